import { isStandardPackage } from "../../model/import-path.ts";
import { inUnixForm, withoutComments } from "./compare.ts";
import { withIdentifierCase } from "./identifier-case.ts";
import { withMovedServices } from "./moved-services.ts";
import { withNamelessVersions } from "./nameless-versions.ts";
import {
  acronyms,
  acronymsInStrings,
  blankImports,
  lastOmitempty,
  modernizer,
  omitempty,
  ownPackage,
  ownPackages,
  type PostProcessor,
  tags,
  withAny,
  withoutBlankImports,
} from "./post-processors.ts";
import { withInjectedTags, withoutLastOmitempty, withoutOmitempty } from "./struct-tags.ts";

/**
 * A regenerated text with what tools do to this stub after it is generated, so that what mends it is what the user's own
 * pipeline gives: struct tags injected, `omitempty` taken out of them, blank
 * imports deleted, `any` written for `interface{}`, acronyms in capitals, imports regrouped, versions left out. `reference` is what the
 * generator wrote where the committed stub came from: only what that shows to be such a tool's work is repeated, and nothing of `refused`.
 */
export function withToolMarks(
  committed: string,
  reference: string,
  fresh: string,
  refused: readonly PostProcessor[] = [],
): string {
  const own = inUnixForm(committed);
  const isAtWork = (tool: PostProcessor) => !refused.includes(tool);
  let text = withNamelessVersions(own, fresh);
  if (isAtWork(tags) && hasInjectedTags(own, reference)) text = withInjectedTags(text);
  // What is gone because the code around it is gone was no tool's work.
  if (isAtWork(blankImports) && isGone(blankImport, own, reference) && importBlock.test(own))
    text = withoutBlankImports(text);
  if (isAtWork(omitempty) && isGone(anyOmitempty, own, reference) && jsonTag.test(own)) text = withoutOmitempty(text);
  else if (isAtWork(lastOmitempty) && isGone(omitemptyLast, own, reference) && hasOnlyInnerOmitempty(own))
    text = withoutLastOmitempty(text);
  if (isAtWork(modernizer) && isGone(emptyInterface, own, reference) && anyType.test(withoutComments(own)))
    text = withAny(text);
  if (isAtWork(acronyms) && isAtWork(acronymsInStrings)) text = withIdentifierCase(own, reference, text);
  if (isAtWork(ownPackages)) text = withOwnPackages(text, own, reference);
  text = withMovedServices(own, text) ?? text;
  const groups = importGroupsOf(own);
  return groups.length > 1 && importGroupsOf(reference).length === 1 ? withGroupedImports(text, groups) : text;
}

const tagComment = /@(?:gotags|inject_tags?|tags?):/;

/**
 * The comments ask for tags, they are there, and the generator did not write them. What a descriptor generates has no comments
 * that could ask for tags: then the stub alone has to show them.
 */
function hasInjectedTags(own: string, reference: string): boolean {
  if (!tagComment.test(own) || withInjectedTags(own) !== own) return false;
  return !tagComment.test(reference) || withInjectedTags(reference) !== reference;
}

const anyOmitempty = /`[^`\n]*json:"[^"\n]*,omitempty"/;

const omitemptyLast = /`[^`\n]*json:"[^"\n]*,omitempty"`/;

/** Tags that somebody put behind those of protobuf would hide which of them were last. */
function hasOnlyInnerOmitempty(own: string): boolean {
  return /`[^`\n]*json:"[^"\n,]*"`/.test(own) && !/json:"[^"\n]*,omitempty"(?! protobuf_)/.test(own);
}

const jsonTag = /`[^`\n]*json:"/;

const emptyInterface = /\binterface *\{\}/;

const anyType = /[ \]]any(?=[ ,){]|$)/m;

const blankImport = /^[ \t]+_ "/m;

function isGone(pattern: RegExp, own: string, reference: string): boolean {
  return pattern.test(reference) && !pattern.test(own);
}

function withOwnPackages(text: string, own: string, reference: string): string {
  return Array.from(own.matchAll(ownPackage)).reduce((changed, [line, name = ""]) => {
    const standard = `\t${name} "${name}"\n`;
    return reference.includes(standard) ? changed.replace(standard, `${line}\n`) : changed;
  }, text);
}

const importBlock = /^import \(\n([\s\S]*?)^\)\n/m;

/** The lines of the import declaration in groups, as blank lines divide them; empty where there is none in brackets. */
function importGroupsOf(text: string): string[][] {
  const body = importBlock.exec(text)?.[1];
  return body === undefined
    ? []
    : body.split(/\n\s*\n/).map((group) => group.split("\n").filter((line) => line !== ""));
}

/** Each import in the group that it has in the committed stub, and a new one in that of its like; sorted by path. */
function withGroupedImports(text: string, groups: readonly (readonly string[])[]): string {
  const placed = groups.map((): string[] => []);
  for (const line of importGroupsOf(text).flat()) placed[groupFor(line, groups)]?.push(line);
  const sorted = placed.filter((group) => group.length > 0).map((group) => group.toSorted(byPath).join("\n"));
  return text.replace(importBlock, () => `import (\n${sorted.join("\n\n")}\n)\n`);
}

function groupFor(line: string, groups: readonly (readonly string[])[]): number {
  const path = pathIn(line);
  const own = groups.findIndex((group) => group.some((other) => pathIn(other) === path));
  if (own !== -1) return own;
  const likeness = (group: readonly string[]) => Math.max(...group.map((other) => likenessOf(path, pathIn(other))));
  const best = Math.max(...groups.map(likeness));
  return groups.findIndex((group) => likeness(group) === best);
}

/** Number of leading elements that two import paths share; the standard library's packages are alike, and like no other. */
function likenessOf(one: string, other: string): number {
  if (isStandardPackage(one) || isStandardPackage(other))
    return isStandardPackage(one) && isStandardPackage(other) ? 1 : -1;
  const [left, right] = [one.split("/"), other.split("/")];
  const apart = left.findIndex((element, index) => element !== right[index]);
  return apart === -1 ? left.length : apart;
}

function byPath(one: string, other: string): number {
  return pathIn(one) < pathIn(other) ? -1 : 1;
}

function pathIn(line: string): string {
  return /"([^"]*)"/.exec(line)?.[1] ?? "";
}
