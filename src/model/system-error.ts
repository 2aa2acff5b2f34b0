/** The `code` that Node gives to errors of the system, such as `ENOENT`; empty where there is none. https://nodejs.org/api/errors.html */
export function errorCode(thrown: unknown): string {
  return thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
}

/** Whether something thrown says that there is no such file or directory. */
export function isMissing(thrown: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(errorCode(thrown));
}
