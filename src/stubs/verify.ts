import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Host } from "../host/types.ts";
import type { Facts } from "../model/facts.ts";
import type { Finding } from "../model/finding.ts";
import type { Pin } from "../model/pin.ts";
import type { StubRequest } from "../model/request.ts";
import type { Stub, StubChange, StubResult, UncheckedStub, Verdict } from "../model/stub.ts";
import type { ModuleDirectory, Obtain, Tool } from "../model/tool.ts";
import { compareStub } from "./compare.ts";
import { compileTrees } from "./engine/compile.ts";
import { inferContexts, type StubContext } from "./infer/contexts.ts";
import type { Importer, ImportSearch } from "./infer/imports.ts";
import { mappingOptions } from "./infer/mapping.ts";
import { type Mount, mountKey } from "./infer/mount.ts";
import { groupByBaseName } from "./infer/root.ts";
import { selectStubs } from "./infer/select.ts";
import { type PlannedTree, planTree, type Target } from "./infer/tree.ts";
import { builderLine, packageOf } from "./infer/versions.ts";
import { type Outcome, type Question, regenerate } from "./regenerate.ts";
import type { CompiledTree } from "./types.ts";

/** All that judging the stubs of a checkout takes. */
export interface VerifyInput {
  readonly facts: Facts;
  readonly request: StubRequest;
  readonly pins: readonly Pin[];
  readonly protoc: Tool;
  readonly obtain: Obtain;
  readonly moduleDirectory: ModuleDirectory;
  readonly host: Host;
}

/**
 * Regenerates every stub beside the checkout with the versions that its own text names, compares, and says what each
 * difference means. Reads only. Throws a `Failure` of kind `bad-input` for inputs that match nothing, and others where
 * protoc or a plugin can't be run at all.
 */
export async function verifyStubs(input: VerifyInput): Promise<Verdict> {
  const selected = selectStubs(input.facts, input.request);
  const checkable = selected.filter((stub) => packageOf(stub.generator) !== null);
  const texts = await readTexts(
    input.facts.root,
    input.facts.stubs.filter((stub) => packageOf(stub.generator) !== null),
  );
  const contexts = inferContexts(input.facts, checkable, texts, () => null);
  const trees = await compileContexts(contexts, input);
  const questions = askFirst(trees, input.facts);
  const outcomes = await regenerate([...questions.values()], input.obtain, input.host);
  const judged = contexts.map((context) => {
    const question = questions.get(context);
    return judge(context, question === undefined ? undefined : outcomes.get(question));
  });
  return {
    files: judged.map(({ result }) => result),
    unchecked: selected.filter((stub) => packageOf(stub.generator) === null).map(unchecked),
    changes: judged.flatMap(({ change }) => change),
    findings: judged.flatMap(({ findings }) => findings),
    reused: 0,
  };
}

async function readTexts(root: string, stubs: readonly Stub[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { path } of stubs) texts.set(path, await readFile(join(root, path), "utf8"));
  return texts;
}

interface CompiledContexts {
  readonly contexts: readonly StubContext[];
  readonly planned: PlannedTree;
  readonly compiled: CompiledTree;
}

async function compileContexts(contexts: readonly StubContext[], input: VerifyInput): Promise<CompiledContexts[]> {
  const search = importSearch(contexts, input);
  const groups = new Map<string, StubContext[]>();
  for (const context of contexts) {
    const [chosen] = context.candidates;
    if (chosen === undefined) continue;
    const key = mountKey(chosen.mount);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [context]);
    else group.push(context);
  }
  const planned: { readonly contexts: readonly StubContext[]; readonly planned: PlannedTree }[] = [];
  for (const group of groups.values()) {
    planned.push({ contexts: group, planned: await planTree(input.facts.root, group.flatMap(targetOf), search) });
  }
  const compiled = await compileTrees(
    planned.map(({ planned }) => planned.tree),
    input.protoc,
    input.host,
  );
  return planned.map((tree, index) => ({
    ...tree,
    compiled: compiled[index] ?? { files: new Map(), diagnostics: [] },
  }));
}

function targetOf(context: StubContext): Target[] {
  const [chosen] = context.candidates;
  if (chosen === undefined || context.stub.source === undefined) return [];
  const importer: Importer = {
    mounts: [chosen.mount],
    path: chosen.proto.path,
    goImports: context.goImports,
    stub: context.stub,
  };
  return [{ name: context.stub.source, placed: { kind: "checkout", ...chosen }, importer }];
}

function importSearch(contexts: readonly StubContext[], input: VerifyInput): ImportSearch {
  const mounts = new Map<string, Mount>();
  for (const { candidates } of contexts) {
    const [chosen] = candidates;
    if (chosen !== undefined) mounts.set(mountKey(chosen.mount), chosen.mount);
  }
  return {
    protosByPath: new Map(input.facts.protos.map((proto) => [proto.path, proto])),
    protosByName: groupByBaseName(input.facts.protos),
    givenMounts: input.request.protoPaths.map((directory) => ({ prefix: "", directory })),
    stubMounts: [...mounts.values()],
    inGoPackages: async () => null,
    inGivenModules: async () => null,
    inKnownPackages: async () => null,
  };
}

function askFirst(trees: readonly CompiledContexts[], facts: Facts): Map<StubContext, Question> {
  const stubsByProto = new Map<string, Stub>();
  for (const { contexts } of trees) {
    for (const { stub, candidates } of contexts) {
      const path = candidates[0]?.proto.path;
      if (path !== undefined && stub.generator === "protoc-gen-go") stubsByProto.set(path, stub);
    }
  }
  const questions = new Map<StubContext, Question>();
  for (const { contexts, planned, compiled } of trees) {
    const mappings = mappingOptions(compiled, planned.placed, stubsByProto, facts.modules);
    for (const context of contexts) {
      const { generator, stub } = context;
      if (generator === null || stub.source === undefined) continue;
      questions.set(context, {
        tree: compiled,
        name: stub.source,
        plugin: { kind: "go-tool", name: stub.generator, ...generator, builtWith: builderLine },
        options: [...context.options.map(({ text }) => text), ...mappings],
        compilerVersion: context.compilerVersion,
        withoutSourceInfo: false,
      });
    }
  }
  return questions;
}

interface Judged {
  readonly result: StubResult;
  readonly change: readonly StubChange[];
  readonly findings: readonly Finding[];
}

function judge(context: StubContext, outcome: Outcome | undefined): Judged {
  const { stub } = context;
  const [chosen] = context.candidates;
  const base = {
    path: stub.path,
    generator: stub.generator,
    proto: chosen?.proto.path ?? null,
    root: chosen?.mount.directory ?? null,
    because: chosen === undefined ? [] : [chosen.because],
  };
  if (chosen === undefined) return { result: { ...base, status: "unsourced" }, change: [], findings: [] };
  const regenerated = outcome?.kind === "files" ? outputFor(stub, outcome.files) : undefined;
  if (regenerated === undefined) {
    const reason = reasonOf(outcome);
    return { result: { ...base, status: "unreproducible", reason }, change: [], findings: [] };
  }
  const committed = Buffer.from(context.text, "utf8");
  const comparison = compareStub(committed, regenerated);
  if (comparison.kind === "same") return { result: { ...base, status: "current" }, change: [], findings: [] };
  if (comparison.kind === "same-below-header") {
    return { result: { ...base, status: "current", reason: comparison.note }, change: [], findings: [] };
  }
  const status = comparison.kind === "stamp" ? "stamp" : "stale";
  return {
    result: { ...base, status, ...(status === "stale" ? { reason: "schema" } : {}) },
    change: [{ path: stub.path, before: committed, after: regenerated, status }],
    findings: [
      {
        code: `stub-${status}`,
        level: status === "stamp" ? "notice" : "error",
        message: `${stub.path} is not what ${chosen.proto.path} generates.`,
        fix: "Run go-grpc-setup update, or apply the patch.",
        path: stub.path,
        line: stub.headerLine,
      },
    ],
  };
}

function outputFor(stub: Stub, files: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  const ending =
    stub.generator === "protoc-gen-go-grpc"
      ? "_grpc.pb.go"
      : stub.path.endsWith("_protoopaque.pb.go")
        ? "_protoopaque.pb.go"
        : ".pb.go";
  const stem = (stub.source ?? "").replace(/\.proto$/, "");
  return files.get(stem + ending);
}

function reasonOf(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "no version of its generator is known";
  if (outcome.kind === "no-tool") return outcome.failure.message;
  if (outcome.kind === "failed")
    return outcome.why.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("; ");
  return "the generator wrote no such file";
}

function unchecked(stub: Stub): UncheckedStub {
  return { path: stub.path, generator: stub.generator, why: `${stub.generator} is not pinned, so it was not run` };
}
