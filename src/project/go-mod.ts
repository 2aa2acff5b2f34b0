import { posix } from "node:path";
import type { GoModule, Located, Replacement, Requirement, ToolDeclaration } from "../model/facts.ts";
import { parseGoVersion } from "../model/go-version.ts";
import { type Directive, type Mistake, type Parsed, parseDirectives } from "./mod-grammar.ts";

/** Reads a go.mod whose path in the checkout is given. https://go.dev/ref/mod#go-mod-file */
export function parseGoMod(text: string, file: string): Parsed<GoModule> {
  const { value: directives, mistakes: found } = parseDirectives(text);
  const mistakes = [...found];
  const requires: Requirement[] = [];
  const tools: ToolDeclaration[] = [];
  let path = "";
  for (const directive of directives) {
    const { verb, words, line, comment } = directive;
    const [first, second] = words;
    if (verb === "module" && first !== undefined) {
      path = first;
    } else if (verb === "require") {
      if (first === undefined || second === undefined) mistakes.push(incomplete(directive, "path version"));
      else requires.push({ path: first, version: second, line, indirect: /^indirect(?:;|\s|$)/.test(comment) });
    } else if (verb === "tool") {
      if (first === undefined) mistakes.push(incomplete(directive, "path"));
      else tools.push({ package: first, file, line });
    }
  }
  const { replaces, ...versions } = commonDirectives(directives, mistakes);
  const module = { file, directory: posix.dirname(file), path, ...versions, requires, replaces, tools };
  return { value: module, mistakes };
}

/** What go.mod and go.work both have: `go`, `toolchain` and `replace`; adds what is wrong with them to `mistakes`. */
export function commonDirectives(
  directives: readonly Directive[],
  mistakes: Mistake[],
): { readonly go?: Located<string>; readonly toolchain?: Located<string>; readonly replaces: readonly Replacement[] } {
  let go: Located<string> | undefined;
  let toolchain: Located<string> | undefined;
  const replaces: Replacement[] = [];
  for (const directive of directives) {
    const { verb, words, line } = directive;
    const [first = ""] = words;
    if (verb === "go") {
      if (parseGoVersion(first) === null) mistakes.push({ line, message: `\`go ${first}\` names no Go version` });
      else go = { value: first, line };
    } else if (verb === "toolchain") {
      if (first !== "default" && versionOfToolchain(first) === null) {
        mistakes.push({ line, message: `\`toolchain ${first}\` names no Go toolchain` });
      } else {
        toolchain = { value: first, line };
      }
    } else if (verb === "replace") {
      const replacement = readReplacement(directive);
      if (replacement === null) mistakes.push(incomplete(directive, "path [version] => path [version]"));
      else replaces.push(replacement);
    }
  }
  return {
    ...(go === undefined ? {} : { go }),
    ...(toolchain === undefined ? {} : { toolchain }),
    replaces,
  };
}

/** The version in a toolchain's name: `go1.25.3` → `1.25.3`, `go1.25.3-custom` → `1.25.3`. https://go.dev/doc/toolchain#name */
export function versionOfToolchain(name: string): string | null {
  const version = /^(?:[\w.]+-)?go(\d[^-\s]*)(?:-[\w.+-]+)?$/.exec(name)?.[1];
  return version === undefined || parseGoVersion(version) === null ? null : version;
}

function readReplacement({ words, line }: Directive): Replacement | null {
  const arrow = words.indexOf("=>");
  const [path, version] = words.slice(0, arrow);
  const [newPath, newVersion] = words.slice(arrow + 1);
  if (arrow < 1 || arrow > 2 || path === undefined || newPath === undefined) return null;
  return {
    path,
    ...(version === undefined ? {} : { version }),
    newPath,
    ...(newVersion === undefined ? {} : { newVersion }),
    line,
  };
}

function incomplete({ verb, words, line }: Directive, form: string): Mistake {
  return { line, message: `\`${[verb, ...words].join(" ")}\` is not of the form \`${verb} ${form}\`` };
}
