import { readFileSync } from "node:fs";
import { join } from "node:path";
import { detached } from "../../model/detached.ts";
import type { Facts } from "../../model/facts.ts";
import { explain, Failure } from "../../model/failure.ts";
import { once } from "../../model/once.ts";
import { type ImportStatement, readProtoText } from "../../model/proto-text.ts";
import { errorCode, isMissing } from "../../model/system-error.ts";
import type { CompilationTree, ReadSource, SourceText } from "../types.ts";
import { readFile } from "../wire/wire.ts";
import { digest } from "./digest.ts";

/** A file that protoc is going to read, with what it says about other files. */
export interface SourceFile extends SourceText {
  readonly name: string;
}

/** Reads each file once, however many trees it is in; those of a checkout were read with it. */
export function sourceReader({ root, protos }: Pick<Facts, "root" | "protos"> = { root: "", protos: [] }): ReadSource {
  const known = new Map<string, SourceText | null>();
  for (const { path, imports, goPackage = "", size } of protos) {
    const file = join(root, path);
    known.set(file, { imports, goPackage, size, digest: once(() => digestOf(file)) });
  }
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const source = readSource(path);
    known.set(path, source);
    return source;
  };
}

function readSource(path: string): SourceText | null {
  const content = readIfThere(path);
  if (content === null) return null;
  const { imports, goPackage = "" } = detached(readProtoText(content.toString("utf8")));
  return { imports, goPackage, ...measured(content) };
}

/**
 * Everything that compiling the tree's targets reads, by name: the targets, what they import, and protoc's own includes
 * as far as they are reached. Names that are nowhere to be found are absent.
 */
export function readSources(
  tree: CompilationTree,
  includes: string | undefined,
  read: ReadSource,
): ReadonlyMap<string, SourceFile> {
  const sources = new Map<string, SourceFile>();
  const seen = new Set<string>(tree.targets);
  const waiting = [...seen];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const file = sourceOf(name, tree, includes, read);
    if (file === null) continue;
    sources.set(name, file);
    for (const statement of file.imports) {
      if (seen.has(statement.name)) continue;
      seen.add(statement.name);
      waiting.push(statement.name);
    }
  }
  return sources;
}

function sourceOf(
  name: string,
  tree: CompilationTree,
  includes: string | undefined,
  read: ReadSource,
): SourceFile | null {
  const source = tree.files.get(name);
  if (source?.kind === "descriptor") {
    const { dependencies, goPackage } = readFile(source.bytes);
    const imports = dependencies.map((dependency) => {
      return { name: dependency, kind: "plain", line: 0, column: 0 } as const;
    });
    return { name, ...measured(source.bytes), imports, goPackage };
  }
  const path = source?.path ?? (includes === undefined || !isPlainName(name) ? undefined : join(includes, name));
  const file = path === undefined ? null : read(path);
  return file === null ? null : { name, ...file };
}

function measured(content: Uint8Array): Pick<SourceText, "size" | "digest"> {
  const known = digest(content);
  return { size: content.length, digest: () => known };
}

/** Names that protoc looks up in a directory as they are; it refuses all others. */
function isPlainName(name: string): boolean {
  return name.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !name.includes("\\");
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (cause) {
    // Absent is an answer: protoc is asked nothing about it, and its importers are reported.
    if (isMissing(cause) || errorCode(cause) === "EISDIR") return null;
    throw new Failure("file-system", `${path} could not be read: ${explain(cause)}`, { cause });
  }
}

function digestOf(path: string): string {
  const content = readIfThere(path);
  if (content === null) throw new Failure("file-system", `${path} was there, and is not any more.`);
  return digest(content);
}

/** A file and all that it imports, as far as it is known; each name once. */
export function importClosure(name: string, sources: ReadonlyMap<string, SourceFile>): Set<string> {
  const closure = new Set([name]);
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const statement of sources.get(next)?.imports ?? []) {
      if (closure.has(statement.name)) continue;
      closure.add(statement.name);
      waiting.push(statement.name);
    }
  }
  return closure;
}

/** All files that import one of these, directly or not, each with the statement that leads there. */
export function importersOf(
  names: ReadonlySet<string>,
  sources: ReadonlyMap<string, SourceFile>,
): ReadonlyMap<string, ImportStatement> {
  const direct = new Map<string, { readonly importer: string; readonly statement: ImportStatement }[]>();
  for (const file of sources.values()) {
    for (const statement of file.imports) {
      const entry = { importer: file.name, statement };
      const known = direct.get(statement.name);
      if (known === undefined) direct.set(statement.name, [entry]);
      else known.push(entry);
    }
  }
  const found = new Map<string, ImportStatement>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const { importer, statement } of direct.get(name) ?? []) {
      if (found.has(importer)) continue;
      found.set(importer, statement);
      waiting.push(importer);
    }
  }
  return found;
}
