import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { compileTrees } from "../../../src/stubs/engine/compile.ts";
import { generate } from "../../../src/stubs/engine/generate.ts";
import type { CompiledTree, CompilerVersion } from "../../../src/stubs/types.ts";
import { generatePlainly } from "../../support/plain-protoc.ts";
import { protoc, protocGenGo, protocGenGoGrpc } from "./pinned.ts";
import { compilerVersions, corpus, testHost, treeOf } from "./support.ts";

/*
 * The engine against plain protoc: for every file of the corpus, with every plugin version whose output differs from the
 * one before it, the same names and the same bytes. scripts/real-engine.ts does the same with all versions.
 */

const host = testHost();

interface Case {
  readonly what: string;
  readonly protoc: string;
  readonly targets: readonly string[];
  readonly go: { readonly version: string; readonly parameter?: string };
  readonly grpc: { readonly version: string; readonly parameter?: string };
}

const whole = treeOf(corpus).targets;
const withGoPackage = whole.filter((name) => name !== "bare/bare.proto");
/** Edition 2024 needs protoc 32, and a plugin that knows it. */
const before2024 = withGoPackage.filter((name) => name !== "editions/e2024.proto");
const beforeEditions = withGoPackage.filter((name) => !name.startsWith("editions/"));

const cases: readonly Case[] = [
  {
    what: "everything, editions 2023 and 2024, hybrid and opaque API",
    protoc: "35.1",
    targets: withGoPackage,
    go: { version: "v1.36.11" },
    grpc: { version: "v1.6.1" },
  },
  {
    what: "an older protoc, files placed by source",
    protoc: "29.3",
    targets: before2024,
    go: { version: "v1.36.11", parameter: "paths=source_relative" },
    grpc: { version: "v1.6.1", parameter: "paths=source_relative,require_unimplemented_servers=false" },
  },
  {
    what: "the hybrid API by an option, with a package that only the options name",
    protoc: "35.1",
    targets: [...beforeEditions, "bare/bare.proto"],
    go: { version: "v1.36.11", parameter: "default_api_level=API_HYBRID,Mbare/bare.proto=example.com/bare;barepb" },
    grpc: { version: "v1.6.1", parameter: "Mbare/bare.proto=example.com/bare;barepb" },
  },
  {
    what: "the opaque API by an option, files placed by module",
    protoc: "35.1",
    targets: beforeEditions,
    go: { version: "v1.36.11", parameter: "default_api_level=API_OPAQUE,module=example.com/corpus" },
    grpc: { version: "v1.6.1", parameter: "module=example.com/corpus" },
  },
];

for (const each of cases) {
  describe(`${each.what}: protoc ${each.protoc}, plugins ${each.go.version} and ${each.grpc.version}`, () => {
    let plain: ReadonlyMap<string, Uint8Array>;
    let compiled: CompiledTree;

    before(async () => {
      const compiler = await protoc(each.protoc);
      const tree = treeOf(corpus, each.targets);
      const answer = await generatePlainly(
        tree,
        [
          { plugin: await protocGenGo(each.go.version), parameter: each.go.parameter ?? "" },
          { plugin: await protocGenGoGrpc(each.grpc.version), parameter: each.grpc.parameter ?? "" },
        ],
        compiler,
        host,
      );
      assert.deepEqual(errorsOf(answer), []);
      plain = answer.files;
      const [only] = await compileTrees([tree], compiler, host);
      assert.ok(only);
      assert.deepEqual(errorsOf(only), []);
      compiled = only;
    });

    test("the same files with the same bytes", async () => {
      const compilerVersion = compilerVersions[each.protoc] ?? null;
      assert.deepEqual(await ours(each, compiled, compilerVersion), asText(plain));
      assert.ok(plain.size >= each.targets.length);
    });

    test("without the compiler's version the header says (unknown), and nothing else differs", async () => {
      const stamp = /(protoc +)(v[\d.]+|\(unknown\))/;
      const files = await ours(each, compiled, null);
      assert.deepEqual(
        Object.entries(files).map(([name, text]) => [name, text.replace(stamp, "$1")]),
        Object.entries(asText(plain)).map(([name, text]) => [name, text.replace(stamp, "$1")]),
      );
      assert.ok(Object.values(files).every((text) => text.includes("(unknown)")));
    });
  });
}

async function ours(each: Case, tree: CompiledTree, compilerVersion: CompilerVersion | null) {
  const base = { tree, compilerVersion, withoutSourceInfo: false, withSourceDescriptors: false };
  const answers = await generate(
    [
      {
        ...base,
        reads: "declarations" as const,
        plugin: await protocGenGo(each.go.version),
        targets: each.targets,
        parameter: each.go.parameter ?? "",
      },
      {
        ...base,
        reads: "services" as const,
        plugin: await protocGenGoGrpc(each.grpc.version),
        targets: each.targets.filter((name) => tree.files.get(name)?.hasServices),
        parameter: each.grpc.parameter ?? "",
      },
    ],
    host,
  );
  assert.deepEqual(answers.flatMap(errorsOf), []);
  return asText(new Map(answers.flatMap((answer) => [...answer.files])));
}

function errorsOf(answer: Pick<CompiledTree, "diagnostics">) {
  return answer.diagnostics.filter((diagnostic) => diagnostic.level === "error");
}

/** Sorted by name; as text, for a difference is then shown as one. */
function asText(files: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]));
}
