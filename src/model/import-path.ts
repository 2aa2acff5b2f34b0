/** Whether a Go import path is of the standard library: those have no dot in their first element. https://go.dev/ref/mod#module-path */
export function isStandardPackage(importPath: string): boolean {
  return !(importPath.split("/")[0] ?? "").includes(".");
}
