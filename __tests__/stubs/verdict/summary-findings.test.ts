import assert from "node:assert/strict";
import { test } from "node:test";
import type { StubResult, UncheckedStub } from "../../../src/model/stub.ts";
import { summaryFindings } from "../../../src/stubs/verdict/summary-findings.ts";
import { noRequest } from "../../support/stub-repository.ts";

const allThere = { git: { kind: "unknown", why: "nobody asked" }, modules: [], stubs: [], protos: [] } as const;

// What is said once for all files alike names a single one as itself.
const messagesOf = (files: readonly StubResult[], unchecked: readonly UncheckedStub[]) =>
  summaryFindings(files, unchecked, noRequest, allThere).map(({ message }) => message);

const result = (path: string, status: StubResult["status"]): StubResult => ({
  path,
  generator: "protoc-gen-go",
  proto: null,
  root: null,
  status,
  reason: "v1.36.5, asked for: v1.36.6",
  because: [],
});

const gateway = (path: string): UncheckedStub => ({
  path,
  generator: "protoc-gen-grpc-gateway",
  why: "no version of it is pinned",
});

test("a single file is the subject of its sentence", () => {
  assert.deepEqual(
    messagesOf([result("a/a.pb.go", "unsourced"), result("b/b.pb.go", "stamp")], [gateway("a/a.pb.gw.go")]),
    [
      "Only the version lines of b/b.pb.go differ: v1.36.5, asked for: v1.36.6.",
      "a/a.pb.go is generated from no .proto file of the checkout. It is not edited, but nobody can say that it is up to date.",
      "a/a.pb.gw.go was not checked: no version of it is pinned.",
    ],
  );
});

test("several are counted, and one of them is named", () => {
  assert.deepEqual(
    messagesOf(
      [
        result("a/a.pb.go", "unsourced"),
        result("a/c.pb.go", "unsourced"),
        result("b/b.pb.go", "stamp"),
        result("b/d.pb.go", "stamp"),
      ],
      [gateway("a/a.pb.gw.go"), gateway("b/b.pb.gw.go")],
    ),
    [
      "Only the version lines of 2 stubs alike (b/b.pb.go is one) differ: v1.36.5, asked for: v1.36.6.",
      "2 stubs (a/a.pb.go is one) are generated from no .proto file of the checkout. They are not edited, but nobody can say that they are up to date.",
      "2 files of protoc-gen-grpc-gateway were not checked (a/a.pb.gw.go is one): no version of it is pinned.",
    ],
  );
});
