import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { createTerminalLog } from "../../src/host/terminal.ts";

/** What is asked of a stream for a line to be drawn again; https://nodejs.org/api/tty.html#class-ttywritestream */
function terminal(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns,
    clearLine: () => written.push("<clear>") > 0,
    cursorTo: () => true,
    moveCursor: () => true,
    getWindowSize: () => [columns, 24],
    hasColors: () => false,
  });
  stream.on("data", (chunk) => written.push(String(chunk)));
  return {
    stream: stream as unknown as NodeJS.WriteStream,
    raw: () => written.join(""),
    text: () => stripVTControlCharacters(written.join("")),
  };
}

// Where these say so there is nobody to draw for; this file's tests run in a process of their own.
delete process.env["CI"];
process.env["TERM"] = "xterm";

test("on a terminal a spinner names what is under way, and is gone when that has ended", async () => {
  const { stream, text } = terminal(true);
  const log = createTerminalLog({ stream, verbose: false });
  await log.step("protoc 29.3", () => log.step("stubs", () => wait(200)));
  assert.match(text(), /protoc 29\.3 · stubs/);
  const ended = text().length;
  await wait(200);
  assert.equal(text().length, ended, "nothing is drawn any more");
  assert.doesNotMatch(text(), / s\n/, "no line is left of a step that the spinner has shown");
});

test("a line that is written meanwhile stands alone, with the spinner cleared before it", async () => {
  const { stream, text } = terminal(true);
  const log = createTerminalLog({ stream, verbose: false });
  await log.step("stubs", async () => {
    await wait(120);
    log.info("a line");
    await wait(120);
  });
  assert.match(text(), /<clear>a line\n/);
});

test("what is under way fits on one line, and can't steer the terminal", async () => {
  const { stream, raw, text } = terminal(true, 30);
  const log = createTerminalLog({ stream, verbose: false });
  await log.step(`\u001b[2J${"long ".repeat(30)}`, () => wait(120));
  assert.ok(!raw().includes("\u001b[2J"));
  const drawn = text().split(/<clear>|\n/);
  assert.ok(
    drawn.every((line) => line.length <= 30),
    drawn.join("|"),
  );
});

test("without a terminal there are plain lines alone, of each step where it is asked for", async () => {
  const quiet = terminal(false);
  await createTerminalLog({ stream: quiet.stream, verbose: false }).step("stubs", () => wait(10));
  assert.equal(quiet.text(), "");
  const verbose = terminal(false);
  await createTerminalLog({ stream: verbose.stream, verbose: true }).step("stubs", () => wait(10));
  assert.match(verbose.text(), /^stubs: \d+\.\d s\n$/);
});
