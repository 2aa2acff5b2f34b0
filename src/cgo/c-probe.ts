import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment, Processes } from "../host/types.ts";
import { ask, type Outcome, outcomeText, succeeded } from "./child.ts";
import { crossMismatch, runsHere } from "./cross.ts";
import { executableTarget } from "./executable-format.ts";
import type { GoSettings } from "./go-settings.ts";
import { splitQuotedFields } from "./quoted-fields.ts";

/** What the compiler itself says that objects are made with and for; empty where it was not asked or does not say. */
export interface CompilerIdentity {
  /** `gcc 12.2.0`, `clang Apple LLVM 17.0.0 (clang-1700.0.13.5)`. */
  readonly compiler: string;
  /** macOS: the SDK (`150500` is 15.5); Linux: `glibc 2.36`. */
  readonly sdk: string;
  /** macOS: the oldest release that objects are for (`150000`); elsewhere empty. */
  readonly deploymentTarget: string;
}

/** What came of compiling, linking and running a program. */
export type Probe<T> =
  | { readonly kind: "worked"; readonly value: T /** What was said nevertheless. */; readonly warnings: string }
  | { readonly kind: "broken"; readonly stage: "compile" | "run"; readonly text: string };

// The macros are the compiler's and the SDK's own word on what is compiled against, and cost no further process.
const source = `#include <stdio.h>
#include <stdlib.h>
#ifdef __APPLE__
#include <Availability.h>
#endif
#define QUOTE(x) #x
#define TEXT(x) QUOTE(x)
int main(void) {
  puts("ok");
#ifdef __VERSION__
#ifdef __clang__
  puts("compiler=clang " __VERSION__);
#else
  puts("compiler=gcc " __VERSION__);
#endif
#endif
#ifdef __GLIBC__
  puts("sdk=glibc " TEXT(__GLIBC__) "." TEXT(__GLIBC_MINOR__));
#endif
#ifdef __MAC_OS_X_VERSION_MAX_ALLOWED
  puts("sdk=" TEXT(__MAC_OS_X_VERSION_MAX_ALLOWED));
#endif
#ifdef __ENVIRONMENT_MAC_OS_X_VERSION_MIN_REQUIRED__
  puts("deployment-target=" TEXT(__ENVIRONMENT_MAC_OS_X_VERSION_MIN_REQUIRED__));
#endif
  return abs(0);
}
`;

/** How long a compiler may take: the first xcrun after a Mac has started needs several seconds. */
const compileSeconds = 60;
const runSeconds = 20;

/**
 * Compiles, links and runs a C program as the go command would call the compiler, its flags from the environment
 * included. A program for another platform is not run; that it is one is read from its header.
 */
export async function probeCompiler(
  processes: Processes,
  settings: GoSettings,
  env: Environment,
  directory: string,
): Promise<Probe<CompilerIdentity>> {
  const [compiler, ...compilerArguments] = splitQuotedFields(settings.cc);
  if (compiler === undefined) return { kind: "broken", stage: "compile", text: "`go env CC` names no C compiler." };
  const program = join(directory, settings.hostOs === "windows" ? "probe.exe" : "probe");
  const compiled = await ask(processes, {
    file: compiler,
    args: [...compilerArguments, ...compileArguments(settings, program)],
    cwd: directory,
    env,
    stdin: source,
    timeoutSeconds: compileSeconds,
  });
  if (!succeeded(compiled)) {
    return { kind: "broken", stage: "compile", text: compilerText(compiler, compiled, settings.hostOs) };
  }
  if (!runsHere(settings)) {
    const mismatch = crossMismatch(settings, executableTarget(await readFile(program)));
    if (mismatch !== undefined) return { kind: "broken", stage: "compile", text: mismatch };
    return { kind: "worked", value: identityFrom([]), warnings: compiled.stderr.trim() };
  }
  const ran = await ask(processes, { file: program, args: [], cwd: directory, env, timeoutSeconds: runSeconds });
  const lines = succeeded(ran) ? ran.stdout.split(/\r?\n/) : [];
  if (lines[0] !== "ok") {
    return { kind: "broken", stage: "run", text: [outcomeText(compiled), outcomeText(ran)].join("\n").trim() };
  }
  return { kind: "worked", value: identityFrom(lines), warnings: compiled.stderr.trim() };
}

/**
 * The arguments after the compiler's own, in the go command's order.
 * https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/work/exec.go (func gccArchArgs)
 */
function compileArguments(settings: GoSettings, program: string): string[] {
  return [
    ...architectureArguments(settings),
    ...splitQuotedFields(settings.cppflags),
    ...splitQuotedFields(settings.cflags),
    ...["-x", "c", "-", "-x", "none", "-o", program],
    ...splitQuotedFields(settings.ldflags),
  ];
}

function architectureArguments({ goos, goarch }: GoSettings): string[] {
  if (goos === "darwin") return ["-arch", goarch === "amd64" ? "x86_64" : goarch];
  if (goarch === "amd64") return ["-m64"];
  return goarch === "386" ? ["-m32"] : [];
}

function compilerText(compiler: string, outcome: Outcome, hostOs: string): string {
  if (outcome.kind !== "not-started" || !outcome.missing) return outcomeText(outcome);
  // In the go command's own words, by which people find the fault.
  const variable = hostOs === "windows" ? "%PATH%" : "$PATH";
  return `cgo: C compiler "${compiler}" not found: exec: "${compiler}": executable file not found in ${variable}`;
}

function identityFrom(lines: readonly string[]): CompilerIdentity {
  const value = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .trim() ?? "";
  return { compiler: value("compiler"), sdk: value("sdk"), deploymentTarget: value("deployment-target") };
}
