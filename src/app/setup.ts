import type { Facts } from "../model/facts.ts";
import type { Request } from "../model/request.ts";
import type { Tool } from "../model/tool.ts";
import { goSelection } from "../pins/go.ts";
import { decideGoToolchainExport } from "../pins/toolchain-export.ts";
import { pathDirectories, shellExports } from "./exports.ts";
import type { Place } from "./place.ts";
import { type Preparation, prepare } from "./prepare.ts";
import type { RunRecord } from "./record.ts";
import { obtainDownloads, obtainGoTools } from "./tools.ts";

/** The toolchain, installed, with the exports that lead later steps to it. */
export interface Setup extends Preparation {
  readonly go: Tool;
  readonly protoc: Tool;
}

/** `setup`: gets the tools and exports them. */
export async function setup(request: Request, place: Place, record: RunRecord): Promise<void> {
  await installTools(request, place, record);
}

/** Reads the checkout, gets every tool that it is pinned to, and notes the exports. */
export async function installTools(request: Request, place: Place, record: RunRecord): Promise<Setup> {
  const preparation = await prepare(request, place, record);
  const { decisions, toolbox } = preparation;
  const pins = decisions.map(({ pin }) => pin);
  const { go, protoc } = await obtainDownloads(pins, toolbox, record);
  const goTools = await obtainGoTools(pins, toolbox, record);
  const path = await pathDirectories(go, [protoc, ...goTools], place.host);
  record.exports = { path, variables: toolchainExport(preparation.facts, go, place) };
  if (request.printEnvironment) record.output = shellExports(path, record.exports.variables);
  return { ...preparation, go, protoc };
}

function toolchainExport(facts: Facts, go: Tool, { host }: Place): Readonly<Record<string, string>> {
  const value = decideGoToolchainExport({ userValue: host.env["GOTOOLCHAIN"], pin: go.version, ...goSelection(facts) });
  return value === null ? {} : { GOTOOLCHAIN: value };
}
