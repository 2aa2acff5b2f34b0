import type { Pin } from "../model/pin.ts";
import type { Tool } from "../model/tool.ts";
import type { Toolbox } from "../tools/toolbox.ts";
import type { RunRecord } from "./record.ts";

/** The tools that later steps find on PATH. */
export interface InstalledTools {
  readonly go: Tool;
  readonly protoc: Tool;
  /** The plugins and whatever else is built from Go modules. */
  readonly goTools: readonly Tool[];
}

/** Gets what is downloaded whole; both transfers overlap. */
export async function obtainDownloads(pins: readonly Pin[], toolbox: Toolbox, record: RunRecord) {
  const [go, protoc] = await Promise.all([
    record.timed("go", () => toolbox.obtain(onlyPin(pins, "go"))),
    record.timed("protoc", () => toolbox.obtain(onlyPin(pins, "protoc"))),
  ]);
  record.tools.push(go, protoc);
  return { go, protoc };
}

/** Gets what is built; with the build cache restored before, that is 20 times cheaper. */
export async function obtainGoTools(
  pins: readonly Pin[],
  toolbox: Toolbox,
  record: RunRecord,
): Promise<readonly Tool[]> {
  const wanted = pins.filter((pin) => pin.kind === "go-tool");
  const tools = await record.timed("plugins", () => Promise.all(wanted.map(toolbox.obtain)));
  record.tools.push(...tools);
  return tools;
}

function onlyPin(pins: readonly Pin[], kind: Pin["kind"]): Pin {
  const pin = pins.find((candidate) => candidate.kind === kind);
  if (pin === undefined) throw new Error(`no pin for ${kind} was chosen`);
  return pin;
}
