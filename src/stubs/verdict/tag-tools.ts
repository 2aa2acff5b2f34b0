import { posix } from "node:path";
import type { Facts, Recipe } from "../../model/facts.ts";
import { decodeUtf8 } from "../../model/utf8.ts";
import type { Answered } from "../infer/ask.ts";
import { inUnixForm } from "../text/compare.ts";
import { withoutToolMarks } from "../text/post-processors.ts";
import { tagsIn } from "../text/struct-tags.ts";
import { frameworkOf } from "./frameworks.ts";

/**
 * The tool whose work it may be, in words, that a stub's fields have other struct tags than its generator writes, where nothing else
 * differs, or that its declarations have other names. Null where no tool explains it: then somebody did it by hand.
 */
export function tagToolFor(answered: Answered, { recipes = [], modules }: Facts): string | null {
  const { stub, text } = answered.ask.context;
  if (stub.generator !== "protoc-gen-go" || answered.regenerated === null) return null;
  if (answered.comparison.kind !== "different") return null;
  const wrapper = lineWith(recipes, () => ofOtherNames);
  if (wrapper !== null) return `${wrapper} runs protoc-gen-go and gives other names to what that writes`;
  const [committed, fresh] = [inUnixForm(text), decodeUtf8(answered.regenerated)];
  const name = posix.basename(stub.path);
  for (const { words, from, to } of retypings(recipes, name)) {
    const [own, made] = [committed, fresh].map((code) => withoutToolMarks(code.replaceAll(from, to)));
    if (own === made && committed.includes(to)) return `${words} may have changed the types of its fields`;
  }
  if (withoutToolMarks(committed) !== withoutToolMarks(fresh)) return null;
  // White space, or what else is left aside here, is no tag.
  if (JSON.stringify(fieldTags(committed)) === JSON.stringify(fieldTags(fresh))) return null;
  const named =
    lineWith(recipes, () => ofAllFiles) ?? lineWith(recipes, (recipe) => (recipe.includes(name) ? ofNamedFiles : null));
  if (named !== null) return `${named} may have written its struct tags`;
  const keys = keysOfAllFields(committed, fresh);
  if (keys.length === 0) return null;
  return `${frameworkOf(stub.path, modules) ?? "a tool that is not known"} gave all of its fields further struct tags (${keys.join(", ")})`;
}

/** Plugins and commands that write struct tags into Go files. */
const ofAllFiles = /\bprotoc-gen-(?:gotags?|retag)\b|\bprotoc-go-inject-(?:tag|field)\b|--gotags?_out\b/;
/** Those that are given the names of files. */
const ofNamedFiles = /\b(?:gomodifytags|gotags?|protoc-go-tags)\b/;
/** A plugin that runs protoc-gen-go and renames what that declares. https://github.com/alta/protopatch */
const ofOtherNames = /\bprotoc-gen-go-patch\b|--go-patch_out\b/;

/** Commands that give fields of the named Go file another type. https://github.com/FZambia/gomodifytype */
function retypings(recipes: readonly Recipe[], name: string): { words: string; from: string; to: string }[] {
  return recipes.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const given = (flag: string) => new RegExp(`\\s--?${flag}[ =]["']?([^"'\\s]+)`).exec(line)?.[1];
      const [file, from, to] = ["file", "from", "to"].map(given);
      const isForIt = /^\s*gomodifytype\s/.test(line) && file !== undefined && posix.basename(file) === name;
      if (!isForIt || from === undefined || to === undefined) return [];
      return [{ words: `gomodifytype in ${path}:${index + 1}`, from, to }];
    }),
  );
}

/** What the first line of a recipe that matches says, and where: `gomodifytags in tags.sh:1`. Comments say nothing. */
function lineWith(recipes: readonly Recipe[], patternFor: (text: string) => RegExp | null): string | null {
  for (const { path, text } of recipes) {
    const pattern = patternFor(text);
    if (pattern === null) continue;
    for (const [index, line] of text.split("\n").entries()) {
      const [tool] = /^\s*(?:#|\/\/)/.test(line) ? [] : (pattern.exec(line) ?? []);
      if (tool !== undefined) return `${tool} in ${path}:${index + 1}`;
    }
  }
  return null;
}

/** Fewer fields are a matter of chance. */
const fewestFields = 3;

/** Keys of struct tags that every field of the committed text has, and that its generator gives none. */
function keysOfAllFields(committed: string, fresh: string): string[] {
  const [own, made] = [fieldTags(committed), fieldTags(fresh)];
  if (own.length < fewestFields) return [];
  const given = new Set(made.flatMap((tags) => tags.map(([key]) => key)));
  const [first = [], ...others] = own.map((tags) => tags.map(([key]) => key));
  return first.filter((key) => !given.has(key) && others.every((keys) => keys.includes(key)));
}

function fieldTags(text: string): [string, string][][] {
  return Array.from(text.matchAll(/`(protobuf:"[^`\n]*)`/g), ([, tags = ""]) => tagsIn(tags));
}
