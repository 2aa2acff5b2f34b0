import { createHash } from "node:crypto";
import { join } from "node:path";
import { Failure } from "../model/failure.ts";
import { moduleArguments, type Pin } from "../model/pin.ts";
import type { Architecture, Platform } from "../model/platform.ts";

/** The place in the tool directory that one pin's tool is kept at; all paths absolute. */
export interface Slot {
  /** Unique in the tool directory and fit for a file name. */
  readonly id: string;
  /** The tool's own tree, in the layout of a runner's tool cache: `<tool>/<version>/<architecture>`. */
  readonly tree: string;
  /** Its sibling that says "whole" to whoever else reads the tool cache. */
  readonly marker: string;
  /** What we know of it, outside the tree that it describes: the last thing written, the first removed. */
  readonly record: string;
  /** Path of its executable, below `tree`, with `/`. */
  readonly executable: string;
}

/** Our own corner of the tool directory: records, locks, and what is not whole yet. Absolute. */
export function ownDirectory(toolDirectory: string): string {
  return join(toolDirectory, ".go-grpc-setup");
}

// https://nodejs.org/api/os.html#osarch: the names that a tool cache uses for its last level.
const cacheArchitectures: Readonly<Record<Architecture, string>> = {
  amd64: "x64",
  arm64: "arm64",
  "386": "x86",
  arm: "arm",
  ppc64le: "ppc64",
  s390x: "s390x",
  riscv64: "riscv64",
  loong64: "loong64",
};

/** The name that a tool cache has for a processor: `x64`. https://github.com/actions/toolkit/tree/main/packages/tool-cache */
export function cacheArchitecture(arch: Architecture): string {
  return cacheArchitectures[arch];
}

/**
 * Where a pin's tool is kept. Throws a `Failure` of kind `bad-input` where a version or a name is not one: they become
 * parts of paths and arguments of programs.
 */
export function slotOf(toolDirectory: string, pin: Pin, platform: Platform): Slot {
  checkPin(pin);
  const exe = platform.os === "windows" ? ".exe" : "";
  const arch = cacheArchitecture(platform.arch);
  switch (pin.kind) {
    case "go":
      return slot(toolDirectory, "go", paddedVersion(pin.version), arch, `bin/go${exe}`);
    case "protoc":
      return slot(toolDirectory, "protoc", paddedVersion(pin.version), arch, `bin/protoc${exe}`);
    case "go-tool": {
      // Two modules may have a command of the same name, and one may be built with other versions of what it depends on.
      const origin = [pin.package, ...moduleArguments(pin.dependencies)].join(" ");
      const owner = createHash("sha256").update(origin).digest("hex").slice(0, 8);
      const build = `${arch}-go${pin.builtWith}-${owner}`;
      return slot(toolDirectory, pin.name, pin.version.slice(1), build, `${pin.name}${exe}`);
    }
  }
}

function slot(toolDirectory: string, tool: string, version: string, arch: string, executable: string): Slot {
  const id = `${tool}-${version}-${arch}`;
  const tree = join(toolDirectory, tool, version, arch);
  const record = join(ownDirectory(toolDirectory), "records", `${id}.json`);
  return { id, tree, marker: `${tree}.complete`, record, executable };
}

/**
 * A version of Go or protoc as the tool cache wants it, three numbers and semver's spelling of candidates:
 * `1.25` → `1.25.0`, `1.27rc1` → `1.27.0-rc.1`, `30.0-rc1` → `30.0.0-rc.1`.
 */
function paddedVersion(version: string): string {
  const parts = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-?(rc|beta)-?(\d+(?:\.\d+)?))?$/.exec(version);
  if (parts === null) return version;
  const [, major = "0", minor = "0", patch = "0", stage, number = ""] = parts;
  return `${major}.${minor}.${patch}${stage === undefined ? "" : `-${stage}.${number}`}`;
}

const forms = {
  go: /^1(?:\.\d{1,4}){1,2}(?:(?:rc|beta)\d{1,3})?$/,
  protoc: /^\d{1,4}(?:\.\d{1,4}){1,2}(?:-rc-?\d{1,3}(?:\.\d+)?)?$/,
  module: /^v\d{1,9}\.\d{1,9}\.\d{1,15}(?:[-+][0-9A-Za-z.+-]{1,100})?$/,
  // https://go.dev/ref/mod#go-mod-file-ident
  package: /^[A-Za-z0-9][\w.~-]*(?:\/[\w][\w.~-]*)+$/,
  name: /^[A-Za-z0-9_][\w.-]{0,80}$/,
  line: /^1\.\d{1,3}$/,
};

/** Whether a text is one version, and no range, of the tool of that name: `go`, `protoc` or a command's. */
export function isVersionOf(tool: string, version: string): boolean {
  return (tool === "go" ? forms.go : tool === "protoc" ? forms.protoc : forms.module).test(version);
}

function checkPin(pin: Pin): void {
  const wrong = (what: string, value: string, example: string) =>
    new Failure("bad-input", `${JSON.stringify(value)} is not ${what}.`, { remedy: `Write it like ${example}.` });
  switch (pin.kind) {
    case "go":
      if (!forms.go.test(pin.version)) throw wrong("a version of Go", pin.version, "1.26.8");
      return;
    case "protoc":
      if (!forms.protoc.test(pin.version)) throw wrong("a release of protoc", pin.version, "29.3");
      return;
    case "go-tool":
      if (!forms.module.test(pin.version)) throw wrong("a version of a Go module", pin.version, "v1.36.11");
      checkModulePath(pin.package);
      if (!forms.name.test(pin.name)) throw wrong("the name of a command", pin.name, "protoc-gen-go");
      if (!forms.line.test(pin.builtWith)) throw wrong("a line of Go releases", pin.builtWith, "1.26");
      for (const { path, version } of pin.dependencies ?? []) {
        checkModulePath(path);
        checkModuleVersion(version);
      }
  }
}

/** Whether a text is the path of a Go package or module, safe as a path and an argument. */
export function isModulePath(path: string): boolean {
  return forms.package.test(path) && path.length <= 250;
}

/** Throws a `Failure` of kind `bad-input` unless the text is a Go package or module path, safe as a path and an argument. */
export function checkModulePath(path: string): void {
  if (isModulePath(path)) return;
  throw new Failure("bad-input", `${JSON.stringify(path)} is not the path of a Go package.`, {
    remedy: "Write it like google.golang.org/protobuf/cmd/protoc-gen-go.",
  });
}

/** Throws a `Failure` of kind `bad-input` unless the text is a module version, safe as a path and an argument. */
export function checkModuleVersion(version: string): void {
  if (forms.module.test(version)) return;
  throw new Failure("bad-input", `${JSON.stringify(version)} is not a version of a Go module.`, {
    remedy: "Write it like v1.36.11.",
  });
}
