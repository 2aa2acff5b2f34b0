/** A small module whose stubs plain protoc wrote, and real runs over it. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command, Host } from "../../src/host/types.ts";
import type { Pin } from "../../src/model/pin.ts";
import type { StubRequest } from "../../src/model/request.ts";
import type { Verdict } from "../../src/model/stub.ts";
import type { Tool } from "../../src/model/tool.ts";
import { readCheckout } from "../../src/project/checkout.ts";
import { readProjectFiles } from "../../src/project/versions.ts";
import { compileAhead } from "../../src/stubs/ahead.ts";
import { verifyStubs } from "../../src/stubs/verify.ts";
import { givenRequest } from "../support/given.ts";
import { generatePlainly } from "../support/plain-protoc.ts";
import { plainEnvironment, testHost } from "../support/tools.ts";
import { protoc, protocGenGo, protocGenGoGrpc } from "./engine/pinned.ts";
import { treeOf } from "./engine/support.ts";

const deep = fileURLToPath(new URL("../fixtures/protos/deep", import.meta.url));

export interface DeepTools {
  readonly protoc: Tool;
  readonly go: Tool;
  readonly grpc: Tool;
}

/** Makes the module once: four packages, each with a message and a service, in a chain of imports. */
export async function makeDeepModule(): Promise<{ readonly made: string; readonly tools: DeepTools }> {
  const tools = {
    protoc: await protoc("29.3"),
    go: await protocGenGo("v1.36.11"),
    grpc: await protocGenGoGrpc("v1.6.1"),
  };
  const made = mkdtempSync(join(tmpdir(), "deep-"));
  cpSync(deep, join(made, "deep"), { recursive: true });
  writeFileSync(join(made, "go.mod"), "module example.com/corpus\n\ngo 1.25\n");
  const plugins = [tools.go, tools.grpc].map((plugin) => ({ plugin, parameter: "paths=source_relative" }));
  const { files } = await generatePlainly(treeOf(made), plugins, tools.protoc, testHost({ toolDirectory: made }));
  for (const [name, content] of files) writeFileSync(join(made, name), content);
  assert.equal(files.size, 8);
  return { made, tools };
}

/** A copy of it to be worked on, below a new directory that also has the tool directory. */
export function copyDeepModule(made: string): string {
  const base = mkdtempSync(join(tmpdir(), "deep-"));
  cpSync(made, join(base, "checkout"), { recursive: true });
  mkdirSync(join(base, "tools"));
  return base;
}

export interface DeepRun {
  readonly verdict: Verdict;
  /** Names of the programs that were started. */
  readonly started: readonly string[];
}

/** Verifies the module; `asked` is another protoc-gen-go that its go.mod asks for. */
export async function verifyDeep(
  base: string,
  tools: DeepTools,
  request: Partial<StubRequest> = {},
  env: Readonly<Record<string, string>> = {},
  asked: Tool | null = null,
): Promise<DeepRun> {
  const started: string[] = [];
  const real = testHost({ toolDirectory: join(base, "tools"), env: { ...plainEnvironment(), ...env } });
  const run = (command: Command) => {
    started.push(basename(command.file));
    return real.processes.run(command);
  };
  const host: Host = { ...real, processes: { run }, temporaryDirectory: join(base, "temporary") };
  const checkout = await readCheckout([join(base, "checkout")], host);
  const project = await readProjectFiles(checkout);
  const common = { facts: { ...checkout, ...project }, request: { ...givenRequest().stubs, ...request }, host };
  const ahead = compileAhead({ ...common, protoc: Promise.resolve(tools.protoc) });
  const verdict = await verifyStubs({
    ...common,
    pins: [asked === null ? pinOf(tools.go) : declaredPinOf(asked), pinOf(tools.grpc)],
    protoc: tools.protoc,
    obtain: async (pin) => {
      if (pin.kind === "go-tool" && pin.name === "protoc-gen-go-grpc") return tools.grpc;
      return asked !== null && pin.version === asked.version ? asked : tools.go;
    },
    moduleDirectory: async () => base,
    ahead,
  }).finally(ahead.end);
  return { verdict, started };
}

/** As the default would pin it: it is there, and contradicts no stub. */
function pinOf({ name, version }: Tool): Pin {
  const provenance = { kind: "default", because: "the test" } as const;
  return { kind: "go-tool", name, package: `example.com/${name}`, version, builtWith: "1.26", provenance };
}

/** Status by path. */
export function statusesOf({ files }: Verdict): Record<string, string> {
  return Object.fromEntries(files.map(({ path, status }) => [path, status]));
}

function declaredPinOf(tool: Tool): Pin {
  return { ...pinOf(tool), provenance: { kind: "project-file", because: "the test", path: "go.mod" } };
}
