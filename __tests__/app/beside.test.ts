import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { test } from "node:test";
import { createGate } from "../../src/app/gate.ts";
import { run } from "../../src/app/run.ts";
import type { Command, Processes } from "../../src/host/types.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Request } from "../../src/model/request.ts";
import { givenRequest } from "../support/given.ts";
import { noHttp, sharedToolDirectory, testHost } from "../support/tools.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const example = join(import.meta.dirname, "..", "..", "examples", "greeter");

/** Whether examining cgo begins with it: no other part asks the go command for the C compiler. */
const asksForCompiler = ({ args }: Command) => args[0] === "env" && args.includes("CC");

/** Verifies the example with real tools, every start of a program passing through `around`. */
async function verify(workspace: Workspace, around: (command: Command) => Promise<unknown>) {
  const host = testHost({ toolDirectory: sharedToolDirectory });
  const start = host.processes.run;
  const processes: Processes = {
    run: async (command) => {
      await around(command);
      return start(command);
    },
  };
  const request: Request = { ...givenRequest(), command: "verify", workingDirectories: [workspace.directory] };
  const place = {
    host: { ...host, processes },
    http: noHttp,
    program: "go-grpc-setup",
    currentDirectory: workspace.directory,
    openCacheService: null,
  };
  return run({ request: { ...request, stubs: { ...request.stubs, noReuse: true } }, mistakes: [] }, place);
}

/** Installed before, so that a verification starts nothing but git, protoc, the plugins and what examines cgo. */
async function installed(workspace: Workspace) {
  const { report } = await verify(workspace, async () => undefined);
  assert.equal(report.status, "current", JSON.stringify(report.findings));
}

test("stubs are checked while cgo is examined", async () => {
  await using workspace = await createWorkspace(example);
  await installed(workspace);
  const protocWasStarted = createGate();
  let waited = 0;
  const { report } = await verify(workspace, async (command) => {
    if (basename(command.file).startsWith("protoc")) protocWasStarted.open();
    if (!asksForCompiler(command)) return;
    waited += 1;
    const patience = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Failure("timeout", "protoc waits for cgo")), 60_000).unref();
    });
    await Promise.race([protocWasStarted.opened, patience]);
  });
  assert.equal(waited, 1);
  assert.equal(report.status, "current", JSON.stringify(report.findings));
  assert.equal(report.cgo.verdict, "ok");
});

test("what is found out about cgo is reported although the stubs could not be checked", async () => {
  await using workspace = await createWorkspace(example);
  await installed(workspace);
  const checkFailed = createGate();
  const { report } = await verify(workspace, async (command) => {
    if (asksForCompiler(command)) await checkFailed.opened;
    if (!basename(command.file).startsWith("protoc")) return;
    setImmediate(checkFailed.open);
    throw new Failure("tool", "no process can be started");
  });
  assert.equal(report.status, "failed");
  assert.match(report.findings.map(({ message }) => message).join("\n"), /no process can be started/);
  assert.equal(report.cgo.verdict, "ok");
});
