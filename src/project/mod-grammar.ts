/** A directive of go.mod or go.work; a block counts as one for each of its lines. */
export interface Directive {
  readonly verb: string;
  readonly words: readonly string[];
  /** From 1. */
  readonly line: number;
  /** The comment at the line's end, without its slashes; empty where there is none. */
  readonly comment: string;
}

/** What in a file could not be understood, and where. */
export interface Mistake {
  readonly line: number;
  readonly message: string;
}

/** A parsed file with whatever in it could not be understood. */
export interface Parsed<T> {
  readonly value: T;
  readonly mistakes: readonly Mistake[];
}

/** Reads the grammar that go.mod and go.work share, line by line. https://go.dev/ref/mod#go-mod-file-lexical */
export function parseDirectives(text: string): Parsed<readonly Directive[]> {
  const directives: Directive[] = [];
  const mistakes: Mistake[] = [];
  let block: { readonly verb: string; readonly line: number } | null = null;
  for (const [index, source] of text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const { words, comment, mistake } = readWords(source);
    if (mistake !== null) mistakes.push({ line, message: mistake });
    const [verb, ...rest] = words;
    if (verb === undefined) continue;
    if (block !== null) {
      if (verb === ")") block = null;
      else directives.push({ verb: block.verb, words, line, comment });
    } else if (rest[0] === "(" && rest.length === 1) {
      block = { verb, line };
    } else if (!(rest[0] === "(" && rest[1] === ")")) {
      directives.push({ verb, words: rest, line, comment });
    }
  }
  if (block !== null) mistakes.push({ line: block.line, message: `the block of \`${block.verb}\` is not closed` });
  return { value: directives, mistakes };
}

interface Line {
  readonly words: readonly string[];
  readonly comment: string;
  readonly mistake: string | null;
}

const token = /\s+|\/\/(.*)$|"((?:[^"\\]|\\.)*)"|`([^`]*)`|(=>|[()[\],])|((?:(?!\/\/|=>)[^\s()[\],"`])+)|(.)/gy;

function readWords(source: string): Line {
  const words: string[] = [];
  let comment = "";
  let mistake: string | null = null;
  for (const [, remark, interpreted, raw, mark, word, other] of source.matchAll(token)) {
    const value = interpreted?.replace(/\\(.)/g, "$1") ?? raw ?? mark ?? word;
    if (value !== undefined) words.push(value);
    else if (remark !== undefined) comment = remark.trim();
    else if (other !== undefined) mistake = `unexpected \`${other}\``;
  }
  return { words, comment, mistake };
}
