import assert from "node:assert/strict";
import { test } from "node:test";
import { failureOfStatus, nextHop, retryAfterSeconds } from "../../src/tools/exchange.ts";

const from = { url: "https://api.github.com/repos/x", authorization: "Bearer secret" };
const redirect = (location: string, status = 302) => ({ status, headers: { location } });

test("a token follows a redirect to the same host and no other", () => {
  assert.deepEqual(nextHop(from, redirect("/elsewhere")), { ...from, url: "https://api.github.com/elsewhere" });
  for (const other of [
    "https://github.com/x",
    "https://api.github.com.example.com/x",
    "https://api.github.com:8443/x",
    "https://user@objects.example.com/x",
    "//objects.example.com/x",
  ]) {
    assert.equal(nextHop(from, redirect(other))?.authorization, "", other);
  }
});

test("redirects from https to http, to other schemes and to nowhere are refused", () => {
  for (const location of ["http://api.github.com/x", "ftp://api.github.com/x", "file:///etc/passwd", "", "http://["]) {
    assert.throws(() => nextHop(from, redirect(location)), { kind: "untrusted" }, location);
  }
  assert.equal(
    nextHop({ url: "http://mirror/x", authorization: "" }, redirect("http://other/y"))?.url,
    "http://other/y",
  );
  assert.equal(nextHop(from, { status: 200, headers: { location: "http://x" } }), null);
});

test("statuses are failures of the kind that decides what is done next", () => {
  const kind = (status: number, headers = {}) => failureOfStatus("https://x.example.com/y", { status, headers })?.kind;
  assert.equal(kind(200), undefined);
  assert.deepEqual(
    [401, 403, 407].map((status) => kind(status)),
    ["denied", "denied", "denied"],
  );
  assert.deepEqual(
    [404, 410].map((status) => kind(status)),
    ["not-found", "not-found"],
  );
  assert.deepEqual([kind(429), kind(403, { "x-ratelimit-remaining": "0" })], ["rate-limited", "rate-limited"]);
  assert.deepEqual(
    [400, 418, 500, 503].map((status) => kind(status)),
    ["network", "network", "network", "network"],
  );
});

// https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 has both forms.
test("Retry-After comes in seconds or as a date", () => {
  const now = Date.parse("Fri, 31 Dec 1999 23:59:00 GMT");
  assert.equal(retryAfterSeconds("120", now), 120);
  assert.equal(retryAfterSeconds("Fri, 31 Dec 1999 23:59:59 GMT", now), 59);
  assert.equal(retryAfterSeconds("Fri, 31 Dec 1999 23:58:59 GMT", now), 0);
  assert.equal(retryAfterSeconds("soon", now), null);
  assert.equal(retryAfterSeconds(undefined, now), null);
});
