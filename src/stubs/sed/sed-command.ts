import { readPerl } from "./perl.ts";
import { type Command, readScript } from "./script.ts";
import { type ShellCommand, splitCommands, unknown } from "./shell.ts";

/** A command that edits files, with what its words say of them. */
export interface EditCommand {
  readonly program: "sed" | "perl";
  /** As it is written: two with the same are the same step. */
  readonly script: string;
  readonly commands: readonly Command[];
  /** Words that name files; empty: they come from `find`, from `xargs` or from a pipe. */
  readonly files: readonly string[];
  /** From 1. */
  readonly line: number;
}

/**
 * The edits that a command of a recipe makes, one as a rule, and more where it starts a shell with some; those that only print
 * are left out, and those that are not understood.
 */
export function editsIn(command: ShellCommand): EditCommand[] {
  const shell = command.words.findIndex(
    (word, index) => /(?:^|\/)(?:ba|z|da)?sh$/.test(word) && /^-\w*c$/.test(command.words[index + 1] ?? ""),
  );
  const inner = shell === -1 ? undefined : command.words[shell + 2];
  if (inner !== undefined) return (splitCommands(inner, command.line) ?? []).flatMap(editsIn);
  const at = command.words.findIndex((word, index) => isSed(word, command.written[index] ?? "") || isPerl(word));
  if (at === -1) return [];
  const program = isPerl(command.words[at] ?? "") ? "perl" : "sed";
  const given = argumentsIn(command.words.slice(at + 1), program, command.written.slice(at + 1));
  // A variable may stand for `sed -i`.
  const isInPlace = given?.isInPlace === true || command.isRedirected || command.words[at] === unknown;
  if (given === null || !isInPlace || given.script.includes(unknown)) return [];
  const commands =
    program === "perl"
      ? given.isPrinting === null
        ? null
        : readPerl(given.script, given.isPrinting)
      : given.isPrinting === false
        ? null
        : readScript(given.script, given.isExtended ? "extended" : "basic");
  if (commands === null) return [];
  const files = given.files.filter((file) => !/^(?:\{\}|[%@+;]|-exec|-print\w*)$/.test(file));
  const sources = [...command.words.slice(0, at), ...command.input];
  return [
    { program, script: given.script, commands, files: files.length > 0 ? files : filesIn(sources), line: command.line },
  ];
}

/** What `find`, `ls` or `git ls-files` name, from which `-exec`, `xargs` and pipes have the files. */
function filesIn(words: readonly string[]): string[] {
  const patterns = words.filter((_, index) => /^-i?(?:name|path|wholename)$/.test(words[index - 1] ?? ""));
  return patterns.length > 0 ? patterns : words.filter((word) => /[\w*]\.go$/.test(word) && !/[\\^$]/.test(word));
}

function isSed(word: string, written: string): boolean {
  if (/(?:^|\/)(?:g|gnu)?sed$/.test(word)) return true;
  return word === unknown && /sed/i.test(written);
}

function isPerl(word: string): boolean {
  return /(?:^|\/)perl$/.test(word);
}

interface Arguments {
  readonly script: string;
  readonly files: readonly string[];
  readonly isInPlace: boolean;
  readonly isExtended: boolean;
  /** Whether lines are printed by themselves; null: they are not even read. */
  readonly isPrinting: boolean | null;
}

/** Null where an option is not understood, or there is no script. https://www.gnu.org/software/sed/manual/html_node/Command_002dLine-Options.html */
function argumentsIn(words: readonly string[], program: "sed" | "perl", written: readonly string[]): Arguments | null {
  const scripts: string[] = [];
  const others: string[] = [];
  let isInPlace = false;
  let isExtended = false;
  let isPrinting: boolean | null = program === "sed" ? true : null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--") continue;
    if (word.startsWith("--")) {
      const [, name = "", value] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
      if (name === "in-place") isInPlace = true;
      else if (name === "regexp-extended") isExtended = true;
      else if (name === "expression" && value !== undefined) scripts.push(value);
      else if (name !== "posix" && name !== "follow-symlinks" && name !== "separate") return null;
      continue;
    }
    if (!/^-./.test(word)) {
      const isOption =
        word === unknown &&
        scripts.length === 0 &&
        others.length === 0 &&
        /sed|in_?place|opt|flag|suffix|args/i.test(written[at] ?? "");
      if (isOption) isInPlace = true;
      else others.push(word);
      continue;
    }
    for (let letter = 1; letter < word.length; letter += 1) {
      const rest = word.slice(letter + 1);
      const option = word[letter] ?? "";
      if (option === "e") {
        // GNU's `-i -e` and `-ie`, which makes a copy, are both written.
        const script = rest === "" ? words[at + 1] : rest;
        if (script === undefined) return null;
        scripts.push(script);
        if (rest === "") at += 1;
        break;
      }
      if (option === "i") {
        isInPlace = true;
        // BSD's sed has the ending of the copy in a word of its own, which may be empty.
        if (program === "sed" && rest === "" && /^(?:\.[\w~-]+)?$/.test(words[at + 1] ?? "-")) at += 1;
        if (program === "perl" && /^[pnel]+$/.test(rest)) continue;
        break;
      }
      if (option === "E" || option === "r") isExtended = program === "sed";
      else if (option === "n") isPrinting = false;
      else if (option === "p" && program === "perl") isPrinting = true;
      else if (!(option === "l" && program === "perl") && !(/[sub]/.test(option) && program === "sed")) return null;
    }
  }
  const [first, ...files] = others;
  const script = scripts.length > 0 ? scripts.join("\n") : first;
  if (script === undefined) return null;
  return { script, files: scripts.length > 0 ? others : files, isInPlace, isExtended, isPrinting };
}
