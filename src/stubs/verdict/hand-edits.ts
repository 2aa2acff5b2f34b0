import { isCore } from "../../model/stub.ts";
import { decodeUtf8 } from "../../model/utf8.ts";
import type { Answered, Ask } from "../infer/ask.ts";
import { withoutDescriptor } from "../infer/descriptor/extract.ts";
import { withCommittedDescriptor } from "../infer/descriptor/same-descriptor.ts";
import { goImportsOf } from "../infer/paths/go-imports.ts";
import type { Answer } from "../regenerate/attempts.ts";
import { hasAcronyms } from "../text/acronyms.ts";
import { headerStart, inUnixForm, withoutComments } from "../text/compare.ts";
import { withoutToolMarks } from "../text/post-processors.ts";
import { readFile } from "../wire/wire.ts";
import { isRebuilt } from "./makers.ts";
import { differencesInWords } from "./reasons.ts";

/**
 * What the descriptors embedded in stale stubs generate. A stub whose .proto was changed is still what its own descriptor
 * generates, unless somebody edited it, too: then updating it would lose the edit. And a stub of services, or of another generator, is
 * what the descriptor of protoc-gen-go's stub beside it generates, if its version and options are known.
 */
export async function answerFromDescriptors(
  answers: readonly Answered[],
  answer: Answer,
): Promise<ReadonlyMap<Answered, Answered>> {
  const asks = new Map<Answered, Ask>();
  for (const answered of answers) {
    const { ask, comparison } = answered;
    const { stub } = ask.context;
    if (comparison.kind !== "different" && (isCore(stub.generator) || comparison.kind !== "comments")) continue;
    if (answered.regenerated === null || ask.origin.kind !== "proto") continue;
    // Taking a descriptor out of a stub costs as much as comparing it: last, and for those that differ alone.
    const embedded = isCore(stub.generator) && stub.generatorStamp === undefined ? null : ask.context.embedded;
    // Under another name it gives other code, whoever wrote the stub.
    if (embedded === null || readFile(embedded.bytes).name !== stub.source) continue;
    if (differencesInWords(answered) === null) continue;
    asks.set(answered, { ...ask, origin: { kind: "embedded", file: embedded }, withoutSourceInfo: true });
  }
  if (asks.size === 0) return new Map();
  const found = await answer([...asks.values()]);
  return new Map(
    [...asks.keys()].flatMap((answered, index) => {
      const own = found[index];
      // The messages' stub may have been made anew without that of the services.
      const isOfOther = answered.ask.context.stub.generator === "protoc-gen-go-grpc";
      return own === undefined || (isOfOther && !isRebuilt(own)) ? [] : [[answered, own]];
    }),
  );
}

/** An edit of a stub's code beside the change of its .proto. */
export type HandEdit =
  /** The code is what the .proto of today generates; only the descriptor in it is another. */
  { readonly kind: "descriptor" } | { readonly kind: "code"; readonly line: number };

/**
 * Whether a stub is neither what its own descriptor generates nor what post-processors make of that; null where it is, or
 * where that can't be told: the descriptor could not be compiled, or what it imports has moved.
 */
export function handEditIn(answered: Answered, own: Answered | null): HandEdit | null {
  if (own === null || own.regenerated === null || own.comparison.kind !== "different") return null;
  const committed = withBlankHead(inUnixForm(answered.ask.context.text));
  const [rebuilt, fresh] = [decodeUtf8(own.regenerated), decodeUtf8(answered.regenerated)];
  const made = withCommittedDescriptor(committed, rebuilt)?.text ?? rebuilt;
  if (goImportsOf(committed).toSorted().join() !== goImportsOf(made).toSorted().join())
    return strangerIn(committed, made);
  const [written, generated] = [committed, made].map(withoutToolMarks);
  if (written === generated) return null;
  if (hasAcronyms(committed) && written?.toLowerCase() === generated?.toLowerCase()) return null;
  if (codeOf(committed) === codeOf(fresh)) return { kind: "descriptor" };
  const known = new Set(made.split("\n").map((line) => withoutComments(`${line}\n`)));
  const line = committed.split("\n").findIndex((one) => !known.has(withoutComments(`${one}\n`)));
  return { kind: "code", line: line + 1 };
}

/** With blank lines above its header: what stands there is no code, be it in comments of either kind, and no descriptor has it. */
function withBlankHead(text: string): string {
  const start = Math.max(0, headerStart(text));
  return text.slice(0, start).replace(/[^\n]+/g, "") + text.slice(start);
}

/** A declaration that is not generated. Where imports have moved, lines differ by the names of packages, and names alone count. */
function strangerIn(committed: string, made: string): HandEdit | null {
  const known = new Set(made.split("\n").flatMap(declaredIn));
  const line = committed.split("\n").findIndex((one) => declaredIn(one).some((name) => !known.has(name)));
  return line === -1 ? null : { kind: "code", line: line + 1 };
}

/** What a line declares at the top of a file, without regard to case, which tools change. */
function declaredIn(line: string): string[] {
  const [, receiver = "", name] = /^(?:func(?: \(\w* ?\*?(\w+)\))?|type|var|const) (\w+)/.exec(line) ?? [];
  return name === undefined ? [] : [`${receiver}.${name}`.toLowerCase()];
}

function codeOf(text: string): string {
  return withoutComments(withoutDescriptor(text));
}
