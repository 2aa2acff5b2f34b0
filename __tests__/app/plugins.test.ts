import assert from "node:assert/strict";
import { test } from "node:test";
import { obtainPlugins } from "../../src/app/plugins.ts";
import { Failure } from "../../src/model/failure.ts";
import type { GoToolPin, Pin } from "../../src/model/pin.ts";
import type { Provenance } from "../../src/model/provenance.ts";
import type { Tool } from "../../src/model/tool.ts";

function pinOf(name: string, kind: Provenance["kind"]): GoToolPin {
  const provenance = { kind, because: "the test" };
  return { kind: "go-tool", name, package: `example.com/${name}`, version: "v1.0.0", builtWith: "1.26", provenance };
}

/** Has every tool but those named. */
function without(...lacking: readonly string[]): (pin: Pin) => Promise<Tool> {
  return async (pin) => {
    const name = pin.kind === "go-tool" ? pin.name : pin.kind;
    if (lacking.includes(name)) throw new Failure("network", `${name} is out of reach`);
    const rest = { source: "go-build", verifiedBy: "own-record", sha256: "", reused: true, seconds: 0 } as const;
    return { name, version: pin.version, path: `/tools/${name}`, ...rest };
  };
}

test("what only a file pins may be out of reach: it is told, and the rest is there", async () => {
  const [core, further] = [pinOf("protoc-gen-go", "project-file"), pinOf("protoc-gen-connect-go", "project-file")];
  const { tools, lacking, findings } = await obtainPlugins([core, further], without("protoc-gen-connect-go"), false);
  assert.deepEqual(
    tools.map(({ name }) => name),
    ["protoc-gen-go"],
  );
  assert.deepEqual([...lacking], [further]);
  assert.deepEqual(
    findings.map(({ code, level }) => `${code} ${level}`),
    ["tool-not-available warning"],
  );
});

test("what an input asks for has to be there, and so have the two generators", async () => {
  const asked = pinOf("protoc-gen-connect-go", "input");
  await assert.rejects(obtainPlugins([asked], without("protoc-gen-connect-go"), true), Failure);
  const core = pinOf("protoc-gen-go", "project-file");
  await assert.rejects(obtainPlugins([core], without("protoc-gen-go"), true), Failure);
});

test("a version that only stamps name and nobody has is no reason to check nothing", async () => {
  const [core, other] = [pinOf("protoc-gen-go", "stamp"), pinOf("protoc-gen-go-grpc", "stamp")];
  const obtain = async (pin: Pin) => {
    if (pin === core) throw new Failure("not-found", "unknown revision v1.0.0");
    return without()(pin);
  };
  const { tools, lacking, findings } = await obtainPlugins([core, other], obtain, true);
  assert.deepEqual(
    tools.map(({ name }) => name),
    ["protoc-gen-go-grpc"],
  );
  assert.deepEqual([...lacking], [core]);
  // The stubs that it made say so, each for itself.
  assert.deepEqual(findings, []);
  await assert.rejects(obtainPlugins([core, other], obtain, false), /unknown revision/);
  await assert.rejects(obtainPlugins([core], without("protoc-gen-go"), true), /out of reach/);
});
