import assert from "node:assert/strict";
import { test } from "node:test";
import { fileError } from "../../../src/stubs/engine/diagnostics.ts";
import { narrow, setAsideMissing } from "../../../src/stubs/engine/narrow.ts";
import type { SourceFile } from "../../../src/stubs/engine/sources.ts";
import type { Diagnostic } from "../../../src/stubs/types.ts";

/** Files by name, each with what it imports in its first lines. */
function sourcesOf(graph: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, SourceFile> {
  return new Map(
    Object.entries(graph).map(([name, imports]) => {
      const statements = imports.map((other, index) => {
        return { name: other, kind: "plain", line: index + 1, column: 1 } as const;
      });
      return [name, { name, size: 0, digest: () => "", imports: statements, goPackage: "" }];
    }),
  );
}

const at = (file: string, line: number, message: string): Diagnostic => {
  return { level: "error", file, line, column: 1, message };
};
const notFound = (name: string) => `Import "${name}" was not found or had errors.`;

test("targets that need a missing file fail without a run of protoc, each at its import", () => {
  const sources = sourcesOf({ "a.proto": [], "b.proto": ["a.proto", "gone.proto"], "c.proto": ["b.proto"] });
  assert.deepEqual(setAsideMissing(["a.proto", "b.proto", "c.proto"], sources), {
    groups: [["a.proto"]],
    diagnostics: [
      fileError("gone.proto", "File not found."),
      at("b.proto", 2, notFound("gone.proto")),
      at("c.proto", 1, notFound("b.proto")),
    ],
  });
});

test("a target that is itself missing", () => {
  assert.deepEqual(setAsideMissing(["gone.proto"], sourcesOf({})), {
    groups: [],
    diagnostics: [fileError("gone.proto", "File not found.")],
  });
});

test("nothing missing, nothing set aside", () => {
  assert.deepEqual(setAsideMissing(["a.proto"], sourcesOf({ "a.proto": [] })), {
    groups: [["a.proto"]],
    diagnostics: [],
  });
});

test("after an error the others are tried again without the failed file and its importers", () => {
  const sources = sourcesOf({ "a.proto": [], "b.proto": ["a.proto"], "c.proto": ["b.proto"], "d.proto": [] });
  const error = at("a.proto", 3, 'Expected ";".');
  assert.deepEqual(narrow(["a.proto", "b.proto", "c.proto", "d.proto"], [error], sources), {
    groups: [["d.proto"]],
    diagnostics: [error, at("b.proto", 1, notFound("a.proto")), at("c.proto", 1, notFound("b.proto"))],
  });
});

test("two copies that define the same symbols go into different groups, by directory", () => {
  const sources = sourcesOf({
    "x/a.proto": [],
    "x/b.proto": ["x/a.proto"],
    "y/a.proto": [],
    "y/b.proto": ["y/a.proto"],
  });
  const error = at("y/a.proto", 3, '"q.B" is already defined in file "x/a.proto".');
  assert.deepEqual(narrow(["x/a.proto", "x/b.proto", "y/a.proto", "y/b.proto"], [error], sources), {
    groups: [
      ["y/a.proto", "y/b.proto"],
      ["x/a.proto", "x/b.proto"],
    ],
    diagnostics: [],
  });
});

test("two copies in one directory go into different groups, by what imports them", () => {
  const sources = sourcesOf({ "a.proto": [], "b.proto": [], "c.proto": ["b.proto"], "d.proto": ["a.proto"] });
  const error = at("b.proto", 3, '"q.B" is already defined in file "a.proto".');
  assert.deepEqual(narrow(["a.proto", "b.proto", "c.proto", "d.proto"], [error], sources).groups, [
    ["b.proto", "c.proto"],
    ["a.proto", "d.proto"],
  ]);
});

// As repositories in a GOPATH have it: protoc -Iproto -I$GOPATH/src a.proto, and import "example.com/acme/proto/a.proto".
test("a file under two names, of which its path on disk gives one, goes into different groups by what imports that", () => {
  const sources = sourcesOf({ "a.proto": [], "m/a.proto": [], "b.proto": ["m/a.proto"], "c.proto": [] });
  for (const [name, groups] of [
    ["m/a.proto", [["b.proto"], ["a.proto", "c.proto"]]],
    ["a.proto", [["a.proto"], ["b.proto", "c.proto"]]],
  ] as const) {
    const error = at(name, 3, `"q.B" is already defined in file "${name}".`);
    assert.deepEqual(narrow(["a.proto", "b.proto", "c.proto"], [error], sources), { groups, diagnostics: [] });
  }
});

test("a target that needs both copies fails with protoc's words", () => {
  const sources = sourcesOf({ "x/a.proto": [], "y/a.proto": [], "both.proto": ["x/a.proto", "y/a.proto"] });
  const error = at("y/a.proto", 3, '"q.B" is already defined in file "x/a.proto".');
  assert.deepEqual(narrow(["both.proto"], [error], sources), {
    groups: [],
    diagnostics: [error, at("both.proto", 2, notFound("y/a.proto"))],
  });
});

test("an error that names no file is hunted down by halves", () => {
  const sources = sourcesOf({ "a.proto": [], "b.proto": [], "c.proto": [] });
  assert.deepEqual(narrow(["a.proto", "b.proto", "c.proto"], [fileError("", "protoc: out of luck")], sources).groups, [
    ["a.proto", "b.proto"],
    ["c.proto"],
  ]);
  assert.deepEqual(narrow(["a.proto"], [fileError("", "protoc: out of luck")], sources), {
    groups: [],
    diagnostics: [fileError("a.proto", "protoc: out of luck")],
  });
});
