import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { processes } from "../../src/host/processes.ts";
import type { Command } from "../../src/host/types.ts";
import { Failure } from "../../src/model/failure.ts";

let scratch = "";
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), "processes-"));
});
after(() => rm(scratch, { recursive: true, force: true }));

/** A program in JavaScript, started as a child. */
function program(text: string, given: Partial<Command> = {}): Command {
  return { file: process.execPath, args: ["-e", text], cwd: scratch, env: {}, timeoutSeconds: 60, ...given };
}

test("a child's output, its exit code and its input are its own", async () => {
  const echo = `process.stdin.on("data", (data) => process.stdout.write(data)).on("end", () => {
    console.error("done");
    process.exitCode = 3;
  });`;
  const ended = await processes.run(program(echo, { stdin: Buffer.from("given") }));
  deepEqual([ended.exitCode, ended.signal, ended.timedOut], [3, null, false]);
  deepEqual([ended.stdout.toString(), ended.stderr.toString()], ["given", "done\n"]);
});

test("a child's input and output may be files, which are gone afterwards", async () => {
  const filesDirectory = await mkdtemp(join(scratch, "output-"));
  const text = `const given = require("node:fs").readFileSync(0, "utf8");
    for (let k = 0; k < 3; k++) process.stdout.write(given + String(k).repeat(300_000));
    console.error("done");
    process.exitCode = 3;`;
  const stdin = Buffer.from("given".repeat(100_000));
  const ended = await processes.run(program(text, { filesDirectory, stdin }));
  equal(ended.stdout.toString(), ["0", "1", "2"].map((digit) => stdin.toString() + digit.repeat(300_000)).join(""));
  equal((await processes.run(program("process.stdin.pipe(process.stdout)", { filesDirectory }))).stdout.length, 0);
  deepEqual([ended.exitCode, ended.stderr.toString()], [3, "done\n"]);
  await rejects(processes.run(program("", { filesDirectory, file: join(scratch, "missing") })), { kind: "tool" });
  deepEqual(await readdir(filesDirectory), []);
});

test("a child sees the environment that it is given, and nothing of ours", async () => {
  process.env["PROCESSES_TEST"] = "ours";
  try {
    const ended = await processes.run(
      program("console.log(process.env.PROCESSES_TEST, process.env.GIVEN)", { env: { GIVEN: "given" } }),
    );
    equal(ended.stdout.toString(), "undefined given\n");
  } finally {
    delete process.env["PROCESSES_TEST"];
  }
});

test("arguments are handed on as they are: there is no shell", async () => {
  const args = ["$HOME", "a b", "; exit 9", "`x`", "*"];
  const ended = await processes.run(
    program("", { args: ["-e", "console.log(JSON.stringify(process.argv.slice(1)))", "--", ...args] }),
  );
  deepEqual(JSON.parse(ended.stdout.toString()), args);
});

test("lines are told as they come, whole ones, however the bytes arrive", async () => {
  const lines: string[] = [];
  // The two bytes of an é, and the line feed behind a carriage return, each come alone.
  const inPieces = `const pieces = ["one\\ntw", Buffer.from([0xc3]), Buffer.from([0xa9]), "\\r", "\\nlast"];
    const next = () => {
      const piece = pieces.shift();
      if (piece === undefined) return;
      process.stderr.write(piece, () => setTimeout(next, 20));
    };
    next();`;
  const ended = await processes.run(program(inPieces, { onErrorLine: (line) => lines.push(line) }));
  deepEqual(lines, ["one", "twé", "last"]);
  equal(ended.stderr.toString(), "one\ntwé\r\nlast");
});

test("a child that does not read its input does not break the run", async () => {
  const ended = await processes.run(program("process.exit(0)", { stdin: Buffer.alloc(1024 * 1024) }));
  equal(ended.exitCode, 0);
});

test("what cannot be started is an error that names it", async () => {
  const missing = join(scratch, "missing");
  await rejects(processes.run(program("", { file: missing })), (thrown) => {
    ok(thrown instanceof Failure);
    equal(thrown.kind, "tool");
    ok(thrown.message.startsWith(`${missing} could not be started: `), thrown.message);
    return true;
  });
});

/** Starts a child of its own that would go on, and tells that one's process. */
const withChild = `const { spawn } = require("node:child_process");
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  require("node:fs").writeFileSync("pid", String(child.pid));
  setInterval(() => {}, 1000);`;

async function isGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    // Ended, and not yet taken note of by the process that inherited it.
    if (/^State:\s+Z/m.test(await readFile(`/proc/${pid}/status`, "utf8").catch(() => ""))) return true;
    await delay(50);
  }
  return false;
}

async function written(file: string): Promise<string> {
  for (;;) {
    const text = await readFile(file, "utf8").catch(() => "");
    if (text !== "") return text;
    await delay(20);
  }
}

test("a child ends when its time is over", async () => {
  const ended = await processes.run(program("setInterval(() => {}, 1000)", { timeoutSeconds: 0.5 }));
  deepEqual([ended.timedOut, ended.exitCode], [true, null]);
});

test("a child whose run was called off before it began ends as well", async () => {
  const ended = await processes.run(program("setInterval(() => {}, 1000)", { signal: AbortSignal.abort() }));
  deepEqual([ended.timedOut, ended.exitCode], [false, null]);
});

test("what a child started ends with it when the run is called off", async () => {
  const calledOff = new AbortController();
  const running = processes.run(program(withChild, { signal: calledOff.signal }));
  const pid = Number(await written(join(scratch, "pid")));
  calledOff.abort();
  const ended = await running;
  deepEqual([ended.timedOut, ended.exitCode], [false, null]);
  ok(await isGone(pid));
});
