import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { parse } from "yaml";
import { goInstall } from "./support/go-install.ts";

const execute = promisify(execFile);
const repository = join(import.meta.dirname, "..");
const directory = join(repository, ".github", "workflows");
const workflows = readdirSync(directory).map((name) => ({ name, text: readFileSync(join(directory, name), "utf8") }));

test("actionlint finds nothing in the workflows", async () => {
  const actionlint = await goInstall("github.com/rhysd/actionlint/cmd/actionlint", "v1.7.12");
  // Neither shellcheck nor pyflakes: what they say depends on the machine.
  const args = ["-no-color", "-shellcheck=", "-pyflakes=", ...workflows.map(({ name }) => join(directory, name))];
  const { stdout } = await execute(actionlint, args, { cwd: repository, env: {} }).catch((failed) => {
    assert.fail(`${failed.stdout}${failed.stderr}`);
  });
  assert.equal(stdout, "");
});

test("actions of others are pinned by commit, with the version beside it", () => {
  const uses = workflows.flatMap(({ name, text }) =>
    [...text.matchAll(/uses: (.+)$/gm)].map(([, used = ""]) => ({ name, used })),
  );
  assert.ok(uses.length > 0);
  for (const { name, used } of uses.filter(({ used }) => used !== "./")) {
    assert.match(used, /^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, name);
  }
});

test("no job has a right that it does not name, and the gate waits for all of CI's jobs", () => {
  for (const { name, text } of workflows) {
    const workflow = parse(text);
    assert.deepEqual(workflow.permissions, {}, name);
    for (const [job, { permissions }] of Object.entries<{ permissions?: object }>(workflow.jobs)) {
      assert.ok(permissions !== undefined, `${name}: ${job}`);
    }
  }
  const { jobs } = parse(readFileSync(join(directory, "ci.yml"), "utf8"));
  assert.deepEqual([...jobs.passed.needs, "passed"], Object.keys(jobs));
});
