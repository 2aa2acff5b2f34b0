import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { parseRecords } from "./file-commands.ts";
import { runStep } from "./runner.ts";
import { parseOutput } from "./workflow-commands.ts";

let action = "";

// An action that tells what it was given, asks for everything, and fails.
const script = `
  const { appendFileSync } = require("node:fs");
  const { env } = process;
  if (env.STATE_stage === "post") {
    console.log("post of " + env.STATE_kept + " with " + env.ADDED + " and " + env.PATH.split(":")[0]);
  } else {
    console.log(env["INPUT_GO-VERSION"] + "|" + env.INPUT_MODE + "|" + process.cwd());
    console.log("::error title=a%2Cb,file=x.go,line=3::one%0Atwo");
    console.log("::set-output name=old::heard");
    console.error("::warning::from standard error");
    appendFileSync(env.GITHUB_STATE, "stage=post\\nkept<<EOF\\na\\nb\\nEOF\\n");
    appendFileSync(env.GITHUB_ENV, "ADDED=yes\\n");
    appendFileSync(env.GITHUB_PATH, "/second\\n/first\\n");
    appendFileSync(env.GITHUB_STEP_SUMMARY, "x".repeat(1024 * 1024 + 1));
    process.exitCode = 1;
  }
`;

before(async () => {
  action = await mkdtemp(join(tmpdir(), "action-"));
  await writeFile(join(action, "index.cjs"), script);
  await writeFile(
    join(action, "action.yml"),
    "inputs:\n  go-version: { default: '1.26' }\n  mode: { default: verify }\nruns: { using: node24, main: index.cjs, post: index.cjs }\n",
  );
});
after(() => rm(action, { recursive: true, force: true }));

test("main and post run as a runner runs them, post after a failure too", async () => {
  const { main, post } = await runStep({ action, workspace: action, inputs: { mode: "update" } });
  assert.equal(main.exitCode, 1);
  assert.equal(main.log[0], `1.26|update|${action}`);
  assert.deepEqual(main.annotations, [
    { level: "error", title: "a,b", file: "x.go", line: 3, message: "one\ntwo" },
    { level: "warning", message: "from standard error" },
  ]);
  assert.deepEqual(main.outputs, { old: "heard" });
  assert.deepEqual(main.state, { stage: "post", kept: "a\nb" });
  assert.deepEqual(main.path, ["/first", "/second"]);
  assert.equal(main.shownSummary, "");
  assert.deepEqual(post?.log.slice(0, 2), ["post of a", "b with yes and /first"]);
});

test("commands are obeyed at the start of a line, in the older form anywhere, and not while they are stopped", () => {
  const { commands, log } = parseOutput(
    [
      "text ::error::no",
      "  ::notice::yes",
      "text ##[warning]older",
      "::nonsense::no",
      "::stop-commands::t",
      "::error::no",
      "::t::",
      "::debug::d",
    ].join("\n"),
  );
  assert.deepEqual(
    commands.map(({ name, data }) => `${name} ${data}`),
    ["notice yes", "warning older", "debug d"],
  );
  assert.deepEqual(log, ["text ::error::no", "::nonsense::no", "::error::no"]);
});

test("a record without an end or a name is refused", () => {
  assert.throws(() => parseRecords("a<<EOF\nb\n"), /matching delimiter/);
  assert.throws(() => parseRecords("nonsense\n"), /invalid format/);
});
