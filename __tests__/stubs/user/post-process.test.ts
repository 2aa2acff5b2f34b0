import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { detectPlatform } from "../../../src/host/platform.ts";
import { processes } from "../../../src/host/processes.ts";
import type { Host } from "../../../src/host/types.ts";
import { postProcess } from "../../../src/stubs/user/post-process.ts";

let base: string;
let host: Host;

beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "post-process-")));
  mkdirSync(join(base, "repo", "api"), { recursive: true });
  writeFileSync(join(base, "repo", "go.mod"), "module example.com/m\n");
  writeFileSync(join(base, "repo", "LICENCE_LINE"), "// All rights given.\n");
  writeFileSync(join(base, "repo", "api", "a.pb.go"), "package api\n");
  const silent = () => undefined;
  const log = { info: silent, detail: silent, warning: silent, step: <T>(_: string, work: () => Promise<T>) => work() };
  host = {
    platform: detectPlatform(),
    env: { PATH: process.env["PATH"] ?? "" },
    processes,
    log,
    toolDirectory: join(base, "tools"),
    temporaryDirectory: join(base, "temporary"),
  };
});

afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

async function run(script: string) {
  writeFileSync(join(base, "step.sh"), `set -eu\n${script}\n`);
  const files = new Map([
    ["api/a.pb.go", Buffer.from("package  api\n")],
    ["b.pb.go", Buffer.from("package b\n")],
  ]);
  const step = {
    argv: ["sh", join(base, "step.sh")] as const,
    root: join(base, "repo"),
    toolDirectories: [],
    stubs: ["api/a.pb.go"],
  };
  const { files: results, diagnostics } = await postProcess(files, { ...step, argv: [...step.argv] }, host);
  return { files: [...results].map(([name, content]) => [name, Buffer.from(content).toString()]), diagnostics };
}

test("each file as the command leaves it; it runs in the checkout, and nothing stays behind", async () => {
  const { files, diagnostics } = await run('cat LICENCE_LINE "$1" > "$1.new"; mv "$1.new" "$1"');
  assert.deepEqual(files, [
    ["api/a.pb.go", "// All rights given.\npackage  api\n"],
    ["b.pb.go", "// All rights given.\npackage b\n"],
  ]);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(readdirSync(host.temporaryDirectory), []);
});

test("the file lies as in the checkout, beside its module's go.mod", async () => {
  const { files } = await run(
    'printf "%s %s" "$(basename $(dirname "$1"))" "$(cat "$(dirname "$1")"/go.mod "$(dirname "$1")"/../go.mod 2>&1 | grep ^module | head -1)" > "$1"',
  );
  assert.equal(files[0]?.[1], "api module example.com/m");
});

test("a command that fails on one file says so, and the others are done", async () => {
  const { files, diagnostics } = await run('case "$1" in *b.pb.go) echo "cannot parse" >&2; exit 2;; esac');
  assert.deepEqual(files, [["api/a.pb.go", "package  api\n"]]);
  assert.deepEqual(
    diagnostics.map(({ level, file, message }) => [level, file, message.replace(/^.*step\.sh /, "")]),
    [["error", "b.pb.go", "ended with exit code 2: cannot parse"]],
  );
});

test("a command that writes into the checkout is found out", async () => {
  await assert.rejects(run("echo x >> api/a.pb.go"), /changed the work tree itself: .*api\/a\.pb\.go/);
});
