import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, posix, relative, resolve, sep } from "node:path";
import type { DeclaredVersion, Facts, GoModule, GoWorkspace, ToolDeclaration } from "../model/facts.ts";
import { explain, Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { goLines } from "../model/go-lines.ts";
import { parseAqua } from "./aqua.ts";
import { parseBufGen } from "./buf-gen.ts";
import { parseGoMod } from "./go-mod.ts";
import { parseGoVersionFile } from "./go-version-file.ts";
import { parseGoWork } from "./go-work.ts";
import { parseMise } from "./mise.ts";
import type { Mistake, Parsed } from "./mod-grammar.ts";
import { parseToolVersions } from "./tool-versions.ts";
import { parseToolsGo } from "./tools-go.ts";

/** What the files that pin versions say, and what in them could not be understood. */
export interface ProjectFiles extends Pick<Facts, "modules" | "workspaces" | "declared"> {
  readonly findings: readonly Finding[];
}

/**
 * What the file that `go-version-file` names says about Go, strongest first: `toolchain` and `go` of a go.mod or go.work,
 * Go's entries in .tool-versions, mise.toml or aqua.yaml, or the whole content of any other file. The path is relative to
 * the checkout's root, as with actions/setup-go, or to a working directory.
 * Throws a `Failure` of kind `bad-input` where there is no such file or it names no Go.
 */
export async function readGoVersionFile(
  path: string,
  { root, workingDirectories }: { readonly root: string; readonly workingDirectories: readonly string[] },
): Promise<readonly DeclaredVersion[]> {
  if (path === "") return [];
  const places = [root, ...workingDirectories].map((directory) => resolve(directory, path));
  const place = places.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
  if (place === undefined) {
    throw new Failure("bad-input", `go-version-file: there is no file ${JSON.stringify(path)} in ${root}.`, {
      remedy: "Name a go.mod, go.work, .go-version, .tool-versions or mise.toml, relative to the checkout's root.",
    });
  }
  const file = relative(root, place).replaceAll(sep, "/");
  const { value, mistakes } = goVersionsOf(await readFile(place, "utf8"), file);
  if (value.length > 0) return value;
  const why = mistakes.map(({ line, message }) => ` (line ${line}: ${message})`).join("");
  throw new Failure("bad-input", `go-version-file: ${path} names no Go version${why}.`, {
    remedy: "Write one there, or use the input go-version.",
  });
}

function goVersionsOf(text: string, file: string): Parsed<readonly DeclaredVersion[]> {
  const name = posix.basename(file);
  if (name === "go.mod" || name === "go.work") {
    const { value, mistakes } = name === "go.mod" ? parseGoMod(text, file) : parseGoWork(text, file);
    const declared = goLines(value).map(({ verb, version, line }) => {
      return { tool: "go", version, what: `${verb} line of ${name}`, file, line };
    });
    return { value: declared, mistakes };
  }
  const { value, mistakes } = kindOf(file) === "listed" ? readerOf(file)(text, file) : parseGoVersionFile(text, file);
  return { value: value.filter(({ tool }) => tool === "go"), mistakes };
}

type Kind = "go.mod" | "go.work" | "tools.go" | "buf.gen.yaml" | "listed";

const listed: readonly { readonly pattern: RegExp; readonly parse: Reader }[] = [
  { pattern: /^\.go-version$/, parse: parseGoVersionFile },
  { pattern: /^\.tool-versions$/, parse: parseToolVersions },
  { pattern: /^\.?mise\.toml$/, parse: parseMise },
  { pattern: /^\.?aqua\.ya?ml$/, parse: parseAqua },
];

type Reader = (text: string, file: string) => Parsed<readonly DeclaredVersion[]>;

/**
 * Reads every file of a checkout that pins versions; `files` are all its paths, relative to `root`. Copies of other
 * projects (vendor, third_party) and test data are left out, as the go command leaves them out.
 * Throws a `Failure` of kind `file-system` where a file can't be read.
 */
export async function readProjectFiles(root: string, files: readonly string[]): Promise<ProjectFiles> {
  const modules: GoModule[] = [];
  const workspaces: GoWorkspace[] = [];
  const declared: DeclaredVersion[] = [];
  const tools: ToolDeclaration[] = [];
  const findings: Finding[] = [];
  const take = <T>(file: string, { value, mistakes }: Parsed<T>): T => {
    findings.push(...mistakes.map((mistake) => malformed(file, mistake)));
    return value;
  };

  const wanted = files.map((file) => ({ file, kind: kindOf(file) })).filter(({ kind }) => kind !== null);
  const texts = await Promise.all(wanted.map(({ file }) => read(root, file)));
  for (const [index, { file, kind }] of wanted.entries()) {
    const text = texts[index] ?? "";
    if (kind === "go.mod") modules.push(take(file, parseGoMod(text, file)));
    else if (kind === "go.work") workspaces.push(take(file, parseGoWork(text, file)));
    else if (kind === "tools.go") tools.push(...parseToolsGo(text, file));
    else if (kind === "buf.gen.yaml") {
      const template = take(file, parseBufGen(text, file));
      declared.push(...template.declared);
      findings.push(...template.findings);
    } else declared.push(...take(file, readerOf(file)(text, file)));
  }
  return { modules: modules.map((module) => withTools(module, modules, tools)), workspaces, declared, findings };
}

function kindOf(file: string): Kind | null {
  if (/(?:^|\/)(?:vendor|third[_-]?party|testdata)\//.test(file)) return null;
  const name = posix.basename(file);
  if (name === "go.mod" || name === "go.work") return name;
  if (/tools?[^/]*\.go$/i.test(name)) return "tools.go";
  if (/^buf\.gen(?:\..+)?\.ya?ml$/.test(name)) return "buf.gen.yaml";
  return isMiseConfig(file) || listed.some(({ pattern }) => pattern.test(name)) ? "listed" : null;
}

/** mise also reads its configuration from directories. https://mise.jdx.dev/configuration.html#mise-toml */
function isMiseConfig(file: string): boolean {
  return /(?:^|\/)(?:\.?mise\/config|\.config\/mise(?:\/config)?)\.toml$/.test(file);
}

function readerOf(file: string): Reader {
  return listed.find(({ pattern }) => pattern.test(posix.basename(file)))?.parse ?? parseMise;
}

/** The tools of a module, with those that tools.go files in its directories import. */
function withTools(module: GoModule, modules: readonly GoModule[], tools: readonly ToolDeclaration[]): GoModule {
  const own = tools.filter(({ file }) => owner(file, modules)?.file === module.file);
  return own.length === 0 ? module : { ...module, tools: [...module.tools, ...own] };
}

function owner(file: string, modules: readonly GoModule[]): GoModule | undefined {
  return modules
    .filter(({ directory }) => directory === "." || file.startsWith(`${directory}/`))
    .sort((one, other) => other.directory.length - one.directory.length)
    .at(0);
}

async function read(root: string, file: string): Promise<string> {
  try {
    return await readFile(join(root, file), "utf8");
  } catch (cause) {
    throw new Failure("file-system", `${file} could not be read: ${explain(cause)}`, { cause });
  }
}

function malformed(file: string, { line, message }: Mistake): Finding {
  return {
    code: "project-file-malformed",
    level: "warning",
    message: `${file}:${line} can't be understood, so it pins nothing: ${message}.`,
    fix: "Correct that line.",
    path: file,
    line,
  };
}
