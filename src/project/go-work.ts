import { posix } from "node:path";
import type { GoWorkspace } from "../model/facts.ts";
import { commonDirectives } from "./go-mod.ts";
import { type Parsed, parseDirectives } from "./mod-grammar.ts";

/** Reads a go.work whose path in the checkout is given. https://go.dev/ref/mod#go-work-file */
export function parseGoWork(text: string, file: string): Parsed<GoWorkspace> {
  const { value: directives, mistakes: found } = parseDirectives(text);
  const mistakes = [...found];
  const directory = posix.dirname(file);
  const uses: string[] = [];
  for (const { verb, words, line } of directives) {
    if (verb !== "use") continue;
    const [path] = words;
    if (path === undefined) mistakes.push({ line, message: "`use` names no directory" });
    else uses.push(posix.join(directory, path).replace(/(.)\/$/, "$1"));
  }
  return { value: { file, directory, ...commonDirectives(directives, mistakes), uses }, mistakes };
}
