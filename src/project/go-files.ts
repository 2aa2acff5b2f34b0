import { readSync } from "node:fs";
import { detached } from "../model/detached.ts";
import type { Recipe, ToolDeclaration } from "../model/facts.ts";
import { isCore, type Stub } from "../model/stub.ts";
import { opened, readText } from "./reading.ts";
import { headOfGoFile, readHeaderless, readStub } from "./stub.ts";
import { parseToolsGo } from "./tools-go.ts";

/** What the Go files of a checkout tell, all of them read in one pass. */
export interface GoFiles {
  readonly stubs: readonly Stub[];
  /** The others' `go:generate` lines that name protoc, buf, sed or perl, each on the line where it stands, and nothing else. */
  readonly recipes: readonly Recipe[];
  /** What those import for its effect on go.mod alone. */
  readonly tools: readonly ToolDeclaration[];
}

/** Most Go files reach their package clause within this. */
const headBytes = 4096;

/** Reads Go files, each once and only as far as need be. Throws a `Failure` of kind `file-system` where one can't be read. */
export function readGoFiles(root: string, paths: readonly string[]): GoFiles {
  const head = Buffer.allocUnsafe(headBytes);
  const chunk = Buffer.allocUnsafe(64 * headBytes);
  const stubs: Stub[] = [];
  const recipes: Recipe[] = [];
  const tools: ToolDeclaration[] = [];
  for (const path of paths) {
    const read = opened(root, path, (file): Stub | Recipe | null => {
      const length = readSync(file, head, 0, headBytes, 0);
      const stub = stubIn(root, path, head.toString("utf8", 0, length), length < headBytes);
      if (stub !== null) return stub;
      if (mayNameTools(head.subarray(0, length))) tools.push(...parseToolsGo(readText(root, path), path));
      const generates = asksToGenerate(head.subarray(0, length)) || (length === headBytes && asksFurther(file, chunk));
      return generates ? recipeIn(root, path) : null;
    });
    if (read !== null && "generator" in read) stubs.push(detached(read));
    else if (read !== null) recipes.push(read);
  }
  return { stubs: withHeaderless(stubs), recipes, tools };
}

/** A single stub without header has lost it; where most have none, it is this checkout's habit. */
function withHeaderless(read: readonly Stub[]): readonly Stub[] {
  const lacking = read.filter(({ lacksHeader }) => lacksHeader === true);
  const others = read.filter(({ lacksHeader }) => lacksHeader !== true);
  const core = others.filter(({ generator }) => isCore(generator));
  return lacking.length > 1 && lacking.length > core.length ? read : others;
}

function stubIn(root: string, path: string, text: string, isWhole: boolean): Stub | null {
  const head = headOfGoFile(text);
  if (head === null) return isWhole ? null : readStub(path, readText(root, path));
  const stub = /protoc-gen-/.test(head) ? readStub(path, text) : null;
  if (stub === null && path.endsWith(".pb.go") && importsRuntime.test(text)) {
    return readHeaderless(path, isWhole ? text : readText(root, path));
  }
  // Old generators name their source further down.
  return stub === null || isWhole || stub.source !== undefined ? stub : readStub(path, readText(root, path));
}

/** What all stubs of the two generators import, in the order of their paths behind at most a few others. */
const importsRuntime = /"google\.golang\.org\/(?:protobuf\/runtime\/protoimpl|grpc)"/;

/*
 * Of the bytes, not of a text: most Go files have no such line, and are many.
 */

/** Whether a file is for some builds alone, and imports something for its effects. https://pkg.go.dev/cmd/go#hdr-Build_constraints */
function mayNameTools(bytes: Buffer): boolean {
  const isConstrained = bytes.includes("//go:build ") || bytes.includes("// +build ");
  return isConstrained && (bytes.includes('_ "') || bytes.includes("_ `"));
}

function asksToGenerate(bytes: Buffer): boolean {
  return bytes.includes("//go:generate");
}

/** Whether the rest of a file does, read in pieces that overlap by more than the directive is long. */
function asksFurther(file: number, chunk: Buffer): boolean {
  const overlap = 16;
  for (let at = headBytes - overlap; ; at += chunk.length - overlap) {
    const length = readSync(file, chunk, 0, chunk.length, at);
    if (asksToGenerate(chunk.subarray(0, length))) return true;
    if (length < chunk.length) return false;
  }
}

// https://pkg.go.dev/cmd/go#hdr-Generate_Go_files_by_processing_source
function recipeIn(root: string, path: string): Recipe | null {
  const isCommand = (line: string) =>
    line.startsWith("//go:generate ") && /\bprotoc\b|\bbuf\b|\bsed\b|\bperl\b/.test(line);
  const lines = readText(root, path).split("\n");
  return lines.some(isCommand) ? { path, text: lines.map((line) => (isCommand(line) ? line : "")).join("\n") } : null;
}
