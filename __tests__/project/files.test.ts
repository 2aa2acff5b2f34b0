import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DeclaredVersion } from "../../src/model/facts.ts";
import { parseAqua } from "../../src/project/aqua.ts";
import { parseBufGen } from "../../src/project/buf-gen.ts";
import { parseGoVersionFile } from "../../src/project/go-version-file.ts";
import { parseMise } from "../../src/project/mise.ts";
import type { Parsed } from "../../src/project/mod-grammar.ts";
import { parseToolVersions } from "../../src/project/tool-versions.ts";

type Reader = (text: string, file: string) => Parsed<readonly DeclaredVersion[]>;

const bufGen: Reader = (text, file) => {
  const { value, mistakes } = parseBufGen(text, file);
  return { value: value.declared, mistakes };
};

interface Row {
  readonly says: string;
  readonly text: string;
  /** `tool version line`. */
  readonly declares: readonly string[];
  /** Lines with mistakes. */
  readonly mistakes?: readonly number[];
}

function table(file: string, read: Reader, rows: readonly Row[]): void {
  describe(file, () => {
    for (const { says, text, declares, mistakes = [] } of rows) {
      test(says, () => {
        const parsed = read(text, file);
        assert.deepEqual(
          parsed.value.map(({ tool, version, line }) => `${tool} ${version} ${line}`),
          declares,
        );
        assert.deepEqual(
          parsed.mistakes.map(({ line }) => line),
          mistakes,
        );
        for (const declared of parsed.value) assert.equal(declared.file, file);
      });
    }
  });
}

// The forms are those of each tool's documentation, whose address stands in its reader.
table(".tool-versions", parseToolVersions, [
  { says: "asdf's name of Go", text: "golang 1.23.2", declares: ["go 1.23.2 1"] },
  { says: "mise's name of Go", text: "nodejs 20\ngo 1.23.2\n", declares: ["go 1.23.2 2"] },
  { says: "the first of several versions", text: "golang 1.25.3 1.24.9 system\n", declares: ["go 1.25.3 1"] },
  { says: "comments and blanks", text: "# tools\r\n\r\n  golang\t1.25.3 # pinned\r\n", declares: ["go 1.25.3 3"] },
  {
    says: "protoc, both plugins and buf",
    text: "protoc 29.3\nprotoc-gen-go 1.36.6\nprotoc-gen-go-grpc 1.5.1\nbuf 1.47.2\n",
    declares: ["protoc 29.3 1", "protoc-gen-go 1.36.6 2", "protoc-gen-go-grpc 1.5.1 3", "buf 1.47.2 4"],
  },
  { says: "a tool without a version", text: "golang\n", declares: [], mistakes: [1] },
  { says: "an empty file", text: "", declares: [] },
]);

table(".go-version", parseGoVersionFile, [
  { says: "a version without a newline", text: "1.22.4", declares: ["go 1.22.4 1"] },
  { says: "a comment, a blank and CRLF", text: "# Go\r\n\r\n1.25\r\n", declares: ["go 1.25 3"] },
  { says: "a byte order mark", text: "\ufeff1.25.3\n", declares: ["go 1.25.3 1"] },
  { says: "nothing", text: "\n", declares: [], mistakes: [1] },
]);

table("mise.toml", parseMise, [
  { says: "a string", text: '[tools]\ngo = "1.25"\n', declares: ["go 1.25 2"] },
  { says: "a list, of which the first counts", text: '[tools]\ngo = ["1.25.3", "1.24"]\n', declares: ["go 1.25.3 2"] },
  {
    says: "an inline table",
    text: '[tools]\ngo = { version = "1.25.3", os = ["linux"] }\n',
    declares: ["go 1.25.3 2"],
  },
  { says: "a table of its own", text: '[tools.go]\n# newest\nversion = "1.25.3"\n', declares: ["go 1.25.3 1"] },
  { says: "a list of tables", text: '[[tools.go]]\nversion = "1.25.3"\n', declares: ["go 1.25.3 1"] },
  { says: "dotted keys", text: 'tools.go = "1.25.3"\n', declares: ["go 1.25.3 1"] },
  {
    says: "keys with a backend",
    text: '[tools]\n"go:google.golang.org/protobuf/cmd/protoc-gen-go" = "1.36.6"\n"go:google.golang.org/grpc/cmd/protoc-gen-go-grpc" = "latest"\n"aqua:protocolbuffers/protobuf/protoc" = "29.3"\n"ubi:bufbuild/buf" = "1.47.2"\n',
    declares: ["protoc-gen-go 1.36.6 2", "protoc-gen-go-grpc latest 3", "protoc 29.3 4", "buf 1.47.2 5"],
  },
  {
    says: "protoc by both of its names, beside other tools and sections",
    text: '[env]\ngo = "not a tool"\n[tools]\nnode = "20"\nprotobuf = "29.3"\n[settings]\nprotoc = "no"\n',
    declares: ["protoc 29.3 5"],
  },
  { says: "a number, as people write who forget the quotes", text: "[tools]\ngo = 1.25\n", declares: ["go 1.25 2"] },
  { says: "no version", text: '[tools]\ngo = { os = ["linux"] }\n', declares: [], mistakes: [2] },
  { says: "no TOML", text: '[tools]\ngo = "1.25\n', declares: [], mistakes: [2] },
  { says: "no tools", text: '[env]\nA = "b"\n', declares: [] },
]);

table("aqua.yaml", parseAqua, [
  {
    says: "versions in names",
    text: "registries:\n  - type: standard\n    ref: v4.0.0\npackages:\n  - name: protocolbuffers/protobuf/protoc@v36.0\n  - name: protocolbuffers/protobuf-go/protoc-gen-go@v1.36.12\n  - name: grpc/grpc-go/protoc-gen-go-grpc@cmd/protoc-gen-go-grpc/v1.6.2\n  - name: golang/go@go1.25.3\n  - name: cli/cli@v2.0.0\n",
    declares: ["protoc v36.0 5", "protoc-gen-go v1.36.12 6", "protoc-gen-go-grpc v1.6.2 7", "go go1.25.3 8"],
  },
  {
    says: "versions of their own",
    text: "packages:\n  - name: bufbuild/buf\n    version: v1.47.2\n",
    declares: ["buf v1.47.2 3"],
  },
  { says: "imports alone", text: "packages:\n  - import: aqua/*.yaml\n", declares: [] },
  { says: "no version", text: "packages:\n  - name: golang/go\n", declares: [], mistakes: [2] },
  { says: "no YAML", text: "packages:\n  - name: 'golang/go\n", declares: [], mistakes: [3] },
  { says: "a list at the top", text: "- a\n", declares: [], mistakes: [1] },
]);

table("buf.gen.yaml", bufGen, [
  {
    says: "v2, remote",
    text: "version: v2\nplugins:\n  - remote: buf.build/protocolbuffers/go:v1.36.6\n    out: gen\n    opt: paths=source_relative\n  - remote: buf.build/grpc/go:v1.5.1\n    out: gen\n",
    declares: ["protoc-gen-go v1.36.6 3", "protoc-gen-go-grpc v1.5.1 6"],
  },
  {
    says: "v2, with a revision, which changes no version",
    text: "version: v2\nplugins:\n  - remote: buf.build/grpc/go:v1.5.1\n    revision: 1\n    out: gen\n",
    declares: ["protoc-gen-go-grpc v1.5.1 3"],
  },
  {
    says: "v1, plugin",
    text: "version: v1\nplugins:\n  - plugin: buf.build/protocolbuffers/go:v1.31.0\n    out: gen\n  - plugin: go-grpc\n    out: gen\n",
    declares: ["protoc-gen-go v1.31.0 3"],
  },
  {
    says: "v1beta1, name",
    text: "version: v1beta1\nplugins:\n  - name: buf.build/grpc/go:v1.2.0\n    out: gen\n",
    declares: ["protoc-gen-go-grpc v1.2.0 3"],
  },
  {
    says: "the registry's first form, with the revision in the version",
    text: "version: v1\nplugins:\n  - remote: buf.build/library/plugins/go:v1.27.1-1\n    out: gen\n",
    declares: ["protoc-gen-go v1.27.1 3"],
  },
  {
    says: "other Go plugins of the registry's first form",
    text: "version: v1\nplugins:\n  - remote: buf.build/grpc-ecosystem/plugins/grpc-gateway:v2.7.2-1\n    out: gen\n  - remote: buf.build/grpc-ecosystem/plugins/openapiv2:v2.7.2-1\n    out: gen\n",
    declares: ["protoc-gen-grpc-gateway v2.7.2 3", "protoc-gen-openapiv2 v2.7.2 5"],
  },
  {
    says: "other Go plugins, and those of other languages",
    text: "version: v2\nplugins:\n  - remote: buf.build/grpc-ecosystem/gateway:v2.25.1\n    out: gen\n  - remote: buf.build/connectrpc/go:v1.18.1\n    out: gen\n  - remote: buf.build/bufbuild/es:v2.2.3\n    out: web\n",
    declares: ["protoc-gen-grpc-gateway v2.25.1 3", "protoc-gen-connect-go v1.18.1 5"],
  },
  {
    says: "local, run from a module at a version",
    text: 'version: v2\nplugins:\n  - local: ["go", "run", "google.golang.org/protobuf/cmd/protoc-gen-go@v1.36.6"]\n    out: gen\n',
    declares: ["protoc-gen-go v1.36.6 3"],
  },
  {
    says: "local, by a name or through go tool, pins nothing",
    text: 'version: v2\nplugins:\n  - local: protoc-gen-go\n    out: gen\n  - local: ["go", "tool", "protoc-gen-go-grpc"]\n    out: gen\n',
    declares: [],
  },
  {
    says: "remote without a version pins nothing",
    text: "version: v2\nplugins:\n  - remote: buf.build/protocolbuffers/go\n    out: gen\n",
    declares: [],
  },
  {
    says: "anchors and comments",
    text: "version: v2\n# generators\nplugins:\n  - remote: &go buf.build/protocolbuffers/go:v1.36.6 # newest\n    out: gen\n",
    declares: ["protoc-gen-go v1.36.6 4"],
  },
  { says: "no plugins", text: "version: v2\n", declares: [] },
  { says: "no YAML", text: "version: v2\nplugins: [\n", declares: [], mistakes: [3] },
]);

test("a program that buf.gen.yaml would run is named, with its line", () => {
  const text =
    'version: v2\nplugins:\n  - local: ./bin/protoc-gen-go\n    out: gen\n  - local: ["go", "run", "./cmd/mine"]\n    out: gen\n  - local: protoc-gen-go-grpc\n    out: gen\n  - local: ["go", "run", "./cmd/protoc-gen-go"]\n    out: gen\n  - local: ["go", "run", "example.com/fork/protoc-gen-go@v1.36.6"]\n    out: gen\n  - protoc_builtin: python\n    protoc_path: ./protoc\n    out: gen\n  - local: ["go", "run", "./cmd/protoc-gen-mine"]\n    out: gen\n';
  const { findings, declared } = parseBufGen(text, "buf.gen.yaml").value;
  assert.deepEqual(declared, []);
  assert.deepEqual(
    findings.map(({ code, line }) => `${code} ${line}`),
    [3, 5, 9, 11, 14, 16].map((line) => `project-program-not-run ${line}`),
  );
  assert.match(findings[1]?.message ?? "", /go run \.\/cmd\/mine/);
});
