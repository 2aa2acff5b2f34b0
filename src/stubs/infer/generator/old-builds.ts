import { once } from "../../../model/once.ts";
import { isCore, type Stub } from "../../../model/stub.ts";
import { protobufOf } from "./former-plugin.ts";
import type { GeneratorVersion } from "./versions.ts";

/**
 * Whether a plugin may have been built with a Go below 1.19: google.golang.org/protobuf needs Go 1.20 since v1.34, and protoc-gen-go-grpc
 * Go 1.21 since v1.4.
 */
export function mayBeOldBuild({ generator }: Stub, version: GeneratorVersion): boolean {
  if (!isCore(generator)) return false;
  const written = protobufOf(version) ?? version.version;
  const minor = Number(/^v1\.(\d+)\./.exec(written)?.[1] ?? Number.NaN);
  return minor < (generator === "protoc-gen-go-grpc" ? 4 : 34);
}

/**
 * Whether two texts differ only in how their doc comments are laid out. Go 1.19 began to reformat them (lists, indented
 * blocks, blank lines before and after) and Go 1.27 ceased to in some places, so the Go that a plugin was built with shows.
 * https://go.dev/doc/comment
 */
export function sameWords(committed: string, regenerated: string): boolean {
  return inWords(committed.replaceAll("\r\n", "\n")) === inWords(regenerated);
}

/** Lines of code as they are, and each comment between them as its words in one line. */
function inWords(text: string): string {
  const lines: string[] = [];
  let comment: string[] = [];
  for (const line of [...text.split("\n"), ""]) {
    const words = /^[ \t]*\/\/(.*)$/.exec(line)?.[1];
    if (words !== undefined) comment.push(wordsOf(words));
    else {
      lines.push(comment.filter((one) => one !== "").join(" "), line);
      comment = [];
    }
  }
  return lines.filter((line) => line !== "").join("\n");
}

/**
 * List markers change with the layout: "* one" becomes "  - one", "1) one" becomes "  1. one"; and a line that was a heading by its
 * form alone, "One", becomes "# One".
 */
function wordsOf(comment: string): string {
  return comment
    .replace(/^ # (?=\S)/, " ")
    .replace(/^[ \t]*(?:[*+•-]|(\d+)[.)])[ \t]+/, "$1 ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * A regenerated text with the name that the committed one has for its compressed descriptor: golang/protobuf's plugin put a
 * digest into it, of the descriptor with all its comments, or in other versions without them. The descriptor itself has none.
 */
export function withOldDigest(committed: string, regenerated: string): string {
  const digest = /\bfileDescriptor_(?:\w+_)?([0-9a-f]{16})\b/;
  const [own, fresh] = [digest.exec(committed)?.[1], digest.exec(regenerated)?.[1]];
  return own === undefined || fresh === undefined ? regenerated : regenerated.replaceAll(fresh, own);
}

/**
 * A regenerated text with its interfaces of one method in three lines where the committed one has them so: go/printer wrote those of one
 * line anew up to Go 1.9. https://go.dev/doc/go1.10#gofmt
 */
function withSplitInterfaces(committed: string, regenerated: string): string {
  if (!/^type \w+ interface \{\n\t\w+\(\)\n\}$/m.test(committed)) return regenerated;
  return regenerated.replace(/^(type \w+ interface) ?\{ (\w+\(\)) \}$/gm, "$1 {\n\t$2\n}");
}

/**
 * A regenerated text with its functions of a hundred characters, header and body together, in one line where the committed one has them
 * so: go/printer splits them since Go 1.14, and did from a hundred and one on before. https://github.com/golang/go/issues/37639
 */
function withLongFunctions(committed: string, regenerated: string): string {
  const lines = once(() => committed.split("\n"));
  return regenerated.replace(/^(func .*) \{\n(?:\t(.*)\n)?\}$/gm, (split, header: string, body = "") => {
    if (header.length + body.length !== 100) return split;
    const whole = body === "" ? "{}" : `{ ${body} }`;
    // A file may have several of one header: `func init()`.
    const isWhole = (line: string) => line.startsWith(header) && line.slice(header.length).trimStart() === whole;
    return lines().some(isWhole) ? `${header} ${whole}` : split;
  });
}

/**
 * A regenerated text with an imported package called `any` where the committed one calls it so: plugins number a name that is
 * Go's own, and `any` is one since the Go 1.18 that they may not have been built with. https://go.dev/doc/go1.18
 */
function withOldNames(committed: string, regenerated: string): string {
  const isOlder = /^\tany "/m.test(committed) && /^\tany1 "/m.test(regenerated);
  return isOlder ? regenerated.replace(/\bany1\b/g, "any") : regenerated;
}

/**
 * A regenerated text with a word of protoc-gen-go-grpc's own as the committed one spells it: v1.5.1 writes `pancis`, and the commits after
 * it that still call themselves so do not, nor does a spelling checker. https://github.com/grpc/grpc-go/pull/7456
 */
function withPanics(committed: string, regenerated: string): string {
  const isLater = committed.includes("following call panics, it indicates Unimplemented");
  return isLater ? regenerated.replaceAll("following call pancis, it", "following call panics, it") : regenerated;
}

/** What plugins wrote otherwise that were built with a Go of their time, or in other versions, and by what words it is told. */
const oldForms: readonly {
  readonly asWritten: (committed: string, regenerated: string) => string;
  readonly words: string;
}[] = [
  {
    asWritten: withOldNames,
    words: "its plugin was built with Go 1.17 or older, to which any was a name like others",
  },
  {
    asWritten: withSplitInterfaces,
    words: "its plugin was built with Go 1.9 or older, which laid out interfaces of one method in lines",
  },
  {
    asWritten: withLongFunctions,
    words: "its plugin was built with Go 1.13 or older, which left functions of a hundred characters in one line",
  },
  {
    asWritten: withPanics,
    words: "a word of its generator is spelled as commits after v1.5.1 spell it, which call themselves that, too",
  },
  {
    asWritten: withOldDigest,
    words: "the digest in the name of its compressed descriptor is another, as other versions of its plugin write it",
  },
];

/** A regenerated text with all that old builds wrote otherwise, as far as the committed one has it so, and what that was in words. */
export function asOldBuild(
  committed: string,
  regenerated: string,
): { readonly text: string; readonly signs: readonly string[] } {
  let text = regenerated;
  const signs: string[] = [];
  for (const { asWritten, words } of oldForms) {
    const before = text;
    text = asWritten(committed, before);
    if (text !== before) signs.push(words);
  }
  return { text, signs };
}
