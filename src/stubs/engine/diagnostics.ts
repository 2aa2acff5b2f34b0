import type { Diagnostic } from "../types.ts";

/** What a run of protoc printed, told apart. */
export interface ProtocMessages {
  readonly diagnostics: readonly Diagnostic[];
  /** Lines that are about no .proto: of interest only where protoc failed without naming one. */
  readonly rest: readonly string[];
}

const atPlace = /^(.+?):(\d+):(\d+): (warning: )?(.*)$/;
const atFile = /^(.+?\.[A-Za-z0-9]+): (warning: )?(.+)$/;
const unmapped = /^Could not make proto path relative: (.+): No such file or directory$/;
const missingPath = /^(.+): warning: directory does not exist\.$/;

/** Lines of the logging library that protoc is linked with: glog's form to 3.21, abseil's since. */
const logged = /^(?:\[libprotobuf \w+ [^\]]*\] |[IWEF]\d{4} [\d:.]+ +\d+ [^\]]*\] )(.*)$/;
const logPreamble = /^WARNING: All log messages before absl::InitializeLog/;

/**
 * Takes protoc's standard error apart (`--error_format=gcc`, all releases from 3.0). `nameOf` translates the path that a
 * line begins with into the name under which the file is imported, for newer releases (35.1) print the path on disk.
 */
export function readProtocMessages(text: string, nameOf: (printed: string) => string): ProtocMessages {
  const diagnostics: Diagnostic[] = [];
  const rest: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || logPreamble.test(line) || missingPath.test(line)) continue;
    const diagnostic = readLine(line, nameOf);
    if (diagnostic === null) rest.push(line);
    else diagnostics.push(diagnostic);
  }
  return { diagnostics, rest };
}

function readLine(line: string, nameOf: (printed: string) => string): Diagnostic | null {
  const log = logged.exec(line);
  if (log !== null) return { level: "warning", file: "", line: 0, column: 0, message: log[1] ?? "" };
  const place = atPlace.exec(line);
  if (place !== null) {
    const [, file = "", row = "0", column = "0", warning, message = ""] = place;
    return { level: levelOf(warning), file: nameOf(file), line: Number(row), column: Number(column), message };
  }
  const relative = unmapped.exec(line);
  if (relative !== null) {
    return { level: "error", file: relative[1] ?? "", line: 0, column: 0, message: notFound };
  }
  const named = atFile.exec(line);
  if (named === null) return null;
  const [, file = "", warning, message = ""] = named;
  return { level: levelOf(warning), file: nameOf(file), line: 0, column: 0, message };
}

function levelOf(warning: string | undefined): Diagnostic["level"] {
  return warning === undefined ? "error" : "warning";
}

/** The file that a symbol was defined in first, where an error is about defining it twice; else null. */
export function firstDefinition(diagnostic: Diagnostic): string | null {
  return /^".+" is already defined in file "(.+)"\.$/.exec(diagnostic.message)?.[1] ?? null;
}

/** The file whose import failed, where that is all that an error says; else null. */
export function failedImport(diagnostic: Diagnostic): string | null {
  return /^Import "(.+)" was not found or had errors\.$/.exec(diagnostic.message)?.[1] ?? null;
}

/** What protoc says of a file that is nowhere. */
export const notFound = "File not found.";

/** An error about a whole file. */
export function fileError(file: string, message: string): Diagnostic {
  return { level: "error", file, line: 0, column: 0, message };
}
