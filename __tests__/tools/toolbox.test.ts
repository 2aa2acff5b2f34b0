import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import type { GoToolPin } from "../../src/model/pin.ts";
import { createToolbox } from "../../src/tools/toolbox.ts";
import { sharedToolbox, sharedToolDirectory, testHost } from "../support/tools.ts";

const provenance = { kind: "default", because: "a test" } as const;
const protocGenGo: GoToolPin = {
  kind: "go-tool",
  name: "protoc-gen-go",
  package: "google.golang.org/protobuf/cmd/protoc-gen-go",
  version: "v1.36.11",
  builtWith: "1.26",
  provenance,
};

test("real tools are installed, say what they are, and are found again without network or program", async () => {
  const box = sharedToolbox();
  const protoc = await box.obtain({ kind: "protoc", version: "29.3", provenance });
  const plugin = await box.obtain(protocGenGo);
  assert.equal(execFileSync(protoc.path, ["--version"], { encoding: "utf8" }).trim(), "libprotoc 29.3");
  assert.equal(execFileSync(plugin.path, ["--version"], { encoding: "utf8" }).trim(), "protoc-gen-go v1.36.11");

  const host = testHost({ toolDirectory: sharedToolDirectory, env: {} });
  const run = () => Promise.reject(new Error("a program was started"));
  const get = () => Promise.reject(new Error("a request was sent"));
  const offline = createToolbox({ host: { ...host, processes: { run } }, http: { get }, offline: true });
  const again = await Promise.all([
    offline.obtain({ kind: "protoc", version: "29.3", provenance }),
    offline.obtain(protocGenGo),
  ]);
  assert.deepEqual(
    again.map(({ path, sha256, reused }) => ({ path, sha256, reused })),
    [protoc, plugin].map(({ path, sha256 }) => ({ path, sha256, reused: true })),
  );
});
