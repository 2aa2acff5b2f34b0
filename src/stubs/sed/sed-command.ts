import { readPerl } from "./perl.ts";
import { type Command, readScript } from "./script.ts";
import { commandsInWord, type ShellCommand, unknown } from "./shell.ts";

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
  const given = [...command.words, ...command.input];
  const inner = scriptOfShell(command);
  if (inner !== null) {
    const started = commandsInWord(inner.script, inner.line);
    return started.flatMap((one) => editsIn({ ...one, input: [...one.input, ...given] }));
  }
  const editor = editorIn(command);
  if (editor === null) return [];
  const { program, at } = editor;
  const args = argumentsIn(command.words.slice(at + 1), program, command.written.slice(at + 1));
  if (args === null || !(args.isInPlace || command.isRedirected || editor.isInPlace)) return [];
  const commands = args.script.includes(unknown) ? null : readBy(program, args);
  if (commands === null) return [];
  const files = args.files.filter((file) => !isPlaceholder(file, given));
  const named = files.length > 0 ? files : filesIn([...command.words.slice(0, at), ...command.input]);
  return [{ program, script: args.script, commands, files: named, line: command.lines[at] ?? 1 }];
}

/** What a shell is started with: `bash -c "…"`, also in a container; null: this is no such command. */
function scriptOfShell({ words, lines }: ShellCommand): { readonly script: string; readonly line: number } | null {
  const at = words.findIndex((word, index) => {
    const script = words[index + 1] ?? "";
    return /^-\w*c$/.test(word) && (/(?:^|\/)(?:ba|z|da)?sh$/.test(words[index - 1] ?? "") || /\s/.test(script));
  });
  const [script, line] = [words[at + 1], lines[at + 1]];
  return at === -1 || script === undefined || line === undefined ? null : { script, line };
}

/** Whether `find` or `xargs` put the names of files in the place of a word: `{}`, or what follows `-I`. */
function isPlaceholder(word: string, words: readonly string[]): boolean {
  if (/^(?:\{\}|[+;]|-exec|-print\w*)$/.test(word)) return true;
  return words.some((one, index) => one === `-I${word}` || (one === "-I" && words[index + 1] === word));
}

function readBy(
  program: EditCommand["program"],
  { script, isPrinting, isExtended }: Arguments,
): readonly Command[] | null {
  if (program === "perl") return isPrinting === null ? null : readPerl(script, isPrinting);
  return isPrinting === true ? readScript(script, isExtended ? "extended" : "basic") : null;
}

/** What `find`, `ls` or `git ls-files` name, from which `-exec`, `xargs` and pipes have the files. */
function filesIn(words: readonly string[]): string[] {
  const patterns = words.filter((_, index) => /^-i?(?:name|path|wholename)$/.test(words[index - 1] ?? ""));
  return patterns.length > 0 ? patterns : words.filter((word) => /[\w*]\.go$/.test(word) && !/[\\^$]/.test(word));
}

interface Editor {
  readonly program: EditCommand["program"];
  /** Where its arguments begin is one behind it. */
  readonly at: number;
  /** Whether it edits files in place by itself: a variable or a function that stands for `sed -i`. */
  readonly isInPlace: boolean;
}

/** The first word that starts sed or perl, behind `find … -exec`, `xargs` or an assignment; null: there is none. */
function editorIn({ words, written }: ShellCommand): Editor | null {
  for (const [at, word] of words.entries()) {
    if (/(?:^|\/)(?:g|gnu)?sed$/.test(word)) return { program: "sed", at, isInPlace: false };
    if (/(?:^|\/)perl$/.test(word)) return { program: "perl", at, isInPlace: false };
    const isVariable = word === unknown && /sed/i.test(written[at] ?? "");
    const isFunction = at === 0 && /^(?:[\w-]*[_-])?g?sed(?:[_-][\w-]*|i)$|^\w+[_-]g?sed$/i.test(word);
    if (isVariable || isFunction) return { program: "sed", at, isInPlace: true };
  }
  return null;
}

interface Arguments {
  readonly script: string;
  readonly files: readonly string[];
  readonly isInPlace: boolean;
  readonly isExtended: boolean;
  /** Whether lines are printed by themselves; null: they are not even read. */
  readonly isPrinting: boolean | null;
}

/**
 * Null where an option is not understood, or there is no script.
 * https://www.gnu.org/software/sed/manual/html_node/Command_002dLine-Options.html
 */
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
      // perl's `-E` is its `-e` with newer words in the language. https://perldoc.perl.org/perlrun#-E-commandline
      if (option === "e" || (option === "E" && program === "perl")) {
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
        if (program === "perl" && /^[pneEl]+$/.test(rest)) continue;
        break;
      }
      if ((option === "E" || option === "r") && program === "sed") isExtended = true;
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
