import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Pin } from "../../src/model/pin.ts";
import { toolName } from "../../src/model/pin.ts";
import { choosePins } from "../../src/pins/choose.ts";
import type { Surroundings } from "../../src/pins/types.ts";
import { parseBufGen } from "../../src/project/buf-gen.ts";
import { declaredReader } from "../../src/project/declared.ts";
import { parseGoMod } from "../../src/project/go-mod.ts";
import { parseGoWork } from "../../src/project/go-work.ts";
import { parseToolVersions } from "../../src/project/tool-versions.ts";
import { type GivenInputs, givenFacts, givenLists, givenRequest, givenStub, nothingAround } from "../support/given.ts";

async function choose(
  facts: Parameters<typeof givenFacts>[0],
  inputs: GivenInputs = {},
  surroundings: Partial<Surroundings> = {},
) {
  return choosePins(givenFacts(facts), givenRequest(inputs), givenLists({ go: ["1.25.3", "1.24.9"] }), {
    ...nothingAround,
    installed: { ...nothingAround.installed, go: ["1.26.8"] },
    ...surroundings,
  });
}

function pinned(choice: Awaited<ReturnType<typeof choose>>, tool: string): Pin {
  const decision = choice.decisions.find(({ pin }) => toolName(pin) === tool);
  assert.ok(decision !== undefined, `no pin of ${tool}`);
  return decision.pin;
}

const goMod = parseGoMod(
  [
    "module example.com/greeter",
    "go 1.24.0",
    "toolchain go1.25.3",
    "require (",
    "\tgoogle.golang.org/protobuf v1.36.6",
    "\tgoogle.golang.org/grpc v1.70.0",
    ")",
  ].join("\n"),
  "go.mod",
).value;

describe("pins, with where each comes from", () => {
  test("an empty checkout gets the shipped defaults, and is told so", async () => {
    const { decisions } = await choose({});
    assert.deepEqual(
      decisions.map(({ pin }) => [toolName(pin), pin.provenance.kind]),
      [
        ["go", "default"],
        ["protoc", "default"],
        ["protoc-gen-go", "default"],
        ["protoc-gen-go-grpc", "default"],
      ],
    );
    for (const { pin } of decisions) assert.match(pin.provenance.because, /shipped default/);
  });

  test("the toolchain line decides over the go line, with its place", async () => {
    const choice = await choose({ modules: [goMod] });
    assert.deepEqual(pinned(choice, "go"), {
      kind: "go",
      version: "1.25.3",
      provenance: { kind: "project-file", because: "toolchain line of go.mod", path: "go.mod", line: 3 },
    });
    assert.deepEqual(
      choice.decisions[0]?.overruled.map(({ version }) => version),
      ["1.24.0"],
    );
  });

  test("stamps decide where nothing is declared; the most frequent one is installed, the others are told", async () => {
    const choice = await choose({
      modules: [goMod],
      stubs: [
        givenStub("a.pb.go", "v1.31.0", "v4.25.3"),
        givenStub("b.pb.go", "v1.36.1", "v5.29.3"),
        givenStub("c.pb.go", "v1.36.1", "v5.29.3"),
        givenStub("c_grpc.pb.go", "v1.5.1", "(unknown)"),
      ],
    });
    assert.equal(pinned(choice, "protoc").version, "29.3");
    assert.equal(pinned(choice, "protoc-gen-go").version, "v1.36.1");
    assert.equal(pinned(choice, "protoc-gen-go-grpc").version, "v1.5.1");
    assert.deepEqual(pinned(choice, "protoc").provenance, {
      kind: "stamp",
      because: "most frequent stamp protoc v5.29.3 in 2 of 4 stubs",
      path: "b.pb.go",
      line: 4,
    });
  });

  test("where most stubs are stamped with no protoc, the few others do not decide", async () => {
    const stubs = [
      givenStub("a.pb.go", "v1.36.1", "(unknown)"),
      givenStub("b.pb.go", "v1.36.1", "(unknown)"),
      givenStub("c.pb.go", "v1.36.1", "v3.17.3"),
    ];
    const { provenance } = pinned(await choose({ stubs }), "protoc");
    assert.equal(provenance.kind, "default");
    assert.match(provenance.because, /hardly a stub/);
  });

  test("a plain require of the runtime is no declaration: it decides for new files alone", async () => {
    const fresh = await choose({ modules: [goMod] });
    assert.equal(pinned(fresh, "protoc-gen-go").version, "v1.36.6");
    assert.equal(pinned(fresh, "protoc-gen-go").provenance.kind, "runtime");
    const stamped = await choose({ modules: [goMod], stubs: [givenStub("a.pb.go", "v1.31.0", "v4.25.3")] });
    assert.equal(pinned(stamped, "protoc-gen-go").version, "v1.31.0");
    assert.deepEqual(stamped.decisions.find(({ pin }) => toolName(pin) === "protoc-gen-go")?.overruled, []);
  });

  test("each place overrules the ones below it", async () => {
    const tools = parseGoMod(
      [
        "module example.com/greeter",
        "go 1.24.0",
        "tool google.golang.org/protobuf/cmd/protoc-gen-go",
        "require google.golang.org/protobuf v1.36.6",
      ].join("\n"),
      "go.mod",
    ).value;
    const template = "version: v2\nplugins:\n  - remote: buf.build/protocolbuffers/go:v1.36.5\n    out: gen\n";
    const declared = [
      ...parseToolVersions("protoc-gen-go 1.36.4\n", ".tool-versions").value,
      ...parseBufGen(template, "buf.gen.yaml").value.declared,
    ];
    const stubs = [givenStub("a.pb.go", "v1.36.3", "v4.25.3")];
    const locked = [{ tool: "protoc-gen-go", version: "v1.36.7", path: "go-grpc-setup.lock.json", line: 9 }];
    const versions = async (
      facts: Parameters<typeof choose>[0],
      inputs?: GivenInputs,
      surroundings?: Partial<Surroundings>,
    ) => {
      const { decisions } = await choose(facts, inputs, surroundings);
      const decision = decisions.find(({ pin }) => toolName(pin) === "protoc-gen-go");
      return [decision?.pin.version, ...(decision?.overruled ?? []).map(({ version }) => version)];
    };
    const all = { modules: [tools], declared, stubs };
    assert.deepEqual(await versions(all, { protocGenGo: "v1.36.8" }, { locked }), [
      "v1.36.8",
      "v1.36.7",
      "v1.36.6",
      "v1.36.5",
      "1.36.4",
      "v1.36.3",
    ]);
    assert.equal((await versions(all, {}, { locked }))[0], "v1.36.7");
    assert.equal((await versions(all))[0], "v1.36.6");
    assert.equal((await versions({ ...all, modules: [] }))[0], "v1.36.5");
    assert.equal((await versions({ declared: declared.slice(0, 1), stubs }))[0], "v1.36.4");
    assert.equal((await versions({ stubs }))[0], "v1.36.3");
  });

  test("of templates of buf in one directory the one decides that buf takes by itself", async () => {
    const template = (version: string) =>
      `version: v2\nplugins:\n  - remote: buf.build/protocolbuffers/go:${version}\n    out: gen\n`;
    const declared = [
      ...parseBufGen(template("v1.32.0"), "buf.gen.old.yaml").value.declared,
      ...parseBufGen(template("v1.36.8"), "buf.gen.yaml").value.declared,
    ];
    assert.equal(pinned(await choose({ declared }), "protoc-gen-go").version, "v1.36.8");
  });

  test("of version managers' files in one directory the same one decides, whatever it is called", async () => {
    const files: Readonly<Record<string, string>> = {
      ".go-version": "1.25.1\n",
      ".tool-versions": "golang 1.25.2\nprotoc 29.2\n",
      ".mise.toml": '[tools]\ngo = "1.25.3"\nprotoc = "29.3"\n',
      "aqua.yaml": "packages:\n- name: golang/go@go1.25.4\n- name: protocolbuffers/protobuf/protoc@v29.4\n",
    };
    const declaredBy = (names: readonly string[]) =>
      names.flatMap((name) => declaredReader(name)?.(files[name] ?? files[`.${name}`] ?? "", name).value ?? []);
    const decided = async (...names: readonly string[]) => {
      const choice = await choose({ declared: declaredBy(names) });
      const places = choice.decisions[0]?.overruled.map(({ provenance }) => provenance.path) ?? [];
      return [pinned(choice, "go").version, pinned(choice, "protoc").version, ...places];
    };
    assert.deepEqual(await decided("aqua.yaml", ".mise.toml", ".tool-versions", ".go-version"), [
      "1.25.1",
      "29.2",
      ".tool-versions",
      ".mise.toml",
      "aqua.yaml",
    ]);
    assert.deepEqual(await decided("mise.toml", ".tool-versions"), ["1.25.2", "29.2", "mise.toml"]);
    assert.deepEqual(await decided("aqua.yaml", ".mise.toml"), ["1.25.3", "29.3", "aqua.yaml"]);
    assert.deepEqual(await decided("aqua.yaml", "mise.toml"), ["1.25.3", "29.3", "aqua.yaml"]);
    // Nearer to what is judged comes before the kind of file.
    const near = declaredBy(["aqua.yaml"]).map((one) => ({ ...one, file: "api/aqua.yaml" }));
    const choice = await choose({ declared: [...declaredBy([".go-version"]), ...near], scopes: ["api"] });
    assert.equal(pinned(choice, "go").version, "1.25.4");
  });

  test("a go.work decides for the modules that it uses, and not for others", async () => {
    const workspace = parseGoWork("go 1.25.3\nuse (\n\t./a\n\t.\n)\n", "go.work").value;
    const module = (directory: string) => parseGoMod(`module m\ngo 1.24.9\n`, `${directory}/go.mod`).value;
    const facts = { modules: [module("a"), module("b")], workspaces: [workspace] };
    assert.equal(pinned(await choose({ ...facts, scopes: ["a"] }), "go").version, "1.25.3");
    assert.equal(pinned(await choose({ ...facts, scopes: ["b"] }), "go").version, "1.24.9");
    assert.equal(pinned(await choose({ ...facts, scopes: ["."] }), "go").version, "1.25.3");
  });

  test("a module just below the root's is nearer than the root's", async () => {
    const root = parseGoMod("module m\ngo 1.24.9\n", "go.mod").value;
    const below = parseGoMod("module m/a\ngo 1.25.3\n", "a/go.mod").value;
    assert.equal(pinned(await choose({ modules: [root, below], scopes: ["a"] }), "go").version, "1.25.3");
    assert.equal(pinned(await choose({ modules: [below, root], scopes: ["."] }), "go").version, "1.24.9");
  });

  test("the highest Go serves several modules", async () => {
    const module = (directory: string, go: string) => parseGoMod(`module m\ngo ${go}\n`, `${directory}/go.mod`).value;
    const modules = [module("a", "1.24.9"), module("b", "1.25.3"), module("c", "1.23.1")];
    assert.equal(pinned(await choose({ modules, scopes: ["a", "b"] }), "go").version, "1.25.3");
    assert.equal(pinned(await choose({ modules, scopes: ["."] }), "go").version, "1.25.3");
    assert.equal(pinned(await choose({ modules, scopes: ["a"] }), "go").version, "1.24.9");
  });
});
