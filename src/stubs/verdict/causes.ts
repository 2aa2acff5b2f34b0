import { FileDescriptorProtoSchema, FileOptionsSchema } from "@bufbuild/protobuf/wkt";
import { failedImport, notFound } from "../engine/diagnostics.ts";
import type { Answered } from "../infer/ask.ts";
import { movedInWords } from "../infer/imports/imports.ts";
import { type Place, sourceInfoOf } from "../schema/source-info.ts";
import type { Diagnostic } from "../types.ts";

/** What kept a stub from being regenerated, at the place where it is to be mended. Many stubs may have the same one. */
export interface Cause {
  /**
   * `proto`: protoc does not accept a file. `import`: a file imports what is nowhere. `generator`: the plugin refused, or
   * ended by itself. `post-process`: the user's command failed on its output.
   */
  readonly kind: "proto" | "import" | "generator" | "post-process";
  /** The file to be mended, relative to the checkout's root; null: it is not in the checkout, or not known. */
  readonly path: string | null;
  /** Null: the whole file. */
  readonly place: Place | null;
  /** In the words of protoc, of the plugin or of the command. */
  readonly message: string;
  /** The name of what is nowhere; absent: it is no import, or one that was taken from elsewhere. */
  readonly imported?: string;
}

/** Why an ask was not answered by a file, as far as an error of protoc, of the plugin or of a command explains it. */
export function causesOf(answered: Answered): readonly Cause[] {
  const { ask, compiled, outcome } = answered;
  const source = ask.context.stub.source ?? "";
  if (!compiled.files.has(source)) return errorsBehind(source, answered);
  if (outcome.kind !== "failed") return [];
  return outcome.why.map((error) => {
    if (error.file === ask.context.stub.path)
      return { kind: "post-process", path: error.file, place: null, message: error.message };
    const path = pathOf(error.file || source, answered);
    const place = placeOf(error) ?? placeOfGoPackage(error, answered);
    return { kind: "generator", path, place, message: error.message };
  });
}

/** A cause in one line: `a/b.proto:3:5: Expected ";".` */
export function describeCause({ path, place, message }: Cause): string {
  const where = [path, ...(place === null ? [] : [place.line, place.column])].join(":");
  return path === null ? message : `${where}: ${message}`;
}

/** protoc's errors in a file; where it failed only because of what it imports, those of the imported files instead. */
function errorsBehind(name: string, answered: Answered, seen = new Set<string>()): Cause[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const errors = answered.compiled.diagnostics.filter(({ level, file }) => level === "error" && file === name);
  const twice = secondName(name, errors, answered);
  if (twice !== null) return [twice];
  let isToldAlready = false;
  const behind = errors.flatMap((error) => {
    const imported = failedImport(error);
    if (imported === null) return [];
    // Another file imports it, too, and told why.
    if (seen.has(imported)) isToldAlready = true;
    return isNowhere(imported, answered)
      ? [missingImport(error, imported, answered)]
      : errorsBehind(imported, answered, seen);
  });
  const [unfit] = errors.filter(isConsequence).flatMap((error) => unfitImport(error, answered) ?? []);
  if (unfit !== undefined) behind.push(unfit);
  // What an import would have defined is not defined without it: those errors go with the first one.
  const isExplained = behind.length > 0 || isToldAlready;
  const own = errors.filter((error) => failedImport(error) === null && !(isExplained && isConsequence(error)));
  return [...behind, ...atOnePlace(own).map((error) => protoError(error, answered))];
}

/** A .proto that comes in under two names, one of which is an end of the other, so that all in it is defined twice. */
function secondName(name: string, errors: readonly Diagnostic[], answered: Answered): Cause | null {
  const others = errors.map(({ message }) => /is already defined in file "([^"]+)"/.exec(message)?.[1]);
  const other = others.find((one) => one !== undefined && (one.endsWith(`/${name}`) || name.endsWith(`/${one}`)));
  if (other === undefined) return null;
  const path = pathOf(name, answered) ?? pathOf(other, answered);
  const message = `it is compiled as ${other} and as ${name}, for it is imported by both names, so all in it is defined twice`;
  return { kind: "proto", path, place: null, message };
}

function isNowhere(name: string, { compiled }: Answered): boolean {
  return compiled.diagnostics.some(({ file, message }) => file === name && message === notFound);
}

/** An import that was taken from under another name, and does not define what is asked of it: it was another file. */
function unfitImport(error: Diagnostic, answered: Answered): Cause | null {
  const importer = answered.placed.get(error.file);
  const imports = importer?.kind === "checkout" ? importer.proto.imports : [];
  for (const { name } of imports) {
    const place = answered.placed.get(name);
    if (place?.kind !== "descriptor" || place.embedded.registeredAs === undefined) continue;
    const path = pathOf(error.file, answered);
    const message = `${path ?? error.file} imports ${name}, which is nowhere to be found but for ${movedInWords(place.embedded)}, with which ${error.message}`;
    return { kind: "import", path, place: null, message };
  }
  return null;
}

function isConsequence({ message }: Diagnostic): boolean {
  return /is not defined|seems to be defined in|unknown\b/.test(message);
}

function missingImport(error: Diagnostic, imported: string, answered: Answered): Cause {
  const path = pathOf(error.file, answered);
  const importer = path ?? error.file;
  return {
    kind: "import",
    path,
    place: placeOf(error),
    message: `${importer} imports ${imported}, which is nowhere to be found`,
    imported,
  };
}

function protoError(error: Diagnostic, answered: Answered): Cause {
  const path = pathOf(error.file, answered);
  const message = path === null && error.file !== "" ? `${error.file}: ${error.message}` : error.message;
  return { kind: "proto", path, place: placeOf(error), message };
}

/** protoc prints hints as errors of their own at the same place: they belong to the first one's message. */
function atOnePlace(errors: readonly Diagnostic[]): Diagnostic[] {
  const joined = new Map<string, Diagnostic>();
  for (const error of errors) {
    const key = error.line === 0 ? error.message : `${error.line}:${error.column}`;
    const first = joined.get(key);
    joined.set(key, first === undefined ? error : { ...first, message: `${first.message} ${error.message}` });
  }
  return [...joined.values()];
}

function pathOf(name: string, { placed }: Answered): string | null {
  const place = placed.get(name);
  return place?.kind === "checkout" ? place.proto.path : null;
}

function placeOf({ line, column }: Diagnostic): Place | null {
  return line === 0 ? null : { line, column };
}

/** The Go plugins name no line. What they say of the Go package is said at the option that gives it. */
function placeOfGoPackage({ file, message }: Diagnostic, { compiled }: Answered): Place | null {
  const bytes = compiled.files.get(file)?.bytes;
  if (bytes === undefined || !/\bGo (?:import path|package)\b/.test(message)) return null;
  const option = [FileDescriptorProtoSchema.field.options.number, FileOptionsSchema.field.goPackage.number];
  return sourceInfoOf(bytes).placeOf(option);
}
