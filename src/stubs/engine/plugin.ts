import type { Completed } from "../../host/types.ts";
import { explain, Failure } from "../../model/failure.ts";
import type { Tool } from "../../model/tool.ts";
import type { Diagnostic } from "../types.ts";
import { fileError } from "./diagnostics.ts";
import type { EngineHost } from "./host.ts";
import { systemEnvironment } from "./protoc.ts";
import { type PluginQuestion, writeRequest } from "./request.ts";
import { type GeneratedFile, missingFeature, type PluginResponse, readResponse } from "./response.ts";

/** What one start of a plugin came to. */
export type PluginAnswer =
  | { readonly kind: "files"; readonly files: readonly GeneratedFile[] }
  /** It does not know a feature that some targets use; other targets may import these without harm. */
  | { readonly kind: "outdated"; readonly errors: readonly Diagnostic[] }
  /** Nothing it wrote counts; each error names a file where the plugin's own words allow it. */
  | { readonly kind: "refused"; readonly errors: readonly Diagnostic[] };

const timeoutSeconds = 600;

/** Where Go's garbage collector begins to work in spite of GOGC=off. */
const memoryLimit = "400MiB";

/**
 * Asks a plugin about some targets. It is given no environment but what makes Go programs fast: they live for a second,
 * so collecting garbage below a limit is wasted time, and there are as many of them as cores. Throws a `Failure` where it can't be started
 * or takes too long; all else that goes wrong is an answer.
 */
export async function askPlugin(plugin: Tool, question: PluginQuestion, host: EngineHost): Promise<PluginAnswer> {
  const ended = await host.processes.run({
    file: plugin.path,
    args: [],
    cwd: host.temporaryDirectory,
    env: { ...systemEnvironment(host), GOGC: "off", GOMEMLIMIT: memoryLimit, GOMAXPROCS: "1" },
    stdin: writeRequest(question),
    filesDirectory: host.temporaryDirectory,
    timeoutSeconds,
  });
  if (ended.timedOut) {
    throw new Failure("timeout", `${plugin.name} ${plugin.version} took more than ${timeoutSeconds} s.`);
  }
  if (ended.exitCode !== 0) return refused(wordsOf(ended, plugin), question);
  const response = parse(ended.stdout, plugin);
  if (typeof response === "string") return refused(response, question);
  if (response.error !== "") return refused(response.error, question);
  return judge(response, plugin, question);
}

/** What a plugin that failed said, in a line or two: of a crash its first line, without the stacks of all goroutines. */
function wordsOf({ exitCode, signal, stderr }: Completed, plugin: Tool): string {
  const said = stderr.toString("utf8").trim();
  const name = `${plugin.name} ${plugin.version}`;
  const crash = /^(?:panic|fatal error|runtime): .*$/m.exec(said)?.[0];
  if (crash !== undefined) return `${name} crashed: ${crash}`;
  const [paragraph = ""] = said.split(/\n\s*\n/);
  if (exitCode === null)
    return `${name} was ended by ${signal ?? "a signal"}${paragraph === "" ? "." : `: ${paragraph}`}`;
  return paragraph === "" ? `${name} ended with exit code ${exitCode}.` : paragraph;
}

function parse(stdout: Uint8Array, plugin: Tool): PluginResponse | string {
  try {
    return readResponse(stdout);
  } catch (error) {
    return `What ${plugin.name} ${plugin.version} printed is no CodeGeneratorResponse: ${explain(error)}`;
  }
}

/** Applies what protoc checks before it writes a plugin's files. */
function judge(response: PluginResponse, plugin: Tool, question: PluginQuestion): PluginAnswer {
  const lacking = question.targets.flatMap((target) => {
    const file = question.tree.files.get(target);
    const why = file === undefined ? null : missingFeature(file.bytes, response, plugin.name);
    return why === null ? [] : [fileError(target, why)];
  });
  if (lacking.length > 0) return { kind: "outdated", errors: lacking };
  const inserting = response.files.find((file) => file.insertionPoint !== "");
  if (inserting !== undefined) {
    const what = `insertion point ${inserting.insertionPoint} of ${inserting.name}`;
    return refused(`${plugin.name} writes into files of other plugins (${what}), which is not supported.`, question);
  }
  return { kind: "files", files: response.files };
}

/** A place as the plugins print it: `"a/b.proto"`, `a/b.proto:3:5: …`, `a/b.proto: …`. */
const namedFile = /(?:^|[\s"'(:])([^\s"'():]+\.proto)(?::(\d+):(\d+))?/g;

/**
 * The Go plugins hold two files of a package against each other in the random order of a map: here the first by name comes
 * first, so that both plugins, and each run, say the same.
 *
 * @see https://github.com/protocolbuffers/protobuf-go/blob/v1.36.11/compiler/protogen/protogen.go#L338-L356
 */
function inOrder(text: string): string {
  return text.replace(
    /( inconsistent names )(\S+ \((\S+)\)) and (\S+ \((\S+)\))/,
    (words, start: string, one: string, oneFile: string, other: string, otherFile: string) =>
      oneFile < otherFile ? words : `${start}${other} and ${one}`,
  );
}

function refused(said: string, question: PluginQuestion): PluginAnswer {
  const text = inOrder(said);
  for (const [, file = "", line = "0", column = "0"] of text.matchAll(namedFile)) {
    if (!question.tree.files.has(file)) continue;
    return {
      kind: "refused",
      errors: [{ level: "error", file, line: Number(line), column: Number(column), message: text }],
    };
  }
  return { kind: "refused", errors: [fileError("", text)] };
}
