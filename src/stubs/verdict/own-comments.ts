import { sourceInfoOf } from "../schema/source-info.ts";

/**
 * The first line at which a committed stub has another comment than its generator writes by itself, such as what it says of every
 * server, where it has all comments of its .proto; 0 where it has, or where the .proto's explain what differs.
 */
export function ownCommentChanged(committed: string, regenerated: string, file: Uint8Array): number {
  const [own, made] = [commentsIn(committed), commentsIn(regenerated)];
  const added = notIn(made, own);
  const removed = notIn(own, made);
  if (added.length === 0 || removed.length > added.length) return 0;
  // What is deprecated is said in a comment, and is an option of the .proto.
  const { locations } = sourceInfoOf(file);
  const ofProto = locations
    .flatMap((at) => [at.leadingComments, at.trailingComments, ...at.leadingDetachedComments])
    .map(wordsOf)
    .join(" ");
  if (added.some(({ words }) => /^Deprecated:/.test(words) || ofProto.includes(words))) return 0;
  return (removed[0] ?? own.findLast(({ line }) => line <= (added[0]?.line ?? 0)))?.line ?? 0;
}

interface Comment {
  readonly words: string;
  /** From 1 on. */
  readonly line: number;
}

/** Comments below the package clause, line by line. */
function commentsIn(text: string): Comment[] {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.startsWith("package "));
  return lines.flatMap((line, index) => {
    const words = index < from ? "" : wordsOf(/^\s*\/\/(.*)$/.exec(line)?.[1] ?? "");
    return words === "" ? [] : [{ words, line: index + 1 }];
  });
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function notIn(comments: readonly Comment[], others: readonly Comment[]): Comment[] {
  const known = new Set(others.map(({ words }) => words));
  return comments.filter(({ words }) => !known.has(words));
}
