import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { after, before, beforeEach, test } from "node:test";
import { applyChanges } from "../../../src/stubs/update.ts";
import { type StubRepository, stubRepository } from "../../support/stub-repository.ts";

/* Checkouts whose recipes run sed or perl over the stubs; what they commit was made by running just that. */

const environment = { PATH: process.env["PATH"] ?? "", LC_ALL: "C.UTF-8" };
const isGnu = spawnSync("sed", ["--version"], { env: environment, encoding: "utf8" }).stdout?.includes("GNU") === true;
const skip = isGnu ? false : "no GNU sed here";

const proto = `// Of acme.

syntax = "proto3";

package acme.v1;

option go_package = "example.com/acme/acme/v1;acmev1";

// Ping is one.
message Ping {
  int32 user_id = 1;
  int32 PPID = 2;
  // Its address.
  string base_url = 3;
}

service Pinger {
  // GetById asks.
  rpc GetById(Ping) returns (Ping);
}
`;

const protoc = `protoc -I. --go_out=. --go_opt=paths=source_relative --go-grpc_out=. --go-grpc_opt=paths=source_relative acme/v1/ping.proto`;
const goStub = "acme/v1/ping.pb.go";
const grpcStub = "acme/v1/ping_grpc.pb.go";

let repository: StubRepository;
let raw: Readonly<Record<string, string>>;

before(async () => {
  repository = stubRepository();
  repository.write({
    "go.mod":
      "module example.com/acme\n\ngo 1.24\n\nrequire (\n\tgoogle.golang.org/grpc v1.79.0\n\tgoogle.golang.org/protobuf v1.36.11\n)\n",
    "acme/v1/ping.proto": proto,
  });
  await repository.protoc(...protoc.split(" ").slice(1));
  raw = { [goStub]: repository.read(goStub), [grpcStub]: repository.read(grpcStub), "acme/v1/ping.proto": proto };
  repository.git("init", "-q");
  repository.git("add", ".");
  repository.git("commit", "-qm", "first");
});

beforeEach(() => {
  repository.git("clean", "-qfdx");
  repository.git("checkout", "-q", "--force", ".");
});

after(() => repository.remove());

/** Puts a recipe into the checkout and does to its stubs what the command does. */
const run = (path: string, recipe: string, command: string, directory = ".") => {
  repository.write({ ...raw, [path]: recipe });
  const cwd = `${repository.root}/${directory}`;
  execFileSync("bash", ["-c", command], { cwd, env: environment, stdio: ["ignore", "ignore", "inherit"] });
};

const verdicts = async () => {
  const { files } = await repository.verify();
  return Object.fromEntries(files.map(({ path, status, reason }) => [path, `${status} ${reason ?? ""}`.trim()]));
};

interface Form {
  readonly name: string;
  readonly path: string;
  readonly recipe: string;
  readonly command: string;
  readonly directory?: string;
  /** What is said of each stub. */
  readonly go: string;
  readonly grpc?: string;
}

const make = (line: string) => `proto:\n\t${protoc}\n\t${line}\n`;

const forms: readonly Form[] = [
  {
    name: "-i with several -e",
    path: "Makefile",
    recipe: make(`sed -i -e 's/\\bPPID,omitempty\\b/PPID,/' -e 's/\\bUID,omitempty\\b/UID,/' ${goStub}`),
    command: `sed -i -e 's/\\bPPID,omitempty\\b/PPID,/' -e 's/\\bUID,omitempty\\b/UID,/' ${goStub}`,
    go: "current after sed of Makefile:3",
  },
  {
    name: "a pattern rule in a Makefile beside the stubs",
    path: "acme/v1/Makefile",
    recipe: "%.pb.go: %.proto\n\tprotoc $<\n\t@sed -i 's/omitempty/omitzero/' $@\n",
    command: "sed -i 's/omitempty/omitzero/' ping.pb.go",
    directory: "acme/v1",
    go: "current after sed of acme/v1/Makefile:3",
  },
  {
    name: "a variable for sed, acronyms in the descriptor too",
    path: "Makefile",
    recipe: `SED?=$(shell command -v gsed || command -v sed)\nproto:\n\t${protoc}\n\t$(SED) -i -e 's/Id/ID/' -e 's/Url/URL/' acme/v1/*.go\n`,
    command: "sed -i -e 's/Id/ID/' -e 's/Url/URL/' acme/v1/*.go",
    go: "current after sed of Makefile:4",
    grpc: "current after sed of Makefile:4",
  },
  {
    name: "one for macOS and one for all others",
    path: "gen.sh",
    recipe: `#!/bin/bash\n${protoc}\nif [[ "$OSTYPE" == "darwin"* ]]; then\n    find . -type f -name '*.pb.go' -exec sed -i '' 's/,omitempty"\`/\\"\\\`/g' {} +\nelse\n    find . -type f -name '*.pb.go' -exec sed -i 's/,omitempty"\`/\\"\\\`/g' {} +\nfi\n`,
    command: "find . -type f -name '*.pb.go' -exec sed -i 's/,omitempty\"`/\\\"\\`/g' {} +",
    go: "current after sed of gen.sh:4",
  },
  {
    name: "xargs, and a variable of make in the expression",
    path: "proto.mk",
    recipe: `PKG := example.com/acme\n\nproto:\n\t${protoc}\n\tfind . -name "*.pb.go" | xargs sed -i.bak -E 's%^(\\s)sync "sync"$$%\\1sync "$(PKG)/internal/sync"%'\n\trm acme/v1/*.bak\n`,
    command: `find . -name "*.pb.go" | xargs sed -i.bak -E 's%^(\\s)sync "sync"$%\\1sync "example.com/acme/internal/sync"%'; rm acme/v1/*.bak`,
    go: "current after sed of proto.mk:5",
  },
  {
    name: "a loop, a script over several lines, deleted lines",
    path: "hack/generate-proto.sh",
    recipe: `#!/usr/bin/env bash\nset -e\n# don't edit\n${protoc}\nfor f in $(find acme -name '*.pb.go'); do\n  sed -i '\n    /^\\/\\/ versions:/,/^\\/\\/ source/d\n    s/interface{}/any/g\n  ' "$f"\ndone\n`,
    command: `for f in acme/v1/*.pb.go; do sed -i '/^\\/\\/ versions:/,/^\\/\\/ source/d; s/interface{}/any/g' "$f"; done`,
    go: "current after sed of hack/generate-proto.sh:6",
    grpc: "current after sed of hack/generate-proto.sh:6",
  },
  {
    name: "a build constraint in front",
    path: "Makefile",
    recipe: make(`sed -i '1s;^;//go:build !wasip1\\n\\n;' ${grpcStub}`),
    command: `sed -i '1s;^;//go:build !wasip1\\n\\n;' ${grpcStub}`,
    go: "current",
    grpc: "current after sed of Makefile:3",
  },
  {
    name: "a copy beside it that takes its place",
    path: "Makefile",
    recipe: make(
      `cat ${goStub} | sed "s/Ping is one/Ping is \\"the\\" one/" > ${goStub}.tmp && mv ${goStub}.tmp ${goStub}`,
    ),
    command: `cat ${goStub} | sed "s/Ping is one/Ping is \\"the\\" one/" > ${goStub}.tmp && mv ${goStub}.tmp ${goStub}`,
    go: "current after sed of Makefile:3",
  },
  {
    name: "filters one after the other",
    path: "gen.sh",
    recipe: `#!/bin/sh\n${protoc}\nsed -e s/one/two/ < ${goStub} |\n  grep -v versions: |\n  sed 's/two/three/; s/BaseUrl/BaseURL/' > tmp\nmv tmp ${goStub}\n`,
    command: `sed -e 's/one/three/; s/BaseUrl/BaseURL/' ${goStub} > tmp; mv tmp ${goStub}`,
    go: "current after sed of gen.sh:3 and sed of gen.sh:5",
  },
  {
    name: "a function of a script",
    path: "patch_pb.sh",
    recipe: `#!/bin/bash\nPB_GEN_FILE="./${goStub}"\nsed_inplace() {\n\ttmp=$(mktemp)\n\tsed "$1" "$2" >"\${tmp}" && mv "\${tmp}" "$2"\n}\nsed_inplace 's/GetBaseUrl() string/GetBaseUrl() Address/' "\${PB_GEN_FILE}"\n`,
    command: `sed -i 's/GetBaseUrl() string/GetBaseUrl() Address/' ${goStub}`,
    go: "current after sed of patch_pb.sh:7",
  },
  {
    name: "a loop within a line of a Makefile, with a shell of its own",
    path: "proto/Makefile",
    recipe: `proto:\n\tfor file in $$(ls ../acme/v1/*.pb.go); do \\\n\t  protoc $$file; \\\n\t  sh -c "sed -i -e 's/BaseUrl$$/x/;s/BaseUrl/BaseURL/' $$file"; \\\n\tdone\n`,
    command: "sed -i -e 's/BaseUrl$/x/;s/BaseUrl/BaseURL/' acme/v1/*.pb.go",
    go: "current after sed of proto/Makefile:4",
  },
  {
    name: "a shell for each file, with a copy that takes its place",
    path: "Makefile",
    recipe: make("ls acme/v1/*.pb.go | xargs -n1 -IX bash -c 'sed s/,omitempty// X > X.tmp && mv X{.tmp,}'"),
    command: "ls acme/v1/*.pb.go | xargs -n1 -IX bash -c 'sed s/,omitempty// X > X.tmp && mv X{.tmp,}'",
    go: "current after sed of Makefile:3",
  },
  {
    name: "a shell in a container, lines that are left out of a change",
    path: "gen.sh",
    recipe: `docker run --rm -v "$PWD":/src gen/$IMG \\\n  -c "\n${protoc}\nfind . -name '*.pb.go' | xargs -I % sed -i '/varint/!s/,omitempty//' %\n"\n`,
    command: `sed -i '/varint/!s/,omitempty//' ${goStub}`,
    go: "current after sed of gen.sh:4",
  },
  {
    name: "tee",
    path: "Makefile",
    recipe: make(`sed 's/,omitempty//' ${goStub} | tee ${goStub}.new > /dev/null; mv ${goStub}.new ${goStub}`),
    command: `sed -i 's/,omitempty//' ${goStub}`,
    go: "current after sed of Makefile:3",
  },
  {
    name: "perl",
    path: "Makefile",
    recipe: make(`perl -pi -e 's/json:"(\\w+),omitempty"/json:"$$1"/g; s/user_id/userid/ if /json/' ${goStub}`),
    command: `perl -pi -e 's/json:"(\\w+),omitempty"/json:"$1"/g; s/user_id/userid/ if /json/' ${goStub}`,
    go: "current after perl of Makefile:3",
  },
  {
    name: "perl that leaves lines out",
    path: "Makefile",
    recipe: make(`perl -i -ne 'print unless /Its address/' ${goStub}`),
    command: `perl -i -ne 'print unless /Its address/' ${goStub}`,
    go: "current after perl of Makefile:3",
  },
  {
    name: "perl of newer words that takes the versions out of headers",
    path: "Makefile",
    recipe: make(
      `perl -pi -E 's@(^//.*protoc.*)[[:blank:]]+v[[:digit:]]+\\.[[:digit:]]+\\.[[:digit:]]+@\\1 [version omitted]@g' ${goStub}`,
    ),
    command: `perl -pi -E 's@(^//.*protoc.*)[[:blank:]]+v[[:digit:]]+\\.[[:digit:]]+\\.[[:digit:]]+@\\1 [version omitted]@g' ${goStub}`,
    go: "current after perl of Makefile:3; its version lines were taken out",
  },
  {
    name: "a shell that is started, in a Taskfile",
    path: "Taskfile.yml",
    recipe: `version: "3"\ntasks:\n  proto:\n    cmds:\n      - ${protoc}\n      - bash -c "sed -i 's/BaseUrl/BaseURL/g' acme/v1/ping.pb.go"\n`,
    command: `sed -i 's/BaseUrl/BaseURL/g' ${goStub}`,
    go: "current after sed of Taskfile.yml:6",
  },
  {
    name: "go generate",
    path: "acme/v1/generate.go",
    recipe: `package acmev1\n\n//go:generate ${protoc}\n//go:generate sed -i "s/BaseUrl/BaseURL/g" ping.pb.go\n`,
    command: `sed -i "s/BaseUrl/BaseURL/g" ping.pb.go`,
    directory: "acme/v1",
    go: "current after sed of acme/v1/generate.go:4",
  },
  {
    name: "steps one after the other, of which one undoes a part of another",
    path: "Makefile",
    recipe: make(
      `sed -i 's/Id/ID/g' ${goStub}\n\tsed -i 's/UserID/UserId/g' ${goStub}; sed -i s/BaseUrl/BaseURL/g ${goStub}`,
    ),
    command: `sed -i 's/Id/ID/g' ${goStub}; sed -i 's/UserID/UserId/g' ${goStub}; sed -i s/BaseUrl/BaseURL/g ${goStub}`,
    go: "current after sed of Makefile:3 and sed of Makefile:4",
  },
  {
    name: "one of two that is not run any more",
    path: "Makefile",
    recipe: make(`sed -i 's/BaseUrl/BaseURL/g' ${goStub}\nold:\n\tsed -i 's/PPID/Ppid/g' ${goStub}`),
    command: `sed -i 's/BaseUrl/BaseURL/g' ${goStub}`,
    go: "current after sed of Makefile:3",
  },
];

for (const { name, path, recipe, command, directory, go, grpc = "current" } of forms) {
  test(`what a recipe does to its stubs is no drift: ${name}`, { skip }, async () => {
    run(path, recipe, command, directory);
    assert.deepEqual(await verdicts(), { [goStub]: go, [grpcStub]: grpc });
  });
}

const acronyms = "sed -i -e 's/Id/ID/' -e 's/Url/URL/' acme/v1/*.go";
const commands = `${protoc}\n\t${acronyms}`;

/** What the recipe makes of the .proto as it is now. */
const regenerated = async () => {
  const copy = repository.copy();
  try {
    await copy.protoc(...protoc.split(" ").slice(1));
    execFileSync("bash", ["-c", acronyms], { cwd: copy.root, env: environment });
    return { [goStub]: copy.read(goStub), [grpcStub]: copy.read(grpcStub) };
  } finally {
    copy.remove();
  }
};

interface Change {
  readonly name: string;
  readonly path: string;
  readonly change: (text: string) => string;
  readonly go: string;
  readonly grpc: string;
}

const current = "current after sed of Makefile:3";

const changes: readonly Change[] = [
  {
    name: "a field added",
    path: "acme/v1/ping.proto",
    change: (text) => text.replace("}\n", "  string image_url = 4;\n}\n"),
    go: "stale schema: field image_url added to message acme.v1.Ping",
    grpc: current,
  },
  {
    name: "a field renamed",
    path: "acme/v1/ping.proto",
    change: (text) => text.replace("user_id", "member_id"),
    go: "stale schema: field user_id of message acme.v1.Ping renamed to member_id",
    grpc: current,
  },
  {
    name: "a method added",
    path: "acme/v1/ping.proto",
    change: (text) => text.replace(/\}\n$/, "  rpc ListIds(Ping) returns (Ping);\n}\n"),
    go: "stale schema: method ListIds added to service acme.v1.Pinger",
    grpc: "stale schema: method ListIds added to service acme.v1.Pinger",
  },
  {
    name: "a comment changed",
    path: "acme/v1/ping.proto",
    change: (text) => text.replace("Its address", "Its own address"),
    go: "stale comments: its comments are not those of acme/v1/ping.proto; the first that differs is that of field base_url of message acme.v1.Ping",
    grpc: current,
  },
  {
    name: "a method's comment changed",
    path: "acme/v1/ping.proto",
    change: (text) => text.replace("GetById asks", "GetById replies"),
    go: current,
    grpc: "stale comments: its comments are not those of acme/v1/ping.proto; the first that differs is that of method GetById of service acme.v1.Pinger",
  },
];

for (const { name, path, change, go, grpc } of changes) {
  test(`what changed beside a step of a recipe is told as it is: ${name}`, { skip }, async () => {
    run("Makefile", `proto:\n\t${commands}\n`, acronyms);
    repository.edit(path, change);
    const { files, changes: made } = await repository.verify();
    const said = files.map(({ path: stub, status, reason, because }) => {
      return [stub, status === "stale" ? `stale ${reason}: ${because.at(-1)}` : `${status} ${reason}`];
    });
    assert.deepEqual(Object.fromEntries(said), { [goStub]: go, [grpcStub]: grpc });
    const expected = await regenerated();
    await applyChanges(repository.root, made, false);
    assert.deepEqual({ [goStub]: repository.read(goStub), [grpcStub]: repository.read(grpcStub) }, expected);
    assert.deepEqual(await verdicts(), { [goStub]: current, [grpcStub]: current });
  });
}

test("an edit by hand is none of a recipe's steps", { skip }, async () => {
  run("Makefile", `proto:\n\t${commands}\n`, acronyms);
  repository.edit(goStub, (text) => text.replace("return x.UserID", "return 2 * x.UserID"));
  const { files, changes: made } = await repository.verify();
  assert.deepEqual(
    files.map(({ path, status }) => [path, status]),
    [
      [goStub, "edited"],
      [grpcStub, "current"],
    ],
  );
  await applyChanges(repository.root, made, true);
  assert.deepEqual(await verdicts(), { [goStub]: current, [grpcStub]: current });
});

test("a stub that is not there yet is written as the recipe would leave it", { skip }, async () => {
  run("Makefile", `proto:\n\t${commands}\n`, acronyms);
  const pong = proto.replaceAll("Ping", "Pong").replace(/service[\s\S]*/, "");
  repository.write({ "acme/v1/pong.proto": pong });
  const { changes: made } = await repository.verify();
  assert.deepEqual(
    made.map(({ path, status }) => [path, status]),
    [["acme/v1/pong.pb.go", "missing"]],
  );
  await applyChanges(repository.root, made, false);
  assert.match(repository.read("acme/v1/pong.pb.go"), /func \(x \*Pong\) GetUserID\(\) int32/);
  assert.equal((await verdicts())["acme/v1/pong.pb.go"], current);
});

test("an unnamed step counts where a formatter and a checkout's line ends came after it", { skip }, async () => {
  const command = "sed -i 's/^\\tUserId /\\tUserIdentifier /'";
  run("Makefile", `proto:\n\t${protoc}\n\t${command} $(STUBS)\n`, `${command} ${goStub}`);
  const formatted = (text: string) => text.replace(/^(\t[A-Z]\w*) +(\w+) +(?=`)/gm, "$1\t\t$2\t");
  repository.edit(goStub, (text) => formatted(text).replaceAll("\n", "\r\n"));
  repository.edit(grpcStub, (text) => text.replaceAll("\n", "\r\n"));
  assert.match((await verdicts())[goStub] ?? "", /^current after sed of Makefile:3; post-processed by/);
});

test("what runs something, or goes where expressions may not, is not done", { skip }, async () => {
  const evil = `touch ${repository.root}/evil`;
  const lines = [`s/Ping/${evil}/e`, `1e ${evil}`, `w ${repository.root}/evil`, "s/\\(Ping\\)\\1*/x/w evil"];
  repository.write({
    Makefile: `proto:\n\t${protoc}\n${lines.map((line) => `\tsed -i '${line}' ${goStub}\n`).join("")}`,
  });
  assert.deepEqual(await verdicts(), { [goStub]: "current", [grpcStub]: "current" });
  assert.equal(repository.git("status", "--porcelain"), "?? Makefile\n");
});

test("a recipe of endless lines does not hold a run up", { skip }, async () => {
  const endless = [" ".repeat(1_000_000), `for f in ${"a".repeat(1_000_000)}`, `sed -i s/a/b/ ${"x ".repeat(500_000)}`];
  run("gen.sh", `#!/bin/sh\n${protoc}\n${endless.join("\n")}\n${acronyms}\n`, acronyms);
  assert.deepEqual(await verdicts(), {
    [goStub]: "current after sed of gen.sh:6",
    [grpcStub]: "current after sed of gen.sh:6",
  });
});
