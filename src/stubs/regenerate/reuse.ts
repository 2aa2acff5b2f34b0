import { existsSync } from "node:fs";
import { join } from "node:path";
import { readIfThere } from "../../files/if-there.ts";
import { writeWhole } from "../../files/write-whole.ts";
import type { Environment } from "../../host/types.ts";
import { explain, Failure } from "../../model/failure.ts";
import type { StubRequest } from "../../model/request.ts";
import { version } from "../../model/self.ts";
import type { Tool } from "../../model/tool.ts";
import { digest } from "../engine/digest.ts";
import type { SourceFile } from "../engine/sources.ts";
import type { CompilerVersion } from "../types.ts";

/*
 * What a run may take over from a run before: that these inputs give output of that digest. Nothing is taken over about
 * the committed stub itself: it is read and its digest compared every time, so an answer that was taken over says no more
 * than "a generator that was asked the same question wrote exactly these bytes", or bytes which an earlier run compared
 * with exactly this stub.
 */

/** Answers of earlier runs, by keys of `answerKey`. */
export interface Reuse {
  /** What was recorded under a key; undefined: nothing. */
  lookup(key: string): string | undefined;
  record(key: string, value: string): void;
  /** Writes what was recorded or looked up, for the next run. */
  save(): Promise<void>;
}

/** A record that never knows anything and keeps nothing: `--no-reuse`, and wherever earlier runs are not to be trusted. */
export const noReuse: Reuse = { lookup: () => undefined, record: () => undefined, save: async () => undefined };

/** Whether earlier runs may be believed, and because of what. */
export interface ReuseDecision {
  readonly trusted: boolean;
  readonly because: string;
}

/**
 * Decides whether answers of earlier runs count. The record is as trustworthy as the tools that lie beside it: on a laptop
 * whoever can write it can replace the generators, too; on a runner it comes from a cache that a pull request can fill for
 * nobody but itself. Not so where a privileged job looks at foreign code, and not worth the doubt where something is released.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching#restrictions-for-accessing-a-cache
 */
export function decideReuse(noReuseRequested: boolean, env: Environment): ReuseDecision {
  if (noReuseRequested) return { trusted: false, because: "--no-reuse was given" };
  const event = env["GITHUB_EVENT_NAME"] ?? "";
  if (event === "pull_request_target" || event === "workflow_run") {
    return { trusted: false, because: `event ${event} runs foreign code with the rights of this repository` };
  }
  if (event === "release" || env["GITHUB_REF_TYPE"] === "tag") {
    return { trusted: false, because: "a release is judged afresh" };
  }
  return { trusted: true, because: "the record lies in the tool directory, beside the tools themselves" };
}

/**
 * Whether a run may take answers over from earlier ones. What the input `post-process` does depends on more than can be digested, so its
 * results are made anew in every run.
 */
export function mayTakeOver({ noReuse, postProcess }: StubRequest, env: Environment): boolean {
  return postProcess.length === 0 && decideReuse(noReuse, env).trusted;
}

/** Everything that the content of one generated file depends on. */
export interface Inputs {
  /** From `closureDigests`. */
  readonly closure: string;
  readonly plugin: Tool;
  readonly parameter: string;
  readonly compilerVersion: CompilerVersion | null;
  readonly withoutSourceInfo: boolean;
  /** The name by which the plugin calls the file. */
  readonly output: string;
  /** What is done to it after it is generated, by what tells that from all else. */
  readonly edits: readonly string[];
}

/** Changes when the meaning of keys or values does. */
const format = 1;

/** The key of an answer, a hex digest. */
export function answerKey(inputs: Inputs): string {
  const { closure, plugin, parameter, compilerVersion: version, withoutSourceInfo, output, edits } = inputs;
  const stamp = version === null ? null : [version.major, version.minor, version.patch, version.suffix];
  return digest(
    JSON.stringify([format, closure, plugin.sha256, parameter, stamp, withoutSourceInfo, output, ...edits]),
  );
}

/**
 * The key under which stands what tells a committed stub of that digest from the answer, where that is no difference: a
 * judgement of this program, which another version of it may not share.
 */
export function likenessKey(answer: string, committed: string): string {
  return digest(`${version} ${answer} ${committed}`);
}

/**
 * For each target a digest of all that compiling it reads: names and contents of itself and its imports, and protoc. Absent
 * are targets that import something that is not there, and those with an `import option`, for which the same plugin writes
 * different bytes depending on what else it is asked about.
 */
export function closureDigests(
  targets: readonly string[],
  sources: ReadonlyMap<string, SourceFile>,
  protoc: Tool,
): ReadonlyMap<string, string> {
  const known = new Map<string, string | null>();
  const digests = new Map<string, string>();
  for (const target of targets) {
    if (sources.get(target)?.imports.some(({ kind }) => kind === "option")) continue;
    const closure = closureDigest(target, sources, known);
    if (closure !== null) digests.set(target, digest(`${protoc.sha256} ${closure}`));
  }
  return digests;
}

/** Of a file's own text and the digests of its imports; null where one is missing, or where it imports itself. */
function closureDigest(
  name: string,
  sources: ReadonlyMap<string, SourceFile>,
  known: Map<string, string | null>,
): string | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  // Stands while the imports are looked at: who comes by here again is in a circle.
  known.set(name, null);
  const file = sources.get(name);
  const imports = file?.imports.map((statement) => closureDigest(statement.name, sources, known)) ?? [];
  if (file === undefined || imports.includes(null)) return null;
  const whole = digest([name, file.digest(), ...imports].join("\n"));
  known.set(name, whole);
  return whole;
}

/** Answers that no run has asked for since many others are dropped; at about 140 bytes each the record stays below 10 MB. */
const mostAnswers = 60_000;

function recordIn(toolDirectory: string): string {
  return join(toolDirectory, "reuse", "answers.ndjson");
}

/** Whether an earlier run left a record in a tool directory. */
export function hasRecord(toolDirectory: string): boolean {
  return existsSync(recordIn(toolDirectory));
}

/**
 * The record in a tool directory. A missing or damaged one knows nothing: it is rebuilt by the run. Throws a `Failure` where
 * the file is there and can't be read.
 */
export async function openReuse(toolDirectory: string): Promise<Reuse> {
  const path = recordIn(toolDirectory);
  const known = await readAnswers(path);
  const used = new Map<string, string>();
  return {
    lookup(key) {
      const value = known.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    record(key, value) {
      used.set(key, value);
    },
    async save() {
      if (used.size === 0) return;
      // Another run may have saved in the meantime: its answers are as good as ours. Ours go last, for the oldest are dropped.
      const merged = await readAnswers(path);
      for (const key of used.keys()) merged.delete(key);
      const kept = [...merged, ...used].slice(-mostAnswers);
      await replaceFile(path, kept.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
    },
  };
}

async function readAnswers(path: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const line of (await textOf(path)).split("\n")) {
    const match = /^\["([0-9a-f]{64})","([^"\\]*)"\]$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) answers.set(match[1], match[2]);
  }
  return answers;
}

async function textOf(path: string): Promise<string> {
  try {
    return (await readIfThere(path)) ?? "";
  } catch (cause) {
    throw new Failure("file-system", `${path} could not be read: ${explain(cause)}`, { cause });
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  try {
    await writeWhole(path, text);
  } catch (cause) {
    throw new Failure("file-system", `${path} could not be written: ${explain(cause)}`, { cause });
  }
}
