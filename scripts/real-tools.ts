/**
 * Installs real tools from nothing and uses each: three lines of Go, five releases of protoc, both plugins at six versions;
 * then writes a lock for six platforms and installs under it. Takes a quarter of an hour and a few gigabytes of network.
 *
 *     node scripts/real-tools.ts [TOOL_DIRECTORY]
 *
 * A directory that is given is kept, and what is in it is used again.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttp } from "../src/host/http.ts";
import { detectPlatform } from "../src/host/platform.ts";
import { processes } from "../src/host/processes.ts";
import type { Environment, Host } from "../src/host/types.ts";
import type { Pin } from "../src/model/pin.ts";
import type { Tool } from "../src/model/tool.ts";
import { renderLock } from "../src/tools/lock-file.ts";
import { createToolbox, type ToolboxOptions } from "../src/tools/toolbox.ts";

const provenance = { kind: "default", because: "the matrix of real tools" } as const;
const goLines = ["1.24", "1.25", "1.26"];
const protocs = ["3.19.6", "21.12", "25.3", "29.3", "33.0"];
const plugins = {
  "protoc-gen-go": {
    package: "google.golang.org/protobuf/cmd/protoc-gen-go",
    versions: ["v1.28.1", "v1.31.0", "v1.34.2", "v1.35.2", "v1.36.6", "v1.36.11"],
  },
  "protoc-gen-go-grpc": {
    package: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
    versions: ["v1.2.0", "v1.3.0", "v1.4.0", "v1.5.0", "v1.5.1", "v1.6.1"],
  },
};
const schema = `syntax = "proto3";
package real.v1;
import "google/protobuf/timestamp.proto";
option go_package = "example.com/real/v1;realv1";
message Ping { google.protobuf.Timestamp at = 1; }
service Pings { rpc Send(Ping) returns (stream Ping); }
`;

const [given] = process.argv.slice(2);
const toolDirectory = given ?? mkdtempSync(join(tmpdir(), "real-tools-"));
const env = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""])) as Environment;
const host: Host = {
  platform: detectPlatform(),
  env,
  processes,
  log: {
    info: console.log,
    detail: () => undefined,
    warning: console.warn,
    step: (_title, work) => work(),
  },
  toolDirectory,
  temporaryDirectory: tmpdir(),
};
const toolbox = (options: Partial<ToolboxOptions> = {}) => createToolbox({ host, http: createHttp(env), ...options });

try {
  const box = toolbox();
  const goVersions = await box.versions.go();
  const newest = (line: string) =>
    goVersions
      .filter((version) => new RegExp(`^${line.replace(".", "\\.")}\\.\\d+$`).test(version))
      .sort((one, other) => Number(other.split(".")[2]) - Number(one.split(".")[2]))[0] ?? `${line}.0`;
  for (const line of goLines) {
    const tool = tell(await box.obtain({ kind: "go", version: newest(line), provenance }));
    console.log(
      `  ${execFileSync(tool.path, ["version"], { env: { ...env, GOTOOLCHAIN: "local" }, encoding: "utf8" }).trim()}`,
    );
  }
  const compilers: Tool[] = [];
  for (const version of protocs) compilers.push(tell(await box.obtain({ kind: "protoc", version, provenance })));
  const pins = pluginPins();
  const generators: Tool[] = [];
  for (const pin of pins) generators.push(tell(await box.obtain(pin)));
  for (const compiler of compilers) generateWith(compiler, generators);
  for (const finding of box.findings()) console.log(`${finding.level}: ${finding.message}`);

  const locked: Pin[] = [
    { kind: "go", version: newest("1.26"), provenance },
    { kind: "protoc", version: "29.3", provenance },
    ...pins.filter(({ version }) => version === "v1.36.11" || version === "v1.6.1"),
  ];
  const { lock, missing } = await box.recordLock(locked);
  console.log(
    `a lock of ${renderLock(lock).length} bytes; not reached:\n${missing.map((line) => `  ${line}`).join("\n")}`,
  );
  const fresh = mkdtempSync(join(tmpdir(), "real-tools-locked-"));
  try {
    const bound = toolbox({ host: { ...host, toolDirectory: fresh }, lock });
    for (const pin of locked) tell(await bound.obtain(pin));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
} finally {
  if (given === undefined) rmSync(toolDirectory, { recursive: true, force: true });
}

function pluginPins(): Pin[] {
  return Object.entries(plugins).flatMap(([name, plugin]) =>
    plugin.versions.map((version): Pin => {
      return { kind: "go-tool", name, package: plugin.package, version, builtWith: "1.26", provenance };
    }),
  );
}

/** Runs each plugin under a protoc and looks for what it should have stamped; the oldest gRPC plugins stamp nothing. */
function generateWith(protoc: Tool, generators: readonly Tool[]): void {
  const directory = mkdtempSync(join(tmpdir(), "real-tools-out-"));
  try {
    writeFileSync(join(directory, "real.proto"), schema);
    for (const generator of generators) {
      const name = generator.name.replace("protoc-gen-", "");
      const plugin = `--plugin=${generator.name}=${generator.path}`;
      const includes = [`-I${protoc.includes}`, `-I${directory}`];
      execFileSync(protoc.path, [...includes, plugin, `--${name}_out=${directory}`, "real.proto"]);
      const file = name === "go" ? "real.pb.go" : "real_grpc.pb.go";
      const text = readFileSync(join(directory, "example.com", "real", "v1", file), "utf8");
      if (!text.includes(`${generator.name} ${generator.version}\n`)) {
        throw new Error(
          `${generator.name} ${generator.version} did not stamp its version under protoc ${protoc.version}`,
        );
      }
    }
    console.log(`protoc ${protoc.version} ran ${generators.length} plugins`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function tell(tool: Tool): Tool {
  const { name, version, source, verifiedBy, reused, seconds } = tool;
  console.log(`${name} ${version}: ${source}, ${verifiedBy}${reused ? ", reused" : ""}, ${seconds.toFixed(1)} s`);
  return tool;
}
