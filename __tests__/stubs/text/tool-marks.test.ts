import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Pin } from "../../../src/model/pin.ts";
import type { Verdict } from "../../../src/model/stub.ts";
import { withToolMarks } from "../../../src/stubs/text/tool-marks.ts";
import { goPin, notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";
import { sharedTool } from "../../support/tools.ts";

/*
 * Stubs that other tools have been over are mended to what that pipeline gives. The expected texts are plain protoc's, with
 * the same done to them by hand that protoc-go-inject-tag, goimports and sed are documented to do.
 */

const proto = `syntax = "proto3";

package acme.shop;

import "other/other.proto";

option go_package = "example.com/acme/shop";

// Order is what a customer wants.
message Order {
  string id = 1; // @gotags: validate:"required"
  // @gotags: json:"price_in_cents"
  int64 price = 2;
}
`;

const other = `syntax = "proto3";

package acme.other;

option go_package = "example.com/acme/other";

message Other {}
`;

const stub = "shop/shop.pb.go";
let base: StubRepository;
const made: StubRepository[] = [];
const generate = (r: StubRepository) =>
  r.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "shop/shop.proto");

before(async () => {
  base = stubRepository();
  base.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "shop/shop.proto": proto,
    "other/other.proto": other,
  });
  await generate(base);
  await base.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", "other/other.proto");
});

after(() => {
  for (const repository of [base, ...made]) repository.remove();
});

test("what is gone with the code around it is no tool's work", () => {
  const text = readFileSync(
    join(import.meta.dirname, "../../fixtures/descriptors/protoc-gen-go-v1.28.1.go.txt"),
    "utf8",
  );
  assert.match(text, /interface *\{\}/);
  for (const share of [0.05, 0.1, 0.2, 0.5])
    assert.equal(withToolMarks(text.slice(0, text.length * share), text, text), text);
  const modern = text.replaceAll(/interface *\{\}/g, "any");
  assert.equal(withToolMarks(modern, text, text), modern);
});

const tags = (text: string) =>
  text
    .replace('json:"id,omitempty"`', 'json:"id,omitempty" validate:"required"`')
    .replace('json:"price,omitempty"`', 'json:"price_in_cents"`');
const groups = (text: string) =>
  text.replace(/^import \(\n([\s\S]*?)\n\)/m, (_all, body: string) => {
    const lines = body.split("\n");
    const standard = lines.filter((line) => !/"[\w-]+\.[^"]*"/.test(line));
    const others = lines.filter((line) => !standard.includes(line));
    const byPath = (one: string, two: string) =>
      (/".*"/.exec(one)?.[0] ?? "") < (/".*"/.exec(two)?.[0] ?? "") ? -1 : 1;
    return `import (\n${standard.sort(byPath).join("\n")}\n\n${others.sort(byPath).join("\n")}\n)`;
  });
const noOmitempty = (text: string) => text.replaceAll(",omitempty", "");
const noBlanks = (text: string) => text.replace(/^\t_ "[^\n]*\n/gm, "");

const pipelines: Readonly<Record<string, (text: string) => string>> = {
  "injected tags": tags,
  "grouped imports": groups,
  "deleted blank imports": noBlanks,
  "omitempty taken out": noOmitempty,
  "all of them": (text) => groups(noOmitempty(noBlanks(tags(text)))),
};

const changes: Readonly<Record<string, { readonly reason: string; readonly change: (text: string) => string }>> = {
  "a field with a tag was added": {
    reason: "schema",
    change: (text) => text.replace("price = 2;", 'price = 2;\n  string note = 3; // @gotags: validate:"max=10"'),
  },
  "an import was added": {
    reason: "schema",
    change: (text) =>
      text
        .replace('import "other', 'import "google/protobuf/timestamp.proto";\nimport "other')
        .replace("price = 2;", "price = 2;\n  google.protobuf.Timestamp at = 3;"),
  },
  "a comment was changed": { reason: "comments", change: (text) => text.replace("what a customer", "what somebody") },
};

function written(verdict: Verdict): string {
  return Buffer.from(verdict.changes[0]?.after ?? []).toString("utf8");
}

for (const [pipeline, process] of Object.entries(pipelines)) {
  for (const [what, { reason, change }] of Object.entries(changes)) {
    test(`${pipeline}, and ${what}: mended to what the pipeline gives`, async () => {
      const repository = base.copy();
      made.push(repository);
      repository.edit(stub, process);
      assert.deepEqual(notCurrent(await repository.verify()), []);
      repository.edit("shop/shop.proto", change);
      const verdict = await repository.verify();
      assert.deepEqual(notCurrent(verdict), [`${stub} stale ${reason}`]);
      await generate(repository);
      const injected = repository
        .read(stub)
        .replace(
          'json:"note,omitempty"`',
          process === tags || pipeline === "all of them" ? 'json:"note,omitempty" validate:"max=10"`' : "$&",
        );
      assert.equal(written(verdict), process(injected));
    });
  }
}

test("a tag comment that was changed is a comment that was changed", async () => {
  const repository = base.copy();
  made.push(repository);
  repository.edit(stub, tags);
  repository.edit("shop/shop.proto", (text) => text.replace('validate:"required"', 'validate:"min=1"'));
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), [`${stub} stale comments`]);
  assert.match(written(verdict), /json:"id,omitempty" validate:"min=1"`/);
});

test("a declared version that changes version lines alone does so in stubs that other tools have been over", async () => {
  const repository = base.copy();
  made.push(repository);
  repository.edit(stub, (text) => groups(tags(text)));
  const provenance = { kind: "input", because: "input protoc-gen-go-version" } as const;
  const verdict = await repository.verify({ pins: [{ ...goPin, version: "v1.36.6", provenance }] });
  assert.deepEqual(notCurrent(verdict), ["other/other.pb.go stamp", `${stub} stamp`]);
  const change = verdict.changes.find(({ path }) => path === stub);
  assert.equal(Buffer.from(change?.after ?? []).toString("utf8"), repository.read(stub).replace("v1.36.11", "v1.36.6"));
});

test("any for interface{}, as gofmt -r writes it, is neither a change nor undone by an update", async () => {
  const repository = base.copy();
  made.push(repository);
  const older = (pin: Pin): Pin => (pin.kind === "go-tool" ? { ...pin, version: "v1.28.1" } : pin);
  const plugin = await sharedTool(older(goPin));
  const generateOlder = () =>
    repository.protoc(
      "-I.",
      `--plugin=protoc-gen-go=${plugin.path}`,
      "--go_out=.",
      "--go_opt=paths=source_relative",
      "shop/shop.proto",
    );
  const modernized = (text: string) => text.replaceAll("interface{}", "any");
  await generateOlder();
  repository.edit(stub, modernized);
  const { files } = await repository.verify();
  assert.deepEqual(
    files.filter(({ path }) => path === stub).map(({ status, reason }) => `${status}: ${reason}`),
    ["current: post-processed by a tool that writes any for interface{} (gofmt -r, modernize)"],
  );
  repository.edit("shop/shop.proto", (text) => text.replace("price = 2;", "price = 2;\n  string note = 3;"));
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), [`${stub} stale schema`]);
  await generateOlder();
  assert.equal(written(verdict), modernized(repository.read(stub)));
});
