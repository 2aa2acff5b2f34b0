import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Environment } from "../../../src/host/types.ts";
import type { ToolContext } from "../../../src/tools/context.ts";
import { ordinaryPatience } from "../../../src/tools/download.ts";
import { sumInRecord, type ToolchainSum, toolchainSums } from "../../../src/tools/go/checksum-record.ts";
import { installedGos } from "../../../src/tools/go/installed.ts";
import { noHttp, plainEnvironment, testHost } from "../../support/tools.ts";

const version = "v0.0.1-go1.21.9.linux-amd64";

/** As the checksum database answered a lookup of that version; the sum is the first one's. */
const record = `24929362
golang.org/toolchain v0.0.1-go1.21.9.linux-amd64 h1:rRL9rPpsjKfpdDFcppvNgw1/dynUMrpDcTxdIwtyFR0=
golang.org/toolchain v0.0.1-go1.21.9.linux-amd64/go.mod h1:8wlg68NqwW7eMnI1aABk/C2pDYXj8mrMY4TyRfiLeS0=

go.sum database tree
28905453
f3f8U0MoQmXkWAgAEKDtXcaI3c2y6N9+55KNSRefF/w=
`;
const sum = "h1:rRL9rPpsjKfpdDFcppvNgw1/dynUMrpDcTxdIwtyFR0=";

test("a record of the checksum database gives the sum of the archive, not of the go.mod or of another version", () => {
  assert.equal(sumInRecord(record, version), sum);
  assert.equal(sumInRecord(record, "v0.0.1-go1.21.9.linux-arm64"), null);
  assert.equal(sumInRecord(record.replace(sum, "h1:short"), version), null);
  assert.equal(sumInRecord("", version), null);
});

async function ask(extra: Environment): Promise<{ readonly answer: ToolchainSum | undefined; readonly had: string[] }> {
  const toolDirectory = mkdtempSync(join(tmpdir(), "sums-"));
  try {
    const host = testHost({ toolDirectory, env: { ...plainEnvironment(), ...extra } });
    const sources = { goDownloadBaseUrl: "", protocDownloadBaseUrl: "", mavenRepositoryUrl: "", token: "" };
    const context: ToolContext = {
      host,
      http: noHttp,
      patience: ordinaryPatience,
      sources,
      verification: "warn",
      offline: false,
      goArchitecture: host.platform.arch,
      lock: null,
      untrusted: [],
      restored: false,
      report: () => undefined,
    };
    const [go] = await installedGos(context, host.platform.arch);
    assert.ok(go, "no Go is installed here");
    const sums = await toolchainSums(context, go.go, [version], join(toolDirectory, "sums"));
    const modules = join(toolDirectory, "sums", "modules", "cache", "download", "golang.org", "toolchain", "@v");
    return { answer: sums.get(version), had: existsSync(modules) ? readdirSync(modules) : [] };
  } finally {
    rmSync(toolDirectory, { recursive: true, force: true });
  }
}

describe("the go command's answer", () => {
  test("is the sum that the checksum database has, and no archive is downloaded for it", async () => {
    const { answer, had } = await ask({});
    assert.deepEqual(answer, { sum });
    assert.deepEqual(
      had.filter((name) => name.endsWith(".zip")),
      [],
    );
  });

  for (const [what, extra, kind, said] of [
    ["GOSUMDB=off", { GOSUMDB: "off" }, "not-allowed", /GOSUMDB=off/],
    ["GOPROXY=off", { GOPROXY: "off" }, "not-allowed", /GOPROXY=off/],
    ["a proxy without a listener", { GOPROXY: "http://127.0.0.1:9" }, "network", /connection refused/],
  ] as const) {
    test(`under ${what} is the reason why there is none`, async () => {
      const { answer } = await ask(extra);
      assert.ok(answer !== undefined && "failure" in answer, JSON.stringify(answer));
      assert.equal(answer.failure.kind, kind, answer.failure.message);
      assert.match(answer.failure.message, said);
    });
  }
});
