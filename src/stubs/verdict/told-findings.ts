import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group.ts";
import type { StubResult } from "../../model/stub.ts";
import { type Judgement, notRegenerated } from "./judgements.ts";
import { listed } from "./listed.ts";

/**
 * What is said of each stub, in the order of the judgements; of those that could not be regenerated once for all that have the same
 * reason, in the place of the first of them.
 */
export function toldFindings(judgements: readonly Judgement[]): Finding[] {
  const groups = groupBy(judgements, commonReason);
  return judgements.flatMap((judgement) => {
    const { finding } = judgement;
    const why = commonReason(judgement);
    if (finding === null || why === undefined) return finding ?? [];
    const [first, ...others] = groups.get(why) ?? [];
    if (others.length === 0) return finding;
    if (first !== judgement) return [];
    const paths = [first, ...others].map(({ result }) => result.path);
    const message = `${paths.length} stubs (${listed(paths)}) could not be regenerated, each for this reason: ${why.replace(/\.$/, "")}.`;
    return { ...finding, message };
  });
}

/** Why a stub could not be regenerated, in words that do not name it or its .proto; undefined where something of its own is told. */
function commonReason({ finding, result }: Judgement): string | undefined {
  const { path, proto, status, reason = "" } = result;
  if (status !== "unreproducible" || finding?.message !== notRegenerated(path, reason)) return undefined;
  return withoutName(reason, proto);
}

function withoutName(reason: string, proto: StubResult["proto"]): string {
  const unnamed = reason.replace(/^\S+\.proto(?= is not in the checkout)/, "its .proto");
  return proto === null ? unnamed : unnamed.replaceAll(proto, "its .proto");
}
