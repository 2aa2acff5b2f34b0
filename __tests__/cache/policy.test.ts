import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cachePolicy, type RunContext } from "../../src/cache/policy.ts";

const main: RunContext = {
  event: "push",
  ref: "refs/heads/main",
  defaultBranch: "main",
  selfHosted: false,
  job: "test",
  workflow: "ci",
  image: "ubuntu24",
};
const service = { unavailable: null, writable: true };

function decide(run: Partial<RunContext>, mode: "auto" | "read-write" | "restore-only" = "auto") {
  const { restore, save } = cachePolicy({ enabled: true, mode }, { ...main, ...run }, service);
  return `${restore.allowed ? "restore" : "-"} ${save.allowed ? "save" : "-"}`;
}

// https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
const everyEvent = `
  branch_protection_rule check_run check_suite create delete deployment deployment_status discussion
  discussion_comment fork gollum image_version issue_comment issues label merge_group milestone page_build
  public pull_request pull_request_comment pull_request_review pull_request_review_comment pull_request_target
  push registry_package release repository_dispatch schedule status watch workflow_call workflow_dispatch
  workflow_run
`
  .trim()
  .split(/\s+/);

describe("who may restore and who may save", () => {
  const table: readonly (readonly [string, Partial<RunContext>, string, string])[] = [
    ["a push to the default branch", {}, "restore save", "restore save"],
    ["a push to another branch", { ref: "refs/heads/topic" }, "restore -", "restore save"],
    ["a push of a tag", { ref: "refs/tags/v1.0.0" }, "- -", "- -"],
    ["a push where the default branch is not known", { defaultBranch: "" }, "restore -", "restore save"],
    ["a push whose ref is not known", { ref: "" }, "- -", "- -"],
    ["a schedule", { event: "schedule" }, "restore save", "restore save"],
    ["a pull request", { event: "pull_request", ref: "refs/pull/7/merge" }, "restore -", "restore save"],
    ["a run by hand on the default branch", { event: "workflow_dispatch" }, "restore -", "restore save"],
    ["a run by hand on a tag", { event: "workflow_dispatch", ref: "refs/tags/v1" }, "- -", "- -"],
    [
      "a merge queue",
      { event: "merge_group", ref: "refs/heads/gh-readonly-queue/main/pr-7" },
      "restore -",
      "restore -",
    ],
    ["a dispatch from outside", { event: "repository_dispatch" }, "restore -", "restore -"],
    ["a release", { event: "release", ref: "refs/tags/v1.0.0" }, "- -", "- -"],
    ["a release's event on a branch", { event: "release" }, "- -", "- -"],
    ["pull_request_target", { event: "pull_request_target" }, "- -", "- -"],
    ["workflow_run", { event: "workflow_run" }, "- -", "- -"],
    ["a comment", { event: "issue_comment" }, "- -", "- -"],
    ["no event", { event: "" }, "- -", "- -"],
  ];
  for (const [name, run, auto, readWrite] of table) {
    test(name, () => {
      assert.equal(decide(run, "auto"), auto);
      assert.equal(decide(run, "read-write"), readWrite);
      assert.match(decide(run, "restore-only"), / -$/);
    });
  }

  test("of all events only these ever save, even on the default branch and when asked to", () => {
    const saving = everyEvent.filter((event) => decide({ event }, "read-write").endsWith("save"));
    assert.deepEqual(saving, ["pull_request", "push", "schedule", "workflow_dispatch"]);
    const automatic = everyEvent.filter((event) => decide({ event }).endsWith("save"));
    assert.deepEqual(automatic, ["push", "schedule"]);
  });

  test("a branch that only looks like the default branch is another one", () => {
    for (const ref of [
      "refs/heads/main2",
      "refs/heads/x/main",
      "main",
      "refs/heads/Main",
      "refs/heads/refs/heads/main",
    ]) {
      assert.match(decide({ ref }), / -$/, ref);
    }
  });

  test("a switched-off cache, no service, and a service that is read-only say so", () => {
    const off = cachePolicy({ enabled: false, mode: "auto" }, main, service);
    assert.deepEqual(off.restore, { allowed: false, why: "the input cache is false" });
    const none = cachePolicy({ enabled: true, mode: "auto" }, main, { unavailable: "no service", writable: true });
    assert.deepEqual(none.save, { allowed: false, why: "no service" });
    const reading = cachePolicy({ enabled: true, mode: "read-write" }, main, { unavailable: null, writable: false });
    assert.deepEqual([reading.restore.allowed, reading.save.allowed], [true, false]);
  });
});
