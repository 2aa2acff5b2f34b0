/**
 * Installs real tools from nothing and uses each: three lines of Go, five releases of protoc, both plugins at six versions and
 * more, further generators; then writes a lock for six platforms and installs under it. Takes a quarter of an hour and a few gigabytes of
 * network.
 *
 *     node scripts/real-tools.ts [TOOL_DIRECTORY]
 *
 * A directory that is given is kept, and what is in it is used again.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttp } from "../src/host/http.ts";
import { detectPlatform } from "../src/host/platform.ts";
import { processes } from "../src/host/processes.ts";
import type { Environment, Host } from "../src/host/types.ts";
import type { Pin } from "../src/model/pin.ts";
import type { Tool } from "../src/model/tool.ts";
import { decideGoToolchainExport } from "../src/pins/toolchain-export.ts";
import { renderLock } from "../src/tools/lock-file.ts";
import { describeUnrecorded } from "../src/tools/lock-record.ts";
import { createToolbox, type Toolbox, type ToolboxOptions } from "../src/tools/toolbox.ts";

const provenance = { kind: "default", because: "the matrix of real tools" } as const;
const goLines = ["1.24", "1.25", "1.26"];
const protocs = ["3.19.6", "21.12", "25.3", "29.3", "33.0"];
const plugins = {
  "protoc-gen-go": {
    package: "google.golang.org/protobuf/cmd/protoc-gen-go",
    versions: ["v1.28.1", "v1.31.0", "v1.34.2", "v1.35.0", "v1.35.2", "v1.36.6", "v1.36.11"],
  },
  "protoc-gen-go-grpc": {
    package: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
    versions: ["v1.2.0", "v1.3.0", "v1.4.0", "v1.5.0", "v1.5.1", "v1.6.1"],
  },
};
/** What `go-tools` is for, at pinned versions: generators that take seconds, with a stub that each writes. */
const further = {
  "protoc-gen-grpc-gateway": ["github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway", "v2.27.3"],
  "protoc-gen-openapiv2": ["github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-openapiv2", "v2.27.3"],
  "protoc-gen-connect-go": ["connectrpc.com/connect/cmd/protoc-gen-connect-go", "v1.19.1"],
  "protoc-gen-go-vtproto": ["github.com/planetscale/vtprotobuf/cmd/protoc-gen-go-vtproto", "v0.6.0"],
  "protoc-gen-validate": ["github.com/envoyproxy/protoc-gen-validate", "v1.2.1"],
} as const;
const furtherOptions: Readonly<Record<string, readonly string[]>> = {
  "grpc-gateway": ["generate_unbound_methods=true"],
  validate: ["lang=go"],
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
  for (const pin of furtherPins()) useFurther(tell(await box.obtain(pin)), compilers);
  await installUnderExport(box, newest("1.24"));
  for (const finding of box.findings()) console.log(`${finding.level}: ${finding.message}`);

  const locked: Pin[] = [
    { kind: "go", version: newest("1.26"), provenance },
    { kind: "protoc", version: "29.3", provenance },
    ...pins.filter(({ version }) => version === "v1.36.11" || version === "v1.6.1"),
  ];
  const { lock, missing } = await box.recordLock(locked);
  console.log(
    `a lock of ${renderLock(lock).length} bytes; not reached:\n${describeUnrecorded(missing)
      .map((line) => `  ${line}`)
      .join("\n")}`,
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

function furtherPins(): Pin[] {
  return Object.entries(further).map(([name, [path, version]]): Pin => {
    return { kind: "go-tool", name, package: path, version, builtWith: "1.26", provenance };
  });
}

/** Runs a further generator under the newest protoc; what it writes is its own business. */
function useFurther(generator: Tool, compilers: readonly Tool[]): void {
  const protoc = compilers.at(-1);
  if (protoc === undefined) throw new Error("there is no protoc");
  const directory = mkdtempSync(join(tmpdir(), "real-tools-further-"));
  try {
    writeFileSync(join(directory, "real.proto"), schema);
    const name = generator.name.replace("protoc-gen-", "");
    const options = (furtherOptions[name] ?? []).map((option) => `--${name}_opt=${option}`);
    const plugin = `--plugin=${generator.name}=${generator.path}`;
    const includes = [`-I${protoc.includes}`, `-I${directory}`];
    execFileSync(protoc.path, [...includes, plugin, ...options, `--${name}_out=${directory}`, "real.proto"]);
    if (readdirSync(directory).length === 1) throw new Error(`${generator.name} wrote nothing`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** An older pin, exported as setup exports it, still installs a tool that needs a newer Go, and stays what runs. */
async function installUnderExport(box: Toolbox, version: string): Promise<void> {
  const go = await box.obtain({ kind: "go", version, provenance });
  const selected = "1.24.0";
  const exported = decideGoToolchainExport({ userValue: undefined, pin: version, selected, required: selected });
  const directory = mkdtempSync(join(tmpdir(), "real-tools-export-"));
  try {
    writeFileSync(join(directory, "go.mod"), `module m\n\ngo ${selected}\n`);
    const child = { ...env, GOENV: "off", GOFLAGS: "-modcacherw", GOBIN: directory, GOTOOLCHAIN: exported ?? "auto" };
    const run = (args: readonly string[]) =>
      execFileSync(go.path, args, { cwd: directory, env: child, encoding: "utf8" });
    run(["install", "google.golang.org/grpc/cmd/protoc-gen-go-grpc@v1.6.2"]);
    const [builtBy] = run(["version", join(directory, "protoc-gen-go-grpc")]).split("\n");
    const says = run(["version"]).trim();
    if (!says.includes(`go${version} `)) throw new Error(`under GOTOOLCHAIN=${exported} ${says} runs`);
    console.log(`GOTOOLCHAIN=${exported}: ${says}; installed ${builtBy}`);
  } finally {
    rmSync(directory, { recursive: true });
  }
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
      // v1.35.0 was released with the stamp of a development version.
      const stamp = generator.version === "v1.35.0" ? "v1.35.0-devel" : generator.version;
      if (!text.includes(`${generator.name} ${stamp}\n`)) {
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
