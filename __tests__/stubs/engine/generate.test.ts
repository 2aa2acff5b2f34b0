import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { create, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { generate } from "../../../src/stubs/engine/generate.ts";
import type { CompiledTree, GenerationAnswer, GenerationJob } from "../../../src/stubs/types.ts";
import { readFile } from "../../../src/stubs/wire/wire.ts";
import { scriptedPlugin, testHost } from "./support.ts";

const host = testHost();

/** Answers each request with a file per target that holds the request's parameter, unless `extra` says otherwise. */
function plugin(name: string, extra: string) {
  const library = new URL("../../../node_modules/@bufbuild/protobuf/dist/cjs/", import.meta.url);
  return scriptedPlugin(
    host,
    name,
    `
    const { create, fromBinary, toBinary } = require(${JSON.stringify(fileURLToPath(new URL("index.js", library)))});
    const wkt = require(${JSON.stringify(fileURLToPath(new URL("wkt/index.js", library)))});
    const request = fromBinary(wkt.CodeGeneratorRequestSchema, require("fs").readFileSync(0));
    const response = { supportedFeatures: 3n, minimumEdition: 998, maximumEdition: 1001 };
    response.file = request.fileToGenerate.map((name) => ({ name: name + ".txt", content: request.parameter }));
    const answer = () => process.stdout.write(toBinary(wkt.CodeGeneratorResponseSchema, create(wkt.CodeGeneratorResponseSchema, response)));
    const holds = (name) => request.protoFile.some((file) => file.name === name);
    ${extra}
    answer();
    `,
  );
}

interface Source {
  readonly name: string;
  readonly imports?: readonly string[];
  readonly goPackage?: string;
  readonly proto3Optional?: boolean;
}

function treeOf(...sources: Source[]): CompiledTree {
  const files = sources.map(({ name, imports = [], goPackage = "", proto3Optional = false }) => {
    const bytes = toBinary(
      FileDescriptorProtoSchema,
      create(FileDescriptorProtoSchema, {
        name,
        dependency: [...imports],
        syntax: "proto3",
        messageType: [{ name: "M", field: [{ name: "f", proto3Optional }] }],
        ...(goPackage === "" ? {} : { options: { goPackage } }),
      }),
    );
    return [name, readFile(bytes)] as const;
  });
  return { files: new Map(files), diagnostics: [] };
}

function job(tree: CompiledTree, tool: GenerationJob["plugin"], parameter = "p"): GenerationJob {
  return {
    tree,
    plugin: tool,
    targets: [...tree.files.keys()],
    parameter,
    compilerVersion: null,
    withoutSourceInfo: false,
    reads: "everything",
    withSourceDescriptors: false,
  };
}

async function generateOne(asked: GenerationJob): Promise<GenerationAnswer> {
  const [answer] = await generate([asked], host);
  assert.ok(answer);
  return answer;
}

const namesOf = (answer: GenerationAnswer) => [...answer.files.keys()].toSorted();
const briefs = (answer: GenerationAnswer) => {
  return answer.diagnostics.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).toSorted();
};

const apart = treeOf(
  { name: "a/one.proto", goPackage: "example.com/a" },
  { name: "a/two.proto", goPackage: "example.com/a" },
  { name: "b/bad.proto", goPackage: "example.com/b" },
  { name: "b/user.proto", goPackage: "example.com/b", imports: ["b/bad.proto"] },
  { name: "c/three.proto", goPackage: "example.com/c" },
);

test("answers stand in the order of the jobs, each with its own parameter", async () => {
  const tool = plugin("protoc-gen-plain", "");
  const answers = await generate(
    [job(apart, tool, "x"), job(treeOf({ name: "z.proto" }), tool, "y"), job(apart, tool, "z")],
    host,
  );
  assert.deepEqual(
    answers.map((answer) => [answer.files.size, Buffer.from([...answer.files.values()][0] ?? []).toString()]),
    [
      [5, "x"],
      [1, "y"],
      [5, "z"],
    ],
  );
});

test("targets that were not compiled are passed over", async () => {
  const asked = { ...job(apart, plugin("protoc-gen-plain", "")), targets: ["a/one.proto", "gone.proto"] };
  const answer = await generateOne(asked);
  assert.deepEqual([namesOf(answer), answer.diagnostics], [["a/one.proto.txt"], []]);
});

describe("a plugin that refuses", () => {
  test("a file by name: its importers fail with it, the others are generated", async () => {
    const answer = await generateOne(
      job(
        apart,
        plugin(
          "protoc-gen-strict",
          'if (holds("b/bad.proto")) { response.error = "b/bad.proto:7:3: no such thing"; response.file = []; }',
        ),
      ),
    );
    assert.deepEqual(namesOf(answer), ["a/one.proto.txt", "a/two.proto.txt", "c/three.proto.txt"]);
    assert.deepEqual(briefs(answer), [
      "b/bad.proto:7:3 b/bad.proto:7:3: no such thing",
      "b/user.proto:0:0 b/bad.proto:7:3: no such thing",
    ]);
  });

  test("a file without naming it, by its exit code: the file is found", async () => {
    const answer = await generateOne(
      job(
        apart,
        plugin(
          "protoc-gen-mute",
          'if (holds("b/bad.proto")) { console.error("something is wrong"); process.exit(1); }',
        ),
      ),
    );
    assert.deepEqual(namesOf(answer), ["a/one.proto.txt", "a/two.proto.txt", "c/three.proto.txt"]);
    assert.deepEqual(briefs(answer), ["b/bad.proto:0:0 something is wrong", "b/user.proto:0:0 something is wrong"]);
  });

  test("two files in either order: both orders are one error", async () => {
    const words = ["alpha (a/one.proto)", "beta (a/two.proto)"];
    for (const [first, second] of [words, words.toReversed()]) {
      const error = `Go package example.com/a has inconsistent names ${first} and ${second}`;
      const answer = await generateOne(
        job(apart, plugin("protoc-gen-torn", `if (holds("a/two.proto")) response.error = ${JSON.stringify(error)};`)),
      );
      assert.ok(
        briefs(answer).includes(
          "a/two.proto:0:0 Go package example.com/a has inconsistent names alpha (a/one.proto) and beta (a/two.proto)",
        ),
        briefs(answer).join("\n"),
      );
    }
  });

  test("everything: each target has the error", async () => {
    const answer = await generateOne(job(apart, plugin("protoc-gen-never", "process.exit(3);")));
    assert.equal(answer.files.size, 0);
    assert.deepEqual(new Set(answer.diagnostics.map(({ file }) => file)), new Set(apart.files.keys()));
    assert.match(answer.diagnostics[0]?.message ?? "", /protoc-gen-never v1\.0\.0 ended with exit code 3/);
  });

  test("by being killed", async () => {
    const answer = await generateOne(
      job(
        treeOf({ name: "a.proto" }),
        plugin("protoc-gen-dead", 'process.kill(process.pid, "SIGKILL"); setTimeout(() => {}, 60000); return;'),
      ),
    );
    assert.match(briefs(answer).join(), /^a\.proto:0:0 protoc-gen-dead v1\.0\.0 was ended by SIGKILL/);
  });
});

test("output that is no response is an error, not a crash", async () => {
  const answer = await generateOne(
    job(
      treeOf({ name: "a.proto" }),
      plugin("protoc-gen-chatty", 'process.stdout.write("hello, I am a plugin\\n"); return;'),
    ),
  );
  assert.match(
    briefs(answer).join(),
    /^a\.proto:0:0 What protoc-gen-chatty v1\.0\.0 printed is no CodeGeneratorResponse/,
  );
});

test("a plugin that declares no feature gives nothing for files that need one", async () => {
  const tree = treeOf(
    { name: "plain.proto" },
    { name: "optional.proto", proto3Optional: true },
    { name: "user.proto", imports: ["optional.proto"] },
  );
  const answer = await generateOne(job(tree, plugin("protoc-gen-old", "response.supportedFeatures = 0n;")));
  assert.deepEqual(namesOf(answer), ["plain.proto.txt", "user.proto.txt"]);
  assert.match(
    briefs(answer).join(),
    /^optional\.proto:0:0 is a proto3 file that contains optional fields, but code generator protoc-gen-old/,
  );
});

test("insertion points are refused, not lost", async () => {
  const answer = await generateOne(
    job(
      treeOf({ name: "a.proto" }),
      plugin("protoc-gen-insert", 'response.file = [{ name: "a.pb.go", insertionPoint: "imports", content: "x" }];'),
    ),
  );
  assert.equal(answer.files.size, 0);
  assert.match(briefs(answer).join(), /insertion point imports of a\.pb\.go/);
});

test("two targets that are written to the same file", async () => {
  const answer = await generateOne(
    job(
      apart,
      plugin("protoc-gen-same", 'response.file = response.file.map(({ content }) => ({ name: "same.txt", content }));'),
    ),
  );
  assert.deepEqual(namesOf(answer), ["same.txt"]);
  assert.ok(briefs(answer).every((text) => text === ":0:0 same.txt: two .proto files are generated into this file."));
  assert.equal(answer.diagnostics.length, 4);
});

test("a plugin inherits nothing of the environment", async () => {
  const answer = await generateOne(
    job(
      treeOf({ name: "a.proto" }),
      plugin("protoc-gen-env", "response.file[0].content = Object.keys(process.env).sort().join();"),
    ),
  );
  assert.equal(Buffer.from(answer.files.get("a.proto.txt") ?? []).toString(), "GOGC,GOMAXPROCS,GOMEMLIMIT");
});

test("a program that can't be started is a failure of ours", async () => {
  const tool = { ...plugin("protoc-gen-plain", ""), path: "/nonexistent/protoc-gen-plain" };
  await assert.rejects(generateOne(job(apart, tool)), { name: "Failure", kind: "tool" });
});
