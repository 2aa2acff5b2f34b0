import { setImmediate } from "node:timers/promises";
import type { GitFacts } from "../model/facts.ts";
import { once } from "../model/once.ts";
import type { Request } from "../model/request.ts";
import type { StubResult, Verdict } from "../model/stub.ts";
import { historyOf } from "../project/history/history.ts";
import { makePatch } from "../stubs/patch.ts";
import { applyChanges, newFiles } from "../stubs/update.ts";
import type { Place } from "./place.ts";
import { judgePairing, prepare } from "./prepare.ts";
import type { RunRecord } from "./record.ts";
import { installTools } from "./setup.ts";

/** `verify`: gets the tools, regenerates the stubs beside the tree and compares. */
export async function verify(request: Request, place: Place, record: RunRecord): Promise<void> {
  await judge(request, place, record);
}

/** `update`: the same, then writes what differs. A stub that was mended is no finding any more. */
export async function update(request: Request, place: Place, record: RunRecord): Promise<void> {
  const { verdict, git } = await judge(request, place, record);
  const { written, findings } = await record.timed("write", () =>
    applyChanges(record.root, verdict.changes, request.stubs.force),
  );
  const mended = new Set(written);
  const added = git.kind === "repository" ? newFiles(verdict.changes, written) : [];
  const rest = record.findings.filter(({ path = "", stub = path }) => !mended.has(stub));
  record.findings.splice(0, record.findings.length, ...rest, ...findings, ...added);
  const deleted = new Set(verdict.changes.flatMap(({ path, after }) => (after === null ? [path] : [])));
  const left = record.stubs.files.filter(({ path }) => !(mended.has(path) && deleted.has(path)));
  const files = left.map((result) => (mended.has(result.path) ? rewritten(result) : result));
  record.stubs = { ...record.stubs, files, current: countCurrent(files) };
  record.patch = makePatch(verdict.changes.filter(({ path }) => !mended.has(path)));
  place.host.log.info(written.length === 0 ? "Nothing had to be written." : `Wrote ${written.join(", ")}.`);
}

function rewritten({ status, reason, ...result }: StubResult): StubResult {
  const was = reason === undefined ? status : `${status} (${reason})`;
  return { ...result, status: "current", because: [...result.because, `was ${was}, and was mended by this run`] };
}

function countCurrent(files: readonly StubResult[]): number {
  return files.filter(({ status }) => status === "current").length;
}

async function judge(request: Request, place: Place, record: RunRecord): Promise<{ verdict: Verdict; git: GitFacts }> {
  const preparation = await prepare(request, place, record);
  const { facts } = preparation;
  const { compileAhead } = await import("../stubs/ahead.ts");
  const { protoc, done } = installTools(preparation, request, record);
  const common = { facts, request: request.stubs, host: place.host };
  const ahead = compileAhead({ ...common, protoc });
  // Done while protoc runs and the other tools are held against their records.
  const tellOfPairing = once(() => judgePairing(preparation, request, record));
  const meanwhile = async () => {
    // Behind what protoc's arrival sets going: its own start.
    await setImmediate();
    tellOfPairing();
    return import("../stubs/verify.ts");
  };
  const verdict = await Promise.all([done, protoc.then(meanwhile, meanwhile)])
    .then(([tools, { verifyStubs }]) => {
      const input = {
        ...common,
        pins: tools.decisions.map(({ pin }) => pin),
        local: tools.local,
        protoc: tools.protoc,
        obtain: tools.toolbox.obtain,
        moduleDirectory: tools.toolbox.moduleDirectory,
        ahead,
        ...(facts.git.kind === "repository" ? { history: historyOf(facts.root, place.host) } : {}),
      };
      return beside(tools.settled, () =>
        record.timed("stubs", () => place.host.log.step("stubs", () => verifyStubs(input))),
      );
    })
    .finally(tellOfPairing)
    .finally(ahead.end);
  record.findings.push(...verdict.findings);
  record.stubs = {
    checked: verdict.files.length,
    current: countCurrent(verdict.files),
    files: verdict.files,
    unchecked: verdict.unchecked,
    reused: verdict.reused,
  };
  record.patch = makePatch(verdict.changes);
  return { verdict, git: facts.git };
}

/** What the work comes to, once what runs beside it has ended as well; the other's error is thrown first. */
async function beside<T>(other: Promise<void>, work: () => Promise<T>): Promise<T> {
  const [first, second] = await Promise.allSettled([other, work()]);
  if (first.status === "rejected") throw first.reason;
  if (second.status === "rejected") throw second.reason;
  return second.value;
}
