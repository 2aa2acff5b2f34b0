import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { explain, Failure } from "../../src/model/failure.ts";
import { toolName } from "../../src/model/pin.ts";
import type { VersionLists } from "../../src/model/tool.ts";
import { choosePins } from "../../src/pins/choose.ts";
import { parseGoMod } from "../../src/project/go-mod.ts";
import { parseToolVersions } from "../../src/project/tool-versions.ts";
import { type GivenInputs, givenFacts, givenLists, givenRequest, nothingAround } from "../support/given.ts";

const unreachable: VersionLists = {
  go: () => Promise.reject(new Failure("network", "go.dev could not be reached")),
  protoc: () => Promise.reject(new Failure("rate-limited", "api.github.com answered 429")),
  module: (path) => Promise.reject(new Failure("network", `${path} could not be listed`)),
};

function choose(
  inputs: GivenInputs,
  lists: VersionLists,
  options: { installed?: readonly string[]; facts?: Parameters<typeof givenFacts>[0] } = {},
) {
  return choosePins(givenFacts(options.facts), givenRequest(inputs), lists, {
    ...nothingAround,
    installed: { go: options.installed ?? ["1.26.8"], protoc: [], goTools: {} },
  });
}

async function goOf(...args: Parameters<typeof choose>): Promise<string | undefined> {
  return (await choose(...args)).decisions[0]?.pin.version;
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const thrown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(thrown instanceof Failure, `no Failure but ${String(thrown)}`);
  return thrown;
}

const goList = givenLists({ go: ["1.25.3", "1.25.9", "1.26.8", "1.26.11"] });

describe("when a list is asked", () => {
  test("exact versions need none", async () => {
    const inputs = { goVersion: "1.25.3", protoc: "29.3", protocGenGo: "v1.36.6", protocGenGoGrpc: "v1.5.1" };
    const { decisions } = await choose(inputs, unreachable);
    assert.deepEqual(
      decisions.map(({ pin }) => `${toolName(pin)} ${pin.version} ${pin.provenance.because}`),
      [
        "go 1.25.3 input go-version",
        "protoc 29.3 input protoc-version",
        "protoc-gen-go v1.36.6 input protoc-gen-go-version",
        "protoc-gen-go-grpc v1.5.1 input protoc-gen-go-grpc-version",
      ],
    );
  });

  test("a range takes the newest installed version that fits", async () => {
    assert.equal(
      await goOf({ goVersion: "1.25" }, unreachable, { installed: ["1.25.1", "1.25.3", "1.24.9"] }),
      "1.25.3",
    );
  });

  test("check-latest asks the list although an installed version fits", async () => {
    assert.equal(await goOf({ goVersion: "1.25", checkLatest: true }, goList, { installed: ["1.25.3"] }), "1.25.9");
  });

  test("check-latest makes do with what is installed where there is no list", async () => {
    const { decisions, findings } = await choose({ goVersion: "1.25", checkLatest: true }, unreachable, {
      installed: ["1.25.3"],
    });
    assert.equal(decisions[0]?.pin.version, "1.25.3");
    assert.deepEqual(
      findings.map(({ code, level }) => `${code} ${level}`),
      ["pin-list-unreachable warning"],
    );
  });

  test("a range that nothing installed fits asks the list", async () => {
    assert.equal(await goOf({ goVersion: "1.26.x" }, goList, { installed: ["1.25.3"] }), "1.26.11");
  });

  test("stable is the newest there is, not the newest installed", async () => {
    assert.equal(await goOf({ goVersion: "stable" }, goList, { installed: ["1.26.8"] }), "1.26.11");
    assert.equal(await goOf({ goVersion: "oldstable" }, goList, { installed: ["1.26.8"] }), "1.25.9");
  });

  test("a language version in go.mod is its newest patch", async () => {
    const modules = [parseGoMod("module m\ngo 1.25\n", "go.mod").value];
    assert.equal(await goOf({}, goList, { facts: { modules } }), "1.25.9");
  });
});

describe("a range or an alias means what the lock file has of it", () => {
  const lockFile = "go-grpc-setup.lock.json";
  const held = [
    { tool: "go", version: "1.25.3", path: lockFile, line: 6 },
    { tool: "protoc", version: "29.3", path: lockFile, line: 20 },
    { tool: "protoc-gen-go", version: "v1.34.2", path: lockFile, line: 40 },
    { tool: "protoc-gen-go", version: "v1.36.6", path: lockFile, line: 80 },
    { tool: "protoc-gen-go-vtproto", version: "v0.5.0", path: lockFile, line: 120 },
  ];
  const vtproto = "github.com/planetscale/vtprotobuf/cmd/protoc-gen-go-vtproto";
  const chosen = async (inputs: GivenInputs, lists: VersionLists = unreachable) => {
    const surroundings = {
      ...nothingAround,
      held,
      installed: { go: ["1.26.8", "1.25.9"], protoc: ["29.6"], goTools: {} },
    };
    const { decisions, findings } = await choosePins(givenFacts(), givenRequest(inputs), lists, surroundings);
    assert.deepEqual(findings, []);
    return decisions.map(({ pin }) => pin);
  };
  const exact = { goVersion: "1.26.8", protoc: "29.3", protocGenGo: "v1.36.6", protocGenGoGrpc: "v1.5.1" };

  const rows: readonly (readonly [inputs: GivenInputs, tool: string, version: string])[] = [
    [{ goVersion: "1.25.x" }, "go", "1.25.3"],
    [{ goVersion: "1.25" }, "go", "1.25.3"],
    [{ goVersion: "^1.24" }, "go", "1.25.3"],
    [{ goVersion: "stable" }, "go", "1.25.3"],
    [{ goVersion: "oldstable" }, "go", "1.25.3"],
    [{ goVersion: "1.25.x", checkLatest: true }, "go", "1.25.3"],
    [{ goVersion: "1.26.x" }, "go", "1.26.8"],
    [{ goVersion: "1.25.9" }, "go", "1.25.9"],
    [{ protoc: "29.x" }, "protoc", "29.3"],
    [{ protoc: "latest" }, "protoc", "29.3"],
    [{ protocGenGo: "^1.34" }, "protoc-gen-go", "v1.36.6"],
    [{ protocGenGo: "<1.36" }, "protoc-gen-go", "v1.34.2"],
    [{ protocGenGo: "latest" }, "protoc-gen-go", "v1.36.6"],
    [{ goTools: [{ package: vtproto, version: "0.x" }] }, "protoc-gen-go-vtproto", "v0.5.0"],
  ];
  for (const [inputs, tool, version] of rows) {
    test(JSON.stringify(inputs), async () => {
      const pin = (await chosen({ ...exact, ...inputs })).find((one) => toolName(one) === tool);
      assert.equal(pin?.version, version);
    });
  }

  test("and says so", async () => {
    const [go] = await chosen({ ...exact, goVersion: "1.25.x" });
    assert.equal(go?.provenance.because, "input go-version (1.25.x), held to this by go-grpc-setup.lock.json:6");
  });

  test("what it has nothing for is found out as without it", async () => {
    const [go] = await chosen({ ...exact, goVersion: "1.24.x" }, givenLists({ go: ["1.24.13"] }));
    assert.equal(go?.version, "1.24.13");
  });
});

test("the go line is a minimum: where none of its releases is to be had, a newer Go will do", async () => {
  const facts = { modules: [parseGoMod("module m\ngo 1.12\n", "go.mod").value] };
  const { decisions, findings } = await choose({}, goList, { facts });
  assert.equal(decisions[0]?.pin.version, "1.26.8");
  assert.deepEqual(
    findings.map(({ code, path, line }) => `${code} ${path}:${line}`),
    ["pin-newer-than-asked go.mod:2"],
  );
  assert.equal(await goOf({}, goList, { facts, installed: [] }), "1.26.11");
});

describe("the go line where no list is to be had", () => {
  const facts = { modules: [parseGoMod("module m\ngo 1.18\n", "go.mod").value] };
  const others = { protoc: "29.3", protocGenGo: "v1.36.6", protocGenGoGrpc: "v1.5.1" };

  for (const command of ["verify", "update", "plan"] as const) {
    test(`${command}: an installed newer Go checks stubs just as well`, async () => {
      const { decisions, findings } = await choose({ ...others, command }, unreachable, { facts });
      assert.equal(decisions[0]?.pin.version, "1.26.8");
      assert.deepEqual(
        findings.map(({ code, level, path, line }) => `${code} ${level} ${path}:${line}`),
        ["tool-stand-in warning go.mod:2"],
      );
      assert.match(findings[0]?.message ?? "", /go\.dev could not be reached/);
    });
  }

  test("setup: later steps are to build with that release", async () => {
    const failure = await failureOf(choose({ ...others, command: "setup" }, unreachable, { facts }));
    assert.match(failure.message, /Go 1\.18, asked for by go line of go\.mod \(go\.mod:2\)/);
  });

  test("an older Go will not do", async () => {
    const installed = ["1.17.13"];
    const failure = await failureOf(choose({ ...others, command: "verify" }, unreachable, { facts, installed }));
    assert.equal(failure.kind, "network");
  });
});

describe("what can't be resolved", () => {
  test("without lists every such version is told at once, with its place and how to pin it", async () => {
    const declared = parseToolVersions("protoc 99.x\n", ".tool-versions").value;
    const failure = await failureOf(
      choose({ goVersion: "stable", protocGenGo: "latest" }, unreachable, { facts: { declared } }),
    );
    assert.equal(failure.kind, "network");
    assert.match(failure.message, /Go stable, asked for by input go-version/);
    assert.match(failure.message, /protoc 99\.x, asked for by protoc of \.tool-versions \(\.tool-versions:1\)/);
    assert.match(failure.message, /protoc-gen-go latest, asked for by input protoc-gen-go-version/);
    assert.match(failure.message, /go\.dev could not be reached/);
    assert.match(failure.remedy, /Pin an exact version there \(such as 1\.25\.3\)/);
  });

  test("without a list of protoc's releases the shipped one will do, and it is said", async () => {
    const inputs = { goVersion: "1.25.3", protoc: "29.x", protocGenGo: "v1.36.6", protocGenGoGrpc: "v1.5.1" };
    const { decisions, findings } = await choose(inputs, unreachable);
    assert.match(decisions[1]?.pin.version ?? "", /^29\.\d+$/);
    assert.deepEqual(
      findings.map(({ code, message }) => [code, /api\.github\.com answered 429/.test(message)]),
      [["tool-shipped-list", true]],
    );
  });

  test("a range that nothing fits is the user's mistake, and the newest there is is named", async () => {
    const failure = await failureOf(choose({ goVersion: "^1.30" }, goList));
    assert.equal(failure.kind, "bad-input");
    assert.match(failure.message, /No Go fits \^1\.30, asked for by input go-version/);
    assert.match(failure.remedy, /1\.26\.11/);
  });

  test("malformed inputs are told all at once, each with its value and the allowed forms", async () => {
    const inputs = {
      goVersion: "banana",
      protoc: "29.3.1.2",
      protocGenGo: "master",
      protocGenGoGrpc: "v1",
      goTools: [{ package: "example.com/a/cmd/tool", version: "main" }],
    };
    const failure = await failureOf(choose(inputs, unreachable));
    assert.equal(failure.kind, "bad-input");
    assert.equal(failure.message.split("\n").length, 4);
    assert.match(failure.message, /go-version: "banana" is no version; give 1\.25\.3, 1\.25, .*oldstable/);
    assert.match(failure.message, /protoc-version: "29\.3\.1\.2"/);
    assert.match(failure.message, /protoc-gen-go-version: "master"/);
    assert.match(failure.message, /go-tools \(example\.com\/a\/cmd\/tool\): "main"/);
  });

  test("a file that asks for no version is passed over, and told", async () => {
    const declared = parseToolVersions("golang system\n", ".tool-versions").value;
    const { decisions, findings } = await choose({}, goList, { facts: { declared } });
    assert.equal(decisions[0]?.pin.provenance.kind, "default");
    assert.deepEqual(
      findings.map(({ code, path, line }) => `${code} ${path}:${line}`),
      ["pin-version-unreadable .tool-versions:1"],
    );
  });
});

describe("go-tools", () => {
  const modules = {
    "github.com/grpc-ecosystem/grpc-gateway/v2": ["v2.25.1", "v2.26.0"],
    "google.golang.org/protobuf": ["v1.36.6", "v1.36.11"],
  };
  const lists: VersionLists = {
    ...givenLists({ go: [], protoc: [] }),
    module: (path) => {
      const versions = Object.entries(modules).find(([module]) => module === path)?.[1];
      return versions === undefined
        ? Promise.reject(new Failure("not-found", `${path} is no module`))
        : Promise.resolve(versions);
    },
  };

  test("each is pinned under the name of its command, ranges against the module that holds it", async () => {
    const goTools = [
      { package: "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway", version: "latest" },
      { package: "github.com/fullstorydev/grpcurl/cmd/grpcurl", version: "v1.9.3" },
      { package: "github.com/example/tool/v3", version: "3.0.1" },
    ];
    const { decisions } = await choose({ goTools }, lists);
    assert.deepEqual(
      decisions.slice(4).map(({ pin }) => `${toolName(pin)} ${pin.version}`),
      ["protoc-gen-grpc-gateway v2.26.0", "grpcurl v1.9.3", "tool v3.0.1"],
    );
  });

  test("a path whose host is out of reach may be no module, and the shorter ones are asked", async () => {
    const goTools = [
      { package: "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway", version: "latest" },
    ];
    const module = (path: string) =>
      lists.module(path).catch(() => Promise.reject(new Failure("network", `${path}: could not resolve host`)));
    const { decisions } = await choose({ goTools }, { ...lists, module });
    assert.equal(decisions[4]?.pin.version, "v2.26.0");
    const failure = await failureOf(
      choose({ goTools: [{ package: "example.com/a/b", version: "latest" }] }, { ...lists, module }),
    );
    assert.match(explain(failure), /none of example\.com\/a\/b, example\.com\/a could be listed: .*resolve host/);
  });

  test("a generator listed there counts as an input for it", async () => {
    const goTools = [{ package: "google.golang.org/protobuf/cmd/protoc-gen-go", version: "1.36.x" }];
    const { decisions } = await choose({ goTools }, lists);
    assert.equal(decisions.length, 4);
    assert.equal(decisions[2]?.pin.version, "v1.36.11");
    assert.equal(decisions[2]?.pin.provenance.because, "input go-tools");
  });

  test("two commands of one name are a mistake", async () => {
    const goTools = [
      { package: "example.com/a/tool", version: "v1.0.0" },
      { package: "example.com/b/tool", version: "v1.0.0" },
    ];
    const failure = await failureOf(choose({ goTools }, lists));
    assert.match(
      failure.message,
      /example\.com\/b\/tool@v1\.0\.0 is the command tool, as is example\.com\/a\/tool@v1\.0\.0/,
    );
  });
});

test("an unquoted 1.20, which YAML makes 1.2, is pointed out", async () => {
  const { findings } = await choose({ goVersion: "1.2" }, givenLists({ go: ["1.2.2"] }));
  assert.match(findings[0]?.fix ?? "", /go-version: '1\.20'/);
});
