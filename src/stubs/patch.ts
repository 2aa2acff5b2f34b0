import { structuredPatch } from "diff";
import type { StubChange } from "../model/stub.ts";
import { decodeUtf8 } from "../model/utf8.ts";

/**
 * The changes as a patch for `git apply`, run from the checkout's root; empty where there are none.
 * https://git-scm.com/docs/diff-format#generate_patch_text_with_p
 */
export function makePatch(changes: readonly StubChange[]): string {
  return changes
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(patchOf)
    .join("");
}

function patchOf({ path, before, after }: StubChange): string {
  const hunks = hunksOf(decodeUtf8(before), decodeUtf8(after));
  const header = [`diff --git ${quotePath(`a/${path}`)} ${quotePath(`b/${path}`)}`];
  if (before === null) header.push("new file mode 100644");
  if (after === null) header.push("deleted file mode 100644");
  if (hunks.length > 0) {
    header.push(`--- ${before === null ? "/dev/null" : quotePath(`a/${path}`)}`);
    header.push(`+++ ${after === null ? "/dev/null" : quotePath(`b/${path}`)}`);
  }
  return `${[...header, ...hunks].join("\n")}\n`;
}

function hunksOf(before: string, after: string): string[] {
  const { hunks } = structuredPatch("a", "b", before, after, undefined, undefined, {
    context: 3,
    stripTrailingCr: false,
  });
  return hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
    ...lines,
  ]);
}

// An empty side is written as the line before the hunk.
function range(start: number, lines: number): string {
  return lines === 0 ? `${Math.max(0, start - 1)},0` : `${start},${lines}`;
}

// https://github.com/git/git/blob/master/quote.c, cq_lookup
const namedEscapes: ReadonlyMap<number, string> = new Map([
  [0x07, "a"],
  [0x08, "b"],
  [0x09, "t"],
  [0x0a, "n"],
  [0x0b, "v"],
  [0x0c, "f"],
  [0x0d, "r"],
  [0x22, '"'],
  [0x5c, "\\"],
]);

/** A path as git writes it: in quotes with C escapes where it holds anything unusual. core.quotePath of git-config(1). */
export function quotePath(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git escapes them
  if (!/["\\\0-\x1f\x7f-\uffff]/.test(path)) return path;
  const escaped = [...Buffer.from(path)].map((byte) => {
    const letter = namedEscapes.get(byte);
    if (letter !== undefined) return `\\${letter}`;
    if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
    return `\\${byte.toString(8).padStart(3, "0")}`;
  });
  return `"${escaped.join("")}"`;
}
