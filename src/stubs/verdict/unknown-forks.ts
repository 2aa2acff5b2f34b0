import { posix } from "node:path";
import type { Facts, ToolDeclaration } from "../../model/facts.ts";
import { placeInWords } from "../../model/provenance.ts";
import { legacyPackage, type Stub } from "../../model/stub.ts";
import type { Answered } from "../infer/ask.ts";
import { isUnknown } from "../infer/generator/further.ts";
import { packageOf } from "../infer/generator/versions.ts";
import { isRebuilt } from "./makers.ts";

/** What is known of who made a stub beside the answer to it. */
export interface MakerEvidence {
  /** What the descriptor embedded in it generates, where that is another schema than its .proto has. */
  readonly own: Answered | null;
  readonly isProvenMaker: boolean;
}

/**
 * The fork, in words, that may have made a stub under protoc-gen-go's name: a generator that a module of the checkout declares as its
 * tool, called after that one, and of which no header has the name. Null where there is none, or where protoc-gen-go made most of the
 * stubs, or this one from an earlier .proto. https://go.dev/ref/mod#go-mod-file-tool
 */
export function forkBehind(
  { ask }: Answered,
  { own, isProvenMaker }: MakerEvidence,
  { modules, stubs }: Pick<Facts, "modules" | "stubs">,
): string | null {
  const isOfProvenMaker = isProvenMaker || (own !== null && isRebuilt(own));
  if (ask.context.stub.generator !== "protoc-gen-go" || isOfProvenMaker) return null;
  const fork = modules.flatMap(({ tools }) => tools).find((tool) => isFork(tool, stubs));
  if (fork === undefined) return null;
  const place = placeInWords(fork.file, fork.line);
  return `protoc-gen-go writes other code, and ${fork.package}, a tool of ${place} whose name no header has, may have written it`;
}

function isFork({ package: path }: ToolDeclaration, stubs: readonly Stub[]): boolean {
  const name = posix.basename(path);
  if (name === "protoc-gen-go") return path !== packageOf(name) && path !== legacyPackage;
  return /^protoc-gen-go-/.test(name) && isUnknown(name) && !stubs.some(({ generator }) => generator === name);
}
