import { posix } from "node:path";
import type { Facts } from "../../../model/facts.ts";

/**
 * Whether a recipe downloads the source that a stub names, `curl -O https://…/a/b.proto` or `ADD` in a Dockerfile: then it is in no
 * checkout, and that it is not in this one says nothing.
 */
export function fetchedSources({ recipes = [] }: Pick<Facts, "recipes">): (source: string) => boolean {
  const names = recipes.flatMap(({ text }) => {
    return Array.from(text.matchAll(/\bhttps?:\/\/[^\s"'`]+\/([\w.-]+\.proto)\b/g), ([, name = ""]) => name);
  });
  const fetched = new Set(names);
  return (source) => fetched.has(posix.basename(source));
}
