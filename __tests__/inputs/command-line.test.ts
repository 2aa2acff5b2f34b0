import assert from "node:assert/strict";
import { test } from "node:test";
import { readCommandLine } from "../../src/inputs/command-line.ts";
import { inputDefinitions } from "../../src/inputs/definitions.ts";
import { helpText } from "../../src/inputs/help.ts";

function checked(...args: readonly string[]) {
  const answer = readCommandLine(args, "/home/me");
  assert.equal(answer.kind, "run");
  return answer as Extract<typeof answer, { kind: "run" }>;
}

test("a command with directories and flags", () => {
  const { request, mistakes } = checked("verify", "a", "/b", "--protoc-version", "29.3", "--offline", "--no-cache");
  assert.deepEqual(mistakes, []);
  assert.deepEqual(request.workingDirectories, ["/home/me/a", "/b"]);
  assert.equal(request.protocVersion, "29.3");
  assert.equal(request.offline, true);
  assert.equal(request.cache.enabled, false);
});

test("lists may be repeated; other flags may not", () => {
  const { request } = checked("verify", "--go-opt", "a=1", "--go-opt=b=2");
  assert.deepEqual(request.stubs.goOptions, ["a=1", "b=2"]);
  assert.match(checked("verify", "--cgo", "off", "--cgo", "auto").mistakes[0]?.message ?? "", /--cgo: given twice/);
});

test("every line of go-tools that is wrong is named, and the others are kept for further checks", () => {
  const lines = ["example.com/a", "example.com/b@v1.0.0", "../c@v1.0.0", "-toolexec=x@v1.0.0"];
  const { request, mistakes } = checked("verify", ...lines.map((line) => `--go-tools=${line}`));
  assert.match(
    mistakes[0]?.message ?? "",
    /is not lines of import\/path@version, which `example\.com\/a`, `\.\.\/c@v1\.0\.0`, `-toolexec=x@v1\.0\.0` are not\.$/,
  );
  assert.deepEqual(request.goTools, [{ package: "example.com/b", version: "v1.0.0" }]);
});

test("every mistake of a command line is told at once", () => {
  const { mistakes } = checked("verfiy", "--protoc-versoin=3", "--cgo=maybe", "--shard");
  assert.deepEqual(
    mistakes.map(({ message }) => message),
    [
      "--protoc-versoin: there is no such flag. Did you mean --protoc-version?",
      "--shard: it needs a value.",
      '"verfiy" is not a command; it is one of verify, update, setup, plan, lock. Did you mean verify?',
      '--cgo: "maybe" is not one of auto, required, off.',
    ],
  );
});

test("an unknown flag is told which it may be: the one that it misspells, or all that it begins", () => {
  const first = (...args: readonly string[]) => checked("verify", ...args).mistakes[0]?.message;
  const told = (flag: string, meant: string) =>
    assert.equal(first(flag), `${flag}: there is no such flag.${meant === "" ? "" : ` Did you mean ${meant}?`}`);
  told("--protoc-versoin", "--protoc-version");
  told("--offlin", "--offline");
  told("--cach", "--cache");
  told("--print", "--print-env");
  told("--no-annotation", "--no-annotations");
  told("--protoc-gen", "one of --protoc-gen-go-version, --protoc-gen-go-grpc-version");
  told("--go-d", "--go-download-base-url");
  told("--wat", "");
  told("-v", "");
});

test("the value of an unknown flag is no second mistake", () => {
  const messages = (...args: readonly string[]) => checked(...args).mistakes.map(({ message }) => message);
  const meant =
    "one of --protoc-version, --protoc-gen-go-version, --protoc-gen-go-grpc-version, --protoc-download-base-url";
  const told = [`--protoc: there is no such flag. Did you mean ${meant}?`];
  assert.deepEqual(messages("verify", "--protoc", "29.3"), told);
  assert.deepEqual(messages("--protoc", "29.3", "verify"), told);
  assert.deepEqual(messages("verify", "--protoc=29.3"), told);
  assert.deepEqual(checked("verify", "--protoc", "29.3", "api").request.workingDirectories, ["/home/me/api"]);
  assert.deepEqual(checked("verify", "--offlin", "api").request.workingDirectories, ["/home/me/api"]);
  assert.deepEqual(checked("verify", "--wat", "api").request.workingDirectories, ["/home/me/api"]);
});

test("a command may be begun or misspelt", () => {
  const command = (word: string) => checked(word).mistakes[0]?.message.split(". ")[1];
  assert.equal(command("ver"), "Did you mean verify?");
  assert.equal(command("verfiy"), "Did you mean verify?");
  assert.equal(command("generate"), undefined);
});

test("directories as arguments contradict --working-directory", () => {
  const { mistakes } = checked("verify", "a", "--working-directory", "b");
  assert.match(
    mistakes[0]?.message ?? "",
    /--working-directory: "b" contradicts the directories given as arguments \(a\)/,
  );
});

test("flags that belong to another command are mistakes", () => {
  assert.match(checked("verify", "--force").mistakes[0]?.message ?? "", /belongs to the command update/);
  assert.deepEqual(checked("update", "--force").mistakes, []);
  assert.deepEqual(checked("lock", "--check").mistakes, []);
});

test("help and version need no command", () => {
  assert.deepEqual(readCommandLine(["--help"], "/"), { kind: "help" });
  assert.deepEqual(readCommandLine([], "/"), { kind: "help" });
  assert.deepEqual(readCommandLine(["verify", "--version"], "/"), { kind: "version" });
});

test("the help names every input", () => {
  for (const { name } of inputDefinitions.filter((definition) => definition.name !== "mode")) {
    assert.ok(helpText().includes(`--${name}`), name);
  }
});

test("post-processing and options beside a command of the user's own are refused, each at its place", () => {
  const { mistakes } = checked("verify", "--generate", "make", "--post-process", "goimports -w", "--go-opt", "a=1");
  assert.deepEqual(
    mistakes.map(({ message }) => message),
    ["--go-opt", "--post-process"].map(
      (flag) => `${flag}: it has no effect beside --generate, which runs the plugins itself; give one of them.`,
    ),
  );
});
