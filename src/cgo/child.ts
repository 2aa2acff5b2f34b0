import type { Command, Environment, Processes } from "../host/types.ts";
import { Failure } from "../model/failure.ts";

/** How a program that was asked something ended; not being able to start it is an answer too. */
export type Outcome =
  | {
      readonly kind: "ended";
      readonly exitCode: number | null;
      readonly signal: string | null;
      readonly stdout: string;
      readonly stderr: string;
    }
  | { readonly kind: "timed-out"; readonly seconds: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: "not-started"; readonly missing: boolean; readonly why: string };

/** What is asked of a program; its standard input is closed after `stdin`, and its messages are in English. */
export interface Question {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  readonly stdin?: string;
  readonly timeoutSeconds: number;
}

/** Runs a program to its end. Never throws for what the program does: that is the answer. */
export async function ask(processes: Processes, question: Question): Promise<Outcome> {
  const command: Command = {
    file: question.file,
    args: question.args,
    cwd: question.cwd,
    // Compilers translate their messages, and the catalogue of faults is written in English.
    env: { ...question.env, LC_ALL: "C" },
    stdin: Buffer.from(question.stdin ?? ""),
    timeoutSeconds: question.timeoutSeconds,
  };
  try {
    const done = await processes.run(command);
    const stdout = done.stdout.toString("utf8");
    const stderr = done.stderr.toString("utf8");
    if (done.timedOut) return { kind: "timed-out", seconds: question.timeoutSeconds, stdout, stderr };
    return { kind: "ended", exitCode: done.exitCode, signal: done.signal, stdout, stderr };
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const why = cause.message;
    return { kind: "not-started", missing: /\bENOENT\b/.test(why), why };
  }
}

/** Whether the program ended by itself with exit code 0. */
export function succeeded(outcome: Outcome): outcome is Outcome & { readonly kind: "ended" } {
  return outcome.kind === "ended" && outcome.exitCode === 0;
}

/** Everything that an outcome says, as one text for the catalogue of faults and for quoting. */
export function outcomeText(outcome: Outcome): string {
  if (outcome.kind === "not-started") {
    // Node has no name for macOS's EBADARCH. https://github.com/apple-oss-distributions/xnu/blob/main/bsd/sys/errno.h
    return /system error -86\b/.test(outcome.why) ? `Bad CPU type in executable (${outcome.why})` : outcome.why;
  }
  const said = [outcome.stderr, outcome.stdout].map((text) => text.trim()).filter((text) => text !== "");
  if (outcome.kind === "timed-out") {
    return [...said, `timed out after ${outcome.seconds} s ${said.length === 0 ? "without output" : "of output"}`].join(
      "\n",
    );
  }
  // A shell reports the death of its child as 128 plus the signal's number.
  const signal = outcome.signal ?? (outcome.exitCode === 137 ? "SIGKILL" : outcome.exitCode === 134 ? "SIGABRT" : null);
  if (signal !== null) said.push(signal === "SIGKILL" ? "signal: killed" : `signal: ${signal}`);
  if (said.length === 0) said.push(`exit code ${outcome.exitCode} without output`);
  return said.join("\n");
}
