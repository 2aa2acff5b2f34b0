import type { GoPin, GoToolPin } from "../../model/pin.ts";
import type { VersionLists } from "../../model/tool.ts";
import type { ToolContext } from "../context.ts";
import { installedGos } from "./installed.ts";
import { compareGoVersions, isOfLine } from "./version.ts";

/** The Go that builds a tool: the newest installed one of the pinned line, else the newest known release of it. */
export async function builderOf(
  context: ToolContext,
  pin: Pick<GoToolPin, "builtWith" | "name">,
  versions: VersionLists,
): Promise<GoPin> {
  const provenance = { kind: "derived", because: `the line of Go releases that builds ${pin.name}` } as const;
  const gos = await installedGos(context, context.host.platform.arch);
  const installed = newestOfLine(
    gos.map(({ version }) => version),
    pin.builtWith,
  );
  if (installed !== null) return { kind: "go", version: installed, provenance };
  const newest = newestOfLine(await versions.go(), pin.builtWith);
  return { kind: "go", version: newest ?? `${pin.builtWith}.0`, provenance };
}

/** The newest version of a line of releases, candidates only where there is nothing else; null where there is none. */
export function newestOfLine(versions: readonly string[], line: string): string | null {
  const newestFirst = versions
    .filter((version) => isOfLine(version, line))
    .sort((one, other) => compareGoVersions(other, one));
  return newestFirst[0] ?? null;
}
