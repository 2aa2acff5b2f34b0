import { stat } from "node:fs/promises";
import type { Request } from "../model/request.ts";
import { versionMistakes } from "../pins/inputs.ts";
import { architectureMistakes } from "./architecture.ts";
import type { Place } from "./place.ts";
import { readForeignHead, untrustedInputs } from "./trust.ts";

/** What keeps a well-formed request from being carried out, all of it, found before anything is fetched. */
export async function problemsOf(request: Request, { host }: Place): Promise<readonly string[]> {
  return [
    ...versionMistakes(request).map(({ message }) => message),
    ...architectureMistakes(request),
    ...(await missingDirectories(request.workingDirectories)),
    ...untrustedInputs(request, await readForeignHead(host.env)),
    ...cgoContradiction(request, host.env["CGO_ENABLED"]),
  ];
}

async function missingDirectories(directories: readonly string[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const directory of directories) {
    const kind = await stat(directory).then(
      (entry) => (entry.isDirectory() ? null : "is not a directory"),
      () => "does not exist or can't be read",
    );
    if (kind !== null) problems.push(`working-directory: ${directory} ${kind}.`);
  }
  return problems;
}

function cgoContradiction(request: Request, enabled: string | undefined): readonly string[] {
  if (request.cgo.mode !== "required" || enabled !== "0") return [];
  return [
    'input cgo: "required" contradicts the environment, which sets CGO_ENABLED=0; unset it, or give cgo as auto.',
  ];
}
