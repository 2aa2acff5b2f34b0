import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { crossCompilers, crossMismatch } from "../../src/cgo/cross.ts";
import { executableTarget } from "../../src/cgo/executable-format.ts";
import type { GoSettings } from "../../src/cgo/go-settings.ts";
import { writeFakes } from "../support/fake-executables.ts";
import { createPlace, hardModule, pureModule, realGo } from "./place.ts";

const linux = { skip: process.platform === "linux" ? false : "needs Linux with gcc" };
const path = process.env["PATH"] ?? "";
const other = process.arch === "arm64" ? "amd64" : "arm64";
const off = { mode: "auto", repair: "off" } as const;

test("a build for another platform is told that Go turns cgo off", linux, async () => {
  await using place = await createPlace();
  const modules = [await place.module("pure", pureModule)];
  const { report, exports, findings } = await place.examine({ modules, env: { PATH: path, GOARCH: other } });
  assert.equal(report.verdict, "not-probed");
  assert.equal(report.enabled, false);
  assert.match(report.reason, new RegExp(`^Go turns cgo off by its own rule .*\\(linux/${other} on linux/`));
  assert.deepEqual(exports, {});
  assert.deepEqual(
    findings.map(({ level, code }) => `${level} ${code}`),
    ["notice cgo-cross-off"],
  );
});

test("packages that will not build for another platform are named, and `required` fails", linux, async () => {
  await using place = await createPlace();
  const modules = [await place.module("hard", hardModule)];
  const { findings } = await place.examine({ modules, env: { PATH: path, GOOS: "windows" } });
  assert.deepEqual(
    findings.map(({ level, code }) => `${level} ${code}`),
    ["warning cgo-cross-off"],
  );
  assert.match(findings[0]?.message ?? "", /example\.com\/hard/);
  const request = { mode: "required", repair: "env" } as const;
  const required = await place.examine({ modules, request, env: { PATH: path, GOOS: "windows" } });
  assert.equal(required.report.verdict, "failed");
});

test("a compiler for this machine only is named as such, whatever the riddle", linux, async () => {
  await using place = await createPlace();
  const modules = [await place.module("pure", pureModule)];
  const cases = [
    { GOARCH: other, CC: "gcc" },
    { GOOS: "windows", CC: "gcc" },
    { GOOS: "darwin", GOARCH: "arm64", CC: "gcc" },
  ];
  for (const target of cases) {
    const { report, exports, findings } = await place.examine({
      modules,
      request: off,
      env: { PATH: path, CGO_ENABLED: "1", ...target },
    });
    assert.equal(report.verdict, "failed");
    assert.deepEqual(exports, {});
    assert.match(
      findings[0]?.message ?? "",
      /A build for \S+ on linux\/\S+ with cgo needs a C compiler .* and CC is gcc\..*\(X01\)/,
    );
  }
});

test("a cross compiler that is in PATH under its usual name is found", linux, async () => {
  await using place = await createPlace();
  const bin = join(place.directory, "bin");
  const triple = other === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
  const machine = other === "arm64" ? 183 : 62;
  await writeFile(join(place.directory, "linked"), elf(machine));
  await writeFakes(bin, {
    [`${triple}-gcc`]: [
      { whenArguments: "--version", stdout: `${triple}-gcc (Debian 14.2.0-19) 14.2.0\n` },
      { copyOf: join(place.directory, "linked") },
    ],
    go: [{ whenArguments: "build" }, { become: { file: realGo, env: {} } }],
  });
  const env = { PATH: `${bin}:${path}`, CGO_ENABLED: "1", GOARCH: other };
  const { report, exports, compilerIdentity } = await place.examine({ goBinary: join(bin, "go"), env });
  assert.equal(report.verdict, "repaired-env");
  assert.deepEqual(exports, { CC: `${triple}-gcc`, CXX: `${triple}-g++` });
  assert.match(report.reason, /linked a C program for the target, which this machine can't run/);
  assert.equal(compilerIdentity, `${triple}-gcc (Debian 14.2.0-19) 14.2.0`);
});

test("the header of a program says what it is for", () => {
  assert.deepEqual(executableTarget(elf(183)), { format: "elf", arch: "arm64" });
  const own = executableTarget(readFileSync(process.execPath).subarray(0, 4096));
  if (process.platform === "linux")
    assert.deepEqual(own, { format: "elf", arch: process.arch === "arm64" ? "arm64" : "amd64" });
  // https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h: magic, then cputype
  const machO = Buffer.alloc(64);
  machO.writeUInt32LE(0xfeedfacf, 0);
  machO.writeUInt32LE(0x0100000c, 4);
  assert.deepEqual(executableTarget(machO), { format: "mach-o", arch: "arm64" });
  const pe = Buffer.alloc(256);
  pe.write("MZ", 0, "latin1");
  pe.writeUInt32LE(128, 60);
  pe.writeUInt16LE(0x8664, 132);
  assert.deepEqual(executableTarget(pe), { format: "pe", arch: "amd64" });
  assert.equal(executableTarget(Buffer.from("#!/bin/sh\n".padEnd(100))), undefined);
});

test("a program for the target is no mismatch", () => {
  const settings: GoSettings = {
    ...{ version: "1.26.0", goos: "linux", goarch: "arm64", hostOs: "linux", hostArch: "amd64", cgoEnabled: true },
    ...{ cc: "gcc", cxx: "g++", goflags: "", cppflags: "", cflags: "", ldflags: "", stored: {} },
  };
  assert.equal(crossMismatch(settings, { format: "elf", arch: "arm64" }), undefined);
  assert.match(crossMismatch(settings, { format: "elf", arch: "amd64" }) ?? "", /^host-only compiler: gcc linked/);
  assert.deepEqual(crossCompilers(settings), ["aarch64-linux-gnu-gcc"]);
  assert.deepEqual(crossCompilers({ ...settings, goos: "darwin" }), []);
});

/** The start of a 64-bit little-endian ELF file. https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
function elf(machine: number): Buffer {
  const header = Buffer.alloc(64, 1);
  header.write("\x7fELF\x02\x01\x01", 0, "latin1");
  header.writeUInt16LE(machine, 18);
  return header;
}
