import assert from "node:assert/strict";
import { test } from "node:test";
import { renderOutputs } from "../../src/report/outputs.ts";
import { finding, green, judged, stub } from "./reports.ts";

const none = { patchFile: "", reportFile: "" };

test("every output of the contract is there, and no other", () => {
  assert.deepEqual(renderOutputs(green, { patchFile: "/tmp/p.patch", reportFile: "/tmp/r.json" }), {
    "go-version": "1.26.8",
    "protoc-version": "29.3",
    "protoc-path": "/tools/protoc/29.3/bin/protoc",
    "protoc-gen-go-version": "",
    "protoc-gen-go-grpc-version": "",
    "cgo-enabled": "1",
    "cgo-verdict": "ok",
    "cache-hit": "true",
    "cache-key": "go-grpc-build-linux-amd64-1.26.8-abc",
    "cache-matched-key": "go-grpc-build-linux-amd64-1.26.8-abc",
    stubs: "current",
    "stale-count": "0",
    "patch-file": "/tmp/p.patch",
    "report-file": "/tmp/r.json",
  });
});

test("stubs is the worst of what was found", () => {
  const stubsOf = (...statuses: Parameters<typeof stub>[1][]) =>
    renderOutputs(
      judged(
        statuses.map((status) => stub(`${status}.pb.go`, status)),
        [],
      ),
      none,
    )["stubs"];
  assert.equal(stubsOf(), "none");
  assert.equal(stubsOf("current", "stamp"), "current");
  assert.equal(stubsOf("current", "unsourced"), "unchecked");
  assert.equal(stubsOf("unreproducible", "current"), "unchecked");
  for (const status of ["stale", "missing", "orphan", "edited"] as const)
    assert.equal(stubsOf("unsourced", status), "stale");
});

test("a status that a stricter setting makes an error counts as stale", () => {
  const files = [stub("a.pb.go", "stamp"), stub("b.pb.go", "stale")];
  const outputs = renderOutputs(judged(files, [finding("stub-stamp", "error", { path: "a.pb.go" })]), none);
  assert.equal(outputs["stale-count"], "2");
});

test("cache-hit is true only where every entry that is on was hit exactly", () => {
  const [entry] = green.cache.entries;
  assert.ok(entry);
  const hit = (...hits: (typeof entry.hit)[]) =>
    renderOutputs({ ...green, cache: { entries: hits.map((hit) => ({ ...entry, hit })) } }, none)["cache-hit"];
  assert.equal(hit("exact", "off"), "true");
  assert.equal(hit("exact", "prefix"), "false");
  assert.equal(hit("off"), "false");
  assert.equal(hit(), "false");
});
