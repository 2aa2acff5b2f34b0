import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { groupBy } from "../../src/model/group.ts";
import { type Run, run, together } from "./measured.ts";
import { cli, commonFlags, type Setting, toolDirectory } from "./setting.ts";

export type Contender = (setting: Setting) => Run;

/** One protoc over some of the .protos; `name` is that of the file that lists them. */
function protocCommand({ tools, scratch }: Setting, protos: readonly string[], name = "protos"): string[] {
  const list = join(scratch, name);
  writeFileSync(list, protos.join("\n"));
  const out = join(scratch, "out");
  const options = ["go", "go-grpc"].flatMap((plugin) => [
    `--${plugin}_out=${out}`,
    `--${plugin}_opt=paths=source_relative`,
  ]);
  const plugins = tools.plugins.map((path) => `--plugin=${path}`);
  return [tools.protoc, "-I.", `-I${tools.includes}`, ...plugins, ...options, `@${list}`];
}

function emptyOut({ scratch }: Setting): string {
  const out = join(scratch, "out");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  return out;
}

export function plainProtoc(setting: Setting): Run {
  const out = emptyOut(setting);
  const generated = run(protocCommand(setting, setting.protos), setting.root);
  return existsSync(setting.reference)
    ? together([generated, run(["diff", "-rq", out, setting.reference], setting.scratch)])
    : generated;
}

/** False where there is no make on this machine. */
export function hasMake(): boolean {
  return spawnSync("make", ["--version"], { stdio: "ignore" }).status === 0;
}

/** A Makefile with a target for each package, as repositories of many packages have it. */
export function makeAll(setting: Setting): Run {
  const out = emptyOut(setting);
  const directories = [...groupBy(setting.protos, dirname).values()];
  const recipes = directories.map((protos, index) => {
    const command = protocCommand(setting, protos, `protos-${index}`).map(quoted).join(" ");
    return `package-${index}:\n\t${command}\n`;
  });
  const targets = recipes.map((_, index) => `package-${index}`).join(" ");
  const makefile = join(setting.scratch, "Makefile");
  writeFileSync(makefile, [`all: ${targets}\n`, `.PHONY: all ${targets}\n`, ...recipes].join("\n"));
  const made = run(["make", "--silent", "-f", makefile], setting.root);
  return together([made, run(["diff", "-rq", out, setting.reference], setting.scratch)]);
}

/** A word of a recipe, for make and for the shell. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''").replaceAll("$", "$$$$")}'`;
}

export function verify({ module, scratch }: Setting, flags: readonly string[], expected: number): Run {
  const report = join(scratch, "report.json");
  const common = ["--report-file", report, "--offline", ...commonFlags];
  const result = run([process.execPath, cli, "verify", module, ...common, ...flags], scratch, expected);
  const { stubs } = JSON.parse(readFileSync(report, "utf8"));
  const wrong = stubs.checked - stubs.current;
  if (stubs.checked === 0 || wrong !== expected) throw new Error(`${wrong} of ${stubs.checked} stubs are not current`);
  return result;
}

/** Nothing known of earlier runs, and everything written down for the next one. */
export function verifyFirst(setting: Setting): Run {
  rmSync(join(toolDirectory, "reuse"), { recursive: true, force: true });
  return verify(setting, [], 0);
}

export function verifyChanged(setting: Setting): Run {
  const path = join(setting.root, setting.protos.at(-1) ?? "");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, `${text}\nmessage Added {}\n`);
  try {
    return verify(setting, [], 1);
  } finally {
    writeFileSync(path, text);
  }
}

/** Null where it can't be had from the package registry. */
export function installBuf(scratch: string): string | null {
  const directory = join(scratch, "buf");
  mkdirSync(directory);
  writeFileSync(join(directory, "package.json"), "{}");
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", "@bufbuild/buf@1.75.0"], {
    cwd: directory,
  });
  const buf = join(directory, "node_modules", ".bin", "buf");
  return status === 0 && existsSync(buf) ? buf : null;
}

export function bufGenerate(setting: Setting, buf: string): Run {
  const out = emptyOut(setting);
  const template = {
    version: "v2",
    plugins: setting.tools.plugins.map((local) => ({ local, out, opt: "paths=source_relative" })),
  };
  const file = join(setting.scratch, "buf.gen.json");
  writeFileSync(file, JSON.stringify(template));
  const generated = run([buf, "generate", "--template", file, setting.root], setting.scratch);
  // buf stamps no compiler version, so every file differs in that line: compared without it.
  const compared = run(["diff", "-rq", "-I", "^// .*protoc  ", out, setting.reference], setting.scratch);
  return together([generated, compared]);
}
