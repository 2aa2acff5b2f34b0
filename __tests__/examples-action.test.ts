import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, join, relative } from "node:path";
import { after, before, test } from "node:test";
import { sharedToolDirectory } from "./support/command-line.ts";
import { parseReport } from "./support/report.ts";
import { runStep, type Stage, type Step } from "./support/runner.ts";
import { createWorkspace } from "./support/workspace.ts";

const examples = join(import.meta.dirname, "..", "examples");
const levels = ["error", "warning", "notice"] as const;

let temporary = "";
before(async () => {
  temporary = await mkdtemp(join(tmpdir(), "action-"));
});
after(() => rm(temporary, { recursive: true, force: true }));

/** A step with the shared tools; without caches, for there is no service for them here. */
function step(workspace: string, more: Omit<Step, "workspace"> = {}): Step {
  return {
    workspace,
    toolCache: sharedToolDirectory,
    temporary,
    ...more,
    inputs: { cache: "false", ...more.inputs },
    env: { HOME: homedir(), ...more.env },
  };
}

function assertWithinLimits({ annotations, summary }: Stage): void {
  for (const level of levels) {
    const issued = annotations.filter((annotation) => annotation.level === level);
    assert.ok(issued.length <= 10, `${issued.length} annotations of level ${level}`);
  }
  for (const { message } of annotations) assert.ok(message.length <= 4096);
  assert.ok(Buffer.byteLength(summary) < 1024 * 1024);
}

test("greeter passes: outputs, PATH, report and summary", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  const { main, post } = await runStep(step(workspace.directory));
  assert.equal(main.exitCode, 0, main.stdout + main.stderr);
  assert.equal(post?.exitCode, 0, post?.stdout);
  assert.equal(main.outputs["stubs"], "current");
  assert.equal(main.outputs["stale-count"], "0");
  assert.equal(main.outputs["go-version"], "1.26.8");
  assert.equal(main.outputs["protoc-version"], "29.3");
  assert.equal(main.outputs["protoc-gen-go-version"], "v1.36.11");
  assert.equal(main.outputs["protoc-gen-go-grpc-version"], "v1.6.1");
  assert.match(main.path[0] ?? "", /bin$/);
  assert.equal(main.path.length, 3);
  assert.deepEqual(
    main.annotations.filter(({ level }) => level === "error"),
    [],
  );
  const report = parseReport(await readFile(main.outputs["report-file"] ?? "", "utf8"));
  assert.equal(report.stubs.files.length, 3);
  assert.match(main.shownSummary, /All 3 stubs are current/);
  assertWithinLimits(main);
});

test("stale fails its step, at the files, with a patch; and the post step still runs", async () => {
  await using workspace = await createWorkspace(join(examples, "stale"));
  const { main, post } = await runStep(step(workspace.directory));
  assert.equal(main.exitCode, 1, main.stdout + main.stderr);
  assert.equal(post?.exitCode, 0);
  assert.equal(main.outputs["stubs"], "stale");
  assert.equal(main.outputs["stale-count"], "4");
  const places = main.annotations
    .filter(({ level }) => level === "error")
    .map(({ file, line }) => `${relative(workspace.directory, file ?? "")}:${line}`);
  // What changed in a schema stands where the .proto was changed: at its new message and at its new method.
  const proto = (await readFile(join(workspace.directory, "proto/orders/v1/orders.proto"), "utf8")).split("\n");
  const lineOf = (start: string) => proto.findIndex((line) => line.trimStart().startsWith(start)) + 1;
  assert.deepEqual(places.toSorted(), [
    "gen/money/v1/money.pb.go:69",
    "gen/refunds/v1/refunds.pb.go:1",
    `proto/orders/v1/orders.proto:${lineOf("rpc CancelOrder(")}`,
    `proto/orders/v1/orders.proto:${lineOf("message CancelOrderRequest")}`,
  ]);
  assert.match(await readFile(main.outputs["patch-file"] ?? "", "utf8"), /gen\/orders\/v1\/orders\.pb\.go/);
  assert.match(main.shownSummary, /go-grpc-setup update/);
  assert.equal(await workspace.git("status", "--porcelain"), "");
});

test("all mistakes of the inputs are told at once, each with what is allowed, and nothing is done", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  const inputs = { mode: "chekc", cgo: "maybe", "protoc-version": "banana", cache: "perhaps" };
  const { main, post } = await runStep(step(workspace.directory, { inputs }));
  const told = main.annotations.map(({ message }) => message).join("\n");
  assert.equal(main.exitCode, 2, told);
  for (const value of [...Object.values(inputs), "verify", "required", "true"]) assert.match(told, new RegExp(value));
  assert.doesNotMatch(main.stdout + main.stderr, /\n\s+at .+:\d+:\d+/);
  assert.deepEqual(main.path, []);
  assert.equal(post?.exitCode, 0);
});

test("an empty workspace says what is missing", async () => {
  const empty = join(temporary, "empty");
  await mkdir(empty);
  const { main } = await runStep(step(empty));
  assert.equal(main.exitCode, 2, main.stdout);
  assert.match(main.annotations.map(({ message }) => message).join(), /actions\/checkout/);
});

const commands = [
  "::error::injected",
  "::set-output name=stubs::injected",
  "##[warning]injected",
  "::add-path::/injected",
];

test("what git, Go and an import's name say changes nothing", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  const imports = commands.map((command) => `import "${command}.proto";\n`).join("");
  const proto = await workspace.read("proto/greeter/v1/greeter.proto");
  await workspace.write(
    "proto/greeter/v1/greeter.proto",
    proto.replace("package greeter.v1;", `package greeter.v1;\n${imports}`),
  );
  const shadow = await shadowedCommands(["git", "go"]);
  const { main } = await runStep(
    step(workspace.directory, { env: { PATH: `${shadow}${delimiter}${process.env["PATH"]}` } }),
  );
  assertNothingInjected(main);
});

test("what a command of the user's own prints is shown, and changes nothing", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  const printed = commands.map((command) => `echo '${command}'; echo '${command}' >&2\n`).join("");
  await workspace.write("generate.sh", `${printed}exit 7\n`);
  const { main } = await runStep(step(workspace.directory, { inputs: { generate: "sh generate.sh" } }));
  assert.equal(main.exitCode, 1, main.stdout);
  assert.match(main.log.join("\n"), /error::injected/);
  assertNothingInjected(main);
});

function assertNothingInjected(stage: Stage): void {
  assert.notEqual(stage.outputs["stubs"], "injected");
  assert.ok(!stage.path.includes("/injected"));
  for (const { name, data } of stage.commands) assert.doesNotMatch(data, /^\/?injected/, name);
  assertWithinLimits(stage);
}

/** Commands that do what those of PATH do, but print workflow commands to standard error before. */
async function shadowedCommands(names: readonly string[]): Promise<string> {
  const directory = join(temporary, "shadow");
  await mkdir(directory);
  for (const name of names) {
    const printed = commands.map((command) => `echo '${command}' >&2\n`).join("");
    const script = `#!/bin/sh\n${printed}PATH="\${PATH#*:}"\nexport PATH\nexec ${name} "$@"\n`;
    await writeFile(join(directory, name), script);
    await chmod(join(directory, name), 0o755);
  }
  return directory;
}

test("hundreds of stubs with hostile names keep within what a runner takes, and are shown as text", async () => {
  await using workspace = await createWorkspace(join(examples, "stale"));
  const orphan = await workspace.read("gen/refunds/v1/refunds.pb.go");
  for (let index = 0; index < 300; index++) {
    await workspace.write(`gen/refunds/v1/<img src=x>|\`${index}\`\n::error::injected.pb.go`, orphan);
  }
  const { main } = await runStep(step(workspace.directory));
  assert.equal(main.exitCode, 1, main.stdout.slice(0, 2000));
  assertWithinLimits(main);
  assert.notEqual(main.shownSummary, "");
  assert.doesNotMatch(main.shownSummary, /<img/);
  for (const { message } of main.annotations) assert.doesNotMatch(message, /^injected/);
});
