import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group.ts";
import type { StubRequest } from "../../model/request.ts";
import type { StubResult, UncheckedStub } from "../../model/stub.ts";
import { renewStamps } from "./judgements.ts";

/** What is said once for many files: version lines, stubs without .proto, and generators that were not run. */
export function summaryFindings(
  files: readonly StubResult[],
  unchecked: readonly UncheckedStub[],
  request: StubRequest,
): Finding[] {
  return [...stamps(files, request), ...unsourced(files), ...notRun(unchecked, request)];
}

/** Errors are told one by one, each at its line. */
function stamps(files: readonly StubResult[], request: StubRequest): Finding[] {
  if (request.versionStamps !== "ignore") return [];
  const groups = groupBy(files, ({ status, reason }) => (status === "stamp" ? reason : undefined));
  return [...groups].map(([reason, [first, ...others]]) => {
    const path = first?.path ?? "";
    const which = others.length === 0 ? path : `${others.length + 1} stubs alike (${path} is one)`;
    const message = `Only the version lines of ${which} differ: ${reason}.`;
    return { code: "stub-stamp", level: "notice", message, fix: renewStamps, path };
  });
}

function unsourced(files: readonly StubResult[]): Finding[] {
  const without = files.filter(({ status }) => status === "unsourced");
  const [first] = without;
  if (first === undefined) return [];
  return [
    {
      code: "stub-unsourced",
      level: "notice",
      message: `${without.length} stubs (${first.path} is one) were made from .proto files that are not in the checkout. They are not edited, but nobody can say that they are up to date.`,
      fix: "Check them where their .proto files are, or name those files' directories by the input proto-paths.",
      path: first.path,
    },
  ];
}

function notRun(unchecked: readonly UncheckedStub[], request: StubRequest): Finding[] {
  const generators = new Map<string, UncheckedStub[]>();
  for (const stub of unchecked) generators.set(stub.generator, [...(generators.get(stub.generator) ?? []), stub]);
  return [...generators].map(([generator, stubs]) => ({
    code: "stub-unchecked",
    level: request.onUnchecked === "fail" ? "error" : "warning",
    message: `${stubs.length} files of ${generator} were not checked (${stubs[0]?.path} is one): ${stubs[0]?.why}.`,
    fix: `Pin ${generator} by the input go-tools to have them checked, or exclude them by stub-paths.`,
  }));
}
