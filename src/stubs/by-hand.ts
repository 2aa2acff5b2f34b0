import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { isMissing } from "../model/system-error.ts";
import { decodeUtf8 } from "../model/utf8.ts";
import { generatedMark } from "./text/compare.ts";

/**
 * Whether hand-written Go files of the directory in which a stub would lie declare a type or variable that it declares, too: whoever
 * wrote them does without the stub, for a Go package declares a name once. `directory` is absolute. Throws what the file system says.
 */
export function isWrittenByHand(generated: Uint8Array, directory: string): boolean {
  const names = namesIn(decodeUtf8(generated));
  return goFilesIn(directory).some((name) => {
    const text = readFileSync(posix.join(directory, name), "utf8");
    return !generatedMark.test(text) && [...namesIn(text)].some((one) => names.has(one));
  });
}

/** Names of the exported types and variables that a Go file declares one by one. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/^(?:type|var) (\p{Lu}[\p{L}\p{Nd}_]*)\b/gmu), ([, name = ""]) => name));
}

/** Files alone, and no links, which may lead out of the checkout; none where the directory is not there. */
function goFilesIn(directory: string): string[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(".go") && !entry.name.endsWith("_test.go"))
      .map(({ name }) => name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
