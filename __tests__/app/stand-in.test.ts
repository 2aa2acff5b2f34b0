import assert from "node:assert/strict";
import { test } from "node:test";
import { obtainOrStandIn } from "../../src/app/stand-in.ts";
import defaults from "../../src/data/defaults.json" with { type: "json" };
import { Failure, type FailureKind } from "../../src/model/failure.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Pin } from "../../src/model/pin.ts";
import type { Provenance } from "../../src/model/provenance.ts";
import type { Request } from "../../src/model/request.ts";
import type { Tool } from "../../src/model/tool.ts";
import type { PinDecision } from "../../src/pins/types.ts";
import { givenRequest } from "../support/given.ts";

/** Has everything but one version, of which it says that it fails in this way. */
function without(version: string, kind: FailureKind, go: readonly string[] = []) {
  return {
    obtain: async (pin: Pin): Promise<Tool> => {
      if (pin.version === version) throw new Failure(kind, `${pin.kind} ${version} is not to be had`);
      const rest = { source: "the test", verifiedBy: "own-record", sha256: "", reused: true, seconds: 0 } as const;
      return { name: pin.kind, version: pin.version, path: `/tools/${pin.kind}`, ...rest };
    },
    installed: async () => ({ go, protoc: [], goTools: {} }),
  };
}

function decision(kind: "go" | "protoc", version: string, from: Provenance["kind"]): PinDecision {
  const provenance: Provenance = { kind: from, because: "the test" };
  return { pin: { kind, version, provenance }, asked: version, overruled: [] };
}

function requestFor(command: Request["command"]): Request {
  return { ...givenRequest(), command };
}

async function obtain(what: PinDecision, box: ReturnType<typeof without>, request: Request = requestFor("verify")) {
  const findings: Finding[] = [];
  const { version } = await obtainOrStandIn(what, request, box, (finding) => findings.push(finding));
  return { version, codes: findings.map(({ code, level }) => `${code} ${level}`) };
}

test("a newer Go that is here stands in for the oldest that a go line allows", async () => {
  const box = without("1.18.10", "no-source", ["1.17.1", "1.25.3", "1.26.8", "1.28rc1"]);
  const found = await obtain(decision("go", "1.18.10", "project-file"), box);
  assert.deepEqual(found, { version: "1.26.8", codes: ["tool-stand-in warning"] });
});

test("where none is here it is the one that builds generators", async () => {
  const found = await obtain(decision("go", "1.18.10", "project-file"), without("1.18.10", "no-source"));
  assert.deepEqual(found, { version: defaults.go.version, codes: ["tool-stand-in warning"] });
});

test("the shipped protoc stands in for one that a stamp or a file of versions names", async () => {
  for (const from of ["stamp", "project-file"] as const) {
    const found = await obtain(decision("protoc", "20.2", from), without("20.2", "not-found"));
    assert.deepEqual(found, { version: defaults.protoc, codes: ["tool-stand-in warning"] });
  }
});

test("what is to be had is taken, and nothing is said", async () => {
  const found = await obtain(decision("go", "1.22.1", "project-file"), without("1.18.10", "no-source"));
  assert.deepEqual(found, { version: "1.22.1", codes: [] });
});

test("nothing stands in for what an input or a lock file asks for, nor where a fault is another's", async () => {
  const cases: [PinDecision, FailureKind][] = [
    [decision("go", "1.18.10", "input"), "no-source"],
    [decision("protoc", "1.18.10", "input"), "not-found"],
    [decision("protoc", "1.18.10", "lock-file"), "no-source"],
    [decision("protoc", "1.18.10", "stamp"), "untrusted"],
  ];
  for (const [what, kind] of cases)
    await assert.rejects(obtain(what, without("1.18.10", kind, ["1.26.8"])), { kind }, JSON.stringify(what));
});

test("a job that is set up, or that runs the user's command, gets what is pinned or nothing", async () => {
  const what = decision("go", "1.18.10", "project-file");
  const box = without("1.18.10", "no-source", ["1.26.8"]);
  await assert.rejects(obtain(what, box, requestFor("setup")), { kind: "no-source" });
  const request = requestFor("verify");
  const generating = { ...request, stubs: { ...request.stubs, generate: ["make", "protos"] } };
  await assert.rejects(obtain(what, box, generating), { kind: "no-source" });
});
