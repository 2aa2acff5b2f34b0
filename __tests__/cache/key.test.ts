import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as entries from "../../src/cache/entries.ts";
import { changedParts, textPart } from "../../src/cache/key.ts";

/** What the keys are made of, in one. */
interface KeyFacts extends entries.CommonFacts {
  readonly cgo: entries.CgoFacts;
}

const buildKey = (facts: KeyFacts) => entries.buildKey(facts, facts.cgo);
const { modulesKey, toolsKey } = entries;

const facts: KeyFacts = {
  platform: { os: "linux", arch: "amd64", libc: "glibc" },
  go: { version: "1.26.8", from: "toolchain line of go.mod (go.mod:5)" },
  cgo: { enabled: "1", compiler: "gcc 13.3.0 x86_64-linux-gnu" },
  settings: ["GOFLAGS=-race"],
  run: { image: "ubuntu24", job: "test", workflow: "ci" },
  suffix: "",
  graph: { lines: ["go.mod 0123"], from: "1 file: go.mod" },
  sources: { lines: ["100644 abc 0\tmain.go"], from: "1 Go source" },
  tools: ["protoc 29.3", "protoc-gen-go v1.36.6 1.26"],
};
const keys = [buildKey, modulesKey, toolsKey];

describe("keys", () => {
  test("say every part, in an order in which a prefix is worth having", () => {
    assert.match(
      buildKey(facts).key,
      /^go-grpc-setup\/v1\/build\/suffix-none\/os-linux\/arch-amd64\/go-1\.26\.8\/cgo-1\/image-ubuntu24\/compiler-[0-9a-f]{16}\/settings-[0-9a-f]{16}\/job-test\.[0-9a-f]{6}\/graph-[0-9a-f]{16}\/sources-[0-9a-f]{16}$/,
    );
  });

  test("restore keys are prefixes of the key, from the most to the least specific", () => {
    for (const make of keys) {
      const { key, restoreKeys } = make(facts);
      assert.ok(restoreKeys.length > 0 && restoreKeys.length <= 9, "ten keys are the most that the service takes");
      for (const restoreKey of restoreKeys) assert.ok(key.startsWith(restoreKey) && restoreKey.endsWith("/"));
      assert.deepEqual(
        restoreKeys.toSorted((a, b) => b.length - a.length),
        restoreKeys,
      );
    }
  });

  test("no build cache of another Go or system is restored", () => {
    const least = buildKey(facts).restoreKeys.at(-1) ?? "";
    assert.ok(least.endsWith("/os-linux/arch-amd64/go-1.26.8/"), least);
  });

  test("modules are the same for every system and every Go", () => {
    const elsewhere: KeyFacts = {
      ...facts,
      platform: { os: "windows", arch: "arm64", libc: "none" },
      go: { version: "1.25.0", from: "" },
      run: { ...facts.run, image: "win25" },
    };
    assert.equal(modulesKey(elsewhere).key, modulesKey(facts).key);
  });

  test("modules of the same graph are found whatever the sources are", () => {
    const { restoreKeys } = modulesKey({ ...facts, sources: { lines: ["other"], from: "" } });
    assert.ok(modulesKey(facts).key.startsWith(restoreKeys[0] ?? "-"));
  });

  test("what is absent is written as none", () => {
    const bare: KeyFacts = {
      ...facts,
      cgo: { enabled: "", compiler: "" },
      settings: [],
      run: { image: "", job: "", workflow: "" },
      graph: { lines: [], from: "" },
      sources: { lines: [], from: "" },
      tools: [],
    };
    assert.match(
      buildKey(bare).key,
      /\/cgo-auto\/image-none\/compiler-none\/settings-none\/job-none\/graph-none\/sources-none$/,
    );
    for (const make of keys) assert.doesNotMatch(make(bare).key, /undefined|null|--|\/$/);
  });

  test("each fact changes its part alone", () => {
    const before = buildKey(facts);
    const cases: readonly (readonly [Partial<KeyFacts>, string])[] = [
      [{ suffix: "x" }, "suffix"],
      [{ go: { version: "1.26.9", from: "" } }, "go"],
      [{ platform: { ...facts.platform, arch: "arm64" } }, "arch"],
      [{ platform: { ...facts.platform, libc: "musl" } }, "os"],
      [{ cgo: { ...facts.cgo, enabled: "0" } }, "cgo"],
      [{ cgo: { ...facts.cgo, compiler: "clang 18" } }, "compiler"],
      [{ settings: [] }, "settings"],
      [{ run: { ...facts.run, image: "ubuntu26" } }, "image"],
      [{ run: { ...facts.run, workflow: "nightly" } }, "job"],
      [{ graph: { lines: ["go.mod 4567"], from: "" } }, "graph"],
      [{ sources: { lines: [], from: "" } }, "sources"],
    ];
    for (const [change, part] of cases) {
      assert.deepEqual(changedParts(buildKey({ ...facts, ...change }), before.key), [part]);
    }
  });

  test("hold neither commas nor white space, whatever they are made of, and stay below 512 characters", () => {
    const long = "a,b c/\n\u00e9".repeat(100);
    const wild: KeyFacts = {
      ...facts,
      go: { version: long, from: "" },
      cgo: { enabled: long, compiler: long },
      run: { image: long, job: long, workflow: long },
      suffix: long,
    };
    for (const make of keys) {
      const { key, parts } = make(wild);
      assert.match(key, /^[A-Za-z0-9._+/-]+$/);
      assert.ok(key.length <= 512, `${key.length}`);
      assert.equal(key.split("/").length, parts.length + 3, "no value holds a slash");
    }
  });

  test("no key begins with another of its kind: the service matches even primary keys as prefixes", () => {
    const jobs = ["test", "test-2", "test.a", "t", ""].map((job) => ({ ...facts, run: { ...facts.run, job } }));
    const suffixes = ["", "a", "ab", "none", "none.x"].map((suffix) => ({ ...facts, suffix }));
    for (const make of keys) {
      const all = [...new Set([...jobs, ...suffixes].map((one) => make(one).key))];
      for (const one of all)
        assert.deepEqual(
          all.filter((other) => other.startsWith(one)),
          [one],
        );
    }
  });

  test("texts that had to be changed are still told apart", () => {
    assert.notEqual(textPart("suffix", "a b", "").value, textPart("suffix", "a_b", "").value);
    assert.equal(textPart("suffix", "a_b", "").value, "a_b");
  });
});
