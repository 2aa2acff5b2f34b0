import { compareGo } from "../../model/go-version.ts";
import type { GoPin, GoToolPin } from "../../model/pin.ts";
import type { VersionLists } from "../../model/tool.ts";
import type { ToolContext } from "../context.ts";
import { installedGos } from "./installed.ts";
import { firstWithToolchains, isOfLine } from "./version.ts";

/**
 * The Go that builds a tool: the one that built it when it was locked if that is installed, so that the same bytes come out;
 * else the newest installed one of the pinned line, else the newest known release of it.
 */
export async function builderOf(
  context: ToolContext,
  pin: Pick<GoToolPin, "builtWith" | "name">,
  versions: VersionLists,
  locked = "",
): Promise<GoPin> {
  const provenance = { kind: "derived", because: `the line of Go releases that builds ${pin.name}` } as const;
  const gos = await installedGos(context, context.host.platform.arch);
  const ofLine = gos.map(({ version }) => version).filter((version) => isOfLine(version, pin.builtWith));
  const installed = ofLine.find((version) => version === locked) ?? newestOfLine(ofLine, pin.builtWith);
  if (installed !== null) return { kind: "go", version: installed, provenance };
  const newest = newestOfLine(await versions.go(), pin.builtWith);
  return { kind: "go", version: newest ?? `${pin.builtWith}.0`, provenance };
}

/** A Go that is new enough for what a module needs: the newest of that line, installed or known. */
export async function newerBuilderOf(
  context: ToolContext,
  { name }: Pick<GoToolPin, "name">,
  needed: string,
  versions: VersionLists,
): Promise<GoPin> {
  const line = /^1\.\d+/.exec(needed)?.[0] ?? needed;
  const pin = await builderOf(context, { name, builtWith: line }, versions);
  const version = compareGo(pin.version, needed) < 0 ? needed : pin.version;
  return { kind: "go", version, provenance: { kind: "derived", because: `${name} needs Go ${needed}` } };
}

/** The newest version of a line of releases, candidates only where there is nothing else; null where there is none. */
function newestOfLine(versions: readonly string[], line: string): string | null {
  const newestFirst = versions.filter((version) => isOfLine(version, line)).sort((one, other) => compareGo(other, one));
  return newestFirst[0] ?? null;
}

/** A Go to ask about modules: the newest installed one, else the one that builds tools. */
export async function listerOf(context: ToolContext, versions: VersionLists): Promise<GoPin> {
  const provenance = { kind: "derived", because: "modules are asked for by a go command" } as const;
  const gos = await installedGos(context, context.host.platform.arch);
  const [newest] = gos.map(({ version }) => version).sort((one, other) => compareGo(other, one));
  if (newest !== undefined && compareGo(newest, firstWithToolchains) >= 0)
    return { kind: "go", version: newest, provenance };
  return builderOf(context, { name: "tools", builtWith: "1.26" }, versions);
}
