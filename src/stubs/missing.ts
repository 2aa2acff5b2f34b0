import { readFileSync, realpathSync } from "node:fs";
import { join, posix } from "node:path";
import { explain, Failure } from "../model/failure.ts";
import type { Pin } from "../model/pin.ts";
import type { StubRequest } from "../model/request.ts";
import { isCore } from "../model/stub.ts";
import { isMissing } from "../model/system-error.ts";
import { decodeUtf8 } from "../model/utf8.ts";
import { isWrittenByHand } from "./by-hand.ts";
import type { Ask } from "./infer/ask.ts";
import type { LacksSourceInfo } from "./infer/comments.ts";
import type { StubContext } from "./infer/contexts.ts";
import { dependsOnTargets } from "./infer/generator/further.ts";
import { builderLine, type GeneratorVersion } from "./infer/generator/versions.ts";
import type { Wanted } from "./infer/missing/missing.ts";
import { nameUnder } from "./infer/paths/mount.ts";
import type { Answer } from "./regenerate/attempts.ts";
import { withoutComments } from "./text/compare.ts";
import { type Cause, causesOf } from "./verdict/causes.ts";
import { edited, type Judgement, orphan, stale } from "./verdict/judgements.ts";
import { compilerVersionOfRelease, type Declarations, pinsBy } from "./verdict/pinned.ts";

/**
 * Generates the stubs that are missing and judges them: with the declared versions where there are some, else as what lay there before
 * was made, else as their siblings are. A file in a missing stub's place, without a header or of another stub, is judged as that stub;
 * one whose types are written by hand is not missed.
 */
export async function judgeMissing(
  wanted: readonly Wanted[],
  { declarations, withoutSourceInfo, root, request, madeAs }: Circumstances,
  answer: Answer,
): Promise<Judgement[]> {
  const pinsFor = pinsBy(declarations);
  const asks = wanted.map((one) =>
    askFor(one, declarations.pins, pinsFor, withoutSourceInfo(one.sibling.stub), madeAs),
  );
  const answers = await answer(asks.filter((ask) => ask !== null));
  const byAsk = new Map(answers.map((answered) => [answered.ask, answered]));
  return wanted.flatMap((one, index) => {
    const ask = asks[index] ?? null;
    const answered = ask === null ? null : (byAsk.get(ask) ?? null);
    const after = answered?.regenerated ?? null;
    // Another generator may have nothing to write for a .proto.
    if (after === null && !isCore(one.generator)) return [];
    if (one.path !== null && after !== null) {
      const there = bytesAt(root, one.path);
      if (there !== null) return [judgeInPlace(one, one.path, there, after, request)];
      if (isWrittenByHand(after, join(root, posix.dirname(one.path)))) return [];
    }
    return [judgeOne(one, after, answered === null ? [] : causesOf(answered))];
  });
}

/** What is the same for all stubs that are missing. */
interface Circumstances {
  readonly declarations: Declarations;
  readonly withoutSourceInfo: LacksSourceInfo;
  /** Of the checkout. */
  readonly root: string;
  readonly request: StubRequest;
  /** How a stub was made, as regenerating it has shown; null: it was not regenerated. */
  readonly madeAs: (context: StubContext) => Ask | null;
}

/** The bytes of what lies in a stub's place: no stub, or another one; null where there is nothing. */
function bytesAt(root: string, path: string): Buffer | null {
  const file = join(root, path);
  try {
    // Not through a link, which may lead out of the checkout.
    return realpathSync(file) === file ? readFileSync(file) : null;
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw new Failure("file-system", `${path} could not be read: ${explain(cause)}`, { cause });
  }
}

/** Judges a file that lies in a stub's place: it may be another stub, an empty file, a stub that lost its header, or something else. */
function judgeInPlace(
  { generator, proto, mount, because, isOverwritten }: Wanted,
  path: string,
  bytes: Buffer,
  after: Uint8Array,
  request: StubRequest,
): Judgement {
  const about = { path, generator, proto: proto.path, root: mount.directory, because: [because] };
  const text = bytes.toString("utf8");
  const committed = { text, bytes, stub: { headerLine: 1 } };
  if (text.trim() === "") {
    return stale(about, committed, after, "schema", `it is empty, although ${proto.path} generates it`, request);
  }
  if (isOverwritten === true)
    return stale(about, committed, after, "schema", `${because}, and ${proto.path} generates this file`, request);
  const why = `it does not say that it is generated, although ${proto.path} generates it`;
  if (withoutComments(text).trim() === withoutComments(decodeUtf8(after)).trim()) {
    return stale(about, committed, after, "comments", why, request);
  }
  const { finding, ...judgement } = edited(about, committed, after, why);
  const fix = "Have it generated with go-grpc-setup update --force, or move what was written by hand to another file.";
  return { ...judgement, finding: finding === null ? null : { ...finding, fix } };
}

/** Judges a stub that lies where nothing generates it. */
export function judgeMisplaced(context: StubContext, { path, proto, mount }: Wanted): Judgement {
  const { stub } = context;
  const reason = `${proto.path} generates ${path}, which is not there`;
  const about = { path: stub.path, generator: stub.generator, proto: proto.path, root: mount.directory, because: [] };
  return orphan(about, context, reason, {
    message: `${stub.path} is not where it is generated: ${reason}.`,
    fix: `Move it to ${path} (go-grpc-setup update does), or give ${proto.path} the go_package of its new place.`,
  });
}

/** Judges a stub that lies under another name beside the one that its .proto generates. */
export function judgeCopy(context: StubContext, original: StubContext): Judgement {
  const { stub, candidates } = context;
  const proto = candidates[0]?.proto.path ?? null;
  const root = candidates[0]?.mount.directory ?? null;
  const reason = `${proto} generates ${original.stub.path}, and this was made from it as well`;
  return orphan({ path: stub.path, generator: stub.generator, proto, root, because: [] }, context, reason, {
    message: `${stub.path} is a copy that nothing generates: ${reason}.`,
    fix: "Delete the stub (go-grpc-setup update does).",
  });
}

function askFor(
  wanted: Wanted,
  pins: Declarations["pins"],
  pinsFor: ReturnType<typeof pinsBy>,
  withoutSourceInfo: boolean,
  madeAs: Circumstances["madeAs"],
): Ask | null {
  const { proto, mount, generator, sibling } = wanted;
  const source = nameUnder(mount, proto.path);
  if (source === null) return null;
  const stub = { ...sibling.stub, path: wanted.path ?? sibling.stub.path, generator };
  const declared = pinsFor(stub, withoutSourceInfo);
  const made = generatorOf(wanted, declared, pins);
  if (made === null) return null;
  const shown = madeAs(sibling);
  const options = sibling.stub.generator === generator ? sibling.options : [];
  const protoc = declared.get("protoc");
  const compilerVersion = protoc === undefined ? sibling.compilerVersion : compilerVersionOfRelease(protoc.version);
  const candidate = { proto, mount, because: wanted.because };
  const context: StubContext = {
    stub: { path: wanted.path ?? source, generator, source, headerLine: 1, goPackageName: sibling.stub.goPackageName },
    text: "",
    bytes: Buffer.alloc(0),
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
    options: wanted.options ?? optionsLike(shown, generator) ?? options.map(({ text }) => text),
    together: dependsOnTargets(generator) ? "directory" : "any",
    withoutSourceInfo,
    changes: [],
    repackedFieldBehavior: shown?.repackedFieldBehavior ?? false,
    managed: shown?.managed ?? null,
    provenance: [made.provenance],
  };
}

/** Options that a stub of the same generator turned out to be made with; null: none is known. */
function optionsLike(shown: Ask | null, generator: string): readonly string[] | null {
  return shown?.context.stub.generator === generator ? shown.options : null;
}

/** The declared version, else the sibling's, else whatever version was chosen for the run. */
function generatorOf(
  { generator, sibling }: Wanted,
  declared: ReadonlyMap<string, Pin>,
  pins: readonly Pin[],
): GeneratorVersion | null {
  const chosen = pins.find((pin) => pin.kind === "go-tool" && pin.name === generator);
  const pin = declared.get(generator);
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
