import assert from "node:assert/strict";
import { test } from "node:test";
import { nameFault } from "../../src/cgo/faults.ts";
import type { Need } from "../../src/cgo/need.ts";
import { decideVerdict, type Examination } from "../../src/cgo/verdict.ts";

const fault = nameFault("a riddle", "darwin");
const works: Examination = { kind: "works", repaired: "no", mayLackUuid: false };
const broken: Examination = { kind: "broken", fault };
const none: Need = { kind: "none" };
const soft: Need = { kind: "soft", packages: ["example.com/soft"] };
const hard: Need = { kind: "hard", packages: ["example.com/hard"], because: "it does not build" };
const unknown: Need = { kind: "unknown", why: "there is no go.mod in scope" };
const needs = [none, soft, hard, unknown];

function verdict(examination: Examination, need: Need, mode: "auto" | "required" | "off" = "auto", insisted = false) {
  const decision = decideVerdict(examination, mode, insisted, need);
  return `${decision.verdict}, ${decision.enabled ? "on" : "off"}${decision.turnOff ? ", CGO_ENABLED=0" : ""}`;
}

test("what nothing helps fails, whatever is needed and asked", () => {
  const fatal: Examination = { kind: "fatal", fault };
  for (const need of needs) {
    for (const mode of ["auto", "required"] as const) assert.equal(verdict(fatal, need, mode), "failed, on");
  }
});

test("what works is ok, with a warning where LC_UUID may be missing", () => {
  for (const need of needs) {
    assert.equal(verdict(works, need), "ok, on");
    assert.equal(verdict({ ...works, mayLackUuid: true }, need), "ok-with-warning, on");
    assert.equal(verdict(works, need, "required"), "ok, on");
  }
});

test("a repair is named by its kind", () => {
  assert.equal(verdict({ ...works, repaired: "env" }, none), "repaired-env, on");
  assert.equal(verdict({ ...works, repaired: "system" }, none), "repaired-system, on");
  assert.equal(verdict({ ...works, repaired: "installed" }, none, "required"), "repaired-installed, on");
});

test("what is broken falls back as far as the need allows", () => {
  assert.equal(verdict(broken, none), "fallback-safe, off, CGO_ENABLED=0");
  assert.equal(verdict(broken, soft), "fallback-degraded, off, CGO_ENABLED=0");
  assert.equal(verdict(broken, unknown), "fallback-unverified, off, CGO_ENABLED=0");
  assert.equal(verdict(broken, hard), "failed, on");
});

test("`required` and CGO_ENABLED=1 never fall back", () => {
  for (const need of needs) {
    assert.equal(verdict(broken, need, "required"), "failed, on");
    assert.equal(verdict(broken, need, "auto", true), "failed, on");
    assert.equal(verdict({ kind: "no-compiler" }, need, "required"), "failed, off");
  }
});

test("turned off is not probed; only the input has to be exported", () => {
  assert.equal(verdict({ kind: "turned-off", by: "input" }, unknown, "off"), "not-probed, off, CGO_ENABLED=0");
  assert.equal(verdict({ kind: "turned-off", by: "setting" }, unknown), "not-probed, off");
  assert.equal(verdict({ kind: "turned-off", by: "setting" }, unknown, "required"), "failed, off");
});

test("what Go turns off by itself is told and not exported", () => {
  assert.equal(verdict({ kind: "cross-off" }, hard), "not-probed, off");
  assert.equal(verdict({ kind: "cross-off" }, none, "required"), "failed, off");
  assert.equal(verdict({ kind: "no-compiler" }, none), "fallback-safe, off");
  assert.equal(verdict({ kind: "no-compiler" }, soft), "fallback-degraded, off");
  assert.equal(verdict({ kind: "no-compiler" }, hard), "failed, off");
});
