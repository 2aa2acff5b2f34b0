import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { nameFault } from "../../src/cgo/faults.ts";
import { commandLineToolsLabel, macSteps, onDemandFile } from "../../src/cgo/system-steps.ts";
import recorded from "../fixtures/cgo/recorded.json" with { type: "json" };
import { type FakeAnswer, fakeCalls, writeFakes } from "../support/fake-executables.ts";
import { answer, commandLineTools, examineMac, healthy, type Mac, xcode } from "./mac.ts";
import { createPlace, pureModule } from "./place.ts";

const sudo = { mode: "auto", repair: "sudo" } as const;
const install = { mode: "auto", repair: "install" } as const;
const user: Record<string, readonly FakeAnswer[]> = { id: [{ stdout: "501\n" }] };
const granted: readonly FakeAnswer[] = [{ whenArguments: "-n ", exitCode: 0 }];
const licence: Mac = { clang: [answer("T16")], module: pureModule };

test("T33 sudo asks for a password: it is told, and nothing was run as root", async () => {
  const { report, findings, calls } = await examineMac({
    ...licence,
    request: sudo,
    others: { ...user, sudo: [answer("T33")] },
  });
  assert.equal(report.verdict, "fallback-safe");
  assert.match(findings[0]?.message ?? "", /sudo: a password is required/);
  assert.deepEqual(
    calls.filter((call) => call.startsWith("sudo")),
    ["sudo -n true"],
  );
});

test("by default nothing is run as root", async () => {
  const { calls } = await examineMac({ ...licence, others: { ...user, sudo: granted } });
  assert.deepEqual(
    calls.filter((call) => /sudo|softwareupdate|xcodebuild/.test(call)),
    [],
  );
});

test("every step is taken by sudo -n, licence first where that is the fault", async () => {
  const { calls, report } = await examineMac({ ...licence, request: sudo, others: { ...user, sudo: granted } });
  assert.equal(report.verdict, "fallback-safe");
  assert.deepEqual(
    calls.filter((call) => call.startsWith("sudo")),
    ["sudo -n true", "sudo -n xcodebuild -license accept", `sudo -n xcode-select -s ${commandLineTools}`],
  );
});

test("T14 a refused selection is told", async () => {
  const others = { ...user, sudo: [{ whenArguments: "-n xcode-select", ...answer("T14") }, ...granted] };
  const { findings } = await examineMac({ ...licence, request: sudo, others });
  assert.match(findings[0]?.message ?? "", /invalid developer directory '\/Applications\/Xcode_12\.3\.app'/);
});

test("an accepted licence repairs", async () => {
  const { report, exports } = await examineMac({ ...licence, request: sudo, ...afterCall("sudo -n xcodebuild") });
  assert.equal(report.verdict, "repaired-system");
  assert.deepEqual(report.repairs, ["xcodebuild -license accept"]);
  assert.deepEqual(exports, {});
});

test("T30 the Command Line Tools are installed under the label without its prefix", async () => {
  const softwareupdate = [{ whenArguments: "-l", ...answer("T30") }];
  const { report, calls } = await examineMac({
    ...licence,
    request: install,
    ...afterCall("sudo -n softwareupdate -i", { softwareupdate }),
  });
  assert.equal(report.verdict, "repaired-installed");
  const roots = calls.filter((call) => call.startsWith("sudo"));
  assert.ok(roots.includes("sudo -n softwareupdate -i Command Line Tools for Xcode-11.3"), roots.join("\n"));
  assert.equal(roots.at(-1), `sudo -n rm -f ${onDemandFile}`);
});

test("T31 a label that softwareupdate does not know is a failure, whatever its exit code says", async () => {
  const others = {
    ...user,
    sudo: [{ whenArguments: "-n softwareupdate", ...answer("T31") }, ...granted],
    softwareupdate: [{ whenArguments: "-l", ...answer("T30") }],
  };
  const { report, findings } = await examineMac({ ...licence, request: install, others });
  assert.equal(report.verdict, "fallback-safe");
  assert.match(findings[0]?.message ?? "", /No such update/);
});

test("the newest label is taken, in the format of now and of before macOS 10.15", () => {
  assert.equal(commandLineToolsLabel(recorded.T30.stdout), "Command Line Tools for Xcode-11.3");
  const several = ["16.4", "9.4", "26.6", "26.1"].map(
    (version) => `* Label: Command Line Tools for Xcode ${version}-${version}\n`,
  );
  assert.equal(commandLineToolsLabel(several.join("")), "Command Line Tools for Xcode 26.6-26.6");
  const old = "   * Command Line Tools (macOS Mojave version 10.14) for Xcode-10.3\n";
  assert.equal(commandLineToolsLabel(old), "Command Line Tools (macOS Mojave version 10.14) for Xcode-10.3");
  assert.equal(commandLineToolsLabel("Software Update Tool\n\nNo new software available.\n"), undefined);
});

test("without a developer directory the selection is reset", () => {
  const steps = macSteps(nameFault(recorded.T11.stderr, "darwin"), []);
  assert.deepEqual(
    steps.map(({ lines }) => lines),
    [[["xcode-select", "--reset"]]],
  );
  const found = macSteps(nameFault(recorded.T10.stderr, "darwin"), [xcode("16.4")]);
  assert.deepEqual(
    found.map(({ lines }) => lines),
    [[["xcode-select", "-s", xcode("16.4")]]],
  );
});

test("Linux: gcc and headers are installed by the package manager that is there, only if asked for", async () => {
  await using place = await createPlace();
  const bin = join(place.directory, "bin");
  const noHeaders = "<stdin>:1:10: fatal error: stdio.h: No such file or directory\ncompilation terminated.\n";
  await writeFakes(bin, {
    ...user,
    gcc: [
      { whenCalled: "sudo -n apk add gcc musl-dev", ...healthy },
      { stderr: noHeaders, exitCode: 1 },
    ],
    sudo: granted,
    apk: [{ whenArguments: "--version", stdout: "apk-tools 2.14.4\n" }],
  });
  const linux = { platform: { os: "linux", arch: "amd64", libc: "musl" }, env: { PATH: bin } } as const;
  const asked = await place.examine({ ...linux, request: install });
  assert.equal(asked.report.verdict, "repaired-installed");
  assert.deepEqual(asked.report.repairs, ["apk add gcc musl-dev"]);
  await writeFakes(bin, { gcc: [{ stderr: noHeaders, exitCode: 1 }] });
  const before = await fakeCalls(bin);
  const unasked = await place.examine({ ...linux, request: sudo });
  assert.equal(unasked.report.verdict, "fallback-unverified");
  assert.match(unasked.findings[0]?.message ?? "", /\(L01\)/);
  assert.deepEqual(
    (await fakeCalls(bin)).slice(before.length).filter((call) => /^(?:sudo|apk|id)/.test(call)),
    [],
  );
});

test("Linux: root in a container needs no sudo", async () => {
  await using place = await createPlace();
  const bin = join(place.directory, "bin");
  await writeFakes(bin, {
    id: [{ stdout: "0\n" }],
    gcc: [
      { whenCalled: "env DEBIAN_FRONTEND=noninteractive apt-get install", ...healthy },
      { stderr: "/usr/bin/ld: cannot find Scrt1.o\n", exitCode: 1 },
    ],
    "apt-get": [{ exitCode: 0 }],
    env: [{ exitCode: 0 }],
  });
  const platform = { os: "linux", arch: "amd64", libc: "glibc" } as const;
  const { report } = await place.examine({ platform, env: { PATH: bin }, request: install });
  assert.equal(report.verdict, "repaired-installed");
  assert.deepEqual(
    (await fakeCalls(bin)).filter((call) => /^(?:apt-get|env|sudo)/.test(call)),
    [
      "apt-get --version",
      "apt-get update",
      "env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends gcc libc6-dev",
    ],
  );
});

/** A Mac whose compiler works once a command was called: the fakes' own log says whether. */
function afterCall(call: string, others: Record<string, readonly FakeAnswer[]> = {}): Partial<Mac> {
  return {
    clang: [{ whenCalled: call, ...healthy }, answer("T16")],
    others: { ...user, sudo: granted, ...others },
  };
}
