import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, describe, test } from "node:test";
import { lookUp } from "../../src/host/look-up.ts";
import { processes } from "../../src/host/processes.ts";
import { findTopLevel, readGit } from "../../src/project/git.ts";

const place = realpathSync(mkdtempSync(join(tmpdir(), "look-up-")));
after(() => rmSync(place, { recursive: true }));
const checkout = join(place, "checkout");
const outside = join(place, "outside");
const sprung = join(place, "sprung");
for (const directory of [checkout, join(checkout, "bin"), join(checkout, "api"), outside, join(place, "empty")]) {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "program"), `#!/bin/sh\necho ${directory}\n`, { mode: 0o755 });
  writeFileSync(join(directory, "git"), `#!/bin/sh\ntouch ${sprung}\n`, { mode: 0o755 });
}
for (const name of ["git", "program"]) rmSync(join(place, "empty", name));
rmSync(join(outside, "git"));
mkdirSync(join(place, "not-ours", "program"), { recursive: true });
mkdirSync(join(place, "plain"));
writeFileSync(join(place, "plain", "program"), "");
chmodSync(join(place, "plain", "program"), 0o644);
mkdirSync(join(place, "leads-in"));
symlinkSync(join(checkout, "program"), join(place, "leads-in", "program"));
symlinkSync(checkout, join(place, "link"));

describe("a program is not taken from a checkout", () => {
  const first: readonly (readonly [what: string, path: readonly string[]])[] = [
    ["its own directory", [checkout]],
    ["a directory below it", [join(checkout, "bin")]],
    ["the current directory", ["."]],
    ["a relative directory", ["bin"]],
    ["an empty entry, which means the current directory", [""]],
    ["a link to it", [join(place, "link")]],
    ["a link to a program in it", [join(place, "leads-in")]],
    ["a way out and in again", [join(outside, "..", "checkout")]],
    [
      "what is no program",
      [join(place, "not-ours"), join(place, "plain"), join(place, "nowhere"), join(place, "empty")],
    ],
  ];
  for (const [what, entries] of first) {
    test(what, async () => {
      const path = [...entries, outside].join(delimiter);
      assert.equal(lookUp("program", path, checkout), join(outside, "program"));
      const command = { file: "program", args: [], cwd: checkout, env: { PATH: path }, timeoutSeconds: 10 };
      const answer = await processes.run({ ...command, notBelow: checkout });
      assert.equal(answer.stdout.toString("utf8"), `${outside}\n`);
      assert.throws(() => lookUp("program", entries.join(delimiter), checkout), { kind: "tool" });
    });
  }
});

test("git is asked, and never the checkout's own", async () => {
  const path = ["bin", ".", checkout, join(checkout, "bin"), process.env["PATH"] ?? ""].join(delimiter);
  const host = { env: { PATH: path }, processes };
  await processes.run({
    file: "git",
    args: ["init", "--quiet", checkout],
    cwd: place,
    env: { PATH: process.env["PATH"] ?? "" },
    timeoutSeconds: 10,
  });
  assert.deepEqual(await findTopLevel(join(checkout, "api"), host), {
    kind: "found",
    path: checkout,
    maybeSparse: false,
  });
  assert.equal((await readGit(checkout, false, host)).kind, "repository");
  assert.equal(existsSync(sprung), false, "the checkout's git was started");
});

test("a program runs while who asked for it goes on without a pause", async () => {
  const mark = join(place, "runs");
  writeFileSync(join(outside, "touch-mark"), `#!/bin/sh\necho > ${mark}\n`, { mode: 0o755 });
  const env = { PATH: ["nowhere", join(place, "empty"), outside].join(delimiter) };
  const command = { file: "touch-mark", args: [], cwd: checkout, env, notBelow: checkout, timeoutSeconds: 10 };
  const running = processes.run(command);
  const until = performance.now() + 10_000;
  while (!existsSync(mark) && performance.now() < until);
  assert.equal(existsSync(mark), true, "it waits for its caller to pause");
  await running;
});
