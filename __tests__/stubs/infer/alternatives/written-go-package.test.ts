import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { writtenGoPackages } from "../../../../src/stubs/infer/recipes/written-go-packages.ts";
import { notCurrent, type StubRepository, stubRepository } from "../../../support/stub-repository.ts";

/* A script gives copies of the .protos another go_package before it compiles them. */

let repository: StubRepository;

const script = `#!/bin/bash
for proto in "$@"; do
  dir=\${proto%/*}
  mkdir -p gen/$dir && cp $proto gen/$dir
  # Whatever it had.
  sed -i '/^option go_package/d' gen/$proto
  line="option go_package = \\"example.com/acme/gen/$dir\\";"
  sed -i "s~^syntax.*~&\\n$line~" gen/$proto
done
protoc -Igen --go_out=gen --go_opt=paths=source_relative $(find gen -name '*.proto')
`;

const shop = `syntax = "proto3";\n\npackage shop;\n\nimport "item/item.proto";\n\noption go_package = "example.com/elsewhere/shop";\n\nmessage Shop {\n  item.Item item = 1;\n}\n`;
const item = `syntax = "proto3";\n\npackage item;\n\nmessage Item {}\n`;

before(async () => {
  repository = stubRepository();
  const withOption = (text: string, directory: string) =>
    text
      .replace(/^option go_package.*$/m, "")
      .replace(/^syntax.*$/m, `$&\noption go_package = "example.com/acme/gen/${directory}";`);
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "generate.sh": script,
    "shop/shop.proto": shop,
    "item/item.proto": item,
    "gen/shop/shop.proto": withOption(shop, "shop"),
    "gen/item/item.proto": withOption(item, "item"),
  });
  await repository.protoc(
    "-Igen",
    "--go_out=gen",
    "--go_opt=paths=source_relative",
    "shop/shop.proto",
    "item/item.proto",
  );
  repository.delete("gen/shop/shop.proto");
  repository.delete("gen/item/item.proto");
  repository.git("init", "-q");
  repository.git("add", "--all");
  repository.git("commit", "-qm", "first");
});

beforeEach(() => repository.git("checkout", "-q", "--force", "."));

after(() => repository.remove());

test("stubs have the go_package that a script writes, and import each other by it", async () => {
  assert.deepEqual(notCurrent(await repository.verify()), []);
});

test("without that script they are behind their .protos, and with it a new field still is", async () => {
  repository.edit("shop/shop.proto", (text) => text.replace("item = 1;", "item = 1;\n  string name = 2;"));
  const { findings } = await repository.verify();
  assert.deepEqual(
    findings.map(({ code, message }) => [code, /go_package/.test(message)]),
    [["stub-stale", false]],
  );
  repository.git("checkout", "-q", "--force", ".");
  repository.edit("generate.sh", (text) => text.replace("acme/gen", "acme/out"));
  assert.deepEqual(notCurrent(await repository.verify()), [
    "gen/item/item.pb.go stale schema",
    "gen/shop/shop.pb.go stale schema",
  ]);
});

test("what a recipe writes is read with its variables, from commands and not from comments", () => {
  const written = (text: string, goPackage: string) =>
    writtenGoPackages([{ path: "gen.sh", text }]).some(({ matches }) => matches(goPackage));
  const sed = `sed -i 's|option go_package = .*|option go_package = "example.com/api/\${name};\${name}pb";|' $f`;
  assert.ok(written(sed, "example.com/api/shop;shoppb"));
  assert.ok(!written(sed, "example.com/other/shop;shoppb"));
  assert.ok(written(`echo 'option go_package="example.com/api";' >> a.proto`, "example.com/api"));
  assert.ok(!written(`# option go_package = "example.com/api";`, "example.com/api"));
  assert.ok(!written(`echo "option go_package = \\"$package\\";"`, "example.com/api"));
});
