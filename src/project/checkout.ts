import { realpath, stat } from "node:fs/promises";
import { posix, relative, resolve, sep } from "node:path";
import type { Host } from "../host/types.ts";
import { detached } from "../model/detached.ts";
import { isInside, isVendored } from "../model/directory.ts";
import type { Facts, GitFacts, ProtoFile, ToolDeclaration } from "../model/facts.ts";
import { explain, Failure } from "../model/failure.ts";
import { groupBy } from "../model/group.ts";
import { readProtoText } from "../model/proto-text.ts";
import type { Stub } from "../model/stub.ts";
import { findTopLevel, readGit } from "./git.ts";
import { type GoFiles, readGoFiles } from "./go-files.ts";
import { otherLanguageOf } from "./other-language.ts";
import { readStart, readText } from "./reading.ts";
import { readRecipes } from "./recipes.ts";
import { readSwagger } from "./stub.ts";
import { type Walk, walkCheckout } from "./walk.ts";

/** What a checkout says apart from the files that pin versions, and the paths of all its files for whoever reads those. */
export interface Checkout
  extends Pick<Facts, "root" | "scopes" | "stubs" | "protos" | "git" | "recipes" | "otherLanguage"> {
  readonly files: readonly string[];
  /** What Go files import for its effect on go.mod alone. */
  readonly tools: readonly ToolDeclaration[];
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
  const { root, isRepository, status } = await findRoot(directories, host);
  // Git takes longer than the walk, so that does not wait for it; what turns out to be ignored is left out in the end.
  let ignored: ReadonlySet<string> = new Set();
  const answered = status.then((facts) => {
    if (facts.kind === "repository") ignored = facts.ignored;
    return facts;
  });
  const scopes = [...new Set(directories.map((directory) => relative(root, directory).replaceAll(sep, "/") || "."))];
  const readAll = async () => {
    const found = await walkCheckout(root, (directory) => isIn(ignored, directory));
    // What is no repository holds checkouts, not other people's files, and nor are those what somebody names.
    const isForeign = (repository: string) => isRepository && !scopes.some((scope) => isInside(scope, repository));
    const walk = { ...found, repositories: found.repositories.filter(isForeign) };
    const own = readOwnGoFiles(root, walk);
    const files = walk.files.filter((path) => !isVendored(path));
    const recipes = [...readRecipes(root, files), ...own.recipes];
    const protos = readProtos(root, walk);
    return { stubs: readStubs(root, walk, own, protos), protos, recipes, tools: own.tools, files: walk.files };
  };
  // What can't be read may be ignored, a database's directory for instance; once git has answered it is an error.
  const found = await readAll().catch(async () => {
    await answered;
    return readAll();
  });
  const git = await answered;
  const files = found.files.filter((path) => !isIn(ignored, path));
  if (files.length === 0) {
    throw new Failure("bad-input", `There are no files in ${root}.`, {
      remedy: "Run actions/checkout before this action, or name another working directory.",
    });
  }
  const otherLanguage = otherLanguageOf(files);
  return {
    root,
    scopes,
    stubs: found.stubs.filter(({ path }) => !isIn(ignored, path)),
    protos: found.protos.filter(({ path }) => !isIn(ignored, path)),
    git,
    recipes: found.recipes.filter(({ path }) => !isIn(ignored, path)),
    files,
    tools: found.tools.filter(({ file }) => !isIn(ignored, file)),
    ...(otherLanguage === null ? {} : { otherLanguage }),
  };
}

/** Whether a path lies in a directory that git ignores, or is one; the set has directories with a slash at the end. */
function isIn(ignored: ReadonlySet<string>, path: string): boolean {
  if (ignored.size === 0) return false;
  for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
    if (ignored.has(path.slice(0, end + 1))) return true;
  }
  return ignored.has(`${path}/`);
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
): Promise<{ readonly root: string; readonly isRepository: boolean; readonly status: Promise<GitFacts> }> {
  const [first] = directories;
  if (first === undefined) throw new Failure("bad-input", "No working directory was given.");
  const common = directories.reduce(commonParent);
  const top = await findTopLevel(first, host);
  const unknown = (why: string): Promise<GitFacts> => Promise.resolve({ kind: "unknown", why });
  if (top.kind === "none") return { root: common, isRepository: false, status: unknown(top.why) };
  const root = await realpath(resolve(top.path));
  if (!directories.every((directory) => directory === root || directory.startsWith(root + sep))) {
    return {
      root: common,
      isRepository: true,
      status: unknown(`the working directories are not in one repository (${root})`),
    };
  }
  return { root, isRepository: true, status: readGit(root, top.maybeSparse, host) };
}

/** The deepest directory that holds both; the file system's root at the worst. */
export function commonParent(one: string, other: string): string {
  const left = one.split(sep);
  const right = other.split(sep);
  const shared = left.findIndex((part, index) => part !== right[index]);
  return (shared === -1 ? left : left.slice(0, shared)).join(sep) || sep;
}

/*
 * Files are read one after the other and without promises: they lie in the machine's cache, where a checkout has just put
 * them, and there handing each to another thread costs ten times what reading it does.
 */

function readOwnGoFiles(root: string, walk: Walk): GoFiles {
  const foreign = prefixTest(walk.repositories);
  const paths = walk.files.filter((file) => file.endsWith(".go") && !isVendored(file) && !foreign(file));
  return readGoFiles(root, paths);
}

function readStubs(root: string, walk: Walk, { stubs }: GoFiles, protos: readonly ProtoFile[]): Stub[] {
  const foreign = prefixTest(walk.repositories);
  const swaggers = walk.files.filter((file) => file.endsWith(".swagger.json") && !isVendored(file) && !foreign(file));
  if (swaggers.length === 0) return [...stubs];
  const byName = groupBy(protos, ({ path }) => posix.basename(path));
  const start = Buffer.allocUnsafe(4096);
  const documents = swaggers.map((path) => {
    const text = start.toString("utf8", 0, readStart(root, path, start));
    return detached(readSwagger(path, text, byName));
  });
  return [...stubs, ...documents.filter((stub) => stub !== null)];
}

function readProtos(root: string, walk: Walk): ProtoFile[] {
  const foreign = prefixTest(walk.repositories);
  const linked = new Set(walk.linked);
  const paths = [...walk.files, ...linked].filter((file) => file.endsWith(".proto")).sort();
  return paths.map((path) => {
    const text = readText(root, path);
    const vendored = isVendored(path) || isThirdParty(path) || foreign(path);
    return {
      path,
      size: text.length,
      ...detached(readProtoText(text)),
      vendored,
      ...(linked.has(path) ? { linked: true } : {}),
    };
  });
}

function isThirdParty(path: string): boolean {
  return /(?:^|\/)third[_-]?party\//.test(path);
}

function prefixTest(directories: readonly string[]): (path: string) => boolean {
  return (path) => directories.some((directory) => path.startsWith(`${directory}/`));
}
