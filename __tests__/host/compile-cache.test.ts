import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { trimCompiled } from "../../src/host/compile-cache.ts";
import type { Log } from "../../src/host/types.ts";
import { silentLog, testHost } from "../support/tools.ts";

const scratch = mkdtempSync(join(tmpdir(), "compile-cache-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

const source = new URL("../../src/host/compile-cache.ts", import.meta.url).href;
const program = join(scratch, "program.mjs");
writeFileSync(
  program,
  `import { keepCompiled } from ${JSON.stringify(source)};
keepCompiled(process.argv[2]);
const { answer } = await import("./later.mjs");
console.log(answer);
`,
);
writeFileSync(join(scratch, "later.mjs"), "export const answer = 42;\n");

/** A log whose details end up in `lines`. */
function logTo(lines: string[]): Log {
  return { ...silentLog, detail: (line) => void lines.push(line) };
}

function start(directory: string) {
  return spawnSync(process.execPath, [program, directory], {
    env: { PATH: process.env["PATH"] ?? "" },
    encoding: "utf8",
  });
}

test("what is loaded later is kept in the directory", () => {
  const directory = join(scratch, "tools");
  const { status, stdout, stderr } = start(directory);
  assert.equal(status, 0, stderr);
  assert.equal(stdout, "42\n");
  assert.notEqual(readdirSync(join(directory, "compiled")).length, 0);
});

test("a directory that can't be made keeps nothing and harms nobody", () => {
  const file = join(scratch, "file");
  writeFileSync(file, "");
  const { status, stdout, stderr } = start(file);
  assert.equal(status, 0, stderr);
  assert.equal(stdout, "42\n");
});

test("beyond a size the oldest goes, whichever version of Node wrote it", async () => {
  const toolDirectory = join(scratch, "full");
  const lines: string[] = [];
  const host = testHost({ toolDirectory, log: logTo(lines) });
  const entry = (name: string, bytes: number, minute: number) => {
    const path = join(toolDirectory, "compiled", name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, Buffer.alloc(bytes));
    const written = new Date(Date.UTC(2024, 1, 29, 12, minute));
    utimesSync(path, written, written);
  };
  entry("v22/old", 40, 1);
  entry("v22/recent", 40, 3);
  entry("v24/older", 40, 2);
  entry("v24/newest", 20, 4);
  await trimCompiled(host, 100);
  assert.deepEqual(readdirSync(join(toolDirectory, "compiled", "v22")), ["recent"]);
  assert.deepEqual(readdirSync(join(toolDirectory, "compiled", "v24")).sort(), ["newest", "older"]);
  await trimCompiled(host, 60);
  assert.deepEqual(readdirSync(join(toolDirectory, "compiled", "v24")), ["newest"]);
  assert.deepEqual(lines, []);
});

test("where nothing was kept there is nothing to trim, and a directory that can't be read fails no run", async () => {
  const lines: string[] = [];
  const trim = (toolDirectory: string) => trimCompiled(testHost({ toolDirectory, log: logTo(lines) }));
  await trim(join(scratch, "nothing"));
  assert.deepEqual(lines, []);
  await trim(join(scratch, "x".repeat(300)));
  assert.match(lines.join(), /was not trimmed: .*ENAMETOOLONG/);
});
