import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { lockChangeFindings } from "../../src/app/lock-change.ts";
import { processes } from "../../src/host/processes.ts";
import type { Finding } from "../../src/model/finding.ts";
import { readLock } from "../../src/tools/lock.ts";
import { type LockEntry, type LockedTool, type LockFile, renderLock } from "../../src/tools/lock-file.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const path = "go-grpc-setup.lock.json";
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const sum = (letter: string) => `h1:${letter.repeat(43)}=`;

function protoc(version: string, github: string): LockedTool {
  return {
    name: "protoc",
    version,
    platforms: {
      "darwin-arm64": [{ source: "github", digest: digest("d") }],
      "linux-amd64": [
        { source: "github", digest: github },
        { source: "maven", digest: digest("e"), types: digest("f") },
      ],
    },
  };
}

function plugin(entry: Partial<LockEntry>): LockedTool {
  return {
    name: "protoc-gen-go",
    version: "v1.36.11",
    package: "google.golang.org/protobuf/cmd/protoc-gen-go",
    builtWith: "1.26",
    platforms: { "linux-amd64": [{ source: "go-build", digest: sum("A"), ...entry }] },
  };
}

const before: LockFile = {
  schema: 1,
  tools: [protoc("29.3", digest("a")), plugin({ binary: digest("b"), go: "1.26.7" })],
};

/** What `lockChangeFindings` says of a work tree whose job has these variables and this event. */
async function findingsIn(
  directory: string,
  payload: unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<readonly Finding[]> {
  const temporary = mkdtempSync(join(tmpdir(), "event-"));
  try {
    const event = join(temporary, "event.json");
    writeFileSync(event, JSON.stringify(payload));
    const file = join(directory, path);
    const found = { file, path, content: await readLock(file), findings: [] };
    const host = { env: { PATH: process.env["PATH"] ?? "", GITHUB_EVENT_PATH: event, ...env }, processes };
    return await lockChangeFindings(found, directory, host);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

const short = ({ code, level, line }: Finding) => [code, level, line];
const lineOf = (text: string, part: string, from = 0) => {
  const index = text.split("\n").findIndex((line, at) => at >= from && line.includes(part));
  return index === -1 ? assert.fail(`${part} is nowhere`) : index + 1;
};

/** A pull request as GitHub makes one: main with the lock file, a branch that changes it, and a merge of both. */
async function pullRequest(after: LockFile | null): Promise<{ work: Workspace; payload: unknown }> {
  const work = await createWorkspace();
  await work.write(path, renderLock(before));
  await work.commit("Lock");
  const base = (await work.git("rev-parse", "HEAD")).trim();
  await work.git("checkout", "--quiet", "-b", "topic");
  if (after === null) await work.remove(path);
  else await work.write(path, renderLock(after));
  await work.commit("Change");
  const head = (await work.git("rev-parse", "HEAD")).trim();
  await work.git("checkout", "--quiet", "main");
  // What main has got since is no change of the pull request's.
  await work.write("README.md", "newer\n");
  await work.commit("Newer");
  await work.git("checkout", "--quiet", "--detach");
  await work.git("merge", "--quiet", "--no-ff", "-m", "Merge", "topic");
  return { work, payload: { pull_request: { base: { sha: base, ref: "main" }, head: { sha: head } } } };
}

test("other content of the same version is a warning on the line of its digest", async () => {
  const after = { ...before, tools: [protoc("29.3", digest("c")), before.tools[1] as LockedTool] };
  const { work, payload } = await pullRequest(after);
  await using _ = work;
  const [finding, ...others] = await findingsIn(work.directory, payload);
  assert.deepEqual(others, []);
  assert.ok(finding);
  assert.deepEqual(short(finding), ["lock-changed", "warning", lineOf(renderLock(after), digest("c"))]);
  assert.equal(finding.path, path);
  assert.ok(
    finding.message.includes(`protoc 29.3 on linux-amd64 from github: digest ${digest("a")} → ${digest("c")}`),
    finding.message,
  );
  assert.match(finding.message, /against a change upstream, not against the author/);
});

test("each entry of a new version is a notice on its line, and nothing is said of the others", async () => {
  const after = { ...before, tools: [protoc("30.1", digest("c")), before.tools[1] as LockedTool] };
  const { work, payload } = await pullRequest(after);
  await using _ = work;
  const findings = await findingsIn(work.directory, payload);
  assert.deepEqual(
    findings.map(({ level }) => level),
    ["notice", "notice", "notice"],
  );
  const text = renderLock(after);
  assert.equal(findings[1]?.line, lineOf(text, digest("c")));
  assert.match(
    findings[1]?.message ?? "",
    /protoc 29\.3 → 30\.1 on linux-amd64 from github: digest sha256:a+ → sha256:c+/,
  );
  assert.equal(findings[2]?.line, lineOf(text, '"source": "maven"') - 1);
});

test("entries and tools that come or go are told, those that are gone where they were", async () => {
  const tools = [
    {
      ...protoc("29.3", digest("a")),
      platforms: { "linux-amd64": protoc("29.3", digest("a")).platforms["linux-amd64"] ?? [] },
    },
    { ...plugin({}), name: "protoc-gen-go-grpc", package: "google.golang.org/grpc/cmd/protoc-gen-go-grpc" },
  ];
  const after: LockFile = { schema: 1, tools };
  const { work, payload } = await pullRequest(after);
  await using _ = work;
  const findings = await findingsIn(work.directory, payload);
  const text = renderLock(after);
  assert.deepEqual(
    findings.map(({ line, message }) => [
      line,
      /lock file: (\S+ \S+ on \S+ from \S+ is (?:new|gone))/.exec(message)?.[1],
    ]),
    [
      [lineOf(text, '"platforms": {'), "protoc 29.3 on darwin-arm64 from github is gone"],
      [lineOf(text, '"source": "go-build"') - 1, "protoc-gen-go-grpc v1.36.11 on linux-amd64 from go-build is new"],
      [lineOf(text, '"tools": ['), "protoc-gen-go v1.36.11 on linux-amd64 from go-build is gone"],
    ],
  );
});

describe("another binary of the same module", () => {
  for (const [what, change, level] of [
    ["by the same Go is a warning", { binary: digest("c"), go: "1.26.7" }, "warning"],
    ["by another Go is a notice", { binary: digest("c"), go: "1.26.8" }, "notice"],
  ] as const) {
    test(what, async () => {
      const after = { ...before, tools: [before.tools[0] as LockedTool, plugin(change)] };
      const { work, payload } = await pullRequest(after);
      await using _ = work;
      const findings = await findingsIn(work.directory, payload);
      assert.deepEqual(findings.map(short), [["lock-changed", level, lineOf(renderLock(after), digest("c"))]]);
    });
  }
});

test("a lock file that is removed, added, or only written another way", async () => {
  const { work, payload } = await pullRequest(null);
  await using _ = work;
  assert.deepEqual((await findingsIn(work.directory, payload)).map(short), [["lock-changed", "warning", undefined]]);
  await work.write(path, JSON.stringify(before));
  assert.deepEqual(await findingsIn(work.directory, payload), []);

  await using other = await createWorkspace();
  await other.git("branch", "topic");
  await other.git("update-ref", "refs/remotes/origin/main", "HEAD");
  await other.write(path, renderLock(before));
  await other.commit("Lock");
  const findings = await findingsIn(other.directory, {}, { GITHUB_BASE_REF: "main" });
  assert.deepEqual(findings.map(short), [["lock-changed", "notice", 1]]);
});

describe("what the checkout holds decides what can be told", () => {
  const after = { ...before, tools: [protoc("29.3", digest("c")), before.tools[1] as LockedTool] };
  for (const [depth, codes] of [
    [1, ["lock-change-unknown"]],
    [2, ["lock-changed"]],
  ] as const) {
    test(`a merge commit fetched ${depth} deep`, async () => {
      const { work, payload } = await pullRequest(after);
      await using _ = work;
      await work.git("update-ref", "refs/heads/merge", "HEAD");
      const clone = mkdtempSync(join(tmpdir(), "clone-"));
      try {
        const from = pathToFileURL(work.directory).href;
        execFileSync("git", ["clone", "--quiet", "--depth", `${depth}`, "--branch", "merge", from, clone]);
        const findings = await findingsIn(clone, payload);
        assert.deepEqual(
          findings.map(({ code }) => code),
          codes,
        );
        assert.equal(findings[0]?.path, path);
        if (depth === 1)
          assert.match(`${findings[0]?.message} ${findings[0]?.fix}`, /shallow and lacks .*fetch-depth: 2/);
      } finally {
        rmSync(clone, { recursive: true });
      }
    });
  }

  test("the head itself, compared with the merge base", async () => {
    const { work, payload } = await pullRequest(after);
    await using _ = work;
    await work.git("checkout", "--quiet", "topic");
    assert.deepEqual(
      (await findingsIn(work.directory, payload)).map(({ code }) => code),
      ["lock-changed"],
    );
  });

  test("no event, another event, or no repository", async () => {
    const { work, payload } = await pullRequest(after);
    await using _ = work;
    assert.deepEqual(await findingsIn(work.directory, { before: "0", after: "1" }), []);
    rmSync(join(work.directory, ".git"), { recursive: true });
    assert.deepEqual((await findingsIn(work.directory, payload)).map(short), [["lock-change-unknown", "notice", 1]]);
  });
});
