import type { Report } from "../../src/model/report.ts";
import type { StubResult } from "../../src/model/stub.ts";
import { type Fault, isCore } from "./fault.ts";

/** How one fault fared. */
export interface Outcome {
  readonly fault: Fault;
  /** What was not said of it as it should have been; empty: it was found, with its reason, in every stub. */
  readonly wrong: readonly string[];
}

/** How a run fared that several independent faults were put in for. */
export interface Judged {
  readonly outcomes: readonly Outcome[];
  /** What was said that no fault explains. */
  readonly further: readonly string[];
}

/** What a report says of the stubs. */
export interface Answer {
  readonly stubs: Pick<Report["stubs"], "files">;
  readonly findings: Report["findings"];
}

/** Holds the report on a checkout with faults against the one on the checkout without them. */
export function judgeRun(faults: readonly Fault[], before: Answer, after: Answer): Judged {
  const found = new Map(after.stubs.files.map((stub) => [stub.path, stub]));
  const outcomes = faults.map((fault) => ({
    fault,
    wrong: fault.expected.flatMap((expected) => {
      const stub = found.get(expected.path);
      const said = stub === undefined ? "not in the report" : verdictOf(stub);
      if (stub === undefined || !expected.verdicts.includes(said))
        return [`${expected.path} is ${said}, not ${expected.verdicts.join(" or ")} ${reasonsOf(stub)}`];
      const words = `${reasonsOf(stub)} ${messagesOn(after, expected.path)}`;
      const untold = expected.words.filter((word) => !words.includes(word));
      return untold.length === 0
        ? []
        : [`${expected.path} is ${said} without a word of ${untold.join(", ")}: ${reasonsOf(stub)}`];
    }),
  }));
  return { outcomes, further: furtherIn(faults, before, after) };
}

function furtherIn(faults: readonly Fault[], before: Answer, after: Answer): string[] {
  const places = new Set(faults.flatMap(({ place, writes }) => [place, ...writes.map(({ path }) => path)]));
  // What other generators make of a .proto that got a name or a service is missing, too.
  const lacking = after.stubs.files.filter(
    (stub) => stub.status === "missing" && !isCore(stub) && places.has(stub.proto ?? ""),
  );
  const explained = new Set([
    ...faults.flatMap(({ expected, mayChange }) => [...expected.map(({ path }) => path), ...mayChange]),
    ...lacking.map(({ path }) => path),
  ]);
  const untouched = new Map(before.stubs.files.map((stub) => [stub.path, verdictOf(stub)]));
  const stubs = after.stubs.files.flatMap((stub) => {
    const was = untouched.get(stub.path) ?? "not there";
    if (explained.has(stub.path) || was === verdictOf(stub)) return [];
    return [`${stub.path} is ${verdictOf(stub)} and was ${was} ${reasonsOf(stub)}`];
  });
  const gone = [...untouched.keys()].filter(
    (path) => !explained.has(path) && !after.stubs.files.some((stub) => stub.path === path),
  );
  const known = new Set(before.findings.map(({ code, path, stub }) => `${code} ${path} ${stub}`));
  const findings = after.findings.filter(
    ({ code, path, stub, level }) =>
      level !== "notice" &&
      path !== undefined &&
      // Said once for all that have the same reason, so at another place where one more has it; each has its own status.
      code !== "stub-unreproducible" &&
      // What a new version or an edition needs beside it is true of every one that was put in.
      !(code.startsWith("pairing-") && faults.some(({ kind }) => /bumped in|an edition/.test(kind))) &&
      !known.has(`${code} ${path} ${stub}`) &&
      ![path, stub ?? ""].some((one) => explained.has(one) || places.has(one)),
  );
  return [
    ...stubs,
    ...gone.map((path) => `${path} is not in the report`),
    ...findings.map(({ code, path, message }) => `${code} at ${path}: ${message}`),
  ];
}

function verdictOf({ status, reason }: StubResult): string {
  return status === "stale" ? `stale ${reason}` : status;
}

function reasonsOf(stub: StubResult | undefined): string {
  return stub === undefined ? "" : `(${[stub.reason ?? "", ...stub.because].join("; ")})`;
}

function messagesOn({ findings }: Answer, path: string): string {
  return findings
    .filter((finding) => finding.path === path || finding.stub === path || finding.message.includes(path))
    .map(({ message }) => message)
    .join(" ");
}
