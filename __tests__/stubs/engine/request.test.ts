import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { compileTrees } from "../../../src/stubs/engine/compile.ts";
import { portions } from "../../../src/stubs/engine/portion.ts";
import { writeRequest } from "../../../src/stubs/engine/request.ts";
import { fieldsOf, readFile } from "../../../src/stubs/wire/wire.ts";
import { generatePlainly } from "../../support/plain-protoc.ts";
import { protoc } from "./pinned.ts";
import { compilerVersions, corpus, scriptedPlugin, testHost, treeOf } from "./support.ts";

/* What protoc itself sends, written down by a plugin, against what the engine sends. */

const host = testHost();
const dump = join(host.temporaryDirectory, "request");
const recorder = scriptedPlugin(
  host,
  "protoc-gen-recorder",
  // Features: optional and editions; editions from proto2 to 2024.
  `require("fs").writeFileSync(${JSON.stringify(dump)}, require("fs").readFileSync(0));
   process.stdout.write(Buffer.from([0x10, 3, 0x18, 0xe6, 7, 0x20, 0xe9, 7]));`,
);

const protoFile = 15;
const sourceFileDescriptors = 17;

for (const release of ["29.3", "35.1"]) {
  for (const parameter of ["", "paths=source_relative,Mbare/bare.proto=example.com/bare;barepb"]) {
    test(`protoc ${release}, parameter "${parameter}"`, async () => {
      const compiler = await protoc(release);
      const targets = treeOf(corpus).targets.filter((name) => release !== "29.3" || name !== "editions/e2024.proto");
      const tree = treeOf(corpus, targets);
      const plain = await generatePlainly(tree, [{ plugin: recorder, parameter }], compiler, host);
      assert.deepEqual(
        plain.diagnostics.filter(({ level }) => level === "error"),
        [],
      );
      const sent = readFileSync(dump);

      const [compiled] = await compileTrees([tree], compiler, host, { withSourceDescriptors: true });
      assert.ok(compiled);
      const question = {
        tree: compiled,
        targets,
        parameter,
        compilerVersion: compilerVersions[release] ?? null,
        portion: portions()("everything", false),
        withSourceDescriptors: true,
      };
      assert.ok(sent.equals(writeRequest(question)), "with source_file_descriptors");

      // Without them the targets are the same, and imports may be smaller: google/protobuf/descriptor.proto has options
      // with source retention, which protoc leaves in what is not a target.
      const imported = new Set(["google/protobuf/descriptor.proto", "google/protobuf/go_features.proto"]);
      const besides = (bytes: Uint8Array) =>
        [...fieldsOf(bytes)]
          .filter((field) => field.number !== sourceFileDescriptors)
          .filter((field) => field.number !== protoFile || !imported.has(readFile(field.content).name))
          .map((field) => Buffer.from(bytes.subarray(field.start, field.end)).toString("latin1"));
      assert.deepEqual(besides(writeRequest({ ...question, withSourceDescriptors: false })), besides(sent));
    });
  }
}
