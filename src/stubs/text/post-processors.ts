import wellKnownGoPackages from "../../data/well-known-go-packages.json" with { type: "json" };
import { withAcronyms } from "./acronyms.ts";
import { withoutComments } from "./compare.ts";
import { keepsCaseOf } from "./identifier-case.ts";
import { withMovedServices } from "./moved-services.ts";
import { withInjectedTags, withoutLastOmitempty, withoutOmitempty } from "./struct-tags.ts";

/**
 * Tools that many projects run over generated files. Their traces are recognised by doing the same to the regenerated text,
 * or by comparing forms in which what they change makes no difference; the descriptor and every other string stay exact.
 */
export interface PostProcessor {
  readonly name: string;
  readonly form: (text: string) => string;
  /** Whether the form of the regenerated text is to be compared with the committed text as it is. */
  readonly emulates: boolean;
  /**
   * Whether another stub's text is as a tool would not have left it that made the committed text of the regenerated one. Absent:
   * that shows nothing, for people have it run by their editors, too, and on single files.
   */
  readonly isDue?: (other: string, committed: string, regenerated: string) => boolean;
}

const formatter: PostProcessor = {
  name: "an import formatter (goimports, gofumpt)",
  form: unformatted,
  emulates: false,
};

/** The work of each is done, or left undone, wherever its form is another text. */
export const tags = rewriter("protoc-go-inject-tag", withInjectedTags, true);
export const omitempty = rewriter("a tool that takes omitempty out of json tags (sed)", withoutOmitempty, true);
export const lastOmitempty = rewriter(
  "a tool that takes omitempty out of json tags that stand last (sed)",
  withoutLastOmitempty,
  true,
);
export const modernizer: PostProcessor = {
  name: "a tool that writes any for interface{} (gofmt -r, modernize)",
  form: withAny,
  emulates: false,
  // Releases of the generators differ in that, too: an older one than was tried shows nothing.
  isDue: (other, committed, regenerated) =>
    emptyInterfaces(committed) < emptyInterfaces(regenerated) && emptyInterfaces(other) > 0,
};
export const blankImports = rewriter("a tool that deletes blank imports", withoutBlankImports, false);
const wellKnownPackages = rewriter(
  "a tool that imports the well-known types from google.golang.org/protobuf (sed)",
  withNewWellKnownPackages,
  // Of one that imports them from where they were, an M option is the cause.
  true,
);

export const ownPackages: PostProcessor = {
  name: "a tool that imports packages of its own in the place of the standard library's (sed)",
  form: withStandardPackages,
  emulates: false,
  isDue: importsStandardPackageOf,
};
export const acronyms: PostProcessor = {
  name: "a tool that changes the case of identifiers (go-fix-acronym)",
  form: caseless,
  emulates: false,
  isDue: keepsCaseOf,
};
export const movedServices: PostProcessor = {
  name: "a tool that moves services to a package of their own",
  form: (text) => text,
  emulates: true,
};
export const acronymsInStrings: PostProcessor = { ...acronyms, name: "a tool that writes acronyms in capitals (sed)" };

const all = [
  tags,
  omitempty,
  lastOmitempty,
  modernizer,
  ownPackages,
  wellKnownPackages,
  blankImports,
  acronyms,
  formatter,
];

function rewriter(name: string, form: (text: string) => string, emulates: boolean): PostProcessor {
  return { name, form, emulates, isDue: (other) => form(other) !== other };
}

/** All of them that are not empty, smaller ones first; each in the given order. */
function subsetsOf(tools: readonly PostProcessor[]): readonly (readonly PostProcessor[])[] {
  const numbers = Array.from({ length: 2 ** tools.length - 1 }, (_, index) => index + 1);
  const subsets = numbers.map((number) => tools.filter((_, index) => ((number >> index) & 1) === 1));
  return subsets.toSorted((one, other) => one.length - other.length);
}

/** The tools whose work makes the committed text of the regenerated one; null where no such tool explains it. */
export function recognisePostProcessors(committed: string, regenerated: string): readonly PostProcessor[] | null {
  if (commentLines(committed) !== commentLines(regenerated)) return null;
  if (withMovedServices(committed, regenerated) === committed) return [movedServices];
  // Whole repositories are formatted anew, and little else is done to stubs as often.
  if (unformatted(committed) === unformatted(regenerated)) return [formatter];
  // Most differences are no tool's work, and finding that out by every combination takes a hundred times as long.
  if (roughly(committed) !== roughly(regenerated)) return null;
  if (withAcronyms(committed, regenerated) !== null) return [acronymsInStrings];
  const changes = ({ form }: PostProcessor) => form(committed) !== committed || form(regenerated) !== regenerated;
  const isPossible = (tool: PostProcessor) => tool !== blankImports || !addsBlankImport(committed, regenerated);
  const useful = all.filter((tool) => (tool === formatter || tool === acronyms || changes(tool)) && isPossible(tool));
  const explains = (combination: readonly PostProcessor[]) => isMadeBy(combination, committed, regenerated);
  const weakest = useful.filter(({ emulates }) => !emulates);
  const strongest = [[], ...subsetsOf(useful.filter(({ emulates }) => emulates))];
  if (!strongest.some((emulating) => explains([...emulating, ...weakest]))) return null;
  return subsetsOf(useful).find(explains) ?? null;
}

function isMadeBy(combination: readonly PostProcessor[], committed: string, regenerated: string): boolean {
  let left = committed;
  let right = regenerated;
  for (const { form, emulates } of combination) {
    right = form(right);
    if (!emulates) left = form(left);
  }
  return left === right;
}

/** No known tool adds or removes one. */
function commentLines(text: string): number {
  return text.match(/^[ \t]*\/\//gm)?.length ?? 0;
}

/** What two texts have in common if a known tool can have made one of the other. */
function roughly(text: string): string {
  return withoutUnderscores(barely(text)).toLowerCase();
}

/** The code in a form that no known tool changes, comments and struct tags but protobuf's own left aside. */
export function withoutToolMarks(text: string): string {
  return caseless(barely(text));
}

function barely(text: string): string {
  const imported = withNewWellKnownPackages(withStandardPackages(untagged(withoutComments(text))));
  return unformatted(withAny(withoutBlankImports(imported)));
}

/** Without struct tags but protobuf's own. */
function untagged(text: string): string {
  const tag = /`(?:[^`"\n]|"[^"\n]*")*`/g;
  return text.replace(tag, (all) => /protobuf\w*:"[^"]*"/.exec(all)?.[0] ?? "");
}

/** White space in a literal is part of it. */
const literalOrSpace = /("(?:[^"\\\n]|\\.)*"|`[^`\n]*`)|[ \t]+/g;

/** Without blank lines, alignment, grouping of declarations and order of imports, none of which a program depends on. */
export function unformatted(text: string): string {
  const lines: string[] = [];
  const imports: string[] = [];
  const named = isOfFormerPlugin(text) ? withoutOwnName : (line: string) => line;
  let inImports = false;
  for (const raw of text.split("\n")) {
    const line = raw.trim().replace(literalOrSpace, (_, literal) => literal ?? " ");
    if (line === "import (") inImports = true;
    else if (inImports && line === ")") inImports = false;
    else if (line === "" || line === "var (" || line === "const (" || line === ")") continue;
    else if (inImports || /^import /.test(line)) imports.push(named(line.replace(/^import /, "")));
    else lines.push(line.replace(/^(?:var|const) /, ""));
  }
  return [...imports.sort(), ...lines].join("\n").replace(/ ?\{\n\}/g, "{}");
}

/** Whether golang/protobuf's own plugin made a stub, before v1.4. Formatters of its time took out more than those of today. */
function isOfFormerPlugin(text: string): boolean {
  return text.includes('"github.com/golang/protobuf/proto"') && !text.includes("protoimpl.");
}

/** An import without the name that its path ends with. */
function withoutOwnName(line: string): string {
  return line.replace(/^([\w.]+) ("(?:[^"]*\/)?\1")$/, "$2");
}

/** Without imports for their effects alone, which are those of files that a .proto imports and does not use. */
export function withoutBlankImports(text: string): string {
  return text.replace(/^[ \t]+_ "[^"\n]+"\n/gm, "");
}

/** Whether a text imports a package for its effects alone that the regenerated one does not import so: what deletes them adds none. */
function addsBlankImport(committed: string, regenerated: string): boolean {
  const known = new Set([regenerated, withNewWellKnownPackages(regenerated)].flatMap(blankImportsIn));
  return blankImportsIn(committed).some((line) => !known.has(line));
}

function blankImportsIn(text: string): string[] {
  return text.match(/^[ \t]+_ "[^"\n]+"$/gm) ?? [];
}

/** With the name that the empty interface has since Go 1.18; strings stay as they are. https://go.dev/doc/go1.18 */
export function withAny(text: string): string {
  return text.replace(/("(?:[^"\\\n]|\\.)*"|`[^`]*`)|\binterface *\{\}/g, (all, literal) =>
    literal === undefined ? "any" : all,
  );
}

function emptyInterfaces(text: string): number {
  return text.match(/\binterface *\{\}/g)?.length ?? 0;
}

/** With the standard library's packages in the place of others of their names: `sync "example.com/acme/internal/sync"`. */
function withStandardPackages(text: string): string {
  return text.replace(ownPackage, '\t$1 "$1"');
}

/** An import of another package by the name of one that generated code imports from the standard library. */
export const ownPackage =
  /^[ \t](bytes|context|errors|fmt|io|math|reflect|strings|sync|unsafe) "[^"\n]*\.[^"\n]*\/\1"$/gm;

/** Whether a text imports from the standard library what the committed one imports from elsewhere in its place. */
function importsStandardPackageOf(other: string, committed: string): boolean {
  return Array.from(committed.matchAll(ownPackage)).some(([, name = ""]) => other.includes(`\t${name} "${name}"\n`));
}

/** With imports of well-known types from where protoc has them since 3.14, whatever names they are imported by. */
function withNewWellKnownPackages(text: string): string {
  return text.replace(/^([ \t]\w+ ")([^"\n]+)"$/gm, (line, start: string, path: string) => {
    const moved = newWellKnownPackages.get(path);
    return moved === undefined ? line : `${start}${moved}"`;
  });
}

const { before3_14: former, since3_14: present } = wellKnownGoPackages;
const newWellKnownPackages = new Map(
  Object.entries(present).map(([name, path]) => [former[name as keyof typeof former].replace(/;.*$/, ""), path]),
);

function withoutUnderscores(text: string): string {
  return text.replace(/(?<=[\p{L}\p{Nd}])_/gu, "");
}

/** Identifiers in lower case and without underscores between words; strings, tags, bytes and comments stay as they are. */
function caseless(text: string): string {
  return text.replace(/("(?:[^"\\\n]|\\.)*"|`[^`]*`|\/\/[^\n]*)|[\p{L}_][\p{L}\p{Nd}_]*/gu, (all, literal) => {
    return literal === undefined ? withoutUnderscores(all).toLowerCase() : all;
  });
}
