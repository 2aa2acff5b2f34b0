import assert from "node:assert/strict";
import { once } from "node:events";
import { access, mkdtemp, rm, symlink } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { runCommandLine, sharedToolDirectory } from "./support/command-line.ts";
import { installNode } from "./support/node-package.ts";
import { parseReport } from "./support/report.ts";
import { createWorkspace, type Workspace } from "./support/workspace.ts";

const examples = join(import.meta.dirname, "..", "examples");

/** Runs a command with the shared tools and reads its report. */
async function run(workspace: Workspace, command: string, ...flags: readonly string[]) {
  const args = [command, "--tool-dir", sharedToolDirectory, "--report-file", "-", ...flags];
  const result = await runCommandLine({ args, cwd: workspace.directory });
  return { ...result, report: parseReport(result.stdout) };
}

const statuses = (files: readonly { readonly path: string; readonly status: string }[]) =>
  Object.fromEntries(files.map(({ path, status }) => [path, status]));

test("greeter is current: every stub is accounted for, and every pin says because of what", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  const { exitCode, report, stderr } = await run(workspace, "verify");
  assert.equal(exitCode, 0, stderr);
  assert.equal(report.status, "current");
  assert.deepEqual(statuses(report.stubs.files), {
    "gen/greeter/v1/greeter.pb.go": "current",
    "gen/greeter/v1/greeter_grpc.pb.go": "current",
    "gen/language/v1/language.pb.go": "current",
  });
  const versions = Object.fromEntries(report.pins.map(({ tool, version }) => [tool, version]));
  assert.deepEqual(versions, {
    go: "1.26.8",
    protoc: "29.3",
    "protoc-gen-go": "v1.36.11",
    "protoc-gen-go-grpc": "v1.6.1",
  });
  for (const { tool, because, path, line } of report.pins) {
    assert.ok(because !== "" && path !== undefined && line !== undefined, `${tool} has no place that it comes from`);
  }
  for (const { name, verifiedBy } of report.tools) assert.notEqual(verifiedBy, "first-use", name);
  assert.match(stderr, /✓ All 3 stubs are current/);
  assert.equal(await workspace.git("status", "--porcelain"), "");
});

test("what is installed is found again without any network, under the oldest Node too", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  await run(workspace, "verify");
  const node = await installNode("20.19.0");
  const args = ["verify", "--offline", "--tool-dir", sharedToolDirectory];
  const result = await runCommandLine({ args, cwd: workspace.directory, node });
  assert.equal(result.exitCode, 0, result.stderr);
});

test("after an edit of a .proto: verify names the stubs, why and the mend, and update mends them", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  await addField(workspace);
  const status = await workspace.git("status", "--porcelain");

  const stale = await run(workspace, "verify");
  assert.equal(stale.exitCode, 1, stale.stderr);
  assert.equal(statuses(stale.report.stubs.files)["gen/greeter/v1/greeter.pb.go"], "stale");
  const [found] = stale.report.stubs.files.filter(({ status }) => status === "stale");
  assert.equal(found?.reason, "schema");
  assert.match(stale.stderr, /gen\/greeter\/v1\/greeter\.pb\.go/);
  assert.match(stale.stderr, /Mend it with: .+ update$/m);
  assert.equal(await workspace.git("status", "--porcelain"), status);

  assert.equal((await run(workspace, "update")).exitCode, 0);
  assert.match(await workspace.read("gen/greeter/v1/greeter.pb.go"), /GetPronoun\(\) string/);
  assert.equal((await run(workspace, "verify")).exitCode, 0);
});

test("the patch mends them too", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  await addField(workspace);
  const patch = join(workspace.directory, ".git", "mend.patch");
  assert.equal((await run(workspace, "verify", "--patch-file", patch)).exitCode, 1);
  await workspace.git("apply", patch);
  assert.equal((await run(workspace, "verify")).exitCode, 0);
});

async function addField(workspace: Workspace): Promise<void> {
  const proto = await workspace.read("proto/greeter/v1/greeter.proto");
  const edited = proto.replace("message GreetRequest {", "message GreetRequest {\n  string pronoun = 9;\n");
  assert.notEqual(edited, proto);
  await workspace.write("proto/greeter/v1/greeter.proto", edited);
}

test("stale fails with a finding for each thing that is wrong with it", async () => {
  await using workspace = await createWorkspace(join(examples, "stale"));
  const { exitCode, report, stderr } = await run(workspace, "verify");
  assert.equal(exitCode, 1, stderr);
  assert.deepEqual(statuses(report.stubs.files), {
    "gen/money/v1/money.pb.go": "edited",
    "gen/orders/v1/orders.pb.go": "stale",
    "gen/orders/v1/orders_grpc.pb.go": "stale",
    "gen/refunds/v1/refunds.pb.go": "orphan",
  });
  const codes = new Set(report.findings.filter(({ level }) => level === "error").map(({ code }) => code));
  assert.deepEqual([...codes].sort(), ["stub-edited", "stub-orphan", "stub-stale"]);
  assert.equal(await workspace.git("status", "--porcelain"), "");
});

test("all mistakes of the input are told at once, without a stack trace", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  const args = ["verify", "nowhere", "--protoc-version", "banana", "--cgo", "maybe", "--shard", "9/8"];
  const { exitCode, stdout, stderr } = await runCommandLine({ args, cwd: workspace.directory });
  assert.equal(exitCode, 2, stdout + stderr);
  for (const named of ["nowhere", "banana", "maybe", "9/8", "auto"]) assert.match(stdout, new RegExp(named));
  assert.doesNotMatch(stdout + stderr, /\n\s+at .+:\d+:\d+/);
});

test("a directory given twice over, as argument and as flag, is a contradiction", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  const args = ["verify", ".", "--working-directory", "."];
  const { exitCode, stdout } = await runCommandLine({ args, cwd: workspace.directory });
  assert.equal(exitCode, 2);
  assert.match(stdout, /working-directory/);
});

test("a version that does not exist is an answer, not a crash", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  const result = await run(workspace, "setup", "--protoc-gen-go-version", "v1.999.0");
  assert.ok(result.exitCode === 2 || result.exitCode === 3, result.stderr);
  assert.match(result.stderr, /v1\.999\.0/);
  assert.doesNotMatch(result.stderr, /\n\s+at .+:\d+:\d+/);
});

test("where nothing can be reached, every source that was tried is listed with the reason", async () => {
  await using workspace = await createWorkspace(join(examples, "greeter"));
  const directory = await mkdtemp(join(tmpdir(), "unreachable-"));
  try {
    const closed = `http://127.0.0.1:${await closedPort()}`;
    await link(directory, "go", "git");
    const flags = ["--go-download-base-url", "--protoc-download-base-url", "--maven-repository-url"];
    const result = await runCommandLine({
      args: ["verify", "--tool-dir", join(directory, "tools"), ...flags.flatMap((flag) => [flag, closed])],
      cwd: workspace.directory,
      env: { PATH: directory, HOME: directory, GOPROXY: "off", GOMODCACHE: join(directory, "modules") },
    });
    assert.equal(result.exitCode, 3, result.stdout + result.stderr);
    assert.match(result.stdout, /ECONNREFUSED/);
    // The release's address, the Maven repository's, and mvn itself.
    const tried = result.stdout.split("\n").filter((line) => line.trimStart().startsWith("- "));
    assert.equal(tried.length, 3, result.stdout);
    assert.match(tried[2] ?? "", /mvn: there is no mvn on PATH/);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  assert.ok(address !== null && typeof address === "object");
  return address.port;
}

/** Puts commands of PATH, and no others, into a directory. */
async function link(directory: string, ...commands: readonly string[]): Promise<void> {
  for (const command of commands) {
    for (const place of (process.env["PATH"] ?? "").split(delimiter)) {
      const file = join(place, command);
      const found = await access(file).then(
        () => true,
        () => false,
      );
      if (found) {
        await symlink(file, join(directory, command));
        break;
      }
    }
  }
}
