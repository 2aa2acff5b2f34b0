import { Failure } from "../model/failure.ts";
import type { Architecture, OperatingSystem, Platform } from "../model/platform.ts";
import { isRecord } from "./json.ts";
import { mistakesIn } from "./lock-mistakes.ts";

/** The lock file's content: for each tool and platform, what each source gives. docs/lock-file.md */
export interface LockFile {
  readonly schema: 1;
  readonly tools: readonly LockedTool[];
}

export interface LockedTool {
  /** `go`, `protoc` or the command's name. */
  readonly name: string;
  readonly version: string;
  /** Of commands built from Go modules: the import path of the main package. */
  readonly package?: string;
  /** Of commands built from Go modules: the line of Go releases that builds them. */
  readonly builtWith?: string;
  /** Of commands built with other modules than their go.mod asks for: those, as `path@version`. */
  readonly dependencies?: readonly string[];
  /** By `<os>-<arch>` in Go's names. */
  readonly platforms: Readonly<Record<string, readonly LockEntry[]>>;
}

/** What one source gives for one platform. */
export interface LockEntry {
  /** `go.dev`, `toolchain-module`, `github`, `maven` or `go-build`. */
  readonly source: string;
  /** `sha256:` and hex of the archive or executable, or `h1:` and base64 of the module. */
  readonly digest: string;
  /** From Maven: `sha256:` and hex of the jar that holds the well-known types. */
  readonly types?: string;
  /** Of a built command, for the platform that the lock was written on: `sha256:` and hex, and the Go that built it. */
  readonly binary?: string;
  readonly go?: string;
}

/** The platforms that a lock file covers, whichever it is written on. */
export const lockedPlatforms = ["linux", "darwin", "windows"].flatMap((os) =>
  ["amd64", "arm64"].map((arch) => `${os}-${arch}`),
);

/** A lock file's name of a platform taken apart. */
export function platformOf(name: string): Platform {
  const [os = "linux", arch = "amd64"] = name.split("-");
  return { os: os as OperatingSystem, arch: arch as Architecture, libc: os === "linux" ? "glibc" : "none" };
}

/** What tells commands of one name and version apart: of what they are built, and by which Go. */
export function buildOf({
  package: main = "",
  builtWith = "",
  dependencies = [],
}: Pick<LockedTool, "package" | "builtWith" | "dependencies">): string {
  return JSON.stringify([main, builtWith, ...dependencies]);
}

/** A locked tool for people: `protoc 29.3`, `protoc-gen-go v1.5.4 built with google.golang.org/protobuf@v1.36.11`. */
export function lockedInWords({ name, version, dependencies = [] }: LockedTool): string {
  return [`${name} ${version}`, ...(dependencies.length === 0 ? [] : [dependencies.join(" and ")])].join(
    " built with ",
  );
}

/** The text of a lock file, the same for the same content: sorted, one entry a line as far as JSON allows. */
export function renderLock(lock: LockFile): string {
  const byName = (one: LockedTool, other: LockedTool) =>
    compare(one.name, other.name) || compare(one.version, other.version) || compare(buildOf(one), buildOf(other));
  const tools = [...lock.tools]
    .sort(byName)
    .map(({ name, version, package: main, builtWith, dependencies, platforms }) => ({
      name,
      version,
      ...(main === undefined ? {} : { package: main }),
      ...(builtWith === undefined ? {} : { builtWith }),
      ...(dependencies === undefined ? {} : { dependencies }),
      platforms: Object.fromEntries(
        Object.entries(platforms)
          .sort(([one], [other]) => compare(one, other))
          .map(([platform, entries]) => [
            platform,
            [...entries].sort((one, other) => compare(one.source, other.source)),
          ]),
      ),
    }));
  return `${JSON.stringify({ schema: 1, tools }, null, 2)}\n`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Reads a lock file's text. Throws a `Failure` of kind `bad-input` that names every mistake in it. */
export function parseLock(text: string, path: string): LockFile {
  const value = parseText(text, path);
  if (!isRecord(value) || value["schema"] !== 1) {
    throw new Failure("bad-input", `${path} is not a lock file that this version understands: its schema is not 1.`, {
      remedy: "Write it anew with `go-grpc-setup lock`.",
    });
  }
  const mistakes = mistakesIn(value);
  if (mistakes.length > 0) {
    throw new Failure("bad-input", `${path} has mistakes:\n${mistakes.map((line) => `- ${line}`).join("\n")}`, {
      remedy: "Write it anew with `go-grpc-setup lock`.",
    });
  }
  return value as unknown as LockFile;
}

function parseText(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure("bad-input", `${path} is no JSON`, { remedy: "Write it anew with `go-grpc-setup lock`.", cause });
  }
}

/** The versions that a lock file holds and the line, from 1, that each stands on. */
export function lockedVersions(
  text: string,
  path: string,
): { tool: string; version: string; path: string; line: number }[] {
  const { tools } = parseLock(text, path);
  const lines = text.split(/\r?\n/);
  let from = 0;
  return tools.map(({ name, version }) => {
    const found = lines.findIndex((line, index) => index >= from && line.includes(`"name": ${JSON.stringify(name)}`));
    from = found === -1 ? from : found + 1;
    return { tool: name, version, path, line: found === -1 ? 1 : found + 2 };
  });
}
