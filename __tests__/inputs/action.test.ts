import assert from "node:assert/strict";
import { test } from "node:test";
import { readActionInputs } from "../../src/inputs/action.ts";

const here = "/home/runner/work/repo/repo";

function messages(env: Record<string, string>): readonly string[] {
  return readActionInputs(env, here).mistakes.map(({ message }) => message);
}

test("without inputs the request is to verify the workspace", () => {
  const { request, mistakes } = readActionInputs({}, here);
  assert.deepEqual(mistakes, []);
  assert.equal(request.command, "verify");
  assert.deepEqual(request.workingDirectories, [here]);
  assert.equal(request.cache.enabled, true);
  assert.equal(request.lockFile.given, false);
});

test("hyphens are kept in the variables that the runner sets", () => {
  const { request } = readActionInputs({ "INPUT_PROTOC-VERSION": " 29.3 ", INPUT_MODE: "update" }, here);
  assert.equal(request.protocVersion, "29.3");
  assert.equal(request.command, "update");
});

test("a value that equals the default is not taken as given", () => {
  const { request } = readActionInputs({ "INPUT_LOCK-FILE": "go-grpc-setup.lock.json" }, here);
  assert.deepEqual(request.lockFile, { value: "go-grpc-setup.lock.json", given: false });
});

test("every mistake is told at once, with its value, its place and what is allowed", () => {
  const told = messages({
    INPUT_CGO: "maybe",
    INPUT_CACHE: "yes",
    INPUT_SHARD: "9/8",
    "INPUT_CACHE-MAX-SIZE": "2 parsecs",
    "INPUT_GO-DOWNLOAD-BASE-URL": "ftp://mirror.example.com",
    "INPUT_GO-TOOLS": "github.com/bufbuild/buf/cmd/buf",
  });
  assert.equal(told.length, 6);
  assert.ok(told.includes('input cgo: "maybe" is not one of auto, required, off.'));
  assert.ok(told.includes('input cache: "yes" is not true or false.'));
  assert.ok(told.some((message) => message.startsWith('input shard: "9/8"')));
  assert.ok(told.some((message) => message.includes("2 parsecs")));
  assert.ok(told.some((message) => message.includes("ftp://mirror.example.com")));
  assert.ok(told.some((message) => message.includes("github.com/bufbuild/buf/cmd/buf")));
});

test("the names that other actions use get a suggestion", () => {
  assert.deepEqual(messages({ INPUT_VERSION: "29.3" }), [
    "input version: there is no such input. Did you mean protoc-version?",
  ]);
  assert.match(messages({ "INPUT_REPO-TOKEN": "x" })[0] ?? "", /Did you mean token\?/);
  assert.match(messages({ "INPUT_CACHE-KEY": "x" })[0] ?? "", /Did you mean cache-suffix\?/);
  assert.match(messages({ "INPUT_PROTOC-VERISON": "x" })[0] ?? "", /Did you mean protoc-version\?/);
});

test("a name that is like no other gets none", () => {
  assert.deepEqual(messages({ INPUT_FLAVOUR: "mint" }), ["input flavour: there is no such input."]);
});

test("contradictions name both places", () => {
  assert.match(
    messages({ INPUT_CGO: "off", "INPUT_CGO-REPAIR": "sudo" })[0] ?? "",
    /cgo-repair.*contradicts input cgo/,
  );
  assert.match(
    messages({ INPUT_GENERATE: "make proto", "INPUT_GO-OPT": "paths=import" })[0] ?? "",
    /go-opt.*input generate/,
  );
});

test("commands are split as words, and shell operators are refused", () => {
  const { request } = readActionInputs({ INPUT_GENERATE: `sh -c 'make "all"' --x="a b"` }, here);
  assert.deepEqual(request.stubs.generate, ["sh", "-c", 'make "all"', "--x=a b"]);
  assert.match(messages({ INPUT_GENERATE: "make a && make b" })[0] ?? "", /no shell runs it/);
});

test("lists take one value a line, and comments", () => {
  const { request } = readActionInputs(
    {
      "INPUT_GO-TOOLS":
        "# linters\ngithub.com/bufbuild/buf/cmd/buf@v1.50.0\r\n\n  github.com/a/b@latest \ngithub.com/a/c@>=1.2 <2",
    },
    here,
  );
  assert.deepEqual(request.goTools, [
    { package: "github.com/bufbuild/buf/cmd/buf", version: "v1.50.0" },
    { package: "github.com/a/b", version: "latest" },
    { package: "github.com/a/c", version: ">=1.2 <2" },
  ]);
});
