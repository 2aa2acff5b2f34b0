import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Finding } from "../../../src/model/finding.ts";
import type { Tool } from "../../../src/model/tool.ts";
import { goPin, grpcPin, notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

/* A module whose stubs all import one file; messages are those that protoc 29.3 and protoc-gen-go v1.36.11 print. */

const shared = `syntax = "proto3";

package acme.shared;

option go_package = "example.com/acme/shared";

message Shared {
  string name = 1;
}
`;

const user = (name: string) => `syntax = "proto3";

package acme.${name};

import "google/protobuf/empty.proto";
import "shared/shared.proto";

option go_package = "example.com/acme/${name}";

message User {
  acme.shared.Shared shared = 1;
}

service Users {
  rpc Get(User) returns (User);
}
`;

const names = ["one", "two", "three", "four"];
const outputs = [
  "--go_out=.",
  "--go_opt=paths=source_relative",
  "--go-grpc_out=.",
  "--go-grpc_opt=paths=source_relative",
];
const protos = ["shared/shared.proto", ...names.map((name) => `${name}/${name}.proto`)];

let base: StubRepository;
const scratch = mkdtempSync(join(tmpdir(), "causes-"));
const made: StubRepository[] = [];

before(async () => {
  base = stubRepository();
  base.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "shared/shared.proto": shared,
    ...Object.fromEntries(names.map((name) => [`${name}/${name}.proto`, user(name)])),
  });
  await base.protoc("-I.", ...outputs, ...protos);
});

after(() => {
  for (const repository of [base, ...made]) repository.remove();
  rmSync(scratch, { recursive: true });
});

function fresh(): StubRepository {
  const repository = base.copy();
  made.push(repository);
  return repository;
}

const placed = ({ code, level, path, line, column }: Finding) => [code, level, path, line, column];

/** A plugin that is a shell script. */
function script(text: string, real: Tool): Tool {
  const path = join(mkdtempSync(join(scratch, "plugin-")), real.name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return { ...real, path };
}

test("a warning of protoc is no finding and fails nothing", async () => {
  const verdict = await base.verify();
  assert.deepEqual(notCurrent(verdict), []);
  assert.deepEqual(verdict.findings, []);
});

test("an error in a file that all others import is told once, at its place, and names the stubs", async () => {
  const repository = fresh();
  repository.edit("shared/shared.proto", (text) => text.replace("string name = 1;", "string name = 1"));
  const verdict = await repository.verify();
  assert.deepEqual(verdict.findings.map(placed), [["proto-invalid", "error", "shared/shared.proto", 9, 1]]);
  assert.match(
    verdict.findings[0]?.message ?? "",
    /^shared\/shared\.proto:9:1: Expected ";"\. So .* and 6 more could not be regenerated\.$/,
  );
  assert.equal(verdict.files.length, 9);
  for (const { status, reason } of verdict.files) {
    assert.deepEqual([status, reason], ["unreproducible", 'shared/shared.proto:9:1: Expected ";".']);
  }
});

test("an error in a file that is imported by two ways is told once, and nothing of what lacks it", async () => {
  const repository = fresh();
  const using = (name: string, imported: string, type: string) =>
    `syntax = "proto3";\npackage ${name};\n${imported}option go_package = "example.com/acme/${name}";\nmessage M {\n  ${type} m = 1;\n}\n`;
  const [broken, between] = ['import "broken/broken.proto";\n', 'import "between/between.proto";\n'];
  repository.write({
    "broken/broken.proto": using("broken", "", "string"),
    "between/between.proto": using("between", broken, "broken.M"),
    "one/one.proto": using("one", `${broken}${between}`, "broken.M").replace("}", "  between.M n = 2;\n}"),
  });
  repository.delete("one/one_grpc.pb.go");
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "one/one.proto");
  repository.edit("broken/broken.proto", (text) => text.replace("string", "strin"));
  const { findings } = await repository.verify();
  const invalid = findings.filter(({ code }) => code === "proto-invalid");
  assert.deepEqual(
    invalid.map(({ path, line }) => [path, line]),
    [["broken/broken.proto", 5]],
  );
});

test("each error of a file has its own place, a hint of protoc belongs to its error, and other files are judged", async () => {
  const repository = fresh();
  repository.edit("two/two.proto", (text) =>
    text.replace("shared = 1;", "shared = 1;\n  reserved 1;\n  Unknown other = 2;"),
  );
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["two/two.pb.go unreproducible", "two/two_grpc.pb.go unreproducible"]);
  assert.deepEqual(verdict.findings.map(placed), [
    ["proto-invalid", "error", "two/two.proto", 12, 12],
    ["proto-invalid", "error", "two/two.proto", 13, 3],
  ]);
  assert.match(
    verdict.findings[0]?.message ?? "",
    /"shared" uses reserved number 1\. Suggested field numbers for acme\.two\.User: 3/,
  );
});

test("an option that its module does not know in the version at hand fails only where no registry has another version", async () => {
  const repository = fresh();
  const options = (value: string) =>
    `syntax = "proto3";\npackage options;\nimport "google/protobuf/descriptor.proto";\noption go_package = "example.com/acme/options";\nenum Kind {\n  KIND_UNSPECIFIED = 0;\n${value}}\nextend google.protobuf.MessageOptions {\n  Kind kind = 50001;\n}\n`;
  repository.write({ "options/options.proto": options("  KIND_OF_LATER = 1;\n") });
  repository.edit("one/one.proto", (text) =>
    text
      .replace(/^package .*$/m, '$&\nimport "options/options.proto";')
      .concat("message Marked {\n  option (options.kind) = KIND_OF_LATER;\n}\n"),
  );
  await repository.protoc("-I.", ...outputs, "one/one.proto");
  repository.write({ "options/options.proto": options("") });
  const levels = async () => {
    const { findings } = await repository.verify();
    return findings.flatMap(({ code, level }) => (code === "proto-invalid" ? [level] : []));
  };
  assert.deepEqual(await levels(), ["error"]);
  repository.write({ "buf.yaml": "version: v2\ndeps:\n  - buf.build/acme/options\n" });
  assert.deepEqual(await levels(), ["warning"]);
});

test("a file that comes in under two names is told once, not by each name that it defines", async () => {
  const repository = fresh();
  const message = "message Shared {";
  repository.edit("shared/shared.proto", (text) => text.replace(message, `message More {\n}\n\n${message}`));
  const other = shared.replace("package acme.shared;", 'package acme.shared;\nimport "shared.proto";');
  repository.write({ "shared/other.proto": other.replace(message, "message Other {\n  More more = 2;") });
  const shallow = outputs.map((option) => option.replace("=.", "=shared"));
  await repository.protoc("-I.", ...outputs, ...protos);
  await repository.protoc("-Ishared", ...shallow, "other.proto");
  repository.edit("one/one.proto", (text) => text.replace("option go", 'import "shared/other.proto";\noption go'));
  const { findings } = await repository.verify();
  assert.deepEqual(
    findings.map(({ code, path }) => [code, path]),
    [["proto-invalid", "shared/shared.proto"]],
  );
  assert.match(
    findings[0]?.message ?? "",
    /^shared\/shared\.proto: it is compiled as shared\/shared\.proto and as shared\.proto, .* defined twice\. So one\/one/,
  );
});

test("an import that is nowhere is told once, where it stands, beside an error in another file", async () => {
  const repository = fresh();
  repository.edit("shared/shared.proto", (text) =>
    text.replace("option go", 'import "elsewhere/other.proto";\noption go'),
  );
  repository.write({ "lone/lone.proto": shared.replaceAll("shared", "lone").replace("= 1;", "= 1") });
  repository.write({
    "lone/lone.pb.go": repository.read("shared/shared.pb.go").replaceAll("shared/shared", "lone/lone"),
  });
  const verdict = await repository.verify();
  assert.deepEqual(verdict.findings.map(placed).sort(), [
    // The schema in the stub has no such import, so that is behind its .proto for certain.
    ["proto-import-missing", "error", "shared/shared.proto", 5, 1],
    ["proto-invalid", "error", "lone/lone.proto", 9, 1],
  ]);
});

test("an import that went away is no proof that the stubs are behind", async () => {
  const repository = fresh();
  repository.write({ "elsewhere/other.proto": shared.replaceAll("shared", "elsewhere") });
  repository.edit("shared/shared.proto", (text) =>
    text.replace("option go", 'import "elsewhere/other.proto";\noption go'),
  );
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "shared/shared.proto");
  repository.delete("elsewhere/other.proto");
  const verdict = await repository.verify();
  const place = ["shared/shared.proto", 5, 1];
  assert.deepEqual(verdict.findings.map(placed), [["proto-import-missing", "warning", ...place]]);
  const strict = await repository.verify({ request: { onUnchecked: "fail" } });
  assert.deepEqual(strict.findings.map(placed), [["proto-import-missing", "error", ...place]]);
});

test("what a plugin refuses is placed on the file that it names, at the option that it speaks of", async () => {
  const repository = fresh();
  // It imports the file whose Go package it says to be in, so that no request can be without either.
  repository.edit("one/one.proto", (text) => text.replace("example.com/acme/one", "example.com/acme/shared;other"));
  const verdict = await repository.verify();
  const failed = verdict.findings.filter(({ code }) => code === "generator-failed");
  assert.deepEqual(failed.map(placed), [["generator-failed", "error", "one/one.proto", 8, 1]]);
  assert.match(failed[0]?.message ?? "", /Go package "example\.com\/acme\/shared" has inconsistent names/);
});

test("a .proto that calls its Go package otherwise than its neighbours is stale, and they are judged on their own", async () => {
  const repository = fresh();
  repository.edit("two/two.proto", (text) => text.replace("example.com/acme/two", "example.com/acme/one;other"));
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), ["two/two.pb.go stale schema", "two/two_grpc.pb.go stale schema"]);
  const told = verdict.files.find(({ path }) => path === "two/two.pb.go")?.because.join("; ") ?? "";
  assert.match(told, /one\/one\.proto calls that Go package one, and generating both at once fails/);
});

test("a plugin that crashes on every file is told once, without a place and without its stacks", async () => {
  const panic =
    'cat >/dev/null; printf "panic: runtime error: index out of range\\n\\ngoroutine 1 [running]:\\nmain.main()\\n" >&2; exit 2';
  const verdict = await base.verify({
    tool: (pin, real) => (pin.kind === "go-tool" && pin.name === goPin.name ? script(panic, real) : real),
  });
  assert.deepEqual(verdict.findings.map(placed), [["generator-failed", "error", undefined, undefined, undefined]]);
  assert.equal(
    verdict.findings[0]?.message,
    "protoc-gen-go v1.36.11 crashed: panic: runtime error: index out of range. So four/four.pb.go, one/one.pb.go, shared/shared.pb.go and 2 more could not be regenerated.",
  );
});

test("a plugin that a signal ends on one file is told on that file, and the others are judged", async () => {
  const repository = fresh();
  repository.edit("three/three.proto", (text) => text.replace("service ", "// deadly\nservice "));
  const verdict = await repository.verify({
    tool: (pin, real) => {
      if (pin.kind !== "go-tool" || pin.name !== grpcPin.name) return real;
      return script(
        `command -p cat >"$0.$$"\ncommand -p grep -q deadly "$0.$$" && kill -SEGV $$\n${real.path} <"$0.$$"`,
        real,
      );
    },
  });
  assert.deepEqual(notCurrent(verdict), ["three/three_grpc.pb.go unreproducible"]);
  assert.deepEqual(verdict.findings.filter(({ code }) => code === "generator-failed").map(placed), [
    ["generator-failed", "error", "three/three.proto", undefined, undefined],
  ]);
  assert.match(
    verdict.findings.map(({ message }) => message).join(),
    /protoc-gen-go-grpc v1\.6\.1 was ended by SIGSEGV/,
  );
});

test("what a plugin refuses is a warning where nothing but options changed, which managed mode may have set", async () => {
  const repository = fresh();
  repository.edit("three/three.proto", (text) => text.replace('acme/three";', 'acme/other";'));
  // An answer of nothing but an error. https://protobuf.dev/reference/cpp/api-docs/google.protobuf.compiler.plugin.pb/
  const refusal = "cat >/dev/null; printf '\\012\\007refused'";
  const tool = (pin: { readonly kind: string }, real: Tool) =>
    pin.kind === "go-tool" && "name" in pin && pin.name === grpcPin.name ? script(refusal, real) : real;
  const levels = async () => {
    const { findings } = await repository.verify({ tool });
    return findings.filter(({ code }) => code === "generator-failed").map(({ level }) => level);
  };
  assert.deepEqual(await levels(), ["warning"]);
  repository.edit("three/three.proto", (text) => text.replace("rpc Get(", "rpc Find("));
  assert.deepEqual(await levels(), ["error"]);
});

test("a new .proto that does not compile is told beside the stub that is missing for it", async () => {
  const repository = fresh();
  repository.write({ "one/more.proto": user("one").replaceAll("User", "More").replace("shared = 1;", "shared = 1") });
  const verdict = await repository.verify({ pins: [goPin, grpcPin] });
  assert.deepEqual(verdict.findings.map(placed).sort(), [
    ["proto-invalid", "error", "one/more.proto", 12, 1],
    ["stub-missing", "error", "one/more.pb.go", undefined, undefined],
    ["stub-missing", "error", "one/more_grpc.pb.go", undefined, undefined],
  ]);
});

test("a plugin that succeeds and writes nothing is an error for each stub that it was to write", async () => {
  const verdict = await base.verify({
    tool: (pin, real) =>
      pin.kind === "go-tool" && pin.name === goPin.name ? script("command -p cat >/dev/null", real) : real,
  });
  assert.deepEqual(
    notCurrent(verdict),
    ["four/four.pb.go", "one/one.pb.go", "shared/shared.pb.go", "three/three.pb.go", "two/two.pb.go"].map(
      (path) => `${path} unreproducible`,
    ),
  );
  const errors = verdict.findings.filter(({ level }) => level === "error");
  assert.equal(errors.length, 5);
  for (const { message } of errors) assert.match(message, /protoc-gen-go ended without an error and wrote nothing/);
});
