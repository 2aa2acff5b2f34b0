/** What tests of the engine share: the corpus of .proto files, a host, and plugins that are scripts. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { detectPlatform } from "../../../src/host/platform.ts";
import { processes } from "../../../src/host/processes.ts";
import type { Tool } from "../../../src/model/tool.ts";
import type { EngineHost } from "../../../src/stubs/engine/host.ts";
import type { CompilationTree, CompilerVersion, ProtoSource } from "../../../src/stubs/types.ts";

export const corpus = fileURLToPath(new URL("../../fixtures/protos", import.meta.url));

/** A host with an empty environment and a temporary directory that is removed when the test file ends. */
export function testHost(): EngineHost {
  const temporaryDirectory = mkdtempSync(join(tmpdir(), "engine-"));
  after(() => rmSync(temporaryDirectory, { recursive: true, force: true }));
  return { platform: detectPlatform(), env: {}, processes, temporaryDirectory };
}

/** Every .proto below a directory, by its path from there; all of them are targets unless some are named. */
export function treeOf(directory: string, targets?: readonly string[]): CompilationTree {
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => name.endsWith(".proto"))
    .sort();
  const files = names.map((name): [string, ProtoSource] => [name, { kind: "disk", path: join(directory, name) }]);
  return { files: new Map(files), targets: targets ?? names };
}

/** What a release of protoc calls itself; https://protobuf.dev/support/version-support/ for the first number. */
export const compilerVersions: Readonly<Record<string, CompilerVersion>> = {
  "29.3": { major: 5, minor: 29, patch: 3, suffix: "" },
  "35.1": { major: 7, minor: 35, patch: 1, suffix: "" },
};

/** A plugin that is a script for Node; it runs without any environment. */
export function scriptedPlugin(host: EngineHost, name: string, body: string): Tool {
  const path = join(host.temporaryDirectory, name);
  writeFileSync(path, `#!${process.execPath}\n${body}`);
  chmodSync(path, 0o755);
  return {
    name,
    version: "v1.0.0",
    path,
    source: "go-build",
    verifiedBy: "own-record",
    sha256: "",
    reused: true,
    seconds: 0,
  };
}
