import type { Facts } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group.ts";
import type { StubRequest } from "../../model/request.ts";
import type { StubResult, UncheckedStub } from "../../model/stub.ts";
import { renewStamps } from "./judgements.ts";
import { unsourcedFindings } from "./unsourced.ts";

/** What is said once for many files: version lines, stubs without .proto, and generators that were not run. */
export function summaryFindings(
  files: readonly StubResult[],
  unchecked: readonly UncheckedStub[],
  request: StubRequest,
  facts: Pick<Facts, "git" | "modules" | "stubs" | "protos">,
): Finding[] {
  return [...stamps(files, request), ...unsourcedFindings(files, request, facts), ...notRun(unchecked, request)];
}

/** Errors are told one by one, each at its line. */
function stamps(files: readonly StubResult[], request: StubRequest): Finding[] {
  if (request.versionStamps !== "ignore") return [];
  const groups = groupBy(files, ({ status, reason }) => (status === "stamp" ? reason : undefined));
  return [...groups].map(([reason, stubs]) => {
    const path = stubs[0]?.path ?? "";
    const which = stubs.length === 1 ? path : `${stubs.length} stubs alike (${path} is one)`;
    const message = `Only the version lines of ${which} differ: ${reason}.`;
    return { code: "stub-stamp", level: "notice", message, fix: renewStamps, path };
  });
}

function notRun(unchecked: readonly UncheckedStub[], request: StubRequest): Finding[] {
  return [...groupBy(unchecked, ({ generator }) => generator)].map(([generator, stubs]) => {
    const [first] = stubs;
    const subject =
      stubs.length === 1
        ? `${first?.path} was not checked`
        : `${stubs.length} files of ${generator} were not checked (${first?.path} is one)`;
    return {
      code: "stub-unchecked",
      level: request.onUnchecked === "fail" ? "error" : "warning",
      message: `${subject}: ${first?.why}.`,
      fix: `Pin ${generator} by the input go-tools to have them checked, or exclude them by stub-paths.`,
    };
  });
}
