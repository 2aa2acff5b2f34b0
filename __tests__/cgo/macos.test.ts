import assert from "node:assert/strict";
import { test } from "node:test";
import { answer, commandLineTools, examineMac, healthy, type Mac, type MacAnswer, xcode } from "./mac.ts";
import { hardModule, pureModule, softModule } from "./place.ts";

/** A Mac, and what is to be said of it. */
interface Case {
  readonly name: string;
  readonly mac: Mac;
  readonly verdict: MacAnswer["report"]["verdict"];
  readonly exports?: Readonly<Record<string, string>>;
  /** The fault that is named. */
  readonly fault?: string;
  /** Level and code of every finding. */
  readonly findings?: readonly string[];
}

const off = { CGO_ENABLED: "0" };
const noRepair = { mode: "auto", repair: "off" } as const;
const required = { mode: "required", repair: "env" } as const;
const failing = (name: Parameters<typeof answer>[0]) => [answer(name)];

const healthyMacs: readonly Case[] = [
  {
    name: "T01 macos-14",
    mac: { xcodeSelect: failing("T01"), directories: [xcode("15.4")], module: pureModule },
    verdict: "ok",
  },
  {
    name: "T02 macos-15",
    mac: { xcodeSelect: failing("T02"), directories: [xcode("16.4")], module: pureModule },
    verdict: "ok",
  },
  {
    name: "T02 macos-26",
    mac: { xcodeSelect: failing("T02b"), directories: [xcode("26.6")], macOS: "26.5.2" },
    verdict: "ok",
  },
  { name: "T03 Command Line Tools alone", mac: { module: pureModule }, verdict: "ok" },
  { name: "T09 Go's own build where it is needed", mac: { module: hardModule }, verdict: "ok" },
  {
    name: "T15 xcodebuild is not needed",
    mac: { clang: [{ ...healthy, stderr: answer("T15").stderr ?? "" }] },
    verdict: "ok",
    findings: ["notice cgo-linker-warning"],
  },
  {
    name: "T29 warnings of the new linker",
    mac: { clang: [{ ...healthy, stderr: answer("T29").stderr ?? "" }] },
    verdict: "ok",
    findings: ["notice cgo-linker-warning"],
  },
  {
    name: "an Intel Go under Rosetta",
    mac: { rosetta: true, goArch: "amd64" },
    verdict: "ok",
    findings: ["notice cgo-rosetta"],
  },
];

const broken: readonly Case[] = [
  {
    name: "T10 tools gone",
    mac: { directories: [], module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M01",
  },
  {
    name: "T11 nothing selected",
    mac: { directories: [], xcodeSelect: failing("T11"), module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M02",
  },
  {
    name: "T12 nothing installed",
    mac: { clang: failing("T12"), module: softModule },
    verdict: "fallback-degraded",
    exports: off,
    fault: "M02",
  },
  {
    name: "T13 missing DEVELOPER_DIR",
    mac: { clang: failing("T13"), module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M03",
  },
  {
    name: "the selected Xcode is gone",
    mac: { directories: [], xcodeSelect: failing("T02"), module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M04",
  },
  {
    name: "the selected directory is /",
    mac: { directories: [], xcodeSelect: [{ stdout: "/\n" }], module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M24",
  },
  {
    name: "T16 licence",
    mac: { clang: failing("T16"), module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M06",
  },
  {
    name: "T17 licence, older words",
    mac: { clang: failing("T17") },
    verdict: "fallback-unverified",
    exports: off,
    fault: "M06",
  },
  { name: "T18 no SDK", mac: { clang: failing("T18"), module: hardModule }, verdict: "failed", fault: "M07" },
  {
    name: "T19 stale sysroot",
    mac: { clang: failing("T19"), module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M08",
  },
  {
    name: "T20 only Go's own build breaks",
    mac: { goBuild: failing("T20"), module: hardModule },
    verdict: "failed",
    fault: "M08",
  },
  {
    name: "T21 old linker",
    mac: { clang: failing("T21"), module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M09",
  },
  {
    name: "T22 no libSystem",
    mac: { clang: failing("T22"), module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M10",
  },
  {
    name: "T25 a gcc that is not Apple's",
    mac: { clang: failing("T25"), module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M13",
  },
  {
    name: "T26 Go and clang for different processors",
    mac: { goBuild: failing("T26"), module: hardModule },
    verdict: "failed",
    fault: "M14",
  },
  {
    name: "T27 the program lacks LC_UUID",
    mac: { goBuild: [{ program: answer("T27") }], module: softModule },
    verdict: "fallback-degraded",
    exports: off,
    fault: "M17",
  },
  {
    name: "T28 the program is killed",
    mac: { clang: [{ program: answer("T28") }], module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "M16",
  },
  {
    name: "T32 the disk is full",
    mac: { goBuild: failing("T32"), module: softModule },
    verdict: "failed",
    fault: "M23",
  },
  {
    name: "unknown words",
    mac: { clang: [{ stderr: "a riddle\n", exitCode: 1 }], module: pureModule },
    verdict: "fallback-safe",
    exports: off,
    fault: "a riddle",
  },
  {
    name: "required does not fall back",
    mac: { clang: failing("T18"), module: pureModule, request: required },
    verdict: "failed",
    fault: "M07",
  },
  {
    name: "CGO_ENABLED=1 does not fall back",
    mac: { clang: failing("T18"), module: pureModule, env: { CGO_ENABLED: "1" } },
    verdict: "failed",
    fault: "M07",
  },
  {
    name: "external linking does not fall back",
    mac: { clang: failing("T18"), module: pureModule, goflags: "-ldflags=-linkmode=external" },
    verdict: "failed",
    fault: "M07",
  },
  {
    name: "the race detector of macOS needs no cgo",
    mac: { clang: failing("T18"), module: pureModule, goflags: "-race" },
    verdict: "fallback-safe",
    exports: off,
    fault: "M07",
  },
  {
    name: "this macOS is too old for this Go",
    mac: { macOS: "12.7.6", goVersion: "1.27.0" },
    verdict: "failed",
    fault: "M27",
  },
  {
    name: "an Intel Go without Rosetta",
    mac: { goEnv: [{ stderr: "go: Bad CPU type in executable\n", exitCode: 126 }] },
    verdict: "failed",
    fault: "M15",
  },
  { name: "Go itself is killed", mac: { goEnv: [{ signal: "SIGKILL" }] }, verdict: "failed", fault: "M16" },
];

const repairs: readonly Case[] = [
  {
    name: "T10 with an Xcode beside",
    mac: { directories: [xcode("16.4")] },
    verdict: "repaired-env",
    exports: { DEVELOPER_DIR: xcode("16.4") },
    fault: "M01",
  },
  {
    name: "T13 the job pins a removed Xcode",
    mac: {
      env: { DEVELOPER_DIR: xcode("13") },
      clang: [{ when: { DEVELOPER_DIR: "" }, ...healthy }, answer("T13")],
    },
    verdict: "repaired-env",
    exports: { DEVELOPER_DIR: "" },
    fault: "M03",
  },
  {
    name: "T16 the Command Line Tools need no licence",
    mac: {
      directories: [commandLineTools, xcode("26.6")],
      xcodeSelect: failing("T02b"),
      clang: [{ when: { DEVELOPER_DIR: commandLineTools }, ...healthy }, answer("T16")],
    },
    verdict: "repaired-env",
    exports: { DEVELOPER_DIR: commandLineTools },
    fault: "M06",
  },
  {
    name: "T18 the newest Xcode is tried first",
    mac: {
      directories: [xcode("9.4"), xcode("16.4"), xcode("26.1"), xcode("15.4")],
      xcodeSelect: failing("T01"),
      clang: [
        { when: { DEVELOPER_DIR: xcode("26.1") }, ...healthy },
        { when: { DEVELOPER_DIR: xcode("16.4") }, ...healthy },
        answer("T18"),
      ],
    },
    verdict: "repaired-env",
    exports: { DEVELOPER_DIR: xcode("26.1") },
    fault: "M07",
  },
  {
    name: "T19 a stale SDKROOT",
    mac: { env: { SDKROOT: "/gone.sdk" }, clang: [{ when: { SDKROOT: "" }, ...healthy }, answer("T19")] },
    verdict: "repaired-env",
    exports: { SDKROOT: "" },
    fault: "M08",
  },
  {
    name: "foreign headers by CPATH",
    mac: {
      env: { CPATH: "/usr/local/include" },
      clang: [
        { when: { CPATH: "" }, ...healthy },
        { stderr: "/usr/local/include/stdlib.h:62:10: error: unknown type name 'uuid_t'\n", exitCode: 1 },
      ],
    },
    verdict: "repaired-env",
    exports: { CPATH: "" },
    fault: "M21",
  },
  {
    name: "T21 a foreign clang first in PATH",
    mac: { clang: failing("T21"), appleClang: [healthy] },
    verdict: "repaired-env",
    exports: { CC: "/usr/bin/clang", CXX: "/usr/bin/clang++" },
    fault: "M09",
  },
  {
    name: "T23 conda's CC",
    mac: { env: { CC: "x86_64-apple-darwin13.4.0-clang" } },
    verdict: "repaired-env",
    exports: { CC: "/usr/bin/clang", CXX: "/usr/bin/clang++" },
    fault: "M11",
  },
  {
    name: "T24 CC from a talkative xcrun",
    mac: { env: { CC: (answer("T24").stdout ?? "").trim() } },
    verdict: "repaired-env",
    exports: { CC: "/usr/bin/clang", CXX: "/usr/bin/clang++" },
    fault: "M12",
  },
  {
    name: "T25 gcc as CC",
    mac: { env: { CC: "gcc-14" }, others: { "gcc-14": failing("T25") } },
    verdict: "repaired-env",
    exports: { CC: "/usr/bin/clang", CXX: "/usr/bin/clang++" },
    fault: "M13",
  },
  {
    name: "T28 Homebrew's clang makes programs that are killed",
    mac: { clang: [{ program: answer("T28") }], appleClang: [healthy] },
    verdict: "repaired-env",
    exports: { CC: "/usr/bin/clang", CXX: "/usr/bin/clang++" },
    fault: "M16",
  },
  {
    name: "two causes at once, and one that is none",
    mac: {
      env: { SDKROOT: "/gone.sdk", CPATH: "/harmless", DEVELOPER_DIR: xcode("13") },
      clang: [{ when: { SDKROOT: "", DEVELOPER_DIR: "" }, ...healthy }, answer("T19")],
    },
    verdict: "repaired-env",
    exports: { SDKROOT: "", DEVELOPER_DIR: "" },
    fault: "M03",
  },
  {
    name: "no repair allowed",
    mac: {
      env: { SDKROOT: "/gone.sdk" },
      clang: [{ when: { SDKROOT: "" }, ...healthy }, answer("T19")],
      request: noRepair,
      module: pureModule,
    },
    verdict: "fallback-safe",
    exports: off,
    fault: "M08",
  },
];

function check({ name, mac, verdict, exports, fault, findings }: Case): void {
  test(name, async () => {
    const result = await examineMac(mac);
    const told = JSON.stringify(result, null, 2);
    assert.equal(result.report.verdict, verdict, told);
    assert.deepEqual(result.exports, exports ?? {}, told);
    if (fault !== undefined) assert.ok(result.findings[0]?.message.includes(fault), told);
    if (findings !== undefined)
      assert.deepEqual(
        result.findings.map(({ level, code }) => `${level} ${code}`),
        findings,
        told,
      );
  });
}

for (const one of [...healthyMacs, ...broken, ...repairs]) check(one);

test("no compiler is started where no developer tools are, for it would open a dialog", async () => {
  for (const xcodeSelect of [failing("T11"), failing("T03"), [{ stdout: "/\n" }]]) {
    const { calls } = await examineMac({ directories: [], xcodeSelect, module: hardModule });
    assert.ok(
      calls.some((call) => call.startsWith("xcode-select -p")),
      calls.join("\n"),
    );
    assert.deepEqual(
      calls.filter((call) => /clang|xcrun|xcodebuild|--install/.test(call)),
      [],
    );
  }
});

test("the compiler's own first line is its identity where its programs do not tell", async () => {
  const { compilerIdentity } = await examineMac({});
  assert.equal(compilerIdentity, "Apple clang version 21.0.0 (clang-2100.1.1.101)");
});

test("compiler, SDK and deployment target make up the identity", async () => {
  const stdout = "ok\ncompiler=clang Apple LLVM 17.0.0 (clang-1700.0.13.5)\nsdk=150500\ndeployment-target=120000\n";
  const { compilerIdentity } = await examineMac({ clang: [{ program: { stdout } }] });
  assert.equal(compilerIdentity, "clang Apple LLVM 17.0.0 (clang-1700.0.13.5); sdk 150500; for 120000");
});

test("macOS 26 with a Go before 1.24: ok with a warning, which says what a binary did", async () => {
  const calm = await examineMac({
    macOS: "26.5.2",
    goVersion: "1.23.12",
    goBuild: [{ program: { stderr: "alive\n" } }],
  });
  assert.equal(calm.report.verdict, "ok-with-warning");
  assert.match(calm.findings[0]?.message ?? "", /\(M17\); one that only holds runtime\/cgo was seen to run here/);
  const dead = await examineMac({ macOS: "26.5.2", goVersion: "1.23.12", goBuild: [{ program: answer("T27") }] });
  assert.equal(dead.report.verdict, "ok-with-warning");
  assert.match(dead.findings[0]?.message ?? "", /did not run here:[\s\S]*missing LC_UUID load command/);
  assert.deepEqual(dead.exports, {});
  const newer = await examineMac({ macOS: "26.5.2", goVersion: "1.24.0" });
  assert.equal(newer.report.verdict, "ok");
});
