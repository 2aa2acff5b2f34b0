import type { Pin } from "../model/pin.ts";
import type { Ask } from "./infer/ask.ts";
import type { StubContext } from "./infer/contexts.ts";
import { dependsOnTargets, isCore } from "./infer/further.ts";
import type { Wanted } from "./infer/missing.ts";
import { nameUnder } from "./infer/mount.ts";
import { builderLine, type GeneratorVersion } from "./infer/versions.ts";
import type { Answer } from "./regenerate/attempts.ts";
import { type Cause, causesOf } from "./verdict/causes.ts";
import type { Judgement } from "./verdict/judgements.ts";
import { compilerVersionOfRelease, declaredPins } from "./verdict/pinned.ts";

/** Generates the stubs that are missing, with the declared versions or else as their siblings were made. */
export async function judgeMissing(
  wanted: readonly Wanted[],
  pins: readonly Pin[],
  withoutSourceInfo: boolean,
  answer: Answer,
): Promise<Judgement[]> {
  const asks = wanted.map((one) => askFor(one, pins, withoutSourceInfo));
  const answers = await answer(asks.filter((ask) => ask !== null));
  const byAsk = new Map(answers.map((answered) => [answered.ask, answered]));
  return wanted.flatMap((one, index) => {
    const ask = asks[index] ?? null;
    const answered = ask === null ? null : (byAsk.get(ask) ?? null);
    const after = answered?.regenerated ?? null;
    // Another generator may have nothing to write for a .proto.
    if (after === null && !isCore(one.generator)) return [];
    return [judgeOne(one, after, answered === null ? [] : causesOf(answered))];
  });
}

function askFor(wanted: Wanted, pins: readonly Pin[], withoutSourceInfo: boolean): Ask | null {
  const { proto, mount, generator, sibling } = wanted;
  const source = nameUnder(mount, proto.path);
  if (source === null) return null;
  const made = generatorOf(wanted, pins);
  if (made === null) return null;
  const options = sibling.stub.generator === generator ? sibling.options : [];
  const declared = declaredPins(pins);
  const protoc = declared.get("protoc");
  const compilerVersion = protoc === undefined ? sibling.compilerVersion : compilerVersionOfRelease(protoc.version);
  const candidate = { proto, mount, because: wanted.because };
  const context: StubContext = {
    stub: { path: wanted.path ?? source, generator, source, headerLine: 1, goPackageName: sibling.stub.goPackageName },
    text: "",
    candidates: [candidate],
    goImports: sibling.goImports,
    generator: made,
    options,
    otherOptions: [],
    hasRivalOptions: false,
    compilerVersion,
    embedded: null,
  };
  return {
    context,
    origin: { kind: "proto", candidate },
    generator: made,
    builtWith: builderLine,
    options: wanted.options ?? options.map(({ text }) => text),
    together: dependsOnTargets(generator) ? "directory" : "any",
    withoutSourceInfo,
    repackedFieldBehavior: false,
    managed: null,
    provenance: [made.provenance],
  };
}

/** The declared version, else the sibling's, else whatever version was chosen for the run. */
function generatorOf({ generator, sibling }: Wanted, pins: readonly Pin[]): GeneratorVersion | null {
  const chosen = pins.find((pin) => pin.kind === "go-tool" && pin.name === generator);
  const pin = declaredPins(pins).get(generator);
  const own = sibling.stub.generator === generator ? sibling.generator : null;
  if (pin === undefined && own !== null) return own;
  const wanted = pin ?? chosen;
  if (wanted?.kind !== "go-tool") return null;
  return { package: wanted.package, version: wanted.version, provenance: wanted.provenance };
}

function judgeOne(wanted: Wanted, after: Uint8Array | null, causes: readonly Cause[]): Judgement {
  const { proto, mount, generator, because } = wanted;
  const base = { generator, proto: proto.path, root: mount.directory, status: "missing", because: [because] } as const;
  if (wanted.path === null) {
    const reason = `its go_package ${proto.goPackage} is in no module of the checkout`;
    return {
      result: {
        ...base,
        path: proto.path.replace(/\.proto$/, generator === "protoc-gen-go" ? ".pb.go" : "_grpc.pb.go"),
        reason,
      },
      change: null,
      finding: {
        code: "stub-outside-module",
        level: "error",
        message: `${proto.path} has no stub, and the one it generates would land outside: ${reason}.`,
        fix: "Give it a go_package of this module, or generate it where that package is.",
        path: proto.path,
      },
    };
  }
  return {
    result: { ...base, path: wanted.path, reason: because },
    change: after === null ? null : { path: wanted.path, before: null, after, status: "missing" },
    finding: {
      code: "stub-missing",
      level: "error",
      message: `${wanted.path} is not committed, although ${proto.path} generates it: ${because}.`,
      fix: "Run go-grpc-setup update, or apply the patch, and add the file to Git.",
      path: wanted.path,
    },
    ...(causes.length === 0
      ? {}
      : { unregenerated: { path: wanted.path, causes, goImports: wanted.sibling.goImports, isOutdated: true } }),
  };
}
