import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.ts";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const cli = join(repository, "dist", "cli", "index.js");
const toolDirectory = join(repository, "build", "bench-tools");
const pins = { protoc: "29.3", go: "v1.36.11", grpc: "v1.6.1" };

/** The Go that is on this machine's PATH: the bench is not about getting another one. */
const goVersion = execFileSync("go", ["env", "GOVERSION"], { encoding: "utf8" }).trim().replace(/^go/, "");

/** The same for every run of the command line. */
const commonFlags = ["--tool-dir", toolDirectory, "--go-version", goVersion, "--cgo", "off", "--no-cache"];

/** What one run took: seconds on the clock and of the processors, and the largest of its processes in megabytes. */
interface Run {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

interface Tools {
  readonly protoc: string;
  readonly includes: string;
  readonly plugins: readonly string[];
}

/** Everything that the contenders need of one corpus. */
interface Setting {
  readonly scratch: string;
  /** The module with its stubs, a Git repository. */
  readonly module: string;
  /** Its stubs alone. */
  readonly reference: string;
  readonly protos: readonly string[];
  readonly tools: Tools;
}

type Contender = (setting: Setting) => Run;

/**
 * `npm run bench -- verify [--files 200,1000] [--rounds 3] [--chain]`: `verify` beside what people do instead, as ratios to
 * one plain protoc over all files. All write or regenerate all stubs and compare them with the committed ones.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      files: { type: "string", default: "200,1000" },
      rounds: { type: "string", default: "3" },
      chain: { type: "boolean", default: false },
    },
  });
  console.log(
    `${availableParallelism()} cores; medians of ratios within ${values.rounds} rounds; largest process in MB`,
  );
  for (const files of values.files.split(",").map(Number)) {
    const scratch = mkdtempSync(join(tmpdir(), "bench-verify-"));
    try {
      compare(prepare(scratch, files, values.chain), files, Number(values.rounds));
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
}

function compare(setting: Setting, files: number, rounds: number): void {
  const buf = installBuf(setting.scratch);
  const contenders: Readonly<Record<string, Contender>> = {
    "one plain protoc": plainProtoc,
    "protoc per directory (Makefile)": protocPerDirectory,
    ...(buf === null ? {} : { "buf generate": (given: Setting) => bufGenerate(given, buf) }),
    "verify --no-reuse": (given) => verify(given, ["--no-reuse"], 0),
    "verify, first run": verifyFirst,
    "verify, nothing changed": (given) => verify(given, [], 0),
    "verify, one file changed": verifyChanged,
  };
  const runs = new Map(Object.keys(contenders).map((name) => [name, [] as Run[]]));
  // In turn, so that a change of the machine's speed meets all of them.
  for (let round = 0; round < rounds; round++) {
    for (const [name, contender] of Object.entries(contenders)) runs.get(name)?.push(contender(setting));
  }
  console.log(`\n${files} protos in ${new Set(setting.protos.map((name) => dirname(name))).size} directories`);
  console.log(`${"".padEnd(34)}${["× time", "× CPU", "× peak", "s", "MB"].map((unit) => unit.padStart(9)).join("")}`);
  const plain = runs.get("one plain protoc") ?? [];
  for (const [name, own] of runs) {
    const ratio = (value: (run: Run) => number) => {
      return median(own.map((run, round) => value(run) / value(plain[round] ?? run))).toFixed(2);
    };
    const figures = [
      ratio(({ seconds }) => seconds),
      ratio(({ processor }) => processor),
      ratio(({ megabytes }) => megabytes),
      median(own.map(({ seconds }) => seconds)).toFixed(2),
      median(own.map(({ megabytes }) => megabytes)).toFixed(0),
    ];
    console.log(`${name.padEnd(34)}${figures.map((figure) => figure.padStart(9)).join("")}`);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function prepare(scratch: string, files: number, chain: boolean): Setting {
  const module = join(scratch, "module");
  const reference = join(scratch, "reference");
  const protos = writeCorpus(module, { packages: files / 4, filesPerPackage: 4, chain });
  const setting = { scratch, module, reference, protos, tools: installTools(module) };
  plainProtoc({ ...setting, reference: join(scratch, "nothing") });
  cpSync(join(scratch, "out"), reference, { recursive: true });
  cpSync(reference, module, { recursive: true });
  const git = (...args: string[]) => execFileSync("git", args, { cwd: module, stdio: "ignore" });
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=bench", "-c", "user.email=bench@example.com", "commit", "--quiet", "--message", "bench");
  // Once without being measured, so that no contender alone finds the tools and the files in the machine's cache.
  verify(setting, ["--no-reuse"], 0);
  return setting;
}

function installTools(module: string): Tools {
  const args = ["setup", module, "--report-file", "-", ...commonFlags];
  const versions = [
    ["--protoc-version", pins.protoc],
    ["--protoc-gen-go-version", pins.go],
    ["--protoc-gen-go-grpc-version", pins.grpc],
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args, ...versions.flat()], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`setup ended with ${status}: ${stderr}`);
  const tools: readonly { readonly name: string; readonly path: string }[] = JSON.parse(stdout).tools;
  const pathOf = (name: string) => {
    const tool = tools.find((candidate) => candidate.name === name);
    if (tool === undefined) throw new Error(`setup did not install ${name}`);
    return tool.path;
  };
  const protoc = pathOf("protoc");
  const includes = ["include", "../include"].map((path) => join(dirname(protoc), path)).find(existsSync);
  if (includes === undefined) throw new Error(`protoc in ${protoc} has no includes beside it`);
  return { protoc, includes, plugins: [pathOf("protoc-gen-go"), pathOf("protoc-gen-go-grpc")] };
}

/** A measured child; its exit code has to be the expected one. */
function run(command: readonly string[], cwd: string, expected = 0): Run {
  const peak = join(tmpdir(), `bench-peak-${process.pid}`);
  const [file = "", ...args] = command;
  const timed = existsSync("/usr/bin/time") ? ["/usr/bin/time", "-f", "%M %U %S", "-o", peak, file] : [file];
  const [program = "", ...rest] = [...timed, ...args];
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
function together(runs: readonly Run[]): Run {
  return {
    seconds: runs.reduce((sum, { seconds }) => sum + seconds, 0),
    processor: runs.reduce((sum, { processor }) => sum + processor, 0),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

function protocCommand({ tools, scratch }: Setting, protos: readonly string[]): string[] {
  const list = join(scratch, "protos");
  writeFileSync(list, protos.join("\n"));
  const out = join(scratch, "out");
  const options = ["go", "go-grpc"].flatMap((name) => [`--${name}_out=${out}`, `--${name}_opt=paths=source_relative`]);
  const plugins = tools.plugins.map((path) => `--plugin=${path}`);
  return [tools.protoc, "-I.", `-I${tools.includes}`, ...plugins, ...options, `@${list}`];
}

function emptyOut({ scratch }: Setting): string {
  const out = join(scratch, "out");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  return out;
}

function plainProtoc(setting: Setting): Run {
  const out = emptyOut(setting);
  const generated = run(protocCommand(setting, setting.protos), setting.module);
  return existsSync(setting.reference)
    ? together([generated, run(["diff", "-rq", out, setting.reference], setting.scratch)])
    : generated;
}

function protocPerDirectory(setting: Setting): Run {
  const out = emptyOut(setting);
  const directories = new Set(setting.protos.map((name) => dirname(name)));
  const runs = [...directories].map((directory) => {
    return run(
      protocCommand(
        setting,
        setting.protos.filter((name) => dirname(name) === directory),
      ),
      setting.module,
    );
  });
  return together([...runs, run(["diff", "-rq", out, setting.reference], setting.scratch)]);
}

function verify({ module, scratch }: Setting, flags: readonly string[], expected: number): Run {
  const report = join(scratch, "report.json");
  const common = ["--report-file", report, "--offline", ...commonFlags];
  const result = run([process.execPath, cli, "verify", module, ...common, ...flags], scratch, expected);
  const { stubs } = JSON.parse(readFileSync(report, "utf8"));
  const wrong = stubs.checked - stubs.current;
  if (stubs.checked === 0 || wrong !== expected) throw new Error(`${wrong} of ${stubs.checked} stubs are not current`);
  return result;
}

/** Nothing known of earlier runs, and everything written down for the next one. */
function verifyFirst(setting: Setting): Run {
  rmSync(join(toolDirectory, "reuse"), { recursive: true, force: true });
  return verify(setting, [], 0);
}

function verifyChanged(setting: Setting): Run {
  const path = join(setting.module, setting.protos.at(-1) ?? "");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, `${text}\nmessage Added {}\n`);
  try {
    return verify(setting, [], 1);
  } finally {
    writeFileSync(path, text);
  }
}

/** Null where it can't be had from the package registry. */
function installBuf(scratch: string): string | null {
  const directory = join(scratch, "buf");
  mkdirSync(directory);
  writeFileSync(join(directory, "package.json"), "{}");
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", "@bufbuild/buf@1.75.0"], {
    cwd: directory,
  });
  const buf = join(directory, "node_modules", ".bin", "buf");
  return status === 0 && existsSync(buf) ? buf : null;
}

function bufGenerate(setting: Setting, buf: string): Run {
  const out = emptyOut(setting);
  const template = {
    version: "v2",
    plugins: setting.tools.plugins.map((local) => ({ local, out, opt: "paths=source_relative" })),
  };
  const file = join(setting.scratch, "buf.gen.json");
  writeFileSync(file, JSON.stringify(template));
  const generated = run([buf, "generate", "--template", file, setting.module], setting.scratch);
  // buf stamps no compiler version, so every file differs in that line: compared without it.
  const compared = run(["diff", "-rq", "-I", "^// .*protoc  ", out, setting.reference], setting.scratch);
  return together([generated, compared]);
}
