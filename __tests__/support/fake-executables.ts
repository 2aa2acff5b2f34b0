import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a fake program does when it is called like this. */
export interface FakeAnswer {
  /** Holds where all of these variables have these values; an empty one also where it is unset. */
  readonly when?: Readonly<Record<string, string>>;
  /** Holds where the arguments, joined by blanks, start so. */
  readonly whenArguments?: string;
  /** Holds once a program of the same directory was called with a line that starts so. */
  readonly whenCalled?: string;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exitCode?: number;
  /** Ends by a signal: `SIGKILL`. */
  readonly signal?: string;
  /** For compilers: makes the program that `-o` names, which answers like this. */
  readonly program?: FakeAnswer;
  /** For compilers: copies this file to what `-o` names. */
  readonly copyOf?: string;
  /** Becomes another program with the same arguments, with these variables set. */
  readonly become?: { readonly file: string; readonly env: Readonly<Record<string, string>> };
}

/**
 * Writes programs into a directory that can be put into PATH, each a POSIX shell script that gives the first of its
 * answers that holds. A call that none holds for ends with exit code 99. Scripts name their helpers by whole paths, so
 * that they work where PATH has nothing else.
 */
export async function writeFakes(
  directory: string,
  fakes: Readonly<Record<string, readonly FakeAnswer[]>>,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const [name, answers] of Object.entries(fakes)) {
    const calls = join(directory, "calls.log");
    const log = `printf '%s\\n' ${quote(name)}" $*" >> ${quote(calls)}\n`;
    const tail = `printf 'fake %s: no answer for %s\\n' ${quote(name)} "$*" >&2\nexit 99\n`;
    const file = join(directory, name);
    await writeFile(file, `#!/bin/sh\n${log}${answers.map((one) => conditional(one, calls)).join("")}${tail}`);
    await chmod(file, 0o755);
  }
}

/** The calls that were made of a directory's programs, in order: name and arguments, joined by blanks. */
export async function fakeCalls(directory: string): Promise<string[]> {
  try {
    return (await readFile(join(directory, "calls.log"), "utf8")).split("\n").filter((line) => line !== "");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw cause;
  }
}

function conditional(answer: FakeAnswer, calls: string): string {
  const variables = Object.entries(answer.when ?? {}).map(([name, value]) => `[ "\${${name}-}" = ${quote(value)} ]`);
  const given = answer.whenArguments;
  const matched = given === undefined ? [] : [`case "$*" in ${quote(given)}*) true;; *) false;; esac`];
  const before = answer.whenCalled;
  const called = before === undefined ? [] : [`/bin/grep -q ${quote(`^${before}`)} ${quote(calls)}`];
  const conditions = [...variables, ...matched, ...called];
  return `if ${conditions.length === 0 ? "true" : conditions.join(" && ")}; then\n${body(answer)}fi\n`;
}

function body(answer: FakeAnswer): string {
  if (answer.become !== undefined) {
    const variables = Object.entries(answer.become.env).map(([name, value]) => `export ${name}=${quote(value)}\n`);
    return `${variables.join("")}exec ${quote(answer.become.file)} "$@"\n`;
  }
  const program = [
    answer.program === undefined ? "" : forOutput(`printf %s ${quote(`#!/bin/sh\n${body(answer.program)}`)} > "$out"`),
    answer.copyOf === undefined ? "" : forOutput(`/bin/cp ${quote(answer.copyOf)} "$out"`),
  ].join("");
  const output = [
    answer.stdout === undefined ? "" : `printf %s ${quote(answer.stdout)}\n`,
    answer.stderr === undefined ? "" : `printf %s ${quote(answer.stderr)} >&2\n`,
  ].join("");
  const end = answer.signal === undefined ? `exit ${answer.exitCode ?? 0}\n` : `kill -s ${answer.signal.slice(3)} $$\n`;
  return `${program}${output}${end}`;
}

// Does something with the file that `-o` names, if there is one, and makes it executable.
function forOutput(work: string): string {
  return [
    'out=""; previous=""',
    'for argument in "$@"; do if [ "$previous" = -o ]; then out=$argument; fi; previous=$argument; done',
    `if [ -n "$out" ]; then ${work}; /bin/chmod 755 "$out"; fi\n`,
  ].join("\n");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
