import { posix } from "node:path";
import type { Facts } from "../../../model/facts.ts";
import type { Mount } from "../paths/mount.ts";

/**
 * The mount under which a .proto has the name of a stub's source where a recipe copies it there before it is compiled, as
 * `ADD api/a.proto /api/pb/` of a Dockerfile does for the source `pb/a.proto`; null where none does.
 */
export function copiedMount(path: string, source: string, { recipes = [] }: Pick<Facts, "recipes">): Mount | null {
  const copies = recipes.flatMap(({ text }) => Array.from(text.matchAll(copying)));
  const isCopied = copies.some(([, from = "", to = ""]) => {
    const target = to.endsWith("/") ? posix.join(to, posix.basename(from)) : to;
    return isEndOf(path, from) && isEndOf(target, source);
  });
  return isCopied ? { prefix: `${posix.dirname(source)}/`, directory: posix.dirname(path) } : null;
}

/** A line of a Dockerfile or a shell that copies one .proto. https://docs.docker.com/reference/dockerfile/#add */
const copying = /^[ \t@]*(?:ADD|COPY|cp)(?:[ \t]+-\S+)*[ \t]+([\w./-]+\.proto)[ \t]+([\w./-]+)[ \t]*$/gm;

function isEndOf(path: string, end: string): boolean {
  return `/${posix.normalize(path)}`.endsWith(`/${posix.normalize(end).replace(/^\/+/, "")}`);
}
