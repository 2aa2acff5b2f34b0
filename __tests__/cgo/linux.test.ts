import assert from "node:assert/strict";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { createPlace, hardModule, type Place, pureModule, softModule } from "./place.ts";

// For real: this machine's own Go and gcc, and what a Linux without them, or without headers, does.
const linux = { skip: process.platform === "linux" ? false : "needs Linux with gcc" };
const path = process.env["PATH"] ?? "";
let place: Place;
before(async () => {
  place = await createPlace();
});
after(() => place[Symbol.asyncDispose]());

const codes = (answer: Awaited<ReturnType<Place["examine"]>>) =>
  answer.findings.map(({ code, level }) => `${level} ${code}`);

test("gcc is there: ok by a binary that ran", linux, async () => {
  const modules = [await place.module("pure", pureModule)];
  const answer = await place.examine({ modules, env: { PATH: path } });
  assert.equal(answer.report.verdict, "ok");
  assert.equal(answer.report.enabled, true);
  assert.match(answer.report.reason, /^gcc [\d.]+ compiled, linked and ran a C program\.$/);
  assert.deepEqual(answer.exports, {});
  assert.deepEqual(answer.findings, []);
  assert.match(answer.compilerIdentity, /^gcc [\d.]+; sdk glibc 2\.\d+$/);
});

test("a module with C code is built and run by Go itself, in a cache of its own", linux, async () => {
  const modules = [await place.module("hard", hardModule)];
  const answer = await place.examine({ modules, env: { PATH: path } });
  assert.equal(answer.report.verdict, "ok");
  assert.match(answer.report.reason, /and Go built and ran one with cgo/);
});

test("no compiler in PATH: Go's own rule is told, nothing is exported", linux, async () => {
  const modules = [await place.module("pure", pureModule)];
  const answer = await place.examine({ modules, env: { PATH: "/nowhere" } });
  assert.equal(answer.report.verdict, "fallback-safe");
  assert.equal(answer.report.enabled, false);
  assert.match(answer.report.reason, /^Go turns cgo off by its own rule: CC is not set and gcc is not in PATH\./);
  assert.deepEqual(answer.exports, {});
  assert.deepEqual(codes(answer), ["notice cgo-off"]);
});

test("no compiler in PATH: packages that change are named, packages that need it fail", linux, async () => {
  const soft = await place.examine({ modules: [await place.module("soft", softModule)], env: { PATH: "/nowhere" } });
  assert.equal(soft.report.verdict, "fallback-degraded");
  assert.match(soft.report.reason, /example\.com\/soft\/store/);
  assert.equal(soft.report.need, "soft");
  assert.deepEqual(soft.report.packages, ["example.com/soft/store"]);
  assert.deepEqual(codes(soft), ["warning cgo-degraded"]);
  const hard = await place.examine({ modules: [await place.module("hard", hardModule)], env: { PATH: "/nowhere" } });
  assert.equal(hard.report.verdict, "failed");
  assert.deepEqual(codes(hard), ["error cgo-failed"]);
});

test("no gcc, but another compiler, and cgo is needed: CC names it", linux, async () => {
  const bin = join(place.directory, "only-cc");
  await mkdir(bin);
  for (const name of ["cc", "as", "ld"]) await symlink(`/usr/bin/${name}`, join(bin, name));
  const modules = [await place.module("soft", softModule)];
  const answer = await place.examine({ modules, env: { PATH: bin } });
  assert.equal(answer.report.verdict, "repaired-env");
  assert.deepEqual(answer.exports, { CC: "cc", CXX: "c++" });
});

test("no headers because of CC: the compiler alone works", linux, async () => {
  const empty = join(place.directory, "empty");
  await mkdir(empty, { recursive: true });
  const modules = [await place.module("pure", pureModule)];
  const env = { PATH: path, CC: `gcc --sysroot=${empty}` };
  const answer = await place.examine({ modules, env });
  assert.equal(answer.report.verdict, "repaired-env");
  assert.deepEqual(answer.exports, { CC: "gcc", CXX: "g++" });
  assert.match(answer.report.reason, /\(L01\)/);
  assert.equal(answer.report.fault, "L01");
  assert.deepEqual(codes(answer), ["notice cgo-repaired"]);
});

test("no headers because of CGO_CFLAGS: only the sysroot goes", linux, async () => {
  const empty = join(place.directory, "empty");
  await mkdir(empty, { recursive: true });
  const modules = [await place.module("pure", pureModule)];
  const env = { PATH: path, CGO_CFLAGS: `-O1 --sysroot=${empty} '-DX=a b'` };
  const answer = await place.examine({ modules, env });
  assert.equal(answer.report.verdict, "repaired-env");
  assert.deepEqual(answer.exports, { CGO_CFLAGS: "-O1 '-DX=a b'" });
});

test("no headers and no repair allowed: the fault is named, and the verdict is by need", linux, async () => {
  const empty = join(place.directory, "empty");
  await mkdir(empty, { recursive: true });
  const env = { PATH: path, CC: `gcc --sysroot=${empty}` };
  const off = { mode: "auto", repair: "off" } as const;
  const pure = await place.examine({ modules: [await place.module("pure", pureModule)], env, request: off });
  assert.equal(pure.report.verdict, "fallback-safe");
  assert.deepEqual(pure.exports, { CGO_ENABLED: "0" });
  assert.match(pure.findings[0]?.message ?? "", /\(L01\)[\s\S]*fatal error: stdio\.h: No such file or directory/);
  const soft = await place.examine({ modules: [await place.module("soft", softModule)], env, request: off });
  assert.equal(soft.report.verdict, "fallback-degraded");
  assert.deepEqual(soft.exports, { CGO_ENABLED: "0" });
  const hard = await place.examine({ modules: [await place.module("hard", hardModule)], env, request: off });
  assert.equal(hard.report.verdict, "failed");
  assert.deepEqual(hard.exports, {});
  const unknown = await place.examine({ modules: [], env, request: off });
  assert.equal(unknown.report.verdict, "fallback-unverified");
  assert.deepEqual(unknown.exports, { CGO_ENABLED: "0" });
});

test("`required` and CGO_ENABLED=1 never fall back; 0 and `off` are not probed", linux, async () => {
  const modules = [await place.module("pure", pureModule)];
  const env = { PATH: path, CC: "gcc --no-such-flag" };
  const off = { mode: "auto", repair: "off" } as const;
  const required = await place.examine({ modules, env, request: { mode: "required", repair: "off" } });
  assert.equal(required.report.verdict, "failed");
  assert.match(required.findings[0]?.message ?? "", /input `cgo` is `required`[\s\S]*--no-such-flag/);
  const insisted = await place.examine({ modules, env: { ...env, CGO_ENABLED: "1" }, request: off });
  assert.equal(insisted.report.verdict, "failed");
  assert.deepEqual(insisted.exports, {});
  const zero = await place.examine({ modules, env: { ...env, CGO_ENABLED: "0" } });
  assert.equal(zero.report.verdict, "not-probed");
  assert.deepEqual(zero.exports, {});
  const turnedOff = await place.examine({ modules, env, request: { mode: "off", repair: "env" } });
  assert.equal(turnedOff.report.verdict, "not-probed");
  assert.deepEqual(turnedOff.exports, { CGO_ENABLED: "0" });
});

test("CC that names nothing: with CGO_ENABLED=1 Go's own words", linux, async () => {
  const env = { PATH: path, CC: "x86_64-conda-linux-gnu-cc", CGO_ENABLED: "1" };
  const answer = await place.examine({ env, request: { mode: "auto", repair: "off" } });
  assert.equal(answer.report.verdict, "failed");
  assert.match(answer.findings[0]?.message ?? "", /\(M11\)[\s\S]*C compiler "x86_64-conda-linux-gnu-cc" not found/);
});
