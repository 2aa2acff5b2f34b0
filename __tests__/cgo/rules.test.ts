import assert from "node:assert/strict";
import { test } from "node:test";
import { compareVersions } from "../../src/cgo/dotted-version.ts";
import { goDecision } from "../../src/cgo/go-rule.ts";
import type { GoSettings } from "../../src/cgo/go-settings.ts";
import { belowMinimum, isShim, mayLackUuid, minimumMacOS, orderCandidates } from "../../src/cgo/macos-rules.ts";
import { joinQuotedFields, splitQuotedFields } from "../../src/cgo/quoted-fields.ts";
import { combinedChanges, singleChanges } from "../../src/cgo/repairs.ts";

const settings: GoSettings = {
  ...{ version: "1.26.8", goos: "linux", goarch: "amd64", hostOs: "linux", hostArch: "amd64", cgoEnabled: true },
  ...{ cc: "gcc", cxx: "g++", goflags: "", cppflags: "", cflags: "", ldflags: "", stored: {} },
};

test("fields are split as the go command splits them", () => {
  // https://github.com/golang/go/blob/go1.26.0/src/cmd/internal/quoted/quoted_test.go
  assert.deepEqual(splitQuotedFields(""), []);
  assert.deepEqual(splitQuotedFields("  \t"), []);
  assert.deepEqual(splitQuotedFields(" a b\tc\n"), ["a", "b", "c"]);
  assert.deepEqual(splitQuotedFields(`'a b' "c d"`), ["a b", "c d"]);
  assert.deepEqual(splitQuotedFields(`'a "b' "c 'd"`), [`a "b`, `c 'd`]);
  assert.deepEqual(splitQuotedFields(`-DX="a b"`), [`-DX="a`, `b"`]);
  assert.deepEqual(splitQuotedFields(`a '' b`), ["a", "", "b"]);
});

test("fields that are joined split into the same", () => {
  for (const fields of [
    ["a", "b"],
    ["a b", ""],
    [`it's`, `say "so"`],
    ["/Applications/My Xcode.app/clang", "-arch", "arm64"],
  ]) {
    assert.deepEqual(splitQuotedFields(joinQuotedFields(fields)), fields);
  }
});

test("Go's decision is explained by its own rules", () => {
  assert.deepEqual(goDecision(settings, {}), { kind: "on" });
  assert.deepEqual(goDecision(settings, { CGO_ENABLED: "1" }), {
    kind: "explicit",
    enabled: true,
    from: "the environment",
  });
  const stored = { ...settings, cgoEnabled: false, stored: { CGO_ENABLED: "0" } };
  assert.deepEqual(goDecision(stored, {}), { kind: "explicit", enabled: false, from: "`go env -w`" });
  assert.equal(goDecision({ ...stored, cgoEnabled: true }, { CGO_ENABLED: "1" }).kind, "explicit");
  const off = { ...settings, cgoEnabled: false };
  assert.deepEqual(goDecision(off, {}), { kind: "no-compiler-off", compiler: "gcc" });
  assert.deepEqual(goDecision({ ...off, goarch: "arm64" }, {}), {
    kind: "cross-off",
    target: "linux/arm64",
    host: "linux/amd64",
  });
  assert.equal(goDecision(settings, { CGO_ENABLED: "true" }).kind, "on");
});

test("the oldest macOS of each Go is that of its release notes", () => {
  assert.equal(minimumMacOS("1.20.14"), "10.13");
  assert.equal(minimumMacOS("1.22.0"), "10.15");
  assert.equal(minimumMacOS("1.24.1"), "11");
  assert.equal(minimumMacOS("1.26.8"), "12");
  assert.equal(minimumMacOS("1.27rc1"), "13");
  assert.equal(minimumMacOS("1.40.0"), "13");
  assert.equal(minimumMacOS("1.19.5"), undefined);
  assert.equal(belowMinimum("13.0", "1.27.0"), undefined);
  assert.equal(belowMinimum("", "1.27.0"), undefined);
  assert.match(belowMinimum("12.7.6", "1.27.0") ?? "", /Go 1\.27\.0 needs macOS 13 or later, and this is 12\.7\.6/);
  assert.equal(belowMinimum("10.15.7", "1.22.0"), undefined);
});

test("LC_UUID may be missing on macOS 26 and later with a Go before 1.24", () => {
  assert.equal(mayLackUuid("26.0", "1.23.12"), true);
  assert.equal(mayLackUuid("26.5.2", "1.24.0"), false);
  assert.equal(mayLackUuid("15.7.7", "1.20.0"), false);
  assert.equal(mayLackUuid("", "1.20.0"), false);
});

test("versions are compared by their numbers", () => {
  assert.ok(compareVersions("9.4", "16.4") < 0);
  assert.ok(compareVersions("15.4.1", "15.4") > 0);
  assert.equal(compareVersions("26", "26.0.0"), 0);
});

test("developer directories: Command Line Tools, Xcode.app, then the newest", () => {
  assert.deepEqual(orderCandidates(["Xcode_9.4.app", "Safari.app", "Xcode_16.4.app", "Xcode.app", "Xcode_26.1.app"]), [
    "/Library/Developer/CommandLineTools",
    "/Applications/Xcode.app/Contents/Developer",
    "/Applications/Xcode_26.1.app/Contents/Developer",
    "/Applications/Xcode_16.4.app/Contents/Developer",
    "/Applications/Xcode_9.4.app/Contents/Developer",
  ]);
});

test("Apple's stand-ins are known by name and place", () => {
  for (const compiler of ["clang", "cc", "gcc", "/usr/bin/clang"]) assert.ok(isShim(compiler, "/"), compiler);
  for (const compiler of ["/opt/homebrew/opt/llvm/bin/clang", "gcc-14", "zig"])
    assert.ok(!isShim(compiler, "/"), compiler);
});

test("single changes come in their order, and none that would change nothing", () => {
  const place = { settings, env: {}, compilers: ["gcc", "clang"], temporaryDirectory: "/tmp" };
  assert.deepEqual(
    singleChanges(place).map(({ exports }) => exports),
    [{ CC: "clang", CXX: "clang++" }],
  );
  const mac = {
    clang: "/usr/bin/clang",
    candidates: ["/Library/Developer/CommandLineTools", "/Applications/Xcode.app/Contents/Developer"],
  };
  const env = { SDKROOT: "/s", LIBRARY_PATH: "/l", DEVELOPER_DIR: "/d", TMPDIR: "/gone" };
  const full = singleChanges({
    ...place,
    env,
    mac,
    settings: { ...settings, cc: "clang", cflags: "-O1 -isysroot /s -I/x" },
  });
  assert.deepEqual(
    full.map(({ exports }) => exports),
    [
      { SDKROOT: "" },
      { LIBRARY_PATH: "" },
      { CGO_CFLAGS: "-O1 -I/x" },
      { CC: "/usr/bin/clang", CXX: "/usr/bin/clang++" },
      { DEVELOPER_DIR: "" },
      { DEVELOPER_DIR: "/Library/Developer/CommandLineTools" },
      { DEVELOPER_DIR: "/Applications/Xcode.app/Contents/Developer" },
      { TMPDIR: "/tmp" },
    ],
  );
  const combined = combinedChanges(full);
  assert.equal(combined.length, 3);
  for (const combination of combined) {
    assert.equal(new Set(combination.map(({ subject }) => subject)).size, combination.length);
    assert.equal(combination.length, 6);
  }
});
