import assert from "node:assert/strict";
import { describe, test } from "node:test";
import defaults from "../../src/data/defaults.json" with { type: "json" };
import pairing from "../../src/data/pairing.json" with { type: "json" };
import type { Facts, ProtoFile } from "../../src/model/facts.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Stub } from "../../src/model/stub.ts";
import type { StubSymbols } from "../../src/model/stub-symbols.ts";
import { choosePins } from "../../src/pins/choose.ts";
import { newestPluginFor } from "../../src/pins/pairing/grpc.ts";
import { pairingFindings, stubsToRead } from "../../src/pins/pairing.ts";
import { parseGoMod } from "../../src/project/go-mod.ts";
import { symbolsOf } from "../../src/project/stub-symbols.ts";
import { type GivenInputs, givenFacts, givenLists, givenRequest, givenStub, nothingAround } from "../support/given.ts";

interface Repository {
  /** Lines of go.mod behind the module line. */
  readonly goMod: readonly string[];
  readonly stubs?: readonly Stub[];
  readonly symbols?: readonly Partial<StubSymbols>[];
  readonly protos?: readonly ProtoFile[];
  readonly inputs?: GivenInputs;
  readonly declared?: Facts["declared"];
  readonly gotoolchain?: string;
  readonly goGrpcOptions?: readonly string[];
}

async function findingsOf(repository: Repository): Promise<readonly Finding[]> {
  const facts: Facts = givenFacts({
    modules: [parseGoMod(["module m", ...repository.goMod].join("\n"), "go.mod").value],
    stubs: repository.stubs ?? [],
    protos: repository.protos ?? [],
    declared: repository.declared ?? [],
  });
  const lists = givenLists({ go: ["1.26.11", "1.25.3", "1.20.14", "1.19.13", "1.18.10", "1.17.13"] });
  const { decisions } = await choosePins(facts, givenRequest(repository.inputs), lists, nothingAround);
  const symbols = (repository.symbols ?? []).map((entry) => ({ ...symbolsOf("", ""), ...entry }));
  return pairingFindings({
    facts,
    decisions,
    symbols,
    gotoolchain: repository.gotoolchain ?? "",
    goGrpcOptions: repository.goGrpcOptions ?? [],
  });
}

async function codesOf(repository: Repository): Promise<readonly string[]> {
  return (await findingsOf(repository)).map(({ code, level }) => `${code} ${level}`);
}

const service = (plugin: string, name = "a") => givenStub(`${name}_grpc.pb.go`, plugin, "v5.29.3");
const message = (plugin: string, name = "a") => givenStub(`${name}.pb.go`, plugin, "v5.29.3");
const proto = (edition?: string, name = "a"): ProtoFile => ({
  path: `${name}.proto`,
  package: "",
  imports: [],
  size: 0,
  declares: [],
  hasServices: false,
  vendored: false,
  ...(edition === undefined ? {} : { edition }),
});

// Each pair was compiled: the release below the edge is rejected, the one at the edge is taken.
const edges: readonly (readonly [grpc: string, plugin: string, asserts: number, compiles: boolean])[] = [
  ["v1.31.1", "v1.3.0", 7, false],
  ["v1.32.0", "v1.3.0", 7, true],
  ["v1.61.2", "v1.4.0", 8, false],
  ["v1.62.0", "v1.4.0", 8, true],
  ["v1.63.3", "v1.5.1", 9, false],
  ["v1.64.0", "v1.5.1", 9, true],
  ["v1.64.0", "v1.6.2", 9, true],
  ["v1.83.1", "v1.1.0", 7, true],
  ["v1.83.1", "v1.6.2", 9, true],
  // v1.5.1 with use_generic_streams_experimental=false asserts 8: the file tells, its stamp would not.
  ["v1.62.0", "v1.5.1", 8, true],
];

describe("protoc-gen-go-grpc and grpc-go", () => {
  for (const [grpc, plugin, asserts, compiles] of edges) {
    test(`${plugin} asserting ${asserts} with grpc ${grpc} ${compiles ? "compiles" : "does not compile"}`, async () => {
      const codes = await codesOf({
        goMod: ["go 1.25.0", `require google.golang.org/grpc ${grpc}`],
        stubs: [service(plugin)],
        symbols: [{ path: "a_grpc.pb.go", supportPackage: asserts }],
      });
      assert.deepEqual(codes, compiles ? [] : ["pairing-grpc-too-old error"]);
    });
  }

  test("the message names the files, both versions with their place, and the nearest that work", async () => {
    const [finding] = await findingsOf({
      goMod: ["go 1.25.0", "require google.golang.org/grpc v1.60.1"],
      stubs: [service("v1.5.1"), service("v1.5.1", "b"), service("v1.5.1", "c")],
      symbols: ["a", "b", "c"].map((name) => ({ path: `${name}_grpc.pb.go`, supportPackage: 9 })),
    });
    assert.equal(finding?.path, "go.mod");
    assert.equal(finding?.line, 3);
    assert.match(
      finding?.message ?? "",
      /^a_grpc\.pb\.go and 2 more can't be compiled: they assert grpc\.SupportPackageIsVersion9, .* from v1\.64\.0 on, and go\.mod:3 requires v1\.60\.1\.$/,
    );
    assert.match(finding?.fix ?? "", /go get google\.golang\.org\/grpc@v1\.64\.0.*protoc-gen-go-grpc v1\.3\.0/);
  });

  const pinned = (grpc: string, plugin: string, goGrpcOptions: readonly string[] = []) =>
    codesOf({
      goMod: ["go 1.25.0", `require google.golang.org/grpc ${grpc}`],
      stubs: [service("v1.3.0")],
      symbols: [{ path: "a_grpc.pb.go", supportPackage: 7 }],
      inputs: { protocGenGoGrpc: plugin },
      goGrpcOptions,
    });

  test("a pin whose code would not compile is told before anything is generated", async () => {
    assert.deepEqual(await pinned("v1.60.1", "v1.5.1"), ["pairing-plugin-needs-newer-grpc error"]);
    assert.deepEqual(await pinned("v1.62.0", "v1.5.1", ["use_generic_streams_experimental=false"]), []);
    assert.deepEqual(await pinned("v1.64.0", "v1.5.1"), []);
  });

  test("v1.6.2 ends with the option that it no longer has", async () => {
    const option = ["use_generic_streams_experimental=true"];
    assert.deepEqual(await pinned("v1.83.1", "v1.6.2", option), ["pairing-removed-option error"]);
    assert.deepEqual(await pinned("v1.83.1", "v1.6.1", option), []);
  });

  test("a fork or a directory in grpc's place is not judged, another release is", async () => {
    const goMod = ["go 1.25.0", "require google.golang.org/grpc v1.60.1"];
    const stubs = [service("v1.5.1")];
    const symbols = [{ path: "a_grpc.pb.go", supportPackage: 9 }];
    const replaced = (line: string) => codesOf({ goMod: [...goMod, line], stubs, symbols });
    assert.deepEqual(await replaced("replace google.golang.org/grpc => ../grpc"), []);
    assert.deepEqual(await replaced("replace google.golang.org/grpc => google.golang.org/grpc v1.64.0"), []);
    assert.deepEqual(await replaced("replace google.golang.org/grpc v1.0.0 => google.golang.org/grpc v1.64.0"), [
      "pairing-grpc-too-old error",
    ]);
  });

  test("retracted releases", async () => {
    const codes = (grpc: string) =>
      codesOf({ goMod: ["go 1.25.0", `require google.golang.org/grpc ${grpc}`], stubs: [service("v1.5.1")] });
    assert.deepEqual(await codes("v1.74.0"), ["pairing-retracted warning"]);
    assert.deepEqual(await codes("v1.74.1"), ["pairing-retracted warning"]);
    assert.deepEqual(await codes("v1.74.2"), []);
  });

  test("without a stamp the newest generator for the required grpc-go is taken", () => {
    assert.equal(newestPluginFor("v1.31.1"), null);
    assert.equal(newestPluginFor("v1.32.0"), "v1.3.0");
    assert.equal(newestPluginFor("v1.62.0"), "v1.4.0");
    assert.equal(newestPluginFor("v1.64.0"), defaults.plugins["protoc-gen-go-grpc"]);
  });
});

// Each row was run: the message names what happens below the edge.
const runtimes: readonly (readonly [
  says: string,
  symbols: Partial<StubSymbols>,
  edition: string | null,
  breaks: string,
  works: string,
])[] = [
  ["a proto3 optional field", { proto3Optional: true }, null, "v1.21.0", "v1.22.0"],
  ["edition 2023", {}, "2023", "v1.32.0", "v1.33.0"],
  ["an import of go_features.proto", { goFeatures: true }, null, "v1.32.0", "v1.33.0"],
  ["Go features set, under v1.35", { goFeatures: true }, "2023", "v1.35.2", "v1.36.0"],
  ["Go features set, under v1.34", { goFeatures: true }, "2023", "v1.35.0", "v1.34.2"],
  ["the opaque API", { opaque: true }, null, "v1.35.2", "v1.36.0"],
  ["any generated code", {}, null, "v1.19.1", "v1.20.0"],
];

describe("protoc-gen-go and its runtime", () => {
  for (const [says, symbols, edition, breaks, works] of runtimes) {
    test(`${says}: breaks with ${breaks}, works with ${works}`, async () => {
      const codes = (runtime: string) =>
        codesOf({
          goMod: ["go 1.24.0", `require google.golang.org/protobuf ${runtime}`],
          stubs: [message("v1.36.6")],
          symbols: [{ path: "a.pb.go", ...symbols }],
          protos: edition === null ? [] : [proto(edition)],
        });
      assert.deepEqual(await codes(breaks), ["pairing-runtime-too-old error"]);
      assert.ok(!(await codes(works)).includes("pairing-runtime-too-old error"));
    });
  }

  test("an older runtime that works is a warning, an equal or newer one nothing", async () => {
    const codes = (runtime: string) =>
      codesOf({ goMod: ["go 1.24.0", `require google.golang.org/protobuf ${runtime}`], stubs: [message("v1.36.6")] });
    assert.deepEqual(await codes("v1.36.5"), ["pairing-runtime-older warning"]);
    assert.deepEqual(await codes("v1.28.1"), ["pairing-runtime-older warning"]);
    assert.deepEqual(await codes("v1.36.6"), []);
    assert.deepEqual(await codes("v1.36.11"), []);
  });
});

// Languages that generated code was compiled with. https://go.dev/ref/mod#go-mod-file-go
const languages: readonly (readonly [stub: Stub, streams: boolean, breaks: string, works: string])[] = [
  [message("v1.36.4"), false, "go 1.19", "go 1.20"],
  [message("v1.36.11"), false, "go 1.19", "go 1.20"],
  [message("v1.34.2"), false, "go 1.17", "go 1.18"],
  [message("v1.35.0-devel"), false, "go 1.17", "go 1.18"],
  [service("v1.5.1"), true, "go 1.17", "go 1.18"],
];

// Each was compiled: `undefined: proto.ProtoPackageIsVersion4` with v1.3.5 in its place, and without the replace line it builds.
describe("stubs that use github.com/golang/protobuf", () => {
  const required = ["go 1.23", "require github.com/golang/protobuf v1.5.0"];
  const replacedBy = (version: string) => `replace github.com/golang/protobuf => github.com/golang/protobuf ${version}`;
  const codes = (lines: readonly string[], protoPackage: number, inputs: Repository["inputs"] = {}) =>
    codesOf({
      goMod: [...required, ...lines],
      stubs: [message("v1.25.0")],
      symbols: [{ path: "a.pb.go", protoPackage }],
      inputs,
    });
  const tooOld = "pairing-golang-protobuf-too-old error";

  test("break where a replace line puts a release in its place that lacks what they assert", async () => {
    assert.deepEqual(await codes([replacedBy("v1.3.5")], 4), [tooOld]);
    assert.deepEqual(await codes([replacedBy("v1.4.0")], 4), []);
    assert.deepEqual(await codes([replacedBy("v1.3.5")], 3), []);
    assert.deepEqual(await codes([replacedBy("v1.2.0")], 3), [tooOld]);
    assert.deepEqual(await codes([], 4), []);
  });

  test("are told of before they are generated, by a pin that would make them", async () => {
    const goMod = [...required, replacedBy("v1.3.5")];
    const stubs = [message("v1.28.1")];
    assert.deepEqual(await codesOf({ goMod, stubs, inputs: { protocGenGo: "v1.25.0" } }), [tooOld]);
    assert.deepEqual(await codesOf({ goMod, stubs, inputs: { protocGenGo: "v1.26.0" } }), []);
  });
});

describe("generated code and the language version", () => {
  for (const [stub, genericStreams, breaks, works] of languages) {
    test(`${stub.generator} ${stub.generatorStamp}: not ${breaks}, but ${works}`, async () => {
      const symbols = [{ path: stub.path, genericStreams }];
      const codes = async (line: string) =>
        (await codesOf({ goMod: [line], stubs: [stub], symbols })).filter((code) => code.startsWith("pairing"));
      assert.deepEqual(await codes(breaks), ["pairing-language-too-old error"]);
      assert.deepEqual(await codes(works), []);
    });
  }

  test("a go.mod without a go line means Go 1.16", async () => {
    const codes = await codesOf({ goMod: [], stubs: [message("v1.34.2")], inputs: { goVersion: "1.25.3" } });
    assert.deepEqual(codes, ["pairing-language-too-old error"]);
  });

  test("a pin whose code would be too new is told as well", async () => {
    const stubs = [message("v1.28.1")];
    const inputs = { protocGenGo: "v1.36.11" };
    assert.deepEqual(await codesOf({ goMod: ["go 1.19"], stubs, inputs }), ["pairing-language-too-old error"]);
    assert.deepEqual(await codesOf({ goMod: ["go 1.20"], stubs, inputs }), []);
  });
});

describe("Go and what its modules ask for", () => {
  const stubs = [service("v1.5.1")];
  const inputs = { goVersion: "1.24.9" };
  test("older than grpc-go's minimum: a warning, for go switches", async () => {
    const goMod = ["go 1.24.0", "require google.golang.org/grpc v1.81.0"];
    assert.deepEqual(await codesOf({ goMod, stubs, inputs }), ["pairing-go-too-old warning"]);
    assert.deepEqual(await codesOf({ goMod, stubs, inputs, gotoolchain: "go1.24.9+auto" }), [
      "pairing-go-too-old warning",
    ]);
  });
  test("an error where GOTOOLCHAIN forbids it", async () => {
    const goMod = ["go 1.25.0"];
    assert.deepEqual(await codesOf({ goMod, stubs, inputs, gotoolchain: "local" }), ["pairing-go-too-old error"]);
    assert.deepEqual(await codesOf({ goMod, stubs, inputs, gotoolchain: "go1.24.9" }), ["pairing-go-too-old error"]);
  });
  test("new enough", async () => {
    const goMod = [
      "go 1.24.0",
      "require (",
      "google.golang.org/grpc v1.76.0",
      "google.golang.org/protobuf v1.36.11",
      ")",
    ];
    assert.deepEqual(await codesOf({ goMod, stubs, inputs }), []);
  });
});

describe("editions", () => {
  const codes = (edition: string | undefined, inputs: GivenInputs) =>
    codesOf({ goMod: ["go 1.24.0"], stubs: [message("v1.36.11")], protos: [proto(edition)], inputs });
  const rows: readonly (readonly [
    edition: string | undefined,
    protoc: string,
    plugin: string,
    codes: readonly string[],
  ])[] = [
    [undefined, "3.19.6", "v1.28.1", []],
    ["2023", "27.0", "v1.34.0", []],
    ["2023", "26.1", "v1.34.0", ["pairing-edition-protoc error"]],
    ["2023", "27.0", "v1.33.0", ["pairing-edition-plugin error"]],
    ["2024", "32.0", "v1.36.9", []],
    ["2024", "31.1", "v1.36.9", ["pairing-edition-protoc error"]],
    ["2024", "32.0", "v1.36.8", ["pairing-edition-plugin error"]],
    ["2026", "35.1", "v1.36.11", ["pairing-edition-protoc error", "pairing-edition-plugin warning"]],
    ["2026", "36.0", "v1.36.11", ["pairing-edition-plugin warning"]],
  ];
  for (const [edition, protoc, protocGenGo, expected] of rows) {
    test(`${edition ?? "proto3"} with protoc ${protoc} and protoc-gen-go ${protocGenGo}`, async () => {
      assert.deepEqual(await codes(edition, { protoc, protocGenGo }), expected);
    });
  }
});

test("an edition's stubs are of the template of buf that names their version, whatever another one pins", async () => {
  const template = (file: string, version: string) =>
    ({ tool: "protoc-gen-go", version, what: `plugins[0].remote of ${file}`, file, line: 3 }) as const;
  const old = template("a/buf.gen.yaml", "v1.32.0");
  const repository = { goMod: ["go 1.24.0"], stubs: [message("v1.36.8")], protos: [proto("2023")] };
  assert.deepEqual(await codesOf({ ...repository, declared: [old] }), ["pairing-edition-plugin error"]);
  assert.deepEqual(await codesOf({ ...repository, declared: [old, template("b/buf.gen.yaml", "v1.36.8")] }), []);
});

describe("stubs and generators of a repository", () => {
  test("mixed stamps are one notice that lists who has what", async () => {
    const findings = await findingsOf({
      goMod: ["go 1.24.0"],
      stubs: [
        givenStub("a.pb.go", "v1.36.6", "v5.29.3"),
        givenStub("b.pb.go", "v1.36.6", "v4.25.3"),
        givenStub("c.pb.go", "v1.31.0", "(unknown)"),
        givenStub("c_grpc.pb.go", "v1.5.1", "(unknown)"),
      ],
    });
    assert.equal(findings.length, 1);
    assert.equal(findings[0]?.level, "notice");
    const message = findings[0]?.message ?? "";
    assert.match(
      message,
      /protoc: \(unknown\) in 2 \(c\.pb\.go and c_grpc\.pb\.go\), v5\.29\.3 in 1 \(a\.pb\.go\), v4\.25\.3 in 1/,
    );
    assert.match(message, /protoc-gen-go: v1\.36\.6 in 2 \(a\.pb\.go and b\.pb\.go\), v1\.31\.0 in 1 \(c\.pb\.go\)/);
    assert.doesNotMatch(message, /protoc-gen-go-grpc:/);
  });

  test("mixed stamps of a tool whose version is declared need no declaring", async () => {
    const findings = await findingsOf({
      goMod: [
        "go 1.24.0",
        "tool google.golang.org/protobuf/cmd/protoc-gen-go",
        "require google.golang.org/protobuf v1.36.6",
      ],
      stubs: [givenStub("a.pb.go", "v1.36.6", "v5.29.3"), givenStub("b.pb.go", "v1.31.0", "v5.29.3")],
    });
    const told = findings.filter(({ code }) => code === "pin-mixed-stamps");
    assert.deepEqual(
      told.map(({ message, fix }) => [message, fix]),
      [
        [
          "The stubs were made by several versions. protoc-gen-go: v1.36.6 in 1 (a.pb.go), v1.31.0 in 1 (b.pb.go). " +
            "Each is checked with the versions in its own header, and held against the declared protoc-gen-go v1.36.6.",
          "To have one of each, run `update`.",
        ],
      ],
    );
  });

  test("a generator whose module is replaced", async () => {
    const goMod = [
      "go 1.24.0",
      "tool google.golang.org/protobuf/cmd/protoc-gen-go",
      "require google.golang.org/protobuf v1.36.6",
    ];
    const fork = await findingsOf({ goMod: [...goMod, "replace google.golang.org/protobuf => ./fork"] });
    assert.deepEqual(
      fork.map(({ code, line }) => `${code} ${line}`),
      ["pin-replaced-generator 5"],
    );
    const other = "replace google.golang.org/protobuf => google.golang.org/protobuf v1.36.8";
    assert.deepEqual(await codesOf({ goMod: [...goMod, other] }), []);
  });

  test("a generator that is none of the known ones is named, and its stubs stay unchecked", async () => {
    const goMod = [
      "go 1.25.0",
      "tool (",
      "m/cmd/protoc-gen-go",
      "golang.org/x/tools/cmd/stringer",
      "example.com/protoc-gen-mine",
      // The stubs of protoc-gen-go's former module are checked with it.
      "github.com/golang/protobuf/protoc-gen-go",
      ")",
    ];
    const findings = await findingsOf({ goMod });
    assert.deepEqual(
      findings.map(({ code, line }) => `${code} ${line}`),
      ["project-program-not-run 4", "project-program-not-run 6"],
    );
    const goTools = [{ package: "example.com/protoc-gen-mine", version: "v1.0.0" }];
    assert.equal((await findingsOf({ goMod, inputs: { goTools } })).length, 1);
  });

  test("releases with a fault of their own", async () => {
    assert.deepEqual(await codesOf({ goMod: ["go 1.24.0"], inputs: { protocGenGo: "v1.35.0" } }), [
      "pin-faulty-release notice",
    ]);
    const [finding] = await findingsOf({ goMod: ["go 1.24.0"], inputs: { protocGenGoGrpc: "v1.5.0" } });
    assert.equal(finding?.code, "pin-faulty-release");
    assert.match(finding?.fix ?? "", /v1\.5\.1/);
  });

  test("only what can break has to be read", () => {
    const stubs = [message("v1.36.6"), service("v1.5.1")];
    const paths = (goMod: string) =>
      stubsToRead(givenFacts({ stubs, modules: [parseGoMod(goMod, "go.mod").value] })).map(({ path }) => path);
    const runtime = (version: string) => `module m\ngo 1.24.0\nrequire google.golang.org/protobuf ${version}\n`;
    assert.deepEqual(paths(runtime("v1.36.6")), []);
    assert.deepEqual(paths(runtime("v1.35.2")), ["a.pb.go"]);
    assert.deepEqual(paths("module m\ngo 1.24.0\nrequire google.golang.org/grpc v1.70.0\n"), ["a_grpc.pb.go"]);
    assert.deepEqual(paths("module m\ngo 1.17\n"), ["a_grpc.pb.go"]);
  });
});

test("the shipped defaults belong together", () => {
  assert.equal(pairing.newestGrpcPluginFor[0]?.plugin, defaults.plugins["protoc-gen-go-grpc"]);
  assert.equal(defaults.go.line, defaults.generatorsBuiltWith);
  assert.ok(defaults.go.version.startsWith(`${defaults.go.line}.`));
});
