import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one run took: seconds on the clock and of the processors, and the largest of its processes in megabytes. */
export interface Run {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** A measured child; its exit code has to be the expected one. */
export function run(command: readonly string[], cwd: string, expected = 0): Run {
  const peak = join(tmpdir(), `bench-peak-${process.pid}`);
  const [file = "", ...args] = command;
  const timed = existsSync("/usr/bin/time") ? ["/usr/bin/time", "-f", "%M %U %S", "-o", peak, file] : [file];
  const [program = "", ...rest] = [...timed, ...args];
  // What the run before left to be written to the disk would be written at the cost of this one.
  spawnSync("sync");
  const started = performance.now();
  const { status, stderr } = spawnSync(program, rest, { cwd, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
  const seconds = (performance.now() - started) / 1000;
  if (status !== expected)
    throw new Error(`${command.slice(0, 3).join(" ")} ended with ${status}: ${stderr.slice(0, 2000)}`);
  const last = timed.length > 1 ? (readFileSync(peak, "utf8").trim().split("\n").at(-1) ?? "") : "";
  rmSync(peak, { force: true });
  const [kilobytes = Number.NaN, user = Number.NaN, system = Number.NaN] = last.split(" ").map(Number);
  return { seconds, processor: user + system, megabytes: kilobytes / 1024 };
}

/** The runs as one: their times added, the largest process of all. */
export function together(runs: readonly Run[]): Run {
  return {
    seconds: runs.reduce((sum, { seconds }) => sum + seconds, 0),
    processor: runs.reduce((sum, { processor }) => sum + processor, 0),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
