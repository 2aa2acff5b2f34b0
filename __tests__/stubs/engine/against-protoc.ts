import assert from "node:assert/strict";
import type { Tool } from "../../../src/model/tool.ts";
import { compileTrees } from "../../../src/stubs/engine/compile.ts";
import { generate } from "../../../src/stubs/engine/generate.ts";
import type { EngineHost } from "../../../src/stubs/engine/host.ts";
import { generatePlainly } from "../../../src/stubs/engine/plain.ts";
import type { CompilerVersion } from "../../../src/stubs/types.ts";
import { corpus, treeOf } from "./support.ts";

/** What a comparison saw, so that a test can tell that it saw something. */
export interface Tally {
  readonly files: number;
  /** .proto files that plain protoc would not generate, nor did the engine. */
  readonly refused: readonly string[];
}

/**
 * Holds the engine against plain protoc for each .proto of the corpus: where `protoc --NAME_out` succeeds the engine, asked
 * about all of them at once, gives the same files with the same bytes; where it fails the engine has an error and no file.
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
        withSourceDescriptors: false,
      },
    ],
    host,
  );
  assert.ok(answer);
  const failed = new Set(
    [...compiled.diagnostics, ...answer.diagnostics].filter(({ level }) => level === "error").map(({ file }) => file),
  );
  const expected = new Map<string, Uint8Array>();
  const refused: string[] = [];
  for (const target of tree.targets) {
    const plain = await generatePlainly({ ...tree, targets: [target] }, [{ plugin, parameter }], protoc, host);
    if (plain.diagnostics.some(({ level }) => level === "error")) {
      refused.push(target);
      assert.ok(
        failed.has(target),
        `protoc refuses ${target}, the engine does not: ${JSON.stringify(plain.diagnostics)}`,
      );
    }
    for (const [name, content] of plain.files) expected.set(name, content);
  }
  assert.deepEqual([...answer.files.keys()].toSorted(), [...expected.keys()].toSorted());
  for (const [name, content] of expected) {
    assert.equal(textOf(answer.files.get(name)), textOf(content), `${plugin.name} ${plugin.version}: ${name}`);
  }
  return { files: expected.size, refused };
}

function textOf(content: Uint8Array | undefined): string {
  return Buffer.from(content ?? []).toString("latin1");
}
