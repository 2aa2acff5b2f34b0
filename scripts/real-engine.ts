/**
 * Holds the engine against plain protoc with every plugin version whose output is known to differ from the one before it,
 * and with protoc releases of every line. It installs some thirty tools; the suite has a handful of them
 * (__tests__/stubs/engine/versions.test.ts).
 *
 *     node scripts/real-engine.ts
 */
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sameAsProtoc } from "../__tests__/stubs/engine/against-protoc.ts";
import { furtherGenerator, protoc, protocGenGo, protocGenGoGrpc } from "../__tests__/stubs/engine/pinned.ts";
import { detectPlatform } from "../src/host/platform.ts";
import { processes } from "../src/host/processes.ts";
import { explain } from "../src/model/failure.ts";
import type { Tool } from "../src/model/tool.ts";
import type { CompilerVersion } from "../src/stubs/types.ts";

/** Release, and what it calls itself in requests. */
const compilers: Readonly<Record<string, CompilerVersion>> = {
  "3.14.0": { major: 3, minor: 14, patch: 0, suffix: "" },
  "21.12": { major: 3, minor: 21, patch: 12, suffix: "" },
  "25.3": { major: 4, minor: 25, patch: 3, suffix: "" },
  "29.3": { major: 5, minor: 29, patch: 3, suffix: "" },
  "33.0": { major: 6, minor: 33, patch: 0, suffix: "" },
  "35.1": { major: 7, minor: 35, patch: 1, suffix: "" },
};

const newest = "35.1";

/** The first and last of each run of versions with the same output. */
const goVersions = [
  "v1.20.1",
  "v1.25.0",
  "v1.26.0",
  "v1.27.0",
  "v1.27.1",
  "v1.28.0",
  "v1.28.1",
  "v1.29.0",
  "v1.29.1",
].concat([
  "v1.34.1",
  "v1.34.2",
  "v1.35.1",
  "v1.35.2",
  "v1.36.0",
  "v1.36.3",
  "v1.36.4",
  "v1.36.5",
  "v1.36.6",
  "v1.36.11",
]);
const grpcVersions = ["v1.0.1", "v1.1.0", "v1.2.0", "v1.3.0", "v1.4.0", "v1.5.1", "v1.6.0", "v1.6.1", "v1.6.2"];

/** Generators beside the two, each with an option by which it writes something for these protos. */
const gateway = "github.com/grpc-ecosystem/grpc-gateway/v2";
const furtherGenerators = [
  [`${gateway}/protoc-gen-grpc-gateway`, "v2.27.3", "paths=source_relative,generate_unbound_methods=true,"],
  [`${gateway}/protoc-gen-openapiv2`, "v2.27.3", "generate_unbound_methods=true,"],
  ["connectrpc.com/connect/cmd/protoc-gen-connect-go", "v1.19.1", "paths=source_relative,"],
  ["github.com/planetscale/vtprotobuf/cmd/protoc-gen-go-vtproto", "v0.6.0", "paths=source_relative,"],
  ["github.com/envoyproxy/protoc-gen-validate", "v1.2.1", "paths=source_relative,lang=go,"],
  ["github.com/containerd/ttrpc/cmd/protoc-gen-go-ttrpc", "v1.2.7", "paths=source_relative,"],
] as const;

const mapping = "Mbare/bare.proto=example.com/bare;barepb";
const goParameters = ["paths=source_relative"];
const levels = ["default_api_level=API_HYBRID", "default_api_level=API_OPAQUE"];

const temporaryDirectory = await mkdtemp(join(tmpdir(), "real-engine-"));
const host = { platform: detectPlatform(), env: {}, processes, temporaryDirectory };
let wrong = 0;

async function hold(release: string, plugin: () => Promise<Tool>, parameter: string, what: string): Promise<void> {
  const version = compilers[release];
  if (version === undefined) throw new Error(`nothing is known of protoc ${release}`);
  try {
    const tally = await sameAsProtoc(await protoc(release), version, await plugin(), parameter, host);
    console.log(`same   ${what}: ${tally.files} files; refused: ${tally.refused.join(", ") || "none"}`);
  } catch (error) {
    wrong += 1;
    console.log(`WRONG  ${what}: ${explain(error)}`);
  }
}

try {
  for (const version of goVersions) {
    const parameters = version >= "v1.36.0" ? [...goParameters, ...levels] : goParameters;
    for (const parameter of parameters) {
      const all = `${parameter},${mapping}`;
      await hold(newest, () => protocGenGo(version), all, `protoc-gen-go ${version} ${parameter}`);
    }
  }
  for (const version of grpcVersions) {
    await hold(newest, () => protocGenGoGrpc(version), mapping, `protoc-gen-go-grpc ${version}`);
  }
  for (const [path, version, parameter] of furtherGenerators) {
    const all = `${parameter}${mapping}`;
    await hold(newest, () => furtherGenerator(path, version), all, `${path} ${version}`);
  }
  for (const release of Object.keys(compilers)) {
    await hold(release, () => protocGenGo("v1.36.11"), mapping, `protoc ${release}`);
  }
} finally {
  rmSync(temporaryDirectory, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
