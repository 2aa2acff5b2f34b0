import type { GitFacts } from "../../model/facts.ts";
import { isCore, type StaleReason } from "../../model/stub.ts";
import { decodeUtf8 } from "../../model/utf8.ts";
import { closureOf } from "../engine/request.ts";
import type { Answered } from "../infer/ask.ts";
import { embeddedIn } from "../infer/descriptor/embedded-file.ts";
import { hasDescriptor } from "../infer/descriptor/extract.ts";
import { sameWords, withOldDigest } from "../infer/generator/old-builds.ts";
import { namesItsVersion } from "../infer/generator/versions.ts";
import { type SchemaDifference, schema } from "../schema/difference.ts";
import { schemaDifferences } from "../schema/file.ts";
import { withOptionNames } from "../schema/option-names.ts";
import { type Place, sourceInfoOf } from "../schema/source-info.ts";
import { commentsIn, inUnixForm, lacksMark, withoutHeads } from "../text/compare.ts";
import { formOf, isSameButSpace } from "../text/form.ts";
import type { CompiledFile } from "../types.ts";
import { readFile } from "../wire/wire.ts";
import { changedComment } from "./changed-comment.ts";
import { unreadableDescriptor } from "./evidence.ts";
import { importDifferences } from "./import-differences.ts";
import { methodDifferences } from "./method-differences.ts";
import { ownCommentChanged } from "./own-comments.ts";
import { rivalPackageName } from "./package-names.ts";

/** Why a stub is not what its .proto generates. */
export type Verdict =
  | { readonly kind: "stale"; readonly reason: StaleReason; readonly words: string; readonly place: Place | null }
  /** Its schema is the compiled one, and still its code is not what any version and option gives. */
  | { readonly kind: "edited"; readonly words: string; readonly line?: number };

/** Tells why a stub differs, by comparing the schema in it with the compiled one; `answered` has a regenerated file. */
export function reasonFor(answered: Answered, git: GitFacts): Verdict {
  const { ask, compiled, comparison, regenerated } = answered;
  const { stub, text } = ask.context;
  const proto = ask.origin.kind === "proto" ? ask.origin.candidate.proto.path : (stub.source ?? "");
  const file = compiled.files.get(stub.source ?? "");
  const fresh = decodeUtf8(regenerated);
  if (comparison.kind === "comments") {
    const isHandMade = git.kind === "repository" && git.changed.has(stub.path) && !git.changed.has(proto);
    return isHandMade
      ? { kind: "edited", words: `its comments were changed since the last commit and ${proto} was not` }
      : reasonOfComments(answered, proto, fresh, file);
  }
  const [own, made] = withoutHeads(inUnixForm(text), fresh);
  if (isSameButSpace(own, made))
    return { kind: "edited", words: `only white space differs${formOf(text) === null ? "" : `: ${formOf(text)}`}` };
  const differences = file === undefined ? [] : [...renaming(answered), ...differencesOf(answered, file.bytes)];
  if (differences.length > 0) {
    const reason = reasonOf(differences);
    const { words, place } = told(differences, file?.bytes);
    const isMoved = differences.some(isOfGoPackage);
    const rival = isMoved ? rivalPackageName(stub.source ?? "", compiled) : null;
    return { kind: "stale", reason, words: rival === null ? words : `${words}; ${rival}`, place };
  }
  const imports = importDifferences(answered);
  if (imports.length > 0) return { kind: "stale", reason: "schema", ...told(imports, file?.bytes) };
  if (ask.context.embedded === null && stub.generator === "protoc-gen-go") {
    if (hasDescriptor(text)) return { kind: "edited", words: unreadableDescriptor };
    return { kind: "stale", reason: "schema", words: `it is not what ${proto} generates`, place: null };
  }
  return { kind: "edited", words: "its code is not what its generator writes, although its schema is up to date" };
}

/** The same where nothing but comments differs. */
function reasonOfComments(answered: Answered, proto: string, fresh: string, file: CompiledFile | undefined): Verdict {
  const { stub, text } = answered.ask.context;
  const stale = (words: string, place: Place | null): Verdict => ({ kind: "stale", reason: "comments", words, place });
  const form = answered.ask.context.hasOddForm === true ? formOf(text) : null;
  const [own, made] = withoutHeads(inUnixForm(text), fresh);
  if (form !== null && sameWords(own, withOldDigest(own, made)))
    return { kind: "edited", words: `its comments have the same words, and ${form}` };
  if (lacksMark(text, fresh)) return stale("it lacks the line that says that it is generated", null);
  // What is deprecated shows in a comment alone.
  const options = file === undefined ? [] : differencesOf(answered, file.bytes).filter(({ kind }) => kind === "option");
  if (options.length > 0 && stub.generator === "protoc-gen-go-grpc" && isDeprecation(own, made))
    return { kind: "stale", reason: "options", ...told(options, file?.bytes) };
  const [renamed] = renaming(answered);
  if (renamed !== undefined) return stale(renamed.words, null);
  // What a recipe does to a comment of the .proto makes it look like another.
  const isKnown =
    isCore(stub.generator) && namesItsVersion(stub, answered.ask.generator) && answered.edits === undefined;
  const line = file === undefined || !isKnown ? 0 : ownCommentChanged(inUnixForm(text), fresh, file.bytes);
  if (line > 0) return { kind: "edited", words: "a comment that its generator writes by itself is another", line };
  const changed = file === undefined ? null : changedComment(own, made, file.bytes);
  const first = changed?.of == null ? "" : `; the first that differs is that of ${changed.of}`;
  return stale(`its comments are not those of ${proto}${first}`, changed?.place ?? null);
}

/** Whether two texts have the same comments but for those that say that something is deprecated, a file in place of its source. */
function isDeprecation(committed: string, fresh: string): boolean {
  const deprecation = /^[ \t]*\/\/(?: Deprecated: Do not use\.| source: \S+| \S+ is a deprecated file\.)?\r?\n/gm;
  // Tools that lay out imports anew leave no comment other than it was.
  const others = (text: string) => `${commentsIn(text)}\n`.replace(deprecation, "");
  return committed !== fresh && others(committed) === others(fresh);
}

/** What changed from the schema in a stub to the compiled one; null where it is the same, or where one of them is not known. */
export function differencesInWords(answered: Answered): string | null {
  return schemaChange(answered)?.words ?? null;
}

/** The same with the reason for which a stub is stale then. */
export function schemaChange(answered: Answered): { readonly reason: StaleReason; readonly words: string } | null {
  const { file, differences } = changesOf(answered);
  if (differences.length === 0) return null;
  return { reason: reasonOf(differences), words: told(differences, file?.bytes).words };
}

function reasonOf(differences: readonly SchemaDifference[]): StaleReason {
  return differences.every(({ kind }) => kind === "option") ? "options" : "schema";
}

/**
 * The same of a stub that was not regenerated: null also where nothing but options changed, for those may be managed mode's, of which only
 * a regenerated stub can tell whether they are applied.
 */
export function schemaChangesInWords(answered: Answered): string | null {
  const { file, differences } = changesOf(answered);
  const isOfOptions = differences.every((one) => one.kind === "option" || isOfGoPackage(one));
  return isOfOptions ? null : told(differences, file?.bytes).words;
}

function isOfGoPackage({ words }: SchemaDifference): boolean {
  return words.includes("option go_package");
}

function changesOf(answered: Answered): {
  readonly file: CompiledFile | undefined;
  readonly differences: readonly SchemaDifference[];
} {
  const file = answered.compiled.files.get(answered.ask.context.stub.source ?? "");
  return { file, differences: file === undefined ? [] : differencesOf(answered, file.bytes) };
}

const mostTold = 5;

/** Differences in words, with the line of each that does not stand where the first one does. */
function told(
  differences: readonly SchemaDifference[],
  file: Uint8Array | undefined,
): { words: string; place: Place | null } {
  const info = file === undefined ? null : sourceInfoOf(file);
  const first = placeIn(differences[0], info);
  const words = differences.slice(0, mostTold).map((difference) => {
    const place = placeIn(difference, info);
    return place === null || place.line === first?.line ? difference.words : `${difference.words} (line ${place.line})`;
  });
  const more = differences.length - words.length;
  return { words: [...words, ...(more > 0 ? [`and ${more} more differences`] : [])].join("; "), place: first };
}

/** What has no place of its own, such as what was removed from a file without package, is told at its beginning. */
function placeIn(difference: SchemaDifference | undefined, info: ReturnType<typeof sourceInfoOf> | null): Place | null {
  if (difference === undefined || info === null || info.locations.length === 0) return null;
  return info.placeOf(difference.at) ?? { line: 1, column: 1 };
}

/** Whether a stub names another source than it has by now: its .proto was renamed, whichever version made it. */
export function isRenamed(answered: Answered): boolean {
  return renaming(answered).length > 0;
}

/** That the .proto has another name than the stub says. */
function renaming({ ask: { context } }: Answered): SchemaDifference[] {
  const { text, stub, embedded } = context;
  const named =
    (/^\/\/ (?:- )?source: (\S+)\r?$/m.exec(text) ?? [])[1] ??
    (embedded === null ? undefined : readFile(embedded.bytes).name);
  if (named === undefined || stub.source === undefined || named === stub.source) return [];
  return [schema(`it says that it was generated from ${named}, and its source is ${stub.source}`, [])];
}

function differencesOf(answered: Answered, compiled: Uint8Array): readonly SchemaDifference[] {
  const { ask, regenerated, edits = [] } = answered;
  const { stub, embedded, text } = ask.context;
  const found = embedded === null ? [] : schemaDifferences(embedded.bytes, compiled);
  const all = edits.length === 0 || embedded === null ? found : besideEdits(found, embedded.bytes, answered);
  const changes = withOptionNames(
    all.filter(({ words }) => !isAcronym(words, text)),
    closureOf(answered.compiled, [stub.source ?? ""]).map(({ bytes }) => bytes),
  );
  if (stub.generator !== "protoc-gen-go-grpc") return changes;
  // A stub of services has no schema of its own: its methods are read from its text, all else from its sibling.
  // What is done to the text of both may have changed names in the sibling's descriptor.
  const telling =
    edits.length === 0
      ? /\b(?:method|service|go_package|package)\b|\bdeprecated\b.* the file\b/
      : /\b(?:go_package|package)\b/;
  const own = changes.filter(({ words }) => telling.test(words));
  if (own.length > 0) return own;
  return methodDifferences(text, decodeUtf8(regenerated), compiled);
}

/**
 * The differences that are left where what is done to a stub's text was done to the names in its descriptor, too; told by the names
 * that the .proto has, if those differ in case alone.
 */
function besideEdits(
  found: readonly SchemaDifference[],
  embedded: Uint8Array,
  { ask, regenerated }: Answered,
): readonly SchemaDifference[] {
  const made = ask.context.stub.generator === "protoc-gen-go" ? embeddedIn(decodeUtf8(regenerated)) : null;
  if (made === null) return found;
  const asInProto = new Map(found.map((difference) => [difference.words.toLowerCase(), difference]));
  return schemaDifferences(embedded, made.bytes).map((difference) => {
    return asInProto.get(difference.words.toLowerCase()) ?? difference;
  });
}

/** Whether a JSON name differs because a tool wrote acronyms in capitals, in the descriptor as in the names of the code. */
function isAcronym(words: string, text: string): boolean {
  const [, from = "", to = ""] = /^JSON name of field .* changed from (\w+) to (\w+)$/.exec(words) ?? [];
  if (from === "" || from === to || from.toLowerCase() !== to.toLowerCase()) return false;
  const [own, made] = [from, to].map((name) => `Get${name.slice(0, 1).toUpperCase()}${name.slice(1)}`);
  return text.includes(`) ${own}() `) && !text.includes(`) ${made}() `);
}
