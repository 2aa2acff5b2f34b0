import type { Facts } from "../model/facts.ts";
import type { History, Rework } from "../model/history.ts";
import { isCore } from "../model/stub.ts";
import type { Answered } from "./infer/ask.ts";
import { namesItsVersion } from "./infer/generator/versions.ts";
import { differencesInWords } from "./verdict/reasons.ts";

/** Nobody edits more stubs than this by hand, and git takes time for each. */
const mostReworked = 50;

/**
 * Asks git what stubs were before a change that left their .protos alone, where the stub's own text can't prove an edit: comments and
 * the code of services have no schema in the stub to be compared with, a stub without a version may come from any, and the Go packages
 * of imports are another .proto's. Of other generators those that are not known to have made others here are left out where there are
 * many: most will be of another version. The result is by the stub's path.
 */
export async function reworkedStubs(
  answers: readonly Answered[],
  isProvenMaker: (answered: Answered) => boolean,
  { git }: Facts,
  history: History | undefined,
): Promise<ReadonlyMap<string, Rework>> {
  if (history === undefined || git.kind === "unknown") return new Map();
  const untold = answers.filter((answered) => answered.regenerated !== null && isUntold(answered));
  const likely = untold.filter((one) => isCore(one.ask.context.stub.generator) || isProvenMaker(one));
  const asked = (untold.length > mostReworked ? likely : untold).flatMap(({ ask: { context, origin } }) => {
    return origin.kind === "proto" ? [{ path: context.stub.path, proto: origin.candidate.proto.path }] : [];
  });
  return asked.length === 0 || asked.length > mostReworked ? new Map() : history.reworked(asked, git);
}

function isUntold(answered: Answered): boolean {
  const { comparison, ask } = answered;
  if (comparison.kind !== "different") return comparison.kind === "comments";
  const { stub, generator } = ask.context;
  if (stub.generator === "protoc-gen-go-grpc" || !namesItsVersion(stub, generator)) return true;
  return differencesInWords(answered) === null;
}
