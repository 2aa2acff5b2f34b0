import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { renderPlan } from "../../src/report/plan.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { finding, green, judged, stub } from "./reports.ts";

const plain = { color: false, columns: 80, verbose: false, mend: "go-grpc-setup update" };

test("green is short: a line for each pin with its origin, and the answer", () => {
  assert.equal(
    renderTerminal(green, plain),
    [
      "  go      1.26.8  toolchain line of go.mod (go.mod:5)",
      "  protoc  29.3    stamp v5.29.3 of 3 stubs (gen/a/v1/a.pb.go:4)",
      "",
      "✓ All 2 stubs are current",
      "",
    ].join("\n"),
  );
});

test("verbose names each stub, tool, cache and time as well", () => {
  const text = renderTerminal(green, { ...plain, verbose: true });
  assert.match(text, /gen\/b\/v1\/b\.pb\.go {2}current/);
  assert.match(text, /protoc +29\.3 +mvn, 1\.3 s +verified by shipped-table +\/tools\/protoc\/29\.3\/bin\/protoc/);
  assert.match(text, /stamp v5\.29\.3 of 3 stubs \(gen\/a\/v1\/a\.pb\.go:4\), over 35\.1 of the default/);
  assert.match(text, /build {2}exact {2}1\.5 KiB/);
  assert.match(text, /cgo ok, CGO_ENABLED=1: gcc 15/);
});

const red = judged(
  [stub("gen/a.pb.go", "stale"), stub("gen/b.pb.go", "stale"), stub("gen/c.pb.go", "current")],
  [
    finding("old-go", "warning", { fix: "raise it" }),
    finding("stub-stale", "error", { path: "gen/a.pb.go", line: 1, fix: "run update" }),
    finding("stub-stale", "error", { path: "gen/b.pb.go", line: 1, fix: "run update" }),
  ],
);

test("red names each file and the message, the worst first, and a fix that they share once", () => {
  const text = renderTerminal(red, plain);
  assert.match(
    text,
    /error stub-stale \(2 findings\)\n {2}gen\/a\.pb\.go:1\n {2}gen\/b\.pb\.go:1\n {4}stub-stale was found\n/,
  );
  assert.equal(text.match(/→ run update/g)?.length, 1);
  assert.ok(text.indexOf("stub-stale") < text.indexOf("old-go"));
  assert.match(text, /✗ 2 of 3 stubs need mending: 2 stale\n {2}Mend it with: go-grpc-setup update\n$/);
});

test("colour adds nothing but colour", () => {
  const colored = renderTerminal(red, { ...plain, color: true });
  assert.notEqual(colored, renderTerminal(red, plain));
  assert.equal(stripVTControlCharacters(colored), renderTerminal(red, plain));
});

test("text is wrapped at the terminal's width, and paths are left whole", () => {
  const message = `${"word ".repeat(40)}/a/very/long/path/${"x".repeat(100)}`;
  const text = renderTerminal(
    { ...judged([], [finding("x", "error", { message })]), pins: [] },
    { ...plain, columns: 60 },
  );
  const long = text.split("\n").filter((line) => line.length > 60);
  assert.deepEqual(
    long.map((line) => line.trim()),
    [`/a/very/long/path/${"x".repeat(100)}`],
  );
});

test("control characters of untrusted text are made visible", () => {
  const evil = "a\x1b]0;title\x07\x1b[2Jb\u202ec\u009b1m\rd";
  const report = judged(
    [stub(evil, "stale", { reason: evil })],
    [finding("x", "error", { path: `${evil}\n::error::x`, message: evil, fix: evil })],
  );
  const poisoned = { ...report, pins: [{ tool: "go", version: "1.26.8", because: evil }] };
  const text = renderTerminal(poisoned, { ...plain, verbose: true });
  assert.doesNotMatch(text, /[^\P{Cc}\n]|\u202e/u);
  assert.doesNotMatch(text, /^::error/m);
  assert.match(text, /a\\x1b\]0;title\\x07/);
});

test("a run without stubs, one with unchecked stubs, and a set-up say what they are", () => {
  const last = (report: typeof green) => renderTerminal(report, plain).trimEnd().split("\n").at(-1);
  assert.equal(last(judged([], [])), "✓ There are no stubs to check");
  assert.equal(last({ ...green, command: "setup" }), "✓ The tools are ready");
  assert.equal(last({ ...judged([], []), command: "plan" }), "✓ Nothing was installed or written");
  const unchecked = [{ path: "a.pb.gw.go", generator: "protoc-gen-grpc-gateway", why: "it is not pinned" }];
  assert.equal(
    last({ ...green, stubs: { ...green.stubs, unchecked } }),
    "✓ All 2 stubs are current, and 1 of other generators not checked",
  );
  assert.equal(
    last(judged([stub("a.pb.go", "current"), stub("b.pb.go", "unsourced")], [])),
    "✓ 2 stubs: 1 current, 1 unsourced",
  );
});

test("the plan says what would be done and why, and that nothing was", () => {
  const text = renderPlan(
    {
      tools: [
        { tool: "protoc", version: "29.3", because: "stamp of 1 stub", path: "a.pb.go", line: 4, state: "installed" },
      ],
      stubs: [
        {
          path: "gen/a.pb.go",
          generator: "protoc-gen-go",
          proto: "proto/a.proto",
          because: [{ kind: "stamp", because: "protoc-gen-go v1.36.11", path: "gen/a.pb.go", line: 3 }],
        },
        { path: "gen/a.pb.gw.go", generator: "protoc-gen-grpc-gateway", proto: null, because: [] },
      ],
    },
    { color: false },
  );
  assert.match(text, /protoc {2}29\.3 {2}installed {2}stamp of 1 stub \(a\.pb\.go:4\)/);
  assert.match(
    text,
    /gen\/a\.pb\.go\n {4}by protoc-gen-go from proto\/a\.proto\n {4}protoc-gen-go v1\.36\.11 \(gen\/a\.pb\.go:3\)/,
  );
  assert.match(text, /not checked protoc-gen-grpc-gateway/);
  assert.match(text, /Nothing was installed or written\.\n$/);
});
