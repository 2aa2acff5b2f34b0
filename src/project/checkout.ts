import { open, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Host } from "../host/types.ts";
import type { Facts, GitFacts, ProtoFile, Recipe } from "../model/facts.ts";
import { explain, Failure } from "../model/failure.ts";
import type { Stub } from "../model/stub.ts";
import { findTopLevel, readGit } from "./git.ts";
import { readProtoText } from "./proto.ts";
import { headOfGoFile, readStub } from "./stub.ts";
import { type Walk, walkCheckout } from "./walk.ts";

/** What a checkout says apart from the files that pin versions, and the paths of all its files for whoever reads those. */
export interface Checkout extends Pick<Facts, "root" | "scopes" | "stubs" | "protos" | "git" | "recipes"> {
  readonly files: readonly string[];
}

/**
 * Reads a checkout: finds its root, walks it once, and reads the stubs' heads and the .protos. Changes nothing.
 * Throws a `Failure` of kind `bad-input` that names every working directory that is missing, or where there are no files.
 */
export async function readCheckout(
  workingDirectories: readonly string[],
  host: Pick<Host, "env" | "processes">,
): Promise<Checkout> {
  const directories = await existingDirectories(workingDirectories);
  const { root, git } = await findRoot(directories, host);
  const ignored = git.kind === "repository" ? git.ignored : new Set<string>();
  const walk = await walkCheckout(root, (directory) => ignored.has(`${directory}/`));
  if (walk.files.length === 0) {
    throw new Failure("bad-input", `There are no files in ${root}.`, {
      remedy: "Run actions/checkout before this action, or name another working directory.",
    });
  }
  const [stubs, protos, recipes] = await Promise.all([
    readStubs(root, walk),
    readProtos(root, walk),
    readRecipes(root, walk),
  ]);
  const scopes = directories.map((directory) => relative(root, directory).replaceAll(sep, "/") || ".");
  return { root, scopes: [...new Set(scopes)], stubs, protos, git, recipes, files: walk.files };
}

async function existingDirectories(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const mistakes: string[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) found.push(await realpath(path));
      else mistakes.push(`${path} is not a directory`);
    } catch (cause) {
      mistakes.push(`${path} does not exist or can't be read (${explain(cause)})`);
    }
  }
  if (mistakes.length > 0) {
    throw new Failure("bad-input", `working-directory: ${mistakes.join("; ")}.`, {
      remedy: "Name existing directories, one per line, relative to the workspace.",
    });
  }
  return found;
}

/** Git's top level where it holds all working directories, or else their common parent. */
async function findRoot(
  directories: readonly string[],
  host: Pick<Host, "env" | "processes">,
): Promise<{ readonly root: string; readonly git: GitFacts }> {
  const [first] = directories;
  if (first === undefined) throw new Failure("bad-input", "No working directory was given.");
  const common = directories.reduce(commonParent);
  const top = await findTopLevel(first, host);
  if (top.kind === "none") return { root: common, git: { kind: "unknown", why: top.why } };
  const root = await realpath(resolve(top.path));
  if (!directories.every((directory) => directory === root || directory.startsWith(root + sep))) {
    return {
      root: common,
      git: { kind: "unknown", why: `the working directories are not in one repository (${root})` },
    };
  }
  return { root, git: await readGit(root, host) };
}

/** The deepest directory that holds both; the file system's root at the worst. */
export function commonParent(one: string, other: string): string {
  const left = one.split(sep);
  const right = other.split(sep);
  const shared = left.findIndex((part, index) => part !== right[index]);
  return (shared === -1 ? left : left.slice(0, shared)).join(sep) || sep;
}

async function readStubs(root: string, walk: Walk): Promise<Stub[]> {
  const foreign = prefixTest(walk.repositories);
  const candidates = walk.files.filter((file) => file.endsWith(".go") && !isVendored(file) && !foreign(file));
  const stubs = await inBatches(candidates, (path) => readStubFile(root, path));
  return stubs.filter((stub) => stub !== null);
}

/** Answers in the order of the items; as many at a time as keeps the disk busy without opening every file at once. */
async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let start = 0; start < items.length; start += 64) {
    answers.push(...(await Promise.all(items.slice(start, start + 64).map(work))));
  }
  return answers;
}

/** Most Go files reach their package clause within this; only of the others more is read. */
const headBytes = 4096;

async function readStubFile(root: string, path: string): Promise<Stub | null> {
  const file = join(root, path);
  const { text, whole } = await readStart(file);
  const head = headOfGoFile(text);
  if (head === null && whole) return null;
  if (head !== null && (whole || !/protoc-gen-/.test(head))) return readStub(path, text);
  // A copy, for V8 keeps a whole text as long as anything that was cut out of it.
  return structuredClone(readStub(path, await readFile(file, "utf8")));
}

async function readStart(file: string): Promise<{ readonly text: string; readonly whole: boolean }> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(headBytes), 0, headBytes, 0);
    return { text: buffer.toString("utf8", 0, bytesRead), whole: bytesRead < headBytes };
  } finally {
    await handle.close();
  }
}

async function readProtos(root: string, walk: Walk): Promise<ProtoFile[]> {
  const foreign = prefixTest(walk.repositories);
  const paths = [...walk.files, ...walk.linked].filter((file) => file.endsWith(".proto")).sort();
  return inBatches(paths, async (path) => {
    const text = readProtoText(await readFile(join(root, path), "utf8"));
    return { path, ...text, vendored: isVendored(path) || isThirdParty(path) || foreign(path) };
  });
}

/** Names of files that tell how stubs are generated. */
const recipeName =
  /(?:^|\/)(?:buf(?:\.[\w.-]+)?\.ya?ml|(?:GNU)?[Mm]akefile[\w.-]*|[\w.-]+\.(?:mk|sh|bash)|[Tt]askfile\.ya?ml|[Jj]ustfile|magefile\w*\.go|(?:generate|gen|doc)\.go)$/;

async function readRecipes(root: string, walk: Walk): Promise<Recipe[]> {
  const paths = walk.files.filter((path) => recipeName.test(path) && !isVendored(path));
  const recipes = await inBatches(paths, async (path) => ({ path, text: await readFile(join(root, path), "utf8") }));
  return recipes.filter(
    ({ path, text }) => /(?:^|\/)buf[^/]*$/.test(path) || /\bprotoc\b|\bbuf generate\b|\.proto\b/.test(text),
  );
}

/** Below a `vendor` directory: copies of other modules, whose stubs are not this repository's. */
function isVendored(path: string): boolean {
  return /(?:^|\/)vendor\//.test(path);
}

function isThirdParty(path: string): boolean {
  return /(?:^|\/)third[_-]?party\//.test(path);
}

function prefixTest(directories: readonly string[]): (path: string) => boolean {
  return (path) => directories.some((directory) => path.startsWith(`${directory}/`));
}
