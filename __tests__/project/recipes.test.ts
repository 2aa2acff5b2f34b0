import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { processes } from "../../src/host/processes.ts";
import { readCheckout } from "../../src/project/checkout.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "recipes-")));
const host = { env: { PATH: process.env["PATH"] ?? "" }, processes };
after(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const line = "//go:generate protoc -I. --go_out=. a.proto";

/** A Go file that has the line at this byte. */
function goFile(at: number): string {
  const start = "package a\n\n// ";
  return `${start}${"x".repeat(at - start.length - 1)}\n${line}\nfunc f() {}\n`;
}

test("go:generate lines are read in Go files of any name, wherever they stand", async () => {
  // At the ends of what is read at once: the first bytes, and pieces of sixty-four times as many.
  const places = [100, 4080, 4090, 4096, 5000, 266_220, 266_230, 266_239, 300_000, 530_000];
  for (const at of places) write(`own/f${at}.go`, goFile(at));
  write("own/stringer.go", "package a\n\n//go:generate stringer -type=T\n");
  write("own/comment.go", "package a\n\n// Say //go:generate protoc to generate.\n");
  write("vendor/example.com/b/b.go", goFile(100));
  const { recipes = [] } = await readCheckout([root], host);
  assert.deepEqual(
    recipes.map(({ path }) => path),
    places.map((at) => `own/f${at}.go`).sort(),
  );
  for (const { text } of recipes) assert.deepEqual(text.split("\n"), ["", "", "", line, "", ""]);
});

test("scripts, Taskfiles, justfiles and Nix files are recipes where they speak of protoc, programs are not", async () => {
  const names = [
    "Makefile",
    "hack/update-proto",
    "Taskfile.dist.yml",
    "build.just",
    ".justfile",
    "build/Dockerfile.gen",
    "flake.nix",
  ];
  for (const name of names) write(name, "#!/bin/sh\nprotoc --version\n");
  write("hack/protoc-gen-own", Buffer.from("\x7fELF protoc"));
  write("hack/generate-docs", "#!/bin/sh\necho nothing\n");
  const { recipes = [] } = await readCheckout([root], host);
  assert.deepEqual(
    recipes.map(({ path }) => path).filter((path) => !path.startsWith("own/")),
    names.toSorted(),
  );
});

// https://github.com/grpc-ecosystem/grpc-gateway/blob/main/docs/docs/mapping/grpc_api_configuration.md
test("HTTP rules of a service are read where an option of a generator says that they are", async () => {
  const options = "      - grpc_api_configuration=rest/rules.yaml\n      - grpc_api_configuration=rest/absent.yaml\n";
  const plugins = `version: v1\nplugins:\n  - name: grpc-gateway\n    out: .\n    opt:\n${options}`;
  write("shop/buf.gen.yaml", plugins);
  write("shop/rest/rules.yaml", "type: google.api.Service\nconfig_version: 3\n");
  write("shop/rest/other.yaml", "type: google.api.Service\nconfig_version: 3\n");
  const { recipes = [] } = await readCheckout([join(root, "shop")], host);
  assert.deepEqual(
    recipes.map(({ path }) => path).filter((path) => path.includes("rest/")),
    ["rest/rules.yaml"],
  );
});
