import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

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
