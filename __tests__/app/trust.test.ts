import assert from "node:assert/strict";
import { test } from "node:test";
import { foreignHead } from "../../src/app/trust.ts";

// Shapes as in https://docs.github.com/en/webhooks/webhook-events-and-payloads
const pullRequest = (name: string | null) => ({
  pull_request: { head: { repo: name === null ? null : { full_name: name } } },
});

const cases: readonly (readonly [event: string, payload: unknown, head: string | null])[] = [
  ["push", {}, null],
  ["pull_request", pullRequest("mallory/repo"), null],
  ["pull_request_target", pullRequest("mallory/repo"), "mallory/repo"],
  ["pull_request_target", pullRequest("Acme/Repo"), null],
  ["pull_request_target", pullRequest(null), "unknown"],
  ["workflow_run", { workflow_run: { head_repository: { full_name: "mallory/repo" } } }, "mallory/repo"],
  ["workflow_run", { workflow_run: { head_repository: { full_name: "acme/repo" } } }, null],
  ["workflow_run", "nonsense", "unknown"],
];

for (const [event, payload, head] of cases) {
  test(`${event} with ${JSON.stringify(payload)} works on ${head ?? "the repository's own code"}`, () => {
    assert.equal(foreignHead(event, payload, "acme/repo"), head);
  });
}
