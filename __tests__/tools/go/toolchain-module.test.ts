import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { detectPlatform } from "../../../src/host/platform.ts";
import type { GoPin } from "../../../src/model/pin.ts";
import { parseLock } from "../../../src/tools/lock-file.ts";
import { createToolbox } from "../../../src/tools/toolbox.ts";
import { proxyAddress, publishModule } from "../../support/file-proxy.ts";
import { noHttp, plainEnvironment, testHost } from "../../support/tools.ts";

const { os, arch } = detectPlatform();
const directory = mkdtempSync(join(tmpdir(), "toolchain-module-"));
const proxy = join(directory, "proxy");
const env = { ...plainEnvironment(), GOPROXY: proxyAddress(proxy), GOSUMDB: "off", GOFLAGS: "-modcacherw" };
after(() => rmSync(directory, { recursive: true }));

/** Publishes a toolchain as small as can be; returns its sum, as the go command gives it. */
function publishToolchain(version: string): string {
  const name = `v0.0.1-go${version}.${os}-${arch}`;
  publishModule(proxy, "golang.org/toolchain", name, {
    VERSION: `go${version}\n`,
    "bin/go": `#!/bin/sh\necho go version go${version} ${os}/${arch} of the module\n`,
    "pkg/tool/compile": "",
    "lib/time/zoneinfo.zip": "",
    "lib/wasm/go_js_wasm_exec": "",
    "src/_go.mod": "module std\n",
    "src/cmd/_go.mod": "module cmd\n",
  });
  writeFileSync(join(directory, "go.mod"), "module oracle\n");
  const cache = { GOMODCACHE: join(directory, "oracle"), GOTOOLCHAIN: "local" };
  const said = execFileSync("go", ["mod", "download", "-json", `golang.org/toolchain@${name}`], {
    cwd: directory,
    env: { ...env, ...cache },
    encoding: "utf8",
  });
  return JSON.parse(said).Sum;
}

function lockOf(version: string, digest: string) {
  const platforms = { [`${os}-${arch}`]: [{ source: "toolchain-module", digest }] };
  return parseLock(JSON.stringify({ schema: 1, tools: [{ name: "go", version, platforms }] }), "a lock file");
}

test("under a lock file a toolchain is downloaded also where the same release is what would download it", async () => {
  const version = execFileSync("go", ["env", "GOVERSION"], { env, encoding: "utf8" }).trim().replace(/^go/, "");
  const sum = publishToolchain(version);
  const pin: GoPin = { kind: "go", version, provenance: { kind: "default", because: "a test" } };
  const host = testHost({ toolDirectory: join(directory, "tools"), env });
  const tool = await createToolbox({ host, http: noHttp, lock: lockOf(version, sum) }).obtain(pin);
  assert.deepEqual([tool.source, tool.verifiedBy], ["toolchain-module", "lock"]);
  // As the go command leaves a toolchain that it switches to.
  assert.match(execFileSync(tool.path, { encoding: "utf8" }), /of the module/);
  const root = join(tool.path, "..", "..");
  const executable = ["pkg/tool/compile", "lib/wasm/go_js_wasm_exec", "lib/time/zoneinfo.zip", "VERSION"].filter(
    (name) => (statSync(join(root, name)).mode & 0o111) !== 0,
  );
  assert.deepEqual(executable, ["pkg/tool/compile", "lib/wasm/go_js_wasm_exec"]);
  assert.equal(readFileSync(join(root, "src", "go.mod"), "utf8"), "module std\n");
  assert.equal(readFileSync(join(root, "src", "cmd", "go.mod"), "utf8"), "module cmd\n");
});

test("a toolchain of a proxy directory that nothing checks is no ground under strict verification", async () => {
  const version = "1.21.99";
  publishToolchain(version);
  const pin: GoPin = { kind: "go", version, provenance: { kind: "default", because: "a test" } };
  const host = testHost({ toolDirectory: join(directory, "strict"), env });
  const patience = { tries: 1, firstPause: 0.01, longestPause: 1, connect: 1, idle: 1, total: 5, staleLock: 2 };
  const box = createToolbox({ host, http: noHttp, verification: "strict", patience });
  await assert.rejects(
    box.obtain(pin),
    /toolchain-module: untrusted: Go 1\.21\.99 came from toolchain-module and nothing/,
  );
});
