import { posix } from "node:path";
import type { CompilePattern } from "./matcher.ts";
import { quoted } from "./posix-expression.ts";
import { unknown } from "./shell.ts";

/** The files that the loops of a script go over, as far as it names them: `for f in $(find . -name '*.pb.go')`. */
export function filesOfLoops(text: string): readonly string[] {
  const lists = text.matchAll(/\bfor[ \t]+\w+[ \t]+in[ \t]+((?:\\\n|[^;\n]){0,2000})/g);
  return Array.from(lists, ([, list = ""]) => list.match(/[^\s"'`()]*\.go(?=[\s"'`);]|$)/g) ?? []).flat();
}

/** Whether a file is one of those that are meant. */
export type IsMeant = (path: string) => boolean;

/**
 * Whether a file is one of those that words of a recipe in `directory` name; null where nothing tells the names. A word that is a
 * variable alone is one of a loop's files. What a recipe changes directories to, and what its variables hold, is not followed: a
 * name that is none of the known `paths` from there, nor from the checkout's root, may be the end of any path.
 */
export function filesNamed(
  words: readonly string[],
  looped: readonly string[],
  directory: string,
  paths: readonly string[],
  compile: CompilePattern,
): IsMeant | null {
  if (words.length === 0 || (words.includes(unknown) && looped.length === 0)) return null;
  const names = words.flatMap((word) => (word === unknown ? looped : [word])).flatMap(withoutBraces);
  if (names.some((name) => endOf(name) === "")) return null;
  const named = names.map((name) => filesOf(name, directory, paths, compile));
  return (path) => named.some((isMeant) => isMeant(path));
}

/** `*.pb{,.gw}.go` as the shell takes it. */
function withoutBraces(name: string): string[] {
  const [all, before = "", list = "", behind = ""] = /^([^{}]*)\{([^{}]*,[^{}]*)\}([^{}]*)$/.exec(name) ?? [];
  return all === undefined ? [name] : list.split(",").map((one) => before + one + behind);
}

function filesOf(name: string, directory: string, paths: readonly string[], compile: CompilePattern): IsMeant {
  const end = endOf(name);
  if (!/\.go$|\*$/.test(end)) return () => false;
  const [fromThere, fromRoot, fromAnywhere] = [
    matching("^", posix.join(directory, name), compile),
    matching("^", end, compile),
    matching("(?:^|/)", end, compile),
  ];
  const isAnchored: IsMeant = (path) => fromThere(path) || fromRoot(path);
  // `find` has what is below a directory as well.
  const isOfFind = !end.includes("/") && end.startsWith("*");
  return !isOfFind && paths.some(isAnchored) ? isAnchored : fromAnywhere;
}

function matching(start: string, glob: string, compile: CompilePattern): IsMeant {
  const find = compile({ source: `${start}${sourceOf(glob)}$`, ignoresCase: false, isLongest: false, literal: "" });
  return (path) => find !== null && find(path, 0) !== null;
}

/** Without the directories that its beginning leads to from one that is not known. */
function endOf(name: string): string {
  return name.replace(new RegExp(`^(?:\\.{0,2}/|${unknown}/?)+`), "");
}

/** A glob as a regular expression. */
function sourceOf(glob: string): string {
  return glob.replace(/\*\*\/?|\[[^\]/]*\]|[^\w/]/gu, (sign) => {
    if (sign.startsWith("**") || sign === unknown) return ".*";
    if (sign === "*") return "[^/]*";
    return sign === "?" || sign.length > 1 ? "[^/]" : quoted(sign);
  });
}
