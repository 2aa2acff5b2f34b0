import assert from "node:assert/strict";
import type { Tool } from "../../../src/model/tool.ts";
import { compileTrees } from "../../../src/stubs/engine/compile.ts";
import { generate } from "../../../src/stubs/engine/generate.ts";
import type { EngineHost } from "../../../src/stubs/engine/host.ts";
import type { CompilerVersion, GenerationAnswer, Reads } from "../../../src/stubs/types.ts";
import { generatePlainly } from "../../support/plain-protoc.ts";
import { corpus, treeOf } from "./support.ts";

/** What a comparison saw, so that a test can tell that it saw something. */
export interface Tally {
  readonly files: number;
  /** .proto files that plain protoc would not generate, nor did the engine. */
  readonly refused: readonly string[];
}

/**
 * Holds the engine, asked about the whole corpus at once, against plain protoc: what `protoc --NAME_out` refuses the engine
 * refuses, and for all the others one run of protoc gives the same files with the same bytes.
 */
export async function sameAsProtoc(
  protoc: Tool,
  compilerVersion: CompilerVersion,
  plugin: Tool,
  parameter: string,
  host: EngineHost,
): Promise<Tally> {
  const tree = treeOf(corpus);
  const [compiled] = await compileTrees([tree], protoc, host);
  assert.ok(compiled);
  const [answer] = await generate(
    [
      {
        tree: compiled,
        plugin,
        targets: tree.targets,
        parameter,
        compilerVersion,
        withoutSourceInfo: false,
        reads: readsOf(plugin),
        withSourceDescriptors: false,
        whole: readsOf(plugin) === "everything",
      },
    ],
    host,
  );
  assert.ok(answer);
  const failed = new Set(
    [...compiled.diagnostics, ...answer.diagnostics].filter(({ level }) => level === "error").map(({ file }) => file),
  );
  const refused: string[] = [];
  const plainly = (targets: readonly string[]) => {
    return generatePlainly({ ...tree, targets }, [{ plugin, parameter }], protoc, host);
  };
  for (const target of tree.targets) {
    const alone = await plainly([target]);
    if (!hasErrors(alone)) continue;
    refused.push(target);
    assert.ok(
      failed.has(target),
      `protoc refuses ${target}, the engine does not: ${JSON.stringify(alone.diagnostics)}`,
    );
  }
  const { files: expected, diagnostics } = await plainly(tree.targets.filter((target) => !refused.includes(target)));
  assert.ok(!hasErrors({ diagnostics }), JSON.stringify(diagnostics));
  assert.deepEqual([...answer.files.keys()].toSorted(), [...expected.keys()].toSorted());
  for (const [name, content] of expected) {
    assert.equal(textOf(answer.files.get(name)), textOf(content), `${plugin.name} ${plugin.version}: ${name}`);
  }
  return { files: expected.size, refused };
}

/** As the engine asks each generator. */
function readsOf({ name }: Tool): Reads {
  if (name === "protoc-gen-go") return "declarations";
  return name === "protoc-gen-go-grpc" ? "services" : "everything";
}

function hasErrors({ diagnostics }: Pick<GenerationAnswer, "diagnostics">): boolean {
  return diagnostics.some(({ level }) => level === "error");
}

function textOf(content: Uint8Array | undefined): string {
  return Buffer.from(content ?? []).toString("latin1");
}
