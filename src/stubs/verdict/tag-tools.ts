import type { Facts, Recipe } from "../../model/facts.ts";
import type { Answered } from "../infer/ask.ts";
import { inUnixForm } from "../text/compare.ts";
import { withoutToolMarks } from "../text/post-processors.ts";
import { tagsIn } from "../text/struct-tags.ts";
import { textOf } from "./evidence.ts";
import { frameworkOf } from "./frameworks.ts";

/**
 * The tool whose work it may be, in words, that a stub's fields have other struct tags than its generator writes, where nothing else
 * differs. Null where no tool explains them: then somebody wrote them by hand.
 */
export function tagToolFor(answered: Answered, { recipes = [], modules }: Facts): string | null {
  const { stub, text } = answered.ask.context;
  if (stub.generator !== "protoc-gen-go" || answered.regenerated === null) return null;
  if (answered.comparison.kind !== "different") return null;
  const [committed, fresh] = [inUnixForm(text), textOf(answered.regenerated)];
  if (withoutToolMarks(committed) !== withoutToolMarks(fresh)) return null;
  const named = toolNamedIn(recipes, stub.path);
  if (named !== null) return named;
  const keys = keysOfAllFields(committed, fresh);
  if (keys.length === 0) return null;
  return `${frameworkOf(stub.path, modules) ?? "a tool that is not known"} gave all of its fields further struct tags (${keys.join(", ")})`;
}

/** Commands that write struct tags into Go files, those with the names of files first. */
const ofNamedFiles = /\b(?:gomodifytags|gotags?|protoc-go-tags)\b/;
const ofAllFiles =
  /\b(?:protoc-gen-gotags?|protoc-gen-retag|protoc-go-inject-tag|protoc-go-inject-field|protoc-gen-go-patch)\b|--gotags?_out\b/;

function toolNamedIn(recipes: readonly Recipe[], stub: string): string | null {
  const name = stub.slice(stub.lastIndexOf("/") + 1);
  for (const { path, text } of recipes) {
    for (const [index, line] of text.split("\n").entries()) {
      const [tool] = ofAllFiles.exec(line) ?? (text.includes(name) ? ofNamedFiles.exec(line) : null) ?? [];
      if (tool !== undefined && !/^\s*(?:#|\/\/)/.test(line))
        return `${tool} in ${path}:${index + 1} may have written its struct tags`;
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
