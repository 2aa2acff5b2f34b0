import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { type FakeAnswer, fakeCalls, writeFakes } from "../support/fake-executables.ts";
import { healthy } from "./mac.ts";
import { createPlace, pureModule, realGo, softModule } from "./place.ts";

const platform = { os: "windows", arch: "amd64", libc: "none" } as const;
const thirtyTwoBits = "cc1.exe: sorry, unimplemented: 64-bit mode not compiled in\n";

async function examine(gcc: readonly FakeAnswer[] | null, module: Readonly<Record<string, string>>, goflags = "") {
  await using place = await createPlace();
  const bin = join(place.directory, "bin");
  const settings = {
    ...{ GOVERSION: "go1.26.5", GOOS: "windows", GOARCH: "amd64", GOHOSTOS: "windows", GOHOSTARCH: "amd64" },
    ...{ CGO_ENABLED: gcc === null ? "0" : "1", CC: "gcc", CXX: "g++", GOFLAGS: goflags, GOENV: "off" },
  };
  await writeFakes(bin, {
    go: [
      { whenArguments: "env -json GOVERSION", stdout: JSON.stringify(settings) },
      { become: { file: realGo, env: { GOOS: "windows", GOARCH: "amd64" } } },
    ],
    ...(gcc === null ? {} : { gcc }),
  });
  const modules = [await place.module("module", module)];
  const answer = await place.examine({ platform, goBinary: join(bin, "go"), modules, env: { PATH: bin } });
  return { ...answer, calls: await fakeCalls(bin) };
}

test("a healthy MinGW: ok, and the compiler is asked for 64 bits", async () => {
  const { report, calls } = await examine([healthy], pureModule);
  assert.equal(report.verdict, "ok");
  assert.ok(
    calls.some((call) => /^gcc -m64 -x c - .*probe\.exe/.test(call)),
    calls.join("\n"),
  );
});

test("a 32-bit MinGW is named", async () => {
  const { report, findings, exports } = await examine([{ stderr: thirtyTwoBits, exitCode: 1 }], pureModule);
  assert.equal(report.verdict, "fallback-safe");
  assert.match(findings[0]?.message ?? "", /\(W01\)/);
  assert.deepEqual(exports, { CGO_ENABLED: "0" });
});

test("no gcc: Go's own rule", async () => {
  const { report, exports } = await examine(null, softModule);
  assert.equal(report.verdict, "fallback-degraded");
  assert.match(report.reason, /CC is not set and gcc is not in PATH/);
  assert.deepEqual(exports, {});
});

test("the race detector needs cgo", async () => {
  const { report } = await examine([{ stderr: thirtyTwoBits, exitCode: 1 }], pureModule, "-race");
  assert.equal(report.verdict, "failed");
  assert.match(report.reason, /GOFLAGS has -race/);
});
