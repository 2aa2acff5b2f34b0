import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  bufGenerate,
  type Contender,
  hasMake,
  installBuf,
  makeAll,
  plainProtoc,
  verify,
  verifyChanged,
  verifyFirst,
} from "./contenders.ts";
import { median, type Run } from "./measured.ts";
import { prepare, prepareRepository } from "./prepare.ts";
import type { Setting } from "./setting.ts";

/** What people do instead, and what figures are held against; the first is measured in all ways. */
const plain = "one plain protoc";
const makefile = "make, a protoc per package";
const buf = "buf generate";

/**
 * `npm run bench -- verify [--files 200,1000] [--rounds 3] [--chain]`: `verify` beside what people do instead, as ratios to
 * one plain protoc over all files, to a Makefile that runs one for each package, and to buf. All write or regenerate all stubs and compare
 * them with the committed ones.
 * `--repository DIR [--root proto]` does the same with the stubs of a real repository that are made from this root, which has
 * to hold all that they import but the well-known types.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      files: { type: "string", default: "200,1000" },
      rounds: { type: "string", default: "3" },
      chain: { type: "boolean", default: false },
      repository: { type: "string" },
      root: { type: "string", default: "." },
    },
  });
  const { repository } = values;
  console.log(
    `${availableParallelism()} cores; medians of ratios within ${values.rounds} rounds; largest process in MB`,
  );
  const settings: readonly ((scratch: string) => Setting)[] =
    repository === undefined
      ? values.files.split(",").map((files) => (scratch) => prepare(scratch, Number(files), values.chain))
      : [(scratch) => prepareRepository(scratch, repository, values.root)];
  for (const make of settings) {
    const scratch = mkdtempSync(join(tmpdir(), "bench-verify-"));
    try {
      compare(make(scratch), Number(values.rounds));
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
}

/** Machines forget files that nobody has read for a while, and how long that is here depends on the contender before. */
function readOnce({ module, reference }: Setting): void {
  for (const directory of [module, reference]) {
    for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name));
    }
  }
}

/** None where buf can't be had, or does not write what protoc does: with other warnings taken for errors, or imports that it finds elsewhere. */
function bufContender(setting: Setting): Readonly<Record<string, Contender>> {
  const program = installBuf(setting.scratch);
  if (program === null) return {};
  try {
    bufGenerate(setting, program);
  } catch (error) {
    console.log(`\nwithout buf: ${error instanceof Error ? error.message.slice(0, 500) : error}`);
    return {};
  }
  return { [buf]: (given) => bufGenerate(given, program) };
}

function compare(setting: Setting, rounds: number): void {
  const contenders: Readonly<Record<string, Contender>> = {
    [plain]: plainProtoc,
    ...(hasMake() ? { [makefile]: makeAll } : {}),
    ...bufContender(setting),
    "verify --no-reuse": (given) => verify(given, ["--no-reuse"], 0),
    "verify, first run": verifyFirst,
    "verify, nothing changed": (given) => verify(given, [], 0),
    "verify, one file changed": verifyChanged,
  };
  const runs = new Map(Object.keys(contenders).map((name) => [name, [] as Run[]]));
  // In turn, so that a change of the machine's speed meets all of them.
  for (let round = 0; round < rounds; round++) {
    for (const [name, contender] of Object.entries(contenders)) {
      readOnce(setting);
      runs.get(name)?.push(contender(setting));
    }
  }
  console.log(
    `\n${setting.protos.length} protos in ${new Set(setting.protos.map((name) => dirname(name))).size} directories`,
  );
  const titles = ["time: s", "× protoc", "× Makefile", "× buf", "CPU: × protoc", "peak: MB", "× protoc"];
  console.log(row("", titles, titles));
  for (const [name, own] of runs) {
    const against = (baseline: string, value: (run: Run) => number) => ratio(own, runs.get(baseline) ?? [], value);
    const figures = [
      median(own.map(seconds)).toFixed(2),
      against(plain, seconds),
      against(makefile, seconds),
      against(buf, seconds),
      against(plain, ({ processor }) => processor),
      median(own.map(megabytes)).toFixed(0),
      against(plain, megabytes),
    ];
    console.log(row(name, figures, titles));
  }
}

const seconds = (run: Run) => run.seconds;
const megabytes = (run: Run) => run.megabytes;

/** Median of the ratios within each round; a dash where there is nothing to hold it against. */
function ratio(own: readonly Run[], baseline: readonly Run[], value: (run: Run) => number): string {
  const ratios = own.flatMap((run, round) => {
    const other = baseline[round];
    return other === undefined ? [] : [value(run) / value(other)];
  });
  return ratios.length === 0 ? "–" : median(ratios).toFixed(2);
}

/** Each figure as wide as its title. */
function row(name: string, figures: readonly string[], titles: readonly string[]): string {
  const cells = figures.map((figure, index) => figure.padStart((titles[index]?.length ?? 0) + 2));
  return `${name.padEnd(32)}${cells.join("")}`;
}
