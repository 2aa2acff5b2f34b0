import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { nearestHolding } from "../model/directory.ts";
import type { DeclaredVersion, Facts, GoModule, GoWorkspace, ToolDeclaration } from "../model/facts.ts";
import { explain, Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { isBufTemplate } from "../model/governed.ts";
import { parseBufGen } from "./buf-gen.ts";
import type { Checkout } from "./checkout.ts";
import { type DeclaredReader, declaredReader } from "./declared.ts";
import { parseGoMod } from "./go-mod.ts";
import { parseGoWork } from "./go-work.ts";
import type { Mistake, Parsed } from "./mod-grammar.ts";

/** What the files that pin versions say, and what in them could not be understood. */
export interface ProjectFiles extends Pick<Facts, "modules" | "workspaces" | "declared"> {
  readonly findings: readonly Finding[];
}

/**
 * Reads every file of a checkout that pins versions. Copies of other projects (vendor, third_party) and test data are left out, as the
 * go command leaves them out.
 * Throws a `Failure` of kind `file-system` where a file can't be read.
 */
export async function readProjectFiles({
  root,
  files,
  tools,
}: Pick<Checkout, "root" | "files" | "tools">): Promise<ProjectFiles> {
  const modules: GoModule[] = [];
  const workspaces: GoWorkspace[] = [];
  const declared: DeclaredVersion[] = [];
  const findings: Finding[] = [];
  const take = <T>(file: string, { value, mistakes }: Parsed<T>): T => {
    findings.push(...mistakes.map((mistake) => malformed(file, mistake)));
    return value;
  };

  const wanted = files.flatMap((file) => {
    const kind = kindOf(file);
    return kind === null ? [] : [{ file, kind, text: read(root, file) }];
  });
  for (const { file, kind, text: reading } of wanted) {
    const text = await reading;
    if (kind === "go.mod") modules.push(take(file, parseGoMod(text, file)));
    else if (kind === "go.work") workspaces.push(take(file, parseGoWork(text, file)));
    else if (kind === "buf.gen.yaml") {
      const template = take(file, parseBufGen(text, file));
      declared.push(...template.declared);
      findings.push(...template.findings);
    } else declared.push(...take(file, kind(text, file)));
  }
  const ownTools = tools.filter(({ file }) => !isCopy(file));
  return { modules: modules.map((module) => withTools(module, modules, ownTools)), workspaces, declared, findings };
}

type Kind = "go.mod" | "go.work" | "buf.gen.yaml";

/** What kind of file it is, or the reader of a version manager's file; null for files that pin nothing. */
function kindOf(file: string): Kind | DeclaredReader | null {
  if (isCopy(file)) return null;
  const name = posix.basename(file);
  if (name === "go.mod" || name === "go.work") return name;
  if (isBufTemplate(file)) return "buf.gen.yaml";
  return declaredReader(file);
}

function isCopy(file: string): boolean {
  return /(?:^|\/)(?:vendor|third[_-]?party|testdata)\//.test(file);
}

/** The tools of a module, with those that files in its directories import. */
function withTools(module: GoModule, modules: readonly GoModule[], tools: readonly ToolDeclaration[]): GoModule {
  const own = tools.filter(({ file }) => nearestHolding(file, modules)?.file === module.file);
  return own.length === 0 ? module : { ...module, tools: [...module.tools, ...own] };
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
