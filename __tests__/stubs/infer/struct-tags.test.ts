import assert from "node:assert/strict";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../../support/stub-repository.ts";

// Stubs whose fields have other struct tags than protoc-gen-go gives them: a tool's work, or somebody's.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

async function repositoryWith(files: Readonly<Record<string, string>>): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  repository.write({ "go.mod": "module example.com/acme\n\ngo 1.24\n", ...files });
  const protos = Object.keys(files).filter((path) => path.endsWith(".proto"));
  await repository.protoc("-I.", "--go_out=.", "--go_opt=paths=source_relative", ...protos);
  return repository;
}

const things = `syntax = "proto3";
package things;
option go_package = "example.com/acme/things";
message Thing {
  string name = 1;
  int64 size = 2;
  map<string, string> labels = 3;
  Thing inner = 4;
}
`;

const tagged = `syntax = "proto3";
package tagged;
import "tags/tags.proto";
option go_package = "example.com/acme/tagged";
message some_thing {
  string id = 1 [(tags.of_field) = "bson:\\"_id\\" json:\\"id\\""];
  message Inner { string name = 2 [(tags.of_field) = "xml:\\"n,attr\\""]; }
  oneof kind {
    option (tags.of_oneof) = "graphql:\\"kind\\"";
    string one = 3 [(tags.of_field) = "json:\\"One\\""];
  }
}
`;
const tagOptions = `syntax = "proto3";
package tags;
import "google/protobuf/descriptor.proto";
option go_package = "example.com/acme/tags";
extend google.protobuf.FieldOptions { string of_field = 50001; }
extend google.protobuf.OneofOptions { string of_oneof = 50001; }
`;

test("struct tags in options of the .proto are added as protoc-gen-gotag adds them", async () => {
  const repository = await repositoryWith({ "tags/tags.proto": tagOptions, "tagged/tagged.proto": tagged });
  // What protoc-gen-gotag v1.0.2 makes of these four.
  repository.edit("tagged/tagged.pb.go", (text) =>
    text
      .replace(/(name=id,proto3)" json:"id,omitempty"`/, '$1" json:"id" bson:"_id"`')
      .replace(/(name=name,proto3" json:"name,omitempty")`/, '$1 xml:"n,attr"`')
      .replace(/(protobuf_oneof:"kind")`/, '$1 graphql:"kind"`')
      .replace(/(name=one,proto3,oneof")`/, '$1 json:"One"`'),
  );
  assert.deepEqual(notCurrent(await repository.verify()), []);
  repository.edit("tagged/tagged.proto", (text) => text.replace("n,attr", "name,attr"));
  assert.deepEqual(notCurrent(await repository.verify()), ["tagged/tagged.pb.go stale options"]);
  repository.edit("tagged/tagged.proto", (text) => text.replace("name,attr", "n,attr"));
  repository.edit("tagged/tagged.pb.go", (text) => text.replace('xml:"n,attr"', 'xml:"n"'));
  assert.deepEqual(notCurrent(await repository.verify()), ["tagged/tagged.pb.go edited"]);
});

test("omitempty may be taken out of the tags that end with it, and of no others", async () => {
  const repository = await repositoryWith({ "things/things.proto": things });
  // sed 's/,omitempty"`/"`/g'
  repository.edit("things/things.pb.go", (text) => text.replace(/,omitempty"`/g, '"`'));
  const { files } = await repository.verify();
  assert.deepEqual(
    files.map(({ status, reason }) => `${status} ${reason}`),
    ["current post-processed by a tool that takes omitempty out of json tags that stand last (sed)"],
  );
  repository.edit("things/things.proto", (text) => text.replace("int64 size = 2;", "int64 size = 2;\n  bool old = 5;"));
  const { changes } = await repository.verify();
  const after = Buffer.from(changes[0]?.after ?? []).toString("utf8");
  assert.match(after, /name=old,proto3" json:"old"`/);
  assert.match(after, /json:"labels,omitempty" protobuf_key/);
});

const withForm = (text: string) => text.replace(/(`protobuf:"[^`]*name=(\w+),[^`]*)`/g, '$1 form:"$2"`');

test("what a named tool may have written is nobody's edit", async () => {
  const repository = await repositoryWith({
    "things/things.proto": things,
    "tags.sh": "gomodifytags -file things/things.pb.go -add-tags parquet -w\n",
  });
  repository.edit("things/things.pb.go", (text) =>
    text.replace('json:"size,omitempty"', 'json:"size,omitempty" parquet:"size"'),
  );
  const { files, findings } = await repository.verify();
  assert.deepEqual(
    files.map(({ status, reason }) => `${status}: ${reason}`),
    ["unreproducible: gomodifytags in tags.sh:1 may have written its struct tags"],
  );
  assert.deepEqual(
    findings.filter(({ level }) => level === "error"),
    [],
  );
  // Of white space, and of other code, no such tool is the author.
  const tagged = repository.read("things/things.pb.go");
  repository.edit("things/things.pb.go", (text) =>
    text.replace(' parquet:"size"', "").replace("return x.Size", "return  x.Size"),
  );
  assert.deepEqual(notCurrent(await repository.verify()), ["things/things.pb.go edited"]);
  repository.write({ "things/things.pb.go": tagged });
  repository.edit("things/things.pb.go", (text) => text.replace("return x.Size", "return x.Size + 1"));
  assert.deepEqual(notCurrent(await repository.verify()), ["things/things.pb.go edited"]);
});

test("tags that a named tool may have written are no comments, where omitempty was taken out as well", async () => {
  const repository = await repositoryWith({
    "things/things.proto": things,
    "buf.gen.tag.yaml": "version: v1\nplugins:\n  - name: gotag\n    path: protoc-gen-gotag\n    out: .\n",
  });
  repository.edit("things/things.pb.go", (text) =>
    text.replaceAll(",omitempty", "").replace('json:"name"', 'json:"name" form:"name"'),
  );
  const { files } = await repository.verify();
  assert.deepEqual(
    files.map(({ status, reason }) => `${status}: ${reason}`),
    ["unreproducible: protoc-gen-gotag in buf.gen.tag.yaml:4 may have written its struct tags"],
  );
});

test("types of fields that a named tool may have changed are nobody's edit", async () => {
  const repository = await repositoryWith({ "things/things.proto": things.replace("int64 size", "bytes size") });
  repository.edit("things/things.pb.go", (text) => text.replace(/^(\tSize +)\[\]byte( +`)/m, "$1Raw$2"));
  assert.deepEqual(notCurrent(await repository.verify()), ["things/things.pb.go edited"]);
  repository.write({ "raw.sh": 'gomodifytype -file things.pb.go -all -w -from "[]byte" -to "Raw"\n' });
  assert.deepEqual(
    (await repository.verify()).files.map(({ reason }) => reason),
    ["gomodifytype in raw.sh:1 may have changed the types of its fields"],
  );
});

test("tags that all fields have are a tool's work, and those of some an edit", async () => {
  const repository = await repositoryWith({ "things/things.proto": things });
  const made = repository.read("things/things.pb.go");
  repository.edit("things/things.pb.go", withForm);
  assert.deepEqual(
    (await repository.verify()).files.map(({ reason }) => reason),
    ["a tool that is not known gave all of its fields further struct tags (form)"],
  );
  repository.edit("things/things.pb.go", () =>
    made.replace('json:"size,omitempty"', 'json:"size,omitempty" form:"size"'),
  );
  assert.deepEqual(notCurrent(await repository.verify()), ["things/things.pb.go edited"]);
});

test("hz and kitex generate with another go_package than the .proto has", async () => {
  const repository = await repositoryWith({
    "things/things.proto": things.replace("example.com/acme/things", "example.com/acme/biz/model/things"),
  });
  repository.move("things/things.pb.go", "biz/model/things/things.pb.go");
  repository.edit("biz/model/things/things.pb.go", withForm);
  repository.edit("things/things.proto", (text) => text.replace("example.com/acme/biz/model/things", "/things"));
  assert.deepEqual(notCurrent(await repository.verify()), ["biz/model/things/things.pb.go stale schema"]);
  repository.edit("go.mod", (text) => `${text}\nrequire github.com/cloudwego/hertz v0.9.0\n`);
  const verdict = await repository.verify();
  assert.ok(verdict.findings.every(({ level }) => level === "warning"));
  repository.move("biz/model/things/things.pb.go", "kitex_gen/things/things.pb.go");
  repository.edit("go.mod", (text) => text.replace("v0.9.0", "v0.9.0\nrequire github.com/cloudwego/kitex v0.9.0"));
  const [moved] = (await repository.verify()).files;
  assert.match(moved?.reason ?? "", /^kitex, the tool/);
  repository.move("kitex_gen/things/things.pb.go", "biz/model/things/things.pb.go");
  assert.deepEqual(
    verdict.files.map(({ reason }) => reason),
    [
      "hz, the tool of github.com/cloudwego/hertz, gave it the go_package example.com/acme/biz/model/things, and does more that protoc-gen-go does not",
    ],
  );
  repository.edit("things/things.proto", (text) => text.replace("size = 2", "size = 5"));
  assert.deepEqual(notCurrent(await repository.verify()), ["biz/model/things/things.pb.go stale schema"]);
});

test("protoc-gen-go-patch gives other names to what protoc-gen-go declares", async () => {
  const repository = await repositoryWith({ "things/things.proto": things });
  repository.edit("things/things.pb.go", (text) => text.replaceAll("GetSize", "GetLength"));
  assert.deepEqual(notCurrent(await repository.verify()), ["things/things.pb.go edited"]);
  repository.write({ Makefile: "generate:\n\tprotoc --go-patch_out=plugin=go:. things/things.proto\n" });
  assert.deepEqual(
    (await repository.verify()).files.map(({ reason }) => reason),
    ["--go-patch_out in Makefile:2 runs protoc-gen-go and gives other names to what that writes"],
  );
  repository.edit("things/things.proto", (text) => text.replace("size = 2", "size = 5"));
  const [told] = (await repository.verify()).findings;
  assert.deepEqual([told?.code, told?.level], ["stub-unreproducible", "error"]);
  assert.match(told?.message ?? "", /--go-patch_out .* its schema is not that of things\/things\.proto: .*\bsize\b/);
});
