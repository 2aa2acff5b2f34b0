import type { Finding } from "../model/finding.ts";
import type { StubRequest } from "../model/request.ts";
import type { StubResult, UncheckedStub } from "../model/stub.ts";

/** What is said once for many files: stubs without .proto, and generators that were not run. */
export function summaryFindings(
  files: readonly StubResult[],
  unchecked: readonly UncheckedStub[],
  request: StubRequest,
): Finding[] {
  return [...unsourced(files), ...notRun(unchecked, request)];
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
