import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { findLock } from "../../src/app/lock-file.ts";
import type { Failure } from "../../src/model/failure.ts";
import { readGoVersionFile } from "../../src/project/go-version-input.ts";
import { requireOwnFile } from "../../src/project/own-file.ts";
import { givenFacts, givenRequest } from "../support/given.ts";

const place = realpathSync(mkdtempSync(join(tmpdir(), "own-file-")));
after(() => rmSync(place, { recursive: true }));
const root = join(place, "checkout");
const secret = join(place, "netrc");
mkdirSync(join(root, "real"), { recursive: true });
writeFileSync(secret, "machine example.com login me password hunter2\n");
writeFileSync(join(root, "real", "file"), "1.25.3\n");
symlinkSync(secret, join(root, "out"));
symlinkSync("../netrc", join(root, "out-relative"));
symlinkSync(place, join(root, "directory-out"));
symlinkSync("real/file", join(root, "in"));
symlinkSync("in", join(root, "in-twice"));
symlinkSync("nowhere", join(root, "dangling"));
symlinkSync("loop", join(root, "loop"));
symlinkSync(root, join(place, "checkout-link"));
execFileSync("mkfifo", [join(root, "pipe")]);
symlinkSync("/dev/zero", join(root, "zero"));

const refused: readonly (readonly [string, RegExp])[] = [
  ["out", /out is a symbolic link out of the checkout/],
  ["out-relative", /symbolic link out of the checkout/],
  ["directory-out/netrc", /symbolic link out of the checkout/],
  ["zero", /symbolic link out of the checkout/],
  ["loop", /is a link to itself/],
  ["pipe", /pipe is no file/],
  ["real", /real is no file/],
];

describe("what a checkout names is read only where it is a file of the checkout", () => {
  for (const [name, message] of refused) {
    for (const base of [root, join(place, "checkout-link")]) {
      test(`not ${name} of ${base === root ? "the checkout" : "a link to it"}`, async () => {
        await assert.rejects(requireOwnFile(join(base, name), root, "lock-file"), { kind: "bad-input", message });
      });
    }
  }
  for (const name of ["real/file", "in", "in-twice", "dangling", "nothing", "real/file/below", "../netrc"]) {
    test(name, () => requireOwnFile(join(root, name), root, "lock-file"));
  }
});

test("neither a lock file nor a version file shows what a link out of the checkout leads to", async () => {
  const silent = (error: Failure) => {
    assert.equal(error.kind, "bad-input");
    assert.doesNotMatch(error.message, /machine|hunter2/);
    return true;
  };
  symlinkSync(secret, join(root, "go-grpc-setup.lock.json"));
  const request = { ...givenRequest(), workingDirectories: [root] };
  await assert.rejects(findLock(request, givenFacts({ root }), null), silent);
  await assert.rejects(readGoVersionFile("out", { root, workingDirectories: [root] }), silent);
  assert.equal((await readGoVersionFile("in", { root, workingDirectories: [root] }))[0]?.version, "1.25.3");
});
