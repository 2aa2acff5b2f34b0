import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { sharedToolDirectory } from "./support/command-line.ts";
import { goInstall } from "./support/go-install.ts";
import { createWorkspace } from "./support/workspace.ts";

const execute = promisify(execFile);
const repository = join(import.meta.dirname, "..");

const workflow = `
on: push
jobs:
  stubs:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: current
        uses: ./
        with:
          working-directory: examples/greeter
      - id: stale
        uses: ./
        continue-on-error: true
        with:
          working-directory: examples/stale
      - run: |
          echo "current: \${{ steps.current.outcome }} \${{ steps.current.outputs.stubs }} \${{ steps.current.outputs.protoc-version }}"
          echo "stale: \${{ steps.stale.outcome }} \${{ steps.stale.outputs.stubs }} \${{ steps.stale.outputs.stale-count }}"
          echo "on PATH: $(protoc --version), $(protoc-gen-go --version)"
`;

// act reads action.yml, evaluates its defaults and hands outputs, PATH and state on by code that is not ours.
// https://nektosact.com
test("a workflow of checkout and this action runs under act", async () => {
  const act = await goInstall("github.com/nektos/act", "v0.2.87");
  await using workspace = await createWorkspace();
  for (const part of ["action.yml", "dist", "examples"]) {
    await cp(join(repository, part), join(workspace.directory, part), { recursive: true });
  }
  await workspace.write(".github/workflows/stubs.yml", workflow);
  await workspace.commit("Use the action");
  const cache = await mkdtemp(join(tmpdir(), "act-"));
  try {
    // act keeps RUNNER_TOOL_CACHE there, whatever it is told.
    await mkdir(sharedToolDirectory, { recursive: true });
    await symlink(sharedToolDirectory, join(cache, "tool_cache"));
    const platform = ["--platform", "ubuntu-latest=-self-hosted"];
    const { stdout } = await execute(act, ["push", ...platform, "--action-cache-path", cache, "--no-cache-server"], {
      cwd: workspace.directory,
      // It starts the first node on PATH, whatever action.yml asks for.
      env: {
        PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
        HOME: homedir(),
      },
      maxBuffer: 64 * 1024 * 1024,
    }).catch((failed) => assert.fail(`${failed.stdout}${failed.stderr}`));
    assert.match(stdout, /current: success current 29\.3/);
    assert.match(stdout, /stale: failure stale 4/);
    assert.match(stdout, /on PATH: libprotoc 29\.3, protoc-gen-go v1\.36\.11/);
    // Both uses have a post step, the failed one too.
    assert.equal(stdout.match(/Success - Post \.\//g)?.length, 2, stdout);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});
