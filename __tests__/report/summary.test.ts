import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "marked";
import type { Report } from "../../src/model/report.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { finding, green, judged, stub } from "./reports.ts";

const nothing = { mend: "", patch: "" };

/** The HTML that GitHub's flavour of Markdown stands for, by an implementation that is not ours and sanitizes nothing. */
const html = (markdown: string) => marked.parse(markdown, { async: false, gfm: true });

/** What a reader sees of it. */
function shown(markdown: string): string {
  return html(markdown)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}

const red = judged(
  [
    stub("gen/a/v1/a.pb.go", "stale", { reason: "schema", because: ["field customer_id was added to a.v1.Order"] }),
    stub("gen/b/v1/b.pb.go", "current"),
  ],
  [finding("stub-stale", "error", { path: "gen/a/v1/a.pb.go", line: 1 })],
);

test("a green summary says so, with versions, their origin and why they are trusted", () => {
  const seen = shown(renderSummary(green, nothing));
  assert.match(seen, /All 2 stubs are current/);
  assert.match(
    seen,
    /go 1\.26\.8 toolchain line of go\.mod \(go\.mod:5\) toolchain-module, found installed checksum-database/,
  );
  assert.match(seen, /overrules 35\.1, the default/);
  assert.match(seen, /protoc-gen-go v1\.36\.11 needed on the way go-build, found installed own-record/);
  assert.match(seen, /gcc 15 compiled, linked and ran a program/);
  assert.match(seen, /build exact 1\.5 KiB 0\.44 s/);
  assert.match(seen, /go 1\.26\.8 go\.mod:5/);
});

test("a red summary names each stub, the reason, and the one command that mends it", () => {
  const markdown = renderSummary(red, { mend: "go-grpc-setup update", patch: "--- a\n+++ b\n" });
  const seen = shown(markdown);
  assert.match(seen, /1 of 2 stubs needs mending: 1 stale/);
  assert.match(seen, /gen\/a\/v1\/a\.pb\.go stale stub-stale was found mend stub-stale/);
  assert.match(seen, /gen\/a\/v1\/a\.pb\.go field customer_id was added to a\.v1\.Order/);
  assert.equal(seen.match(/stub-stale was found/g)?.length, 1);
  assert.doesNotMatch(seen, /gen\/b\/v1\/b\.pb\.go/);
  assert.match(html(markdown), /<pre><code class="language-sh">go-grpc-setup update\n<\/code><\/pre>/);
  assert.match(html(markdown), /<pre><code class="language-diff">--- a\n/);
});

test("stubs that were not checked are listed with the reason", () => {
  const unchecked = [{ path: "gen/a.pb.gw.go", generator: "protoc-gen-grpc-gateway", why: "it is not pinned" }];
  const seen = shown(renderSummary({ ...green, stubs: { ...green.stubs, unchecked } }, nothing));
  assert.match(seen, /gen\/a\.pb\.gw\.go unchecked protoc-gen-grpc-gateway: it is not pinned/);
});

const hostile =
  "<img src=x onerror=alert(1)> </code></pre></td></details> | cell | `code` ```\n# head\n\n[l](http://evil.example) " +
  "![i](http://evil.example/i) http://evil.example www.evil.example *b* _i_ ~~s~~ $x$ @someone &lt; \\| \x1b[31m \u202e";

/** The same report with hostile text wherever text from outside can stand. */
function poisoned(report: Report): Report {
  const [pin] = report.pins;
  const [tool] = report.tools;
  const [entry] = report.cache.entries;
  assert.ok(pin && tool && entry);
  return {
    ...report,
    pins: [
      {
        ...pin,
        version: hostile,
        because: hostile,
        path: hostile,
        overruled: [{ version: hostile, because: hostile }],
      },
    ],
    tools: [{ ...tool, name: hostile, version: hostile, source: hostile }],
    cgo: { verdict: "repaired-env", enabled: true, reason: hostile, repairs: [hostile] },
    cache: {
      entries: [
        { ...entry, hit: "prefix", restoredKey: hostile, parts: [{ name: hostile, value: hostile, from: hostile }] },
      ],
    },
    stubs: {
      ...report.stubs,
      files: [stub(hostile, "stale", { reason: hostile, because: [hostile] })],
      unchecked: [{ path: hostile, generator: hostile, why: hostile }],
    },
    findings: [finding(hostile, "error", { message: hostile, fix: hostile, path: hostile })],
    timings: [{ name: hostile, seconds: 1 }],
  };
}

test("hostile text is shown and does nothing", () => {
  const markdown = renderSummary(poisoned(red), { mend: hostile, patch: `${hostile}\n\`\`\`\`\n# out of the fence\n` });
  const page = html(markdown);
  const outsideCode = page.replaceAll(/<pre><code[^>]*>[\s\S]*?<\/code><\/pre>/g, "");
  assert.doesNotMatch(page, /<(img|a|em|strong|del|h1|script)\b/);
  assert.doesNotMatch(page, /[^\P{Cc}\n]|\u202e/u);
  // Every row of a table has as many cells as its head, and every element that is opened is closed.
  for (const [table] of outsideCode.matchAll(/<table>[\s\S]*?<\/table>/g)) {
    const cells = [...table.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => row.match(/<t[hd]/g)?.length);
    assert.equal(new Set(cells).size, 1, table);
  }
  for (const element of ["code", "pre", "details", "table", "tr", "td"]) {
    const opened = page.match(new RegExp(`<${element}\\b`, "g"))?.length ?? 0;
    assert.equal(page.match(new RegExp(`</${element}>`, "g"))?.length ?? 0, opened, element);
  }
  assert.match(shown(markdown), /<img src=x onerror=alert\(1\)>/);
});

test("a summary stays far below the megabyte that a runner takes, and says what it left out", () => {
  const files = Array.from({ length: 20_000 }, (_, index) =>
    stub(`gen/${index}/ü.pb.go`, "stale", { because: ["x".repeat(9000)] }),
  );
  const findings = files.map(({ path }, index) =>
    finding(`code-${index % 500}`, "error", { path, message: "<".repeat(9000) }),
  );
  const markdown = renderSummary(judged(files, findings), { mend: "", patch: "+".repeat(3_000_000) });
  assert.ok(Buffer.byteLength(markdown) < 500_000, `${Buffer.byteLength(markdown)} bytes`);
  assert.match(markdown, /more rows left out/);
  assert.match(markdown, /kinds of findings left out/);
  assert.match(markdown, /20000 of 20000 stubs need mending/);
  assert.match(markdown, /The patch has 2\.9 MiB/);
});

test("what went wrong before there was anything to report is told too", () => {
  const failed: Report = {
    ...judged([], [finding("input-invalid", "error", { message: "mode is nonsense" })]),
    status: "bad-input",
    exitCode: 2,
    pins: [],
    tools: [],
    cache: { entries: [] },
    timings: [],
  };
  assert.match(shown(renderSummary(failed, nothing)), /Nothing was done: the input is not right .* mode is nonsense/);
});
