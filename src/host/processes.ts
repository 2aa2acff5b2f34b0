import { type ChildProcess, spawn } from "node:child_process";
import { StringDecoder } from "node:string_decoder";
import { explain, Failure } from "../model/failure.ts";
import { type ChildFile, withChildFile } from "./child-file.ts";
import { lookUp } from "./look-up.ts";
import type { Command, Completed, Processes } from "./types.ts";

/** Programs as children of this process: captured output, a whole environment, a time limit, and never a shell. */
export const processes: Processes = { run };

/** Past this a child's output is a fault, not an answer. */
const maximumOutputBytes = 1024 * 1024 * 1024;

/** How often what a child has written to a file is measured, in milliseconds. */
const measuringInterval = 500;

async function run(command: Command): Promise<Completed> {
  const { notBelow, env, filesDirectory } = command;
  const file = notBelow === undefined ? command.file : lookUp(command.file, env["PATH"] ?? "", notBelow);
  return filesDirectory === undefined ? runToEnd(file, command, null) : runWithFiles(file, command, filesDirectory);
}

/** The files by which a child is given its input, and gives its output. */
interface Files {
  readonly input: ChildFile;
  readonly output: ChildFile;
}

async function runWithFiles(file: string, command: Command, directory: string): Promise<Completed> {
  const nothing = new Uint8Array();
  return withChildFile(directory, command.stdin ?? nothing, (input) => {
    return withChildFile(directory, nothing, async (output) => {
      const ended = await runToEnd(file, command, { input, output });
      if (isTooMuch(output.size())) throw tooMuch(command);
      return { ...ended, stdout: await output.content() };
    });
  });
}

function runToEnd(file: string, command: Command, files: Files | null): Promise<Completed> {
  const started = performance.now();
  // On POSIX a group of its own, so that what the child started ends with it.
  const child = spawn(file, command.args, {
    cwd: command.cwd,
    env: { ...command.env },
    stdio: [files?.input.descriptor ?? "pipe", files?.output.descriptor ?? "pipe", "pipe"],
    shell: false,
    windowsHide: true,
    detached: process.platform !== "win32",
  });
  const { stdin: input, stderr: errors } = child;
  if ((input === null && files === null) || errors === null) throw new Error(`${file} was started without pipes`);
  return new Promise<Completed>((resolve, reject) => {
    const limits = limit(child, command, files?.output ?? null);
    const tellLines = command.onErrorLine === undefined ? null : lineTeller(command.onErrorLine);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let received = 0;
    const keep = (into: Buffer[], chunk: Buffer) => {
      received += chunk.length;
      if (isTooMuch(received)) endWithChildren(child);
      else into.push(chunk);
    };
    child.stdout?.on("data", (chunk: Buffer) => keep(stdout, chunk));
    errors.on("data", (chunk: Buffer) => {
      keep(stderr, chunk);
      tellLines?.add(chunk);
    });
    // A child that ends without reading its input breaks the pipe; its exit code says more than that.
    input?.on("error", () => undefined);
    input?.end(command.stdin);
    child.on("error", (cause) => {
      limits.lift();
      reject(new Failure("tool", `${command.file} could not be started: ${explain(cause)}`, { cause }));
    });
    child.on("close", (exitCode, signal) => {
      limits.lift();
      if (isTooMuch(received)) {
        reject(tooMuch(command));
        return;
      }
      tellLines?.end();
      resolve({
        exitCode,
        signal,
        timedOut: limits.timedOut(),
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr),
        seconds: (performance.now() - started) / 1000,
      });
    });
  });
}

interface Limits {
  /** Whether the child was ended because its time was over. */
  timedOut(): boolean;
  /** To be called when it has ended. */
  lift(): void;
}

/** Ends a child, and what it started, when its time is over, its file gets too long or nobody wants its answer any more. */
function limit(child: ChildProcess, { timeoutSeconds, signal }: Command, output: ChildFile | null): Limits {
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    endWithChildren(child);
  }, timeoutSeconds * 1000);
  const measure = () => output !== null && isTooMuch(output.size()) && endWithChildren(child);
  const measuring = output === null ? undefined : setInterval(measure, measuringInterval);
  const abort = () => endWithChildren(child);
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted) abort();
  return {
    timedOut: () => timedOut,
    lift: () => {
      clearTimeout(timer);
      clearInterval(measuring);
      signal?.removeEventListener("abort", abort);
    },
  };
}

function isTooMuch(bytes: number): boolean {
  return bytes > maximumOutputBytes;
}

function tooMuch({ file }: Command): Failure {
  return new Failure("tool", `${file} printed more than ${maximumOutputBytes} bytes and was ended.`);
}

/** Hands on each line as soon as it is whole, and at the end what is left. */
function lineTeller(tell: (line: string) => void): { add(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder("utf8");
  let partial = "";
  return {
    add: (chunk) => {
      const lines = (partial + decoder.write(chunk)).split(/\r?\n/);
      partial = lines.pop() ?? "";
      for (const line of lines) tell(line);
    },
    end: () => {
      const rest = partial + decoder.end();
      if (rest !== "") tell(rest);
    },
  };
}

function endWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") {
      spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore", windowsHide: true }).on(
        "error",
        () => child.kill("SIGKILL"),
      );
    } else {
      process.kill(-child.pid, "SIGKILL");
    }
  } catch {
    // The group is gone already, or was never made: the child alone is left to be ended.
    child.kill("SIGKILL");
  }
}
