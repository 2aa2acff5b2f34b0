import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import picomatch from "picomatch";
import { readIfThere } from "../files/if-there.ts";
import type { Host } from "../host/types.ts";
import type { Facts } from "../model/facts.ts";
import { explain } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { isMissing } from "../model/system-error.ts";
import type { Baseline } from "./baseline.ts";
import { moduleGraph } from "./module-graph.ts";

/** Files by what they hold, for a part of a key. */
export interface Digests {
  /** `path digest`, sorted. */
  readonly lines: readonly string[];
  readonly from: string;
  readonly findings: readonly Finding[];
}

/** The checkout as far as its dependencies matter. */
export type DependencyFacts = Pick<Facts, "root" | "scopes" | "modules" | "workspaces">;

/** Digests of the files that say what a build depends on: those that the globs name, else go.mod, go.sum and go.work of the scopes. */
export async function dependencyDigests(facts: DependencyFacts, globs: readonly string[]): Promise<Digests> {
  if (globs.length === 0) {
    const candidates = dependencyFiles(facts);
    const lines = (await Promise.all(candidates.map((file) => digestLine(facts.root, file)))).flat();
    return {
      lines,
      from: `${lines.length} files: ${shortened(lines.map((line) => line.split(" ")[0] ?? ""))}`,
      findings: [],
    };
  }
  const files = await matching(facts.root, globs);
  const lines = (await Promise.all(files.map((file) => digestLine(facts.root, file)))).flat();
  const from = `input cache-dependency-path: ${shortened(files)}`;
  if (lines.length > 0) return { lines, from, findings: [] };
  const finding: Finding = {
    code: "cache-no-dependency-file",
    level: "warning",
    message: `No file of the checkout matches ${globs.join(", ")} (input cache-dependency-path), so the caches' keys do not follow the dependencies.`,
    fix: "Give globs relative to the checkout's root, such as **/go.sum, or leave the input out: all go.mod and go.sum files are used then.",
  };
  return { lines, from, findings: [finding] };
}

/** Paths of go.mod, go.sum, go.work and go.work.sum that the scopes are built from, sorted; not all of them need exist. */
function dependencyFiles(facts: DependencyFacts): string[] {
  const modules = facts.modules.filter(({ directory }) => facts.scopes.some((scope) => related(scope, directory)));
  const ofModules = modules.flatMap(({ file }) => [file, file.replace(/\.mod$/, ".sum")]);
  const ofWorkspaces = facts.workspaces.flatMap(({ file }) => [file, `${file}.sum`]);
  return [...new Set([...ofModules, ...ofWorkspaces])].sort();
}

function related(scope: string, directory: string): boolean {
  return isWithin(scope, directory) || isWithin(directory, scope);
}

function isWithin(inner: string, outer: string): boolean {
  return outer === "." || inner === outer || inner.startsWith(`${outer}/`);
}

// Line ends are as git's settings make them, and the modules are the same.
async function digestLine(root: string, file: string): Promise<string[]> {
  try {
    const content = (await readFile(join(root, file))).toString("latin1").replaceAll("\r\n", "\n");
    return [`${file} ${createHash("sha256").update(content, "latin1").digest("hex")}`];
  } catch (thrown) {
    if (isMissing(thrown)) return [];
    throw thrown;
  }
}

const skipped = new Set([".git", "node_modules"]);

async function matching(root: string, globs: readonly string[]): Promise<string[]> {
  const matches = picomatch(
    globs.map((glob) => posix.normalize(glob.replace(/^\.\//, ""))),
    { dot: true },
  );
  const found: string[] = [];
  async function read(directory: string): Promise<void> {
    for (const entry of await readdir(join(root, directory), { withFileTypes: true })) {
      const path = directory === "" ? entry.name : `${directory}/${entry.name}`;
      if (entry.isDirectory() && !skipped.has(entry.name)) await read(path);
      else if (entry.isFile() && matches(path)) found.push(path);
    }
  }
  await read("");
  return found.sort();
}

function shortened(names: readonly string[]): string {
  return names.length <= 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}

/** What the go command compiles or embeds into Go packages, by git's pathspecs. */
const sourceFiles = ["*.go", "*.s", "*.S", "*.c", "*.cc", "*.cpp", "*.cxx", "*.h", "*.hh", "*.hpp", "*.m", "*.syso"];

/** What git's index holds of the Go sources: a commit that changes none of them needs no new build cache. */
export async function sourceDigests(root: string, host: Pick<Host, "env" | "processes">): Promise<Digests> {
  const none = (why: string): Digests => ({ lines: [], from: why, findings: [] });
  const env = Object.fromEntries(Object.entries(host.env).filter(([name]) => !name.startsWith("GIT_")));
  try {
    const answer = await host.processes.run({
      file: "git",
      args: ["-c", "safe.directory=*", "-c", "core.fsmonitor=false", "ls-files", "--stage", "-z", "--", ...sourceFiles],
      cwd: root,
      notBelow: root,
      env: { ...env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" },
      timeoutSeconds: 60,
    });
    if (answer.exitCode !== 0) return none(`git knows no files here: ${answer.stderr.toString("utf8").trim()}`);
    const lines = answer.stdout
      .toString("utf8")
      .split("\0")
      .filter((line) => line !== "");
    return { lines, from: `${lines.length} Go sources in git's index`, findings: [] };
  } catch (thrown) {
    return none(`git could not be asked: ${explain(thrown)}`);
  }
}

/** The module versions that the checkout is built from, by its go.mod and go.sum files. */
export async function readModuleGraph(facts: DependencyFacts): Promise<NonNullable<Baseline["graph"]>> {
  const sums = dependencyFiles(facts).filter((file) => file.endsWith(".sum"));
  const texts = await Promise.all(sums.map(async (file) => (await readIfThere(join(facts.root, file))) ?? ""));
  const graph = moduleGraph(facts.modules, facts.workspaces.length > 0, texts);
  return { contents: [...graph.contents], descriptions: [...graph.descriptions] };
}
