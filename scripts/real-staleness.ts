/**
 * Puts staleness into copies of real repositories and holds what `verify` says of it against what was put in: every fault has
 * to be found, in the right file, with the right reason, and nothing else may be reported that is not reported without it.
 * The places are chosen by the seeds alone, so that a run can be repeated.
 *
 *     node scripts/real-staleness.ts [--seeds N] [--only KIND]… [--uncommitted] [--json FILE] REPOSITORY… [-- flags of verify]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Report } from "../src/model/report.ts";
import { copyOf } from "./staleness/checkout.ts";
import { isSound } from "./staleness/fault.ts";
import { judgeRun, type Outcome } from "./staleness/judge.ts";
import { faultKinds, faultsFor, inRounds } from "./staleness/rounds.ts";
import { tableOf } from "./staleness/table.ts";

const split = process.argv.indexOf("--");
const own = process.argv.slice(2, split < 0 ? undefined : split);
const flags = split < 0 ? [] : process.argv.slice(split + 1);
const { values, positionals } = parseArgs({
  args: own,
  allowPositionals: true,
  options: {
    seeds: { type: "string", default: "3" },
    only: { type: "string", multiple: true, default: [] },
    uncommitted: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => `seed ${index + 1}`);
const unknown = values.only.filter((kind) => !faultKinds.includes(kind));
if (unknown.length > 0 || positionals.length === 0)
  throw new Error(`Name repositories, and of kinds only these: ${faultKinds.join(", ")}.`);

const command = resolve(import.meta.dirname, "../src/cli.ts");
const temporary = mkdtempSync(join(tmpdir(), "real-staleness-"));
const outcomes: { readonly repository: string; readonly outcome: Outcome }[] = [];
let further = 0;

try {
  for (const [index, repository] of positionals.entries()) {
    const copy = copyOf(resolve(repository), join(temporary, String(index), nameOf(repository)));
    const before = verify(copy.root);
    const untouched = copy.untouched(before);
    const sound = untouched.stubs.filter(isSound).length;
    const rounds = inRounds(faultsFor(untouched, seeds, values.only));
    console.log(`${nameOf(repository)}: ${sound} of ${untouched.stubs.length} stubs are true, ${rounds.length} runs`);
    for (const faults of rounds) {
      copy.put(faults, values.uncommitted ? "uncommitted" : "committed");
      const judged = judgeRun(faults, before, verify(copy.root));
      copy.undo();
      for (const outcome of judged.outcomes) {
        outcomes.push({ repository, outcome });
        for (const wrong of outcome.wrong)
          console.log(`  MISS  ${outcome.fault.kind} in ${outcome.fault.place}: ${wrong}`);
      }
      for (const said of judged.further) console.log(`  MORE  ${said} [${faults.map(({ kind }) => kind).join("; ")}]`);
      further += judged.further.length;
    }
    rmSync(copy.root, { recursive: true, force: true });
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
console.log(
  `\n${tableOf(
    faultKinds,
    outcomes.map(({ outcome }) => outcome),
  )}\n\nReported beside them: ${further}.`,
);
if (values.json !== undefined)
  writeFileSync(
    values.json,
    JSON.stringify(
      outcomes.map(({ repository, outcome: { fault, wrong } }) => ({
        repository: nameOf(repository),
        kind: fault.kind,
        place: fault.place,
        stubs: fault.expected.length,
        wrong,
      })),
      null,
      1,
    ),
  );
process.exitCode = further > 0 || outcomes.some(({ outcome }) => outcome.wrong.length > 0) ? 1 : 0;

function nameOf(repository: string): string {
  return basename(repository.replace(/\/(?:repo|\.git)\/?$/, ""));
}

/** What `verify` reports of a directory; throws where it could not run at all. */
function verify(root: string): Report {
  const file = join(temporary, "report.json");
  rmSync(file, { force: true });
  const given = ["verify", root, "--cgo", "off", "--no-cache", "--no-reuse", "--report-file", file, ...flags];
  const { status, stderr } = spawnSync(process.execPath, [command, ...given], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 600_000,
  });
  if (status !== 0 && status !== 1) throw new Error(`verify ${root} ended with ${status}: ${stderr}`);
  return JSON.parse(readFileSync(file, "utf8")) as Report;
}
