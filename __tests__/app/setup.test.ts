import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { run } from "../../src/app/run.ts";
import { createHttp } from "../../src/host/http.ts";
import type { Request } from "../../src/model/request.ts";
import { givenRequest } from "../support/given.ts";
import { startReleasesServer } from "../support/releases-server.ts";
import { plainEnvironment, testHost } from "../support/tools.ts";
import { createWorkspace } from "../support/workspace.ts";
import { zipOf } from "../support/zip.ts";

// No checksum of it is shipped, so that bytes made here can be taken for it.
const release = "29.0";
const archive = zipOf([
  { name: "bin/protoc", content: "#!/bin/sh\necho libprotoc 29.0\n", mode: 0o100755 },
  { name: "include/google/protobuf/descriptor.proto", content: 'syntax = "proto2";\npackage google.protobuf;\n' },
]);

test("setup tells what was found while its tools were got, and so does a run that does not come to its end", async () => {
  await using workspace = await createWorkspace();
  await workspace.write("go.mod", "module example.com/m\n");
  const toolDirectory = mkdtempSync(join(tmpdir(), "setup-"));
  const server = await startReleasesServer({
    [`/v${release}/protoc-${release}-linux-x86_64.zip`]: { kind: "body", body: archive },
  });
  try {
    const given = givenRequest({ protoc: release, protocGenGo: "v1.36.11", protocGenGoGrpc: "v1.6.1" });
    const request: Request = {
      ...given,
      command: "setup",
      workingDirectories: [workspace.directory],
      sources: { ...given.sources, protocDownloadBaseUrl: server.base },
      cgo: { mode: "off", repair: "off" },
    };
    const env = { ...plainEnvironment(), GOFLAGS: "-toolexec=/nowhere/spy" };
    const place = {
      http: createHttp({}),
      program: "go-grpc-setup",
      currentDirectory: workspace.directory,
      openCacheService: null,
    };
    const codesOf = async (asked: Request, settings = {}) => {
      const host = testHost({ toolDirectory, env: { ...env, ...settings } });
      const { report } = await run({ request: asked, mistakes: [] }, { ...place, host });
      return [report.status, ...report.findings.map(({ code }) => code).sort()];
    };
    assert.deepEqual(await codesOf(request), ["current", "tool-first-use", "tool-flags-ignored"]);

    rmSync(join(toolDirectory, "protoc"), { recursive: true });
    const unknown = [{ package: "example.com/no/such/tool", version: "v1.0.0" }];
    assert.deepEqual(await codesOf({ ...request, goTools: unknown }, { GOPROXY: "off" }), [
      "failed",
      "could-not-run",
      "tool-first-use",
      "tool-flags-ignored",
    ]);
  } finally {
    await server.close();
    rmSync(toolDirectory, { recursive: true });
  }
});
