import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { decideGoToolchainExport } from "../../src/pins/toolchain-export.ts";

interface Case {
  readonly says: string;
  readonly userValue?: string;
  readonly pin: string;
  readonly selected: string | null;
  readonly required: string | null;
  readonly exported: string | null;
}

const cases: readonly Case[] = [
  { says: "no go.mod", pin: "1.26.8", selected: null, required: null, exported: null },
  { says: "what go.mod selects", pin: "1.25.3", selected: "1.25.3", required: "1.24.0", exported: null },
  { says: "a patch of its language version", pin: "1.25.9", selected: "1.25", required: "1.25", exported: null },
  { says: "newer", pin: "1.26.8", selected: "1.25.3", required: "1.24.0", exported: "go1.26.8+auto" },
  {
    says: "newer than a language version",
    pin: "1.26.8",
    selected: "1.25",
    required: "1.25",
    exported: "go1.26.8+auto",
  },
  {
    says: "older than the toolchain line",
    pin: "1.24.9",
    selected: "1.25.3",
    required: "1.24.0",
    exported: "go1.24.9",
  },
  { says: "older than the go line", pin: "1.24.9", selected: "1.25.3", required: "1.25.0", exported: "go1.24.9+auto" },
  { says: "a candidate", pin: "1.27rc1", selected: "1.26.8", required: "1.26.0", exported: "go1.27rc1+auto" },
  { says: "too old to know toolchains", pin: "1.20.14", selected: "1.21.0", required: "1.20", exported: null },
  { says: "the user's own", userValue: "local", pin: "1.26.8", selected: "1.25.3", required: "1.24.0", exported: null },
  { says: "the user's auto", userValue: "auto", pin: "1.26.8", selected: "1.25.3", required: "1.24.0", exported: null },
  { says: "empty", userValue: "", pin: "1.26.8", selected: "1.25.3", required: "1.25.0", exported: "go1.26.8+auto" },
];

describe("the exported GOTOOLCHAIN", () => {
  for (const { says, exported, userValue, ...decision } of cases) {
    test(`${says}: ${exported ?? "left alone"}`, () => {
      assert.equal(decideGoToolchainExport({ userValue, ...decision }), exported);
    });
  }
});

describe("with it, the go command runs the pin itself", () => {
  const environment = {
    PATH: process.env["PATH"] ?? "",
    HOME: process.env["HOME"] ?? "",
    GOPROXY: "off",
    GOENV: "off",
    GOFLAGS: "",
  };
  const here = /go version go(\S+)/.exec(
    execFileSync("go", ["version"], { env: { ...environment, GOTOOLCHAIN: "local" }, cwd: tmpdir(), encoding: "utf8" }),
  )?.[1];
  const rows: readonly (readonly [says: string, lines: string, selected: string, required: string])[] = [
    ["newer than go.mod's toolchain", "go 1.21.0\ntoolchain go1.21.5", "1.21.5", "1.21.0"],
    ["older than go.mod's toolchain", "go 1.21.0\ntoolchain go1.99.0", "1.99.0", "1.21.0"],
    ["newer than go.mod's language", "go 1.21", "1.21", "1.21"],
  ];
  for (const [says, lines, selected, required] of rows) {
    test(says, () => {
      assert.ok(here !== undefined);
      const directory = mkdtempSync(join(tmpdir(), "pins-toolchain-"));
      try {
        writeFileSync(join(directory, "go.mod"), `module m\n${lines}\n`);
        const exported = decideGoToolchainExport({ userValue: undefined, pin: here, selected, required });
        const env = { ...environment, ...(exported === null ? {} : { GOTOOLCHAIN: exported }) };
        const output = execFileSync("go", ["version"], { env, cwd: directory, encoding: "utf8" });
        assert.match(output, new RegExp(`go version go${here.replaceAll(".", "\\.")} `));
      } finally {
        rmSync(directory, { recursive: true });
      }
    });
  }
});
