import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256OfFile } from "../../files/sha256.ts";
import type { Environment } from "../../host/types.ts";
import { Failure } from "../../model/failure.ts";
import { type GoToolPin, moduleArguments, modulesInWords } from "../../model/pin.ts";
import type { Tool } from "../../model/tool.ts";
import { type ToolContext, variable } from "../context.ts";
import { admit } from "../first-use.ts";
import { buildEnvironment, ignoredFlags, readModuleSettings } from "../go/environment.ts";
import { kindOfGoError } from "../go/toolchain-module.ts";
import type { Prepared } from "../install.ts";
import { enforce, enforceBinary, lockEntry } from "../lock-check.ts";
import { lastLines, stripAnsi } from "../text.ts";
import { parseBuildInfo } from "./build-info.ts";
import { groundOfBuild } from "./ground.ts";

/** What came of a build: the command, or that it needs a newer Go than the one that was to build it. */
export type Built =
  | { readonly kind: "built"; readonly prepared: Prepared }
  | { readonly kind: "needs-go"; readonly version: string; readonly said: string };

/**
 * Builds a command of a Go module at a version with a given Go, in an empty directory below `staging`: neither go.mod,
 * go.work, GOFLAGS nor environment files of anybody have a say, and the go command checks every module against the checksum
 * database, those that the pin names beside the command's own as well. Throws a `Failure` with what the go command said, or of kind
 * `untrusted` where another module was built than was asked for.
 */
export async function buildGoTool(context: ToolContext, pin: GoToolPin, go: Tool, staging: string): Promise<Built> {
  const { host } = context;
  const scratch = join(staging, "scratch");
  const tree = join(staging, "tree");
  await mkdir(scratch, { recursive: true });
  await mkdir(tree, { recursive: true });
  await writeFile(join(scratch, "go.mod"), "module scratch\n");
  const settings = await readModuleSettings(host, go.path, scratch);
  const env = withCaches({ ...buildEnvironment(host.env, settings), GOBIN: tree }, staging);
  reportIgnoredFlags(context);
  const refused = await runBuild(context, pin, go, { scratch, tree, env });
  if (refused !== null) {
    const version = neededGo(refused);
    if (version === null) throw buildFailure(pin, go, refused);
    return { kind: "needs-go", version, said: refused };
  }

  const exe = host.platform.os === "windows" ? ".exe" : "";
  const binary = join(tree, `${pin.name}${exe}`);
  const info = await host.processes.run({
    file: go.path,
    args: ["version", "-m", binary],
    cwd: scratch,
    env,
    timeoutSeconds: 60,
  });
  if (info.exitCode !== 0) {
    throw new Failure("tool", `${pin.package}@${pin.version} did not give a command ${pin.name}.`, {
      remedy: "Check that the package is a main package whose last element is the command's name.",
      cause: new Error(lastLines(info.stderr.toString("utf8"), 4)),
    });
  }
  const build = parseBuildInfo(info.stdout.toString("utf8"));
  const sum = build.modules[0]?.sum ?? "";
  const entry = context.lock === null ? undefined : lockEntry(context.lock, pin, host.platform, "go-build");
  enforce(entry, "digest", sum, `The module of ${pin.name} ${pin.version}`);
  enforceBinary(entry, build.go, await sha256OfFile(binary), `${pin.name} ${pin.version}`);
  const ground = groundOfBuild(pin, build, env);
  const verifiedBy = ground.verifiedBy === "first-use" && entry !== undefined ? "lock" : ground.verifiedBy;
  admit(context, `${pin.name} ${pin.version}`, "go-build", verifiedBy, ground.why);
  const prepared: Prepared = {
    tree,
    source: "go-build",
    verifiedBy,
    sourceDigest: sum,
    recorded: [],
    build: { package: build.package, go: build.go, modules: build.modules },
  };
  return { kind: "built", prepared };
}

interface Workplace {
  readonly scratch: string;
  readonly tree: string;
  readonly env: Environment;
}

/** Null where the command was built, else what the go command said. */
async function runBuild(context: ToolContext, pin: GoToolPin, go: Tool, place: Workplace): Promise<string | null> {
  const target = `${pin.package}@${pin.version}`;
  // `go install path@version` takes all other modules as the command's own go.mod has them.
  if (moduleArguments(pin.dependencies).length > 0) return buildAsDependency(context, pin, go, place);
  const install = ["install", "-trimpath", "-buildvcs=false", target];
  const said = await runGo(context, go, install, place);
  if (said === null) return null;
  // `go install path@version` refuses modules with replace directives, and asks for a list of versions to see whether one was
  // retracted, which a proxy may not give. As a dependency of an empty module a command needs neither, and replace directives do
  // not apply, as for everybody who depends on it. (protoc-gen-go-grpc v1.5.0, https://github.com/grpc/grpc-go/issues/7448)
  const replaces = /replace directives/.test(said);
  if (!replaces && !/loading (?:deprecation|retractions?) for /.test(said)) return said;
  if (replaces) reportReplaces(context, target);
  return buildAsDependency(context, pin, go, place);
}

/** As `runBuild`, by an empty module that requires what the pin names. The go command refuses versions that exclude each other. */
async function buildAsDependency(
  context: ToolContext,
  pin: GoToolPin,
  go: Tool,
  place: Workplace,
): Promise<string | null> {
  const wanted = [`${pin.package}@${pin.version}`, ...moduleArguments(pin.dependencies)];
  const getting = await runGo(context, go, ["get", ...wanted], place);
  if (getting !== null) return getting;
  const exe = context.host.platform.os === "windows" ? ".exe" : "";
  const output = join(place.tree, `${pin.name}${exe}`);
  return runGo(context, go, ["build", "-trimpath", "-buildvcs=false", "-o", output, pin.package], place);
}

function reportReplaces(context: ToolContext, target: string): void {
  context.report({
    code: "tool-replace-ignored",
    level: "notice",
    message: `${target} has replace directives in its go.mod, so it was built as a dependency of an empty module, where they do not apply.`,
    fix: "Nothing needs to be done; a later version without replace directives avoids this.",
  });
}

function reportIgnoredFlags(context: ToolContext): void {
  const flags = ignoredFlags(variable(context.host.env, "GOFLAGS"));
  if (flags.length === 0) return;
  context.report({
    code: "tool-flags-ignored",
    level: "notice",
    message: `GOFLAGS has ${flags.join(" ")}, which is not used when the tools are built: they are the same on every machine, and nothing but the pinned Go takes part.`,
    fix: "Nothing needs to be done; the flags hold for the project's own builds as before.",
  });
}

/** Null where the go command succeeded, else the end of what it said. */
async function runGo(
  context: ToolContext,
  go: Tool,
  args: readonly string[],
  { scratch, env }: Workplace,
): Promise<string | null> {
  const log = context.host.log;
  const answer = await context.host.processes.run({
    file: go.path,
    args,
    cwd: scratch,
    env,
    timeoutSeconds: 1800,
    onErrorLine: (line) => log.detail(line),
  });
  if (answer.exitCode === 0) return null;
  if (answer.timedOut) return "it took more than 30 minutes and was ended";
  return tellingLines(answer.stderr.toString("utf8")) || `it ended with ${answer.exitCode ?? answer.signal}`;
}

/** The Go that a module needs, by the go command's words; null where it said nothing of that. */
function neededGo(said: string): string | null {
  return /requires go >= (\d+(?:\.\w+)+)/.exec(said)?.[1] ?? null;
}

/** What the go command said about a build that failed. */
export function buildFailure(pin: GoToolPin, go: Tool, said: string): Failure {
  const needed = neededGo(said);
  const remedy = needed === null ? "" : `It needs Go ${needed}, which could not be had: pin an older version of it.`;
  return new Failure(kindOfGoError(said), `go ${go.version} could not build ${modulesInWords(pin)}: ${said}`, {
    remedy,
  });
}

const shownLines = 5;

/**
 * The first lines of what the go command said that tell something: no progress, and nothing that was said at another place
 * before. Joined by ` | `.
 */
export function tellingLines(stderr: string): string {
  const lines = stripAnsi(stderr)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^go: (?:downloading|finding|extracting|found) /.test(line));
  const once = [...new Set(lines.map((line) => line.replace(/^\S+\.go:\d+:\d+: /, "")))];
  const shown = once.slice(0, shownLines);
  const more = once.length > shown.length ? [`and ${once.length - shown.length} more lines`] : [];
  return [...shown, ...more].join(" | ").slice(0, 2000);
}

/** A job without HOME has no place for the go command's caches; then they live as long as the build. */
function withCaches(env: Environment, staging: string): Environment {
  return {
    ...env,
    GOCACHE: env["GOCACHE"] ?? join(staging, "build-cache"),
    GOPATH: env["GOPATH"] ?? join(staging, "gopath"),
    GOMODCACHE: env["GOMODCACHE"] ?? join(staging, "modules"),
  };
}
