import assert from "node:assert/strict";
import { test } from "node:test";
import { type About, type Judgement, unreproducible } from "../../../src/stubs/verdict/judgements.ts";
import { toldFindings } from "../../../src/stubs/verdict/told-findings.ts";
import { noRequest } from "../../support/stub-repository.ts";

const about = (name: string): About => ({
  path: `gen/${name}.pb.go`,
  generator: "protoc-gen-go",
  proto: `proto/${name}.proto`,
  root: "proto",
  because: [],
});
const without = (name: string, why: (proto: string) => string): Judgement =>
  unreproducible(about(name), why(`proto/${name}.proto`), noRequest);

test("what keeps many stubs alike from being regenerated is told once, with their number and the first of them", () => {
  const unnamed = (proto: string) => `a plugin writes other comments, and no comment of ${proto} explains it`;
  const findings = toldFindings([
    without("a", unnamed),
    without("x", () => "it does not name its source"),
    ...["b", "c", "d"].map((name) => without(name, unnamed)),
  ]);
  assert.deepEqual(
    findings.map(({ code, level, message, path }) => ({ code, level, message, path })),
    [
      {
        code: "stub-unreproducible",
        level: "warning",
        message:
          "4 stubs (gen/a.pb.go, gen/b.pb.go, gen/c.pb.go and 1 more) could not be regenerated, each for this reason: a plugin writes other comments, and no comment of its .proto explains it.",
        path: "gen/a.pb.go",
      },
      {
        code: "stub-unreproducible",
        level: "warning",
        message: "gen/x.pb.go could not be regenerated: it does not name its source.",
        path: "gen/x.pb.go",
      },
    ],
  );
});

test("what is said of one stub alone stays a finding of its own", () => {
  const why = () => "nothing else is known";
  const judgement = without("b", why);
  const { finding } = judgement;
  assert.ok(finding !== null);
  const behind: Judgement = { ...judgement, finding: { ...finding, level: "error", message: "its schema is another" } };
  assert.deepEqual(
    toldFindings([without("a", why), behind, without("c", why)]).map(({ level, message }) => [level, message]),
    [
      [
        "warning",
        "2 stubs (gen/a.pb.go and gen/c.pb.go) could not be regenerated, each for this reason: nothing else is known.",
      ],
      ["error", "its schema is another"],
    ],
  );
});
