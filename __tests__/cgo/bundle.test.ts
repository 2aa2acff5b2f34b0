import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { parseReport } from "../support/report.ts";
import { runStep, type Stage } from "../support/runner.ts";
import { sharedToolDirectory } from "../support/tools.ts";
import { createWorkspace } from "../support/workspace.ts";
import { answer, commandLineTools, healthy, layOutMac, type Mac, macCalls, xcode } from "./mac.ts";
import { hardModule, pureModule, realGoVersion, softModule } from "./place.ts";

// The committed bundle as a runner starts it, on a machine that is stated to be a Mac: what a workflow's next steps get.
const preload = pathToFileURL(join(import.meta.dirname, "..", "support", "stated-mac.ts")).href;
// Apart from this machine's own tools, whose places are named alike where it is an arm64 one.
const toolDirectory = `${sharedToolDirectory}-mac`;
const versions = {
  "go-version": realGoVersion,
  "protoc-version": "29.3",
  "protoc-gen-go-version": "v1.36.11",
  "protoc-gen-go-grpc-version": "v1.6.1",
};

let temporary = "";
before(async () => {
  temporary = await mkdtemp(join(tmpdir(), "mac-bundle-"));
});
after(() => rm(temporary, { recursive: true, force: true }));

interface Played {
  readonly main: Stage;
  readonly calls: readonly string[];
  /** Level and code of the findings about cgo. */
  readonly findings: readonly string[];
}

async function play(mac: Mac, inputs: Readonly<Record<string, string>> = {}): Promise<Played> {
  const directory = await mkdtemp(join(temporary, "mac-"));
  const laidOut = await layOutMac({ goVersion: realGoVersion, ...mac }, directory);
  // Around its go command, so that it is found on PATH as a Go for this Mac.
  await mkdir(join(directory, "pkg", "tool", "darwin_arm64"), { recursive: true });
  await writeFile(join(directory, "pkg", "tool", "darwin_arm64", "compile"), "");
  await writeFile(join(directory, "VERSION"), `go${realGoVersion}\n`);
  await using workspace = await createWorkspace();
  for (const [path, text] of Object.entries(mac.module ?? pureModule)) await workspace.write(path, text);
  const { main } = await runStep({
    workspace: workspace.directory,
    toolCache: toolDirectory,
    temporary: directory,
    inputs: { mode: "setup", cache: "false", ...versions, ...inputs },
    env: {
      HOME: homedir(),
      PATH: [laidOut.bin, process.env["PATH"] ?? ""].join(delimiter),
      NODE_OPTIONS: `--import=${preload}`,
      STATED_MAC_ROOT: laidOut.root,
      ...mac.env,
    },
  });
  const report = parseReport(await readFile(main.outputs["report-file"] ?? "", "utf8"));
  const findings = report.findings.filter(({ code }) => code.startsWith("cgo-"));
  return { main, calls: await macCalls(laidOut), findings: findings.map(({ level, code }) => `${level} ${code}`) };
}

/** A Mac, and what the step of a workflow has to say and to hand on. */
interface Case {
  readonly name: string;
  readonly mac: Mac;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly verdict: string;
  readonly enabled: "0" | "1";
  /** Of the variables that cgo may export. */
  readonly exports?: Readonly<Record<string, string>>;
  readonly exitCode?: number;
  readonly findings?: readonly string[];
}

const off = { CGO_ENABLED: "0" };
const cases: readonly Case[] = [
  { name: "T03 a healthy Mac", mac: {}, verdict: "ok", enabled: "1" },
  {
    name: "T11 no developer tools, and no C code",
    mac: { directories: [], xcodeSelect: [answer("T11")] },
    verdict: "fallback-safe",
    enabled: "0",
    exports: off,
    findings: ["notice cgo-off"],
  },
  {
    name: "T10 the tools are gone, and a package would change",
    mac: { directories: [], module: softModule },
    verdict: "fallback-degraded",
    enabled: "0",
    exports: off,
    findings: ["warning cgo-degraded"],
  },
  {
    name: "T16 the licence, and a package that needs cgo",
    mac: { clang: [answer("T16")], module: hardModule },
    verdict: "failed",
    enabled: "1",
    exitCode: 1,
    findings: ["error cgo-failed"],
  },
  {
    name: "T10 another Xcode is there",
    mac: { directories: [xcode("16.4")] },
    verdict: "repaired-env",
    enabled: "1",
    exports: { DEVELOPER_DIR: xcode("16.4") },
    findings: ["notice cgo-repaired"],
  },
  {
    name: "T13 the job pins a removed Xcode",
    mac: { env: { DEVELOPER_DIR: xcode("13") } },
    verdict: "repaired-env",
    enabled: "1",
    exports: { DEVELOPER_DIR: "" },
    findings: ["notice cgo-repaired"],
  },
  {
    name: "T19 a stale SDKROOT",
    mac: { env: { SDKROOT: "/gone.sdk" }, clang: [{ when: { SDKROOT: "" }, ...healthy }, answer("T19")] },
    verdict: "repaired-env",
    enabled: "1",
    exports: { SDKROOT: "" },
    findings: ["notice cgo-repaired"],
  },
  {
    name: "T23 conda's CC",
    mac: { env: { CC: "x86_64-apple-darwin13.4.0-clang" } },
    verdict: "repaired-env",
    enabled: "1",
    exports: { CC: "/usr/bin/clang", CXX: "/usr/bin/clang++" },
    findings: ["notice cgo-repaired"],
  },
  {
    name: "T18 no SDK, and `cgo: required`",
    mac: { clang: [answer("T18")] },
    inputs: { cgo: "required" },
    verdict: "failed",
    enabled: "1",
    exitCode: 1,
    findings: ["error cgo-failed"],
  },
  {
    name: "T26 only Go's own build breaks, and a package would change",
    mac: { goBuild: [answer("T26")], module: softModule },
    verdict: "fallback-degraded",
    enabled: "0",
    exports: off,
    findings: ["warning cgo-degraded"],
  },
  {
    name: "T28 Homebrew's clang makes programs that are killed",
    mac: { clang: [{ program: answer("T28") }], appleClang: [healthy] },
    verdict: "repaired-env",
    enabled: "1",
    exports: { CC: "/usr/bin/clang", CXX: "/usr/bin/clang++" },
    findings: ["notice cgo-repaired"],
  },
  {
    name: "T29 a linker that warns",
    mac: { clang: [{ ...healthy, stderr: answer("T29").stderr ?? "" }] },
    verdict: "ok",
    enabled: "1",
    findings: ["notice cgo-linker-warning"],
  },
  {
    name: "T33 sudo that asks for a password",
    mac: {
      clang: [answer("T16")],
      others: { id: [{ stdout: "501\n" }], sudo: [answer("T33")] },
      directories: [commandLineTools],
    },
    inputs: { "cgo-repair": "sudo" },
    verdict: "fallback-safe",
    enabled: "0",
    exports: off,
    findings: ["notice cgo-off"],
  },
  {
    name: "`cgo: off`",
    mac: { clang: [answer("T18")] },
    inputs: { cgo: "off" },
    verdict: "not-probed",
    enabled: "0",
    exports: off,
  },
  { name: "CGO_ENABLED=0 of the job", mac: { clang: [answer("T18")], env: off }, verdict: "not-probed", enabled: "0" },
];

const exportable = ["CGO_ENABLED", "CC", "CXX", "SDKROOT", "DEVELOPER_DIR", "CPATH", "CGO_CFLAGS"];

for (const { name, mac, inputs, verdict, enabled, exports, exitCode, findings } of cases) {
  test(name, async () => {
    const { main, ...played } = await play(mac, inputs);
    const told = main.stdout + main.stderr;
    assert.equal(main.outputs["cgo-verdict"], verdict, told);
    assert.equal(main.outputs["cgo-enabled"], enabled, told);
    assert.equal(main.exitCode, exitCode ?? 0, told);
    const exported = Object.entries(main.env).filter(([variable]) => exportable.includes(variable));
    assert.deepEqual(Object.fromEntries(exported), exports ?? {}, told);
    assert.deepEqual(played.findings, findings ?? [], told);
    if (verdict !== "not-probed") assert.ok(main.summary.includes(verdict), main.summary);
    if (verdict === "not-probed")
      assert.deepEqual(
        played.calls.filter((call) => /clang|xcode/.test(call)),
        [],
      );
  });
}
