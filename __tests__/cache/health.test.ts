import assert from "node:assert/strict";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { belongsOnWorkDrive, chooseDirectory } from "../../src/cache/directories.ts";
import { type DirectoryFacts, diagnose, examine } from "../../src/cache/health.ts";
import { asNobody, nobody } from "../support/users.ts";

describe("the directories that Go caches in", () => {
  let root: string;
  const at = (name: string) => join(root, name);
  before(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "ggs-health-")));
    chmodSync(root, 0o755);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const choose = (path: string) =>
    chooseDirectory("GOCACHE", { GOCACHE: path }, { os: "linux", env: {}, hosted: true, jobDirectory: at("job") });

  test("one that is not there yet is fine where it can be made", async () => {
    assert.deepEqual(await choose(at("new/cache/go-build")), {
      variable: "GOCACHE",
      path: at("new/cache/go-build"),
      moved: false,
      obstacle: "",
      findings: [],
    });
  });

  test("a symbolic link to a good place is fine", async () => {
    mkdirSync(at("real"));
    symlinkSync(at("real"), at("link"));
    assert.equal((await choose(at("link"))).moved, false);
    const facts = await examine(at("link"));
    assert.equal(facts.kind === "place" && facts.resolved, at("real"));
  });

  test("GOCACHE=off is replaced", async () => {
    const chosen = await choose("off");
    assert.deepEqual([chosen.path, chosen.moved], [at("job/go-build"), true]);
    assert.equal(chosen.findings[0]?.code, "cache-directory-moved");
    assert.match(chosen.findings[0]?.message ?? "", /GOCACHE is off: .*since Go 1\.12/);
  });

  test("a relative path is replaced", async () => {
    assert.match((await choose("cache")).findings[0]?.message ?? "", /GOCACHE is cache: .*absolute/);
  });

  test("a file in its place is replaced, and stays", async () => {
    writeFileSync(at("file"), "");
    assert.match((await choose(at("file"))).findings[0]?.message ?? "", /is not a directory/);
  });

  test("a file above it is replaced", async () => {
    writeFileSync(at("above"), "");
    assert.equal((await choose(at("above/go-build"))).moved, true);
  });

  test("a link that leads nowhere is replaced", async () => {
    symlinkSync(at("nowhere"), at("broken"));
    assert.match((await choose(at("broken"))).findings[0]?.message ?? "", /ENOENT/);
  });

  test("a directory of another user is named with user, mode and path", async (context) => {
    if (process.geteuid?.() !== 0) return context.skip("needs two users");
    mkdirSync(at("roots"), { mode: 0o755 });
    const facts = await asNobody(() => examine(at("roots")));
    const { kind, what } = diagnose("GOCACHE", facts);
    assert.equal(kind, "broken");
    assert.ok(what.includes(`${at("roots")} belongs to uid 0 with mode 0755; this job runs as uid`), what);
  });

  test("so is one that another user left inside of it", async (context) => {
    if (process.geteuid?.() !== 0) return context.skip("needs two users");
    mkdirSync(at("mixed/3f"), { recursive: true, mode: 0o755 });
    chownSync(at("mixed"), nobody, nobody);
    const facts = await asNobody(() => examine(at("mixed")));
    assert.ok(diagnose("GOCACHE", facts).what.includes(`${at("mixed/3f")} belongs to uid 0`));
  });

  test("read-only modules are the go command's own doing", async () => {
    mkdirSync(at("modules/dep@v1.0.0"), { recursive: true });
    chmodSync(at("modules/dep@v1.0.0"), 0o555);
    const facts = await asNobody(async () => examine(at("modules/dep@v1.0.0/..").replace("/dep@v1.0.0/..", "")));
    assert.doesNotMatch(diagnose("GOMODCACHE", facts).what, /dep@v1/);
  });
});

describe("what the disk says", () => {
  const good: DirectoryFacts = {
    kind: "place",
    path: "/home/runner/.cache/go-build",
    existing: "/home/runner/.cache",
    resolved: "/home/runner/.cache/go-build",
    uid: 1001,
    mode: 0o755,
    ownUid: 1001,
    unwritable: null,
    freeBytes: 20e9,
    freeInodes: 5_000_000,
  };
  const say = (facts: Partial<typeof good>) => diagnose("GOCACHE", { ...good, ...facts });

  test("enough of everything", () => assert.equal(say({}).kind, "healthy"));

  test("too few bytes or inodes leave it where it is, without a restore", () => {
    assert.deepEqual([say({ freeBytes: 90e6 }).kind, say({ freeInodes: 12 }).kind], ["tight", "tight"]);
    assert.match(say({ freeBytes: 90 * 1024 ** 2 }).what, /90 MiB left/);
    assert.match(say({ freeInodes: 12 }).what, /12 inodes left/);
  });

  test("a file system without a fixed number of inodes", () => assert.equal(say({ freeInodes: -1 }).kind, "healthy"));

  test("a read-only file system is not mended by another owner", () => {
    const read = say({ unwritable: "EROFS: read-only file system" });
    assert.equal(read.kind, "broken");
    assert.match(read.fix, /^Make .* writable, or set GOCACHE/);
  });

  test("another owner is", () => {
    assert.equal(say({ unwritable: "EACCES", uid: 0 }).fix, "chown -R 1001 /home/runner/.cache");
  });

  test("Windows has no such users", () => {
    assert.doesNotMatch(say({ unwritable: "EPERM", ownUid: -1 }).what, /uid/);
  });
});

describe("the work drive of Windows", () => {
  const place = { os: "windows", env: {}, hosted: true, jobDirectory: "D:\\a\\_temp\\go-grpc-setup-cache" } as const;
  const usual = "C:\\Users\\runneradmin\\AppData\\Local\\go-build";

  test("is where caches go on hosted runners", () => {
    assert.equal(belongsOnWorkDrive("GOCACHE", usual, place), true);
    assert.equal(belongsOnWorkDrive("GOMODCACHE", "C:\\Users\\runneradmin\\go\\pkg\\mod", place), true);
  });

  test("unless they are there, the user chose a place, or the machine is the user's", () => {
    assert.equal(belongsOnWorkDrive("GOCACHE", "d:\\cache", place), false);
    assert.equal(belongsOnWorkDrive("GOCACHE", usual, { ...place, env: { GOCACHE: usual } }), false);
    assert.equal(belongsOnWorkDrive("GOMODCACHE", usual, { ...place, env: { GOPATH: "C:\\go" } }), false);
    assert.equal(belongsOnWorkDrive("GOCACHE", usual, { ...place, hosted: false }), false);
    assert.equal(belongsOnWorkDrive("GOCACHE", "/home/runner/.cache/go-build", { ...place, os: "linux" }), false);
  });
});
