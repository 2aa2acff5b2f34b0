import type { CheckedRequest } from "../inputs/request.ts";
import { explain, Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { isFullDisk } from "../model/full-disk.ts";
import type { Report } from "../model/report.ts";
import type { CommandName, Request } from "../model/request.ts";
import { asStarted } from "./mend.ts";
import type { Place } from "./place.ts";
import { problemsOf } from "./problems.ts";
import { RunRecord } from "./record.ts";

/** What a run ended with. */
export interface Outcome {
  readonly report: Report;
  /** What it learnt and asks for beside the report. */
  readonly record: RunRecord;
}

type Command = (request: Request, place: Place, record: RunRecord) => Promise<void>;

/** Loaded when they are asked for: most of this program is not needed to say that the input is wrong. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  verify: async () => (await import("./verify.ts")).verify,
  update: async () => (await import("./verify.ts")).update,
  setup: async () => (await import("./setup.ts")).setup,
  plan: async () => (await import("./plan.ts")).plan,
  lock: async () => (await import("./lock.ts")).lock,
};

/** Carries a request out. Whatever is thrown on the way ends here, as a finding and an exit code. */
export async function run(checked: CheckedRequest, place: Place): Promise<Outcome> {
  const { report, record } = await carryOut(checked, place);
  return {
    report: { ...report, findings: report.findings.map((one) => asStarted(one, checked.request, place)) },
    record,
  };
}

async function carryOut({ request, mistakes }: CheckedRequest, place: Place): Promise<Outcome> {
  const record = new RunRecord();
  const { command } = request;
  try {
    const problems = [...mistakes.map(({ message }) => message), ...(await problemsOf(request, place))];
    if (problems.length > 0) {
      record.findings.push(...problems.map(badInput));
      return { report: record.reportAs(command, "bad-input", 2), record };
    }
    const work = await commands[command]();
    await work(request, place, record);
    return { report: record.report(command), record };
  } catch (thrown) {
    record.findings.push(findingOf(thrown));
    if (thrown instanceof Error && !(thrown instanceof Failure)) place.host.log.detail(thrown.stack ?? thrown.message);
    const wasInput = thrown instanceof Failure && isInputFault(thrown);
    return { report: record.reportAs(command, wasInput ? "bad-input" : "failed", wasInput ? 2 : 3), record };
  }
}

/** A version that exists nowhere is a mistake of whoever asked for it. */
function isInputFault({ kind }: Failure): boolean {
  return kind === "bad-input" || kind === "not-found";
}

function badInput(message: string): Finding {
  return { code: "bad-input", level: "error", message, fix: "Correct it; docs/inputs.md lists what is allowed." };
}

function findingOf(thrown: unknown): Finding {
  if (!(thrown instanceof Failure)) {
    if (isFullDisk(thrown)) return fullDisk(thrown);
    return {
      code: "internal-error",
      level: "error",
      message: `This is a fault of go-grpc-setup: ${explain(thrown)}`,
      fix: "Run again with --verbose (or with step debug logging) and report what it prints.",
    };
  }
  const code = isInputFault(thrown) ? "bad-input" : "could-not-run";
  return { code, level: "error", message: explain(thrown), fix: thrown.remedy };
}

function fullDisk(thrown: unknown): Finding {
  return {
    code: "could-not-run",
    level: "error",
    message: `No space is left on a disk: ${explain(thrown)}`,
    fix: "Free some space where the tools, the caches and the temporary files are.",
  };
}
