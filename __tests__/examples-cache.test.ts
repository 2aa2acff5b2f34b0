import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { startCacheService } from "./support/cache-service.ts";
import { sharedToolDirectory } from "./support/command-line.ts";
import { parseReport } from "./support/report.ts";
import { runStep, type Stage } from "./support/runner.ts";
import { createWorkspace } from "./support/workspace.ts";

const execute = promisify(execFile);

// The versions of the examples, which the shared tools have.
const inputs = {
  mode: "setup",
  "go-version": "1.26.8",
  "protoc-version": "29.3",
  "protoc-gen-go-version": "v1.36.11",
  "protoc-gen-go-grpc-version": "v1.6.1",
};

test("what one job builds, its post step saves and the next job restores", async () => {
  await using workspace = await createWorkspace();
  await workspace.write("go.mod", "module example.com/tiny\n\ngo 1.25\n");
  await workspace.write("tiny.go", "package tiny\n\nfunc Double(n int) int { return 2 * n }\n");
  await workspace.commit("Add a package");
  const service = await startCacheService();
  const temporary = await mkdtemp(join(tmpdir(), "jobs-"));
  const machine = join(temporary, "machine");
  const env = {
    ...service.environment,
    HOME: homedir(),
    GOCACHE: join(machine, "build"),
    GOMODCACHE: join(machine, "modules"),
  };
  const build = async ({ path }: Stage) => {
    const PATH = [...path, process.env["PATH"]].join(delimiter);
    await execute("go", ["build", "./..."], { cwd: workspace.directory, env: { ...env, PATH } });
  };
  // Each job has a machine of its own, where the same directories are empty.
  const job = async () => {
    await rm(machine, { recursive: true, force: true });
    await mkdir(env.GOCACHE, { recursive: true });
    const { main, post } = await runStep({
      workspace: workspace.directory,
      toolCache: sharedToolDirectory,
      temporary: await mkdtemp(join(temporary, "job-")),
      inputs,
      env,
      meanwhile: build,
    });
    assert.equal(main.exitCode, 0, main.stdout);
    assert.equal(post?.exitCode, 0, post?.stdout);
    const { cache } = parseReport(await readFile(main.outputs["report-file"] ?? "", "utf8"));
    return { outputs: main.outputs, summary: main.summary, entry: cache.entries.find(({ name }) => name === "build") };
  };
  try {
    const first = await job();
    assert.equal(first.entry?.hit, "miss");
    assert.equal(first.outputs["cache-matched-key"], "");
    assert.ok(service.entries.some(({ key }) => key === first.outputs["cache-key"]));

    const second = await job();
    assert.equal(second.entry?.hit, "exact");
    assert.equal(second.outputs["cache-key"], first.outputs["cache-key"]);
    assert.equal(second.outputs["cache-matched-key"], first.outputs["cache-key"]);
    assert.match(second.summary, /\| build \| exact/);
  } finally {
    await service.close();
    await rm(temporary, { recursive: true, force: true });
  }
});
