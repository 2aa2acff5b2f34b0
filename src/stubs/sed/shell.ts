import type { Recipe } from "../../model/facts.ts";
import { withVariables } from "../infer/recipes/variables.ts";

/** One command of a recipe, as far as its text tells. */
export interface ShellCommand {
  /** With `unknown` in the place of what the shell or make would put in. */
  readonly words: readonly string[];
  /** The same words as they are written, without quotes. */
  readonly written: readonly string[];
  /** The line on which each of them begins, from 1. */
  readonly lines: readonly number[];
  /** Whether its output goes to a file. */
  readonly isRedirected: boolean;
  /** The words of what is piped into it; empty: nothing is. */
  readonly input: readonly string[];
}

/** Stands for a variable, or the output of a command, of which the text does not tell the value. */
export const unknown = "\ue000";

/** A dollar sign of the shell, which a Makefile writes twice. */
const shellDollar = "\ue001";

/**
 * The commands of a Makefile, a script or another recipe, in their order; none of them is run. What is quoted in a way that can't
 * be made out is left out, line by line. Makefiles may have variables from each other, of all `recipes`.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
export function commandsIn(recipe: Recipe, recipes: readonly Recipe[]): ShellCommand[] {
  const isMake = isMakefile(recipe);
  const included = isMake ? recipes.filter((other) => other !== recipe && isMakefile(other)) : [];
  const text = withVariables(recipe, included).replaceAll(isMake ? "$$" : "$", shellDollar);
  const lines = text.split("\n");
  const commands: ShellCommand[] = [];
  for (let index = 0; index < lines.length; ) {
    const { found, length } = commandsAt(lines, index, isMake);
    commands.push(...found);
    index += length;
  }
  return commands;
}

function isMakefile({ path }: Recipe): boolean {
  return /(?:^|\/)(?:GNU)?[Mm]akefile[\w.-]*$|\.mk$/.test(path);
}

/** The most lines that a quoted script goes over, and the most characters that a command has: none that people write has more. */
const mostLines = 60;
const mostCharacters = 20_000;

/** The commands that begin on a line, and how many lines they take: more where a backslash or a quote goes on. */
function commandsAt(
  lines: readonly string[],
  start: number,
  isMake: boolean,
): { found: ShellCommand[]; length: number } {
  if ((lines[start] ?? "").length > mostCharacters) return { found: [], length: 1 };
  const goesOn = (from: number) =>
    from < lines.length && from - start < mostLines && text.length + (lines[from] ?? "").length < mostCharacters;
  let text = withoutPrefix(lines[start] ?? "");
  let length = 1;
  while (/(?:(?<!\\)(?:\\\\)*\\|\|)\s*$/.test(text) && goesOn(start + length)) {
    text += `\n${lines[start + length]}`;
    length += 1;
  }
  const joined = length;
  for (;;) {
    const found = splitCommands(text, start + 1);
    if (found !== null) return { found, length };
    if (isMake || !goesOn(start + length)) return { found: [], length: joined };
    text += `\n${lines[start + length]}`;
    length += 1;
  }
}

/** Without what make, Docker, `go generate` and YAML have in front of a command. */
function withoutPrefix(line: string): string {
  const bare = line.replace(
    /^(?:\/\/go:generate |RUN |[ \t]*(?:- )?(?:(?:cmd|run|sh): )?(?:[|>]-?$)?)[ \t]*[@+-]*/,
    "",
  );
  // In a Taskfile the whole command may be quoted.
  return line !== bare && /^\s*- |^\s*(?:cmd|run): /.test(line)
    ? bare.replace(/^'(.*)'\s*$/, (_, all: string) => all.replaceAll("''", "'"))
    : bare;
}

interface Draft {
  readonly words: string[];
  readonly written: string[];
  readonly lines: number[];
  readonly input: string[];
  isRedirected: boolean;
}

const redirection = /\d*(?:>>?|<<?<?)[|&]?[ \t]*/y;
const separator = /[ \t\r]+|\\\r?\n|#[^\n]*|\n|&&|\|\||[|;&()]/y;

/** The commands of a script that is one word of another. */
export function commandsInWord(script: string, line: number): ShellCommand[] {
  return splitCommands(script.replaceAll("$", shellDollar), line) ?? [];
}

/** Null where a quote is not closed. */
function splitCommands(text: string, line: number): ShellCommand[] | null {
  const pipelines: Draft[][] = [[]];
  let draft: Draft | null = null;
  for (let at = 0; at < text.length; ) {
    const redirecting = match(redirection, text, at);
    const separating = redirecting === "" ? match(separator, text, at) : "";
    at += redirecting.length + separating.length;
    if (separating === "|") draft = null;
    // A pipe may be followed by the end of its line.
    else if (separating === "\n" ? draft !== null : /^(?:&&|\|\||[;&()])$/.test(separating)) {
      draft = null;
      pipelines.push([]);
    }
    if (separating !== "") continue;
    const word = readWord(text, at);
    if (word === null) return null;
    if (draft === null) {
      draft = { words: [], written: [], lines: [], input: [], isRedirected: false };
      pipelines.at(-1)?.push(draft);
    }
    const begins = line + countLines(text.slice(0, at));
    at = word.end;
    if (redirecting === "") {
      draft.lines.push(begins);
      draft.words.push(word.text);
      draft.written.push(word.written);
    } else if (redirecting.startsWith("<")) draft.input.push(word.text);
    else if (!redirecting.includes("&")) draft.isRedirected ||= !word.text.startsWith("/dev/");
  }
  return pipelines.flatMap(commandsOf);
}

/** What filters one after the other are given comes from the first, and goes where the last one writes. */
function commandsOf(pipeline: readonly Draft[]): ShellCommand[] {
  const last = pipeline.at(-1);
  const isRedirected = last?.isRedirected === true || /^(?:tee|sponge)$/.test(last?.words[0] ?? "");
  return pipeline.map((draft, index) => ({
    ...draft,
    isRedirected,
    input: [...pipeline.slice(0, index).flatMap(({ words, input }) => [...words, ...input]), ...draft.input],
  }));
}

interface Word {
  readonly text: string;
  readonly written: string;
  readonly end: number;
}

/** Up to the next blank or sign that ends a word, without its quotes; null where one is not closed. */
function readWord(text: string, start: number): Word | null {
  let at = start;
  const word = { text: "", written: "" };
  const add = (piece: string, written = piece) => {
    word.text += piece;
    word.written += written;
  };
  while (at < text.length && !/[\s;&|()<>]/.test(text[at] ?? "")) {
    const character = text[at] ?? "";
    const expansion = expansionAt(text, at);
    if (expansion !== "") {
      add(unknown, expansion);
      at += expansion.length;
    } else if (character === "'") {
      const close = text.indexOf("'", at + 1);
      if (close === -1) return null;
      addQuoted(text.slice(at + 1, close), add);
      at = close + 1;
    } else if (character === '"') {
      const close = readDouble(text, at + 1, add);
      if (close === -1) return null;
      at = close + 1;
    } else if (character === "\\") {
      if (!/^\r?\n/.test(text.slice(at + 1, at + 3))) add(text[at + 1] ?? "");
      at += 2;
    } else {
      add(character === shellDollar ? "$" : character);
      at += 1;
    }
  }
  return { ...word, end: at };
}

/** Between single quotes only make puts anything in. */
function addQuoted(text: string, add: (piece: string, written?: string) => void): void {
  for (let at = 0; at < text.length; ) {
    const expansion = text[at] === "$" ? expansionAt(text, at) : "";
    if (expansion === "") add(text[at] === shellDollar ? "$" : (text[at] ?? ""));
    else add(unknown, expansion);
    at += Math.max(1, expansion.length);
  }
}

/** Reads up to the closing double quote, whose offset is returned; -1: there is none. */
function readDouble(text: string, start: number, add: (piece: string, written?: string) => void): number {
  for (let at = start; at < text.length; ) {
    const character = text[at] ?? "";
    if (character === '"') return at;
    const expansion = expansionAt(text, at);
    if (expansion !== "") {
      add(unknown, expansion);
      at += expansion.length;
    } else if (character === "\\" && /["\\$`\n\ue001]/.test(text[at + 1] ?? "")) {
      const escaped = text[at + 1] ?? "";
      if (escaped !== "\n") add(escaped === shellDollar ? "$" : escaped);
      at += 2;
    } else {
      add(character === shellDollar ? "$" : character);
      at += 1;
    }
  }
  return -1;
}

/** What is put in from a variable, a function of make or the output of a command; empty: nothing begins here. */
function expansionAt(text: string, at: number): string {
  const sign = text[at];
  if (sign === "`") return match(/`[^`]*`/y, text, at);
  if (sign === "{") return match(/\{\{[^{}]*\}\}/y, text, at);
  if (sign !== shellDollar && sign !== "$") return "";
  const next = text[at + 1];
  if (next === "(" || next === "{") return balanced(text, at);
  return sign === "$" ? match(/\$[@<^*?%+|\w]/y, text, at) : match(/\ue001(?:[A-Za-z_]\w*|[@*#?!\d-])/y, text, at);
}

function balanced(text: string, start: number): string {
  let depth = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (character === "(" || character === "{") depth += 1;
    if (character === ")" || character === "}") depth -= 1;
    if (depth === 0) return text.slice(start, at + 1);
  }
  return "";
}

function match(form: RegExp, text: string, at: number): string {
  form.lastIndex = at;
  return form.exec(text)?.[0] ?? "";
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
