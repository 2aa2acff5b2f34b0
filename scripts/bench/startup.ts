import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const rounds = 15;

function milliseconds(args: readonly string[], env: Record<string, string>): number {
  const started = performance.now();
  spawnSync(process.execPath, args, { cwd: repository, env, stdio: "ignore" });
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Start-up of the bundles to their first decision, beside an empty script: bad input is told before anything else is done. */
export async function bench(): Promise<void> {
  const env = { PATH: process.env["PATH"] ?? "" };
  const commands: Readonly<Record<string, () => number>> = {
    "an empty script": () => milliseconds(["--eval", ""], env),
    "action, bad input": () => milliseconds([join(repository, "dist/action/index.js")], { ...env, INPUT_CGO: "maybe" }),
    "command line, --help": () => milliseconds([join(repository, "dist/cli/index.js"), "--help"], env),
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, [] as number[]]));
  // In turn, so that a change of the machine's speed meets all of them.
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(commands)) times[name]?.push(run());
  }
  const base = median(times["an empty script"] ?? []);
  for (const [name, values] of Object.entries(times)) {
    console.log(
      `${name.padEnd(24)}${median(values).toFixed(0).padStart(5)} ms  ${(median(values) / base).toFixed(2)} of an empty script`,
    );
  }
}
