import type { Facts } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import type { StubRequest } from "../../model/request.ts";
import type { StubResult } from "../../model/stub.ts";
import { leftOutIn } from "../../model/work-tree.ts";
import { sourcesLeftOut } from "../infer/departed/left-out.ts";
import { fetchSubmodules, widenCheckout } from "./left-out.ts";
import { listed } from "./listed.ts";

/** What is said once of all stubs without .proto: that a sparse checkout leaves it out, or that it is nowhere to be found. */
export function unsourcedFindings(
  files: readonly StubResult[],
  request: StubRequest,
  facts: Pick<Facts, "git" | "modules" | "stubs" | "protos">,
): Finding[] {
  const without = files.filter(({ status }) => status === "unsourced");
  if (without.length === 0) return [];
  const leftOutOf = sourcesLeftOut(facts);
  const protoOf = new Map(facts.stubs.map((stub) => [stub.path, leftOutOf(stub)[0]]));
  const lacking = without.flatMap(({ path }) => {
    const proto = protoOf.get(path);
    return proto === undefined ? [] : [{ path, proto }];
  });
  const nowhere = without.filter(({ path }) => protoOf.get(path) === undefined);
  return [...leftOut(lacking, request, facts), ...sourceless(nowhere, facts)];
}

/** Where the checkout holds no .proto of its own, nothing at all is held against one. */
function leftOut(
  stubs: readonly { readonly path: string; readonly proto: string }[],
  request: StubRequest,
  { protos }: Pick<Facts, "protos">,
): Finding[] {
  const [first] = stubs;
  if (first === undefined) return [];
  const subject = stubs.length === 1 ? first.path : `${stubs.length} stubs (${first.path} is one)`;
  const which = listed([...new Set(stubs.map(({ proto }) => proto))]);
  const isFailure = request.onUnchecked === "fail" || protos.every(({ vendored }) => vendored);
  return [
    {
      code: "proto-left-out",
      level: isFailure ? "error" : "warning",
      message: `${subject} could not be checked, for this sparse checkout leaves out ${which}.`,
      fix: widenCheckout,
    },
  ];
}

function sourceless(stubs: readonly StubResult[], { git }: Pick<Facts, "git">): Finding[] {
  const [first] = stubs;
  if (first === undefined) return [];
  const subject =
    stubs.length === 1
      ? `${first.path} is generated from no .proto file of the checkout. It is not edited, but nobody can say that it is`
      : `${stubs.length} stubs (${first.path} is one) are generated from no .proto file of the checkout. They are not edited, but nobody can say that they are`;
  const about = { code: "stub-unsourced", path: first.path };
  const { submodules } = leftOutIn(git);
  if (submodules.length > 0) {
    const where = `${submodules.length === 1 ? "The submodule" : "The submodules"} ${listed(submodules)}`;
    const message = `${subject} up to date. ${where}, not fetched here, may hold what they are generated from.`;
    return [{ ...about, level: "warning", message, fix: fetchSubmodules }];
  }
  return [
    {
      ...about,
      level: "notice",
      message: `${subject} up to date.`,
      fix: "Check them where their .proto files are, or name those files' directories by the input proto-paths.",
    },
  ];
}
