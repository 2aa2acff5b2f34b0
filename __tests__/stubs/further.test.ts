import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { after, before, test } from "node:test";
import type { GoToolPin } from "../../src/model/pin.ts";
import type { Verdict } from "../../src/model/stub.ts";
import { notCurrent, type StubRepository, stubRepository, type VerifyOptions } from "../support/stub-repository.ts";
import { sharedTool } from "../support/tools.ts";

const provenance = { kind: "input", because: "input go-tools" } as const;

const gateway: GoToolPin = {
  kind: "go-tool",
  name: "protoc-gen-grpc-gateway",
  package: "github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-grpc-gateway",
  version: "v2.27.3",
  builtWith: "1.26",
  provenance,
};

const connect: GoToolPin = {
  ...gateway,
  name: "protoc-gen-connect-go",
  package: "connectrpc.com/connect/cmd/protoc-gen-connect-go",
  version: "v1.19.1",
};

const vtproto: GoToolPin = {
  ...gateway,
  name: "protoc-gen-go-vtproto",
  package: "github.com/planetscale/vtprotobuf/cmd/protoc-gen-go-vtproto",
  version: "v0.6.0",
};

const pins = [gateway, connect, vtproto];

/** As googleapis has them, without what nothing here uses. https://github.com/googleapis/googleapis/blob/master/google/api/http.proto */
const annotations = `syntax = "proto3";
package google.api;
import "google/api/http.proto";
import "google/protobuf/descriptor.proto";
option go_package = "google.golang.org/genproto/googleapis/api/annotations;annotations";
extend google.protobuf.MethodOptions {
  HttpRule http = 72295728;
}
`;
const http = `syntax = "proto3";
package google.api;
option go_package = "google.golang.org/genproto/googleapis/api/annotations;annotations";
message HttpRule {
  string selector = 1;
  oneof pattern {
    string get = 2;
    string put = 3;
    string post = 4;
    string delete = 5;
    string patch = 6;
  }
  string body = 7;
  string response_body = 12;
  repeated HttpRule additional_bindings = 11;
}
`;

const shop = `syntax = "proto3";
package acme.shop.v1;
import "acme/money/v1/money.proto";
import "google/api/annotations.proto";
option go_package = "example.com/acme/gen/acme/shop/v1;shopv1";
// Order is what a customer wants.
message Order {
  string id = 1;
  acme.money.v1.Money price = 2;
}
// Shop sells.
service Shop {
  // Get finds an order.
  rpc Get(Order) returns (Order) {
    option (google.api.http) = { get: "/v1/orders/{id}" };
  }
  rpc Put(Order) returns (Order) {
    option (google.api.http) = { post: "/v1/orders" body: "*" };
  }
}
`;

const stock = `syntax = "proto3";
package acme.stock.v1;
import "google/api/annotations.proto";
option go_package = "example.com/acme/gen/acme/stock/v1;stockv1";
message Item {
  string name = 1;
}
service Stock {
  rpc Find(Item) returns (Item) {
    option (google.api.http) = { get: "/v1/items/{name}" };
  }
}
`;

const money = `syntax = "proto3";
package acme.money.v1;
option go_package = "example.com/acme/gen/acme/money/v1;moneyv1";
message Money {
  string currency = 1;
  int64 units = 2;
}
`;

const protos = ["acme/shop/v1/shop.proto", "acme/stock/v1/stock.proto", "acme/money/v1/money.proto"];
const features = "features=marshal+unmarshal+size";
const shopGateway = "gen/acme/shop/v1/shop.pb.gw.go";
const stockGateway = "gen/acme/stock/v1/stock.pb.gw.go";
const shopConnect = "gen/acme/shop/v1/shopv1connect/shop.connect.go";
const shopVtproto = "gen/acme/shop/v1/shop_vtproto.pb.go";

let base: StubRepository;
const made: StubRepository[] = [];

/** Everything that plain protoc makes of the protos, in one run. */
async function generate(repository: StubRepository, sources = protos, by = pins): Promise<void> {
  const tools = await Promise.all(by.map(sharedTool));
  const plugins = tools.map(({ name, path }) => `--plugin=${name}=${path}`);
  const outputs = ["go", ...by.map(({ name }) => name.replace("protoc-gen-", ""))].flatMap((name) => [
    `--${name}_out=gen`,
    `--${name}_opt=module=example.com/acme/gen`,
  ]);
  const roots = ["-Iproto", "-Ithird_party"];
  await repository.protoc(...roots, ...plugins, ...outputs, `--go-vtproto_opt=${features}`, ...sources);
}

before(async () => {
  base = stubRepository();
  base.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire google.golang.org/protobuf v1.36.11\n",
    "proto/acme/shop/v1/shop.proto": shop,
    "proto/acme/stock/v1/stock.proto": stock,
    "proto/acme/money/v1/money.proto": money,
    "third_party/google/api/annotations.proto": annotations,
    "third_party/google/api/http.proto": http,
    "gen/README.md": "stubs",
  });
  await generate(base);
  base.git("init", "-q");
  base.git("add", ".");
  base.git("commit", "-qm", "first");
});

after(() => {
  for (const repository of [base, ...made]) repository.remove();
});

function fresh(): StubRepository {
  const copy = base.copy();
  made.push(copy);
  return copy;
}

function reasonOf(verdict: Verdict, path: string): string {
  const file = verdict.files.find((one) => one.path === path);
  return [...(file?.because ?? []), file?.reason ?? ""].join("\n");
}

test("stubs of further generators are what plain protoc writes, and are current", async () => {
  const verdict = await base.verify({ pins });
  assert.deepEqual(notCurrent(verdict), []);
  assert.deepEqual(verdict.unchecked, []);
  const generators = verdict.files.map(({ generator }) => generator);
  for (const { name } of pins) assert.ok(generators.includes(name), name);
  assert.match(reasonOf(verdict, shopGateway), /protoc-gen-grpc-gateway v2\.27\.3, pinned by input go-tools/);
  assert.match(reasonOf(verdict, shopVtproto), /features=marshal\+size\+unmarshal/);
});

test("the version that a template of buf runs comes before that of a tools.go, which may be another", async () => {
  const repository = fresh();
  repository.write({
    "buf.gen.yaml": "version: v2\nplugins:\n  - remote: buf.build/grpc-ecosystem/gateway:v2.27.3\n    out: gen\n",
  });
  const declared = { kind: "project-file", because: "tools.go", path: "go.mod" } as const;
  const verdict = await repository.verify({ pins: [{ ...gateway, version: "v2.12.0", provenance: declared }] });
  assert.deepEqual(notCurrent(verdict), []);
  assert.match(reasonOf(verdict, shopGateway), /v2\.27\.3, which plugins\[0\]\.remote of buf\.gen\.yaml runs/);
});

test("without a pin they are counted by generator, and never current", async () => {
  const verdict = await base.verify({ pins: [gateway] });
  const unchecked = new Set(verdict.unchecked.map(({ generator }) => generator));
  assert.deepEqual([...unchecked].sort(), ["protoc-gen-connect-go", "protoc-gen-go-vtproto"]);
  assert.ok(verdict.files.every(({ generator }) => !unchecked.has(generator)));
});

test("a change of the .proto makes each stub stale that it concerns, and no other", async () => {
  const repository = fresh();
  repository.edit("proto/acme/shop/v1/shop.proto", (text) =>
    text.replace("string id = 1;", "string id = 1;\n  string note = 3;"),
  );
  const verdict = await repository.verify({ pins });
  assert.deepEqual(notCurrent(verdict), ["gen/acme/shop/v1/shop.pb.go stale schema", `${shopVtproto} stale schema`]);
  assert.match(reasonOf(verdict, shopVtproto), /field note/);
});

test("a stub of the gateway's other major version is not judged by this one's where both are tools of the checkout", async () => {
  const repository = fresh();
  const module = "github.com/grpc-ecosystem/grpc-gateway";
  repository.edit(shopGateway, (text) => text.replaceAll(`${module}/v2/`, `${module}/`));
  repository.git("commit", "-qa", "--amend", "-m", "as it always was");
  const pinned = [{ ...gateway, provenance: { kind: "project-file", because: "tool line", path: "go.mod" } as const }];
  const statusOf = async () =>
    (await repository.verify({ pins: pinned })).files.find(({ path }) => path === shopGateway)?.status;
  repository.edit("go.mod", (text) => `${text}\ntool ${module}/v2/protoc-gen-grpc-gateway\n`);
  assert.equal(await statusOf(), "stale");
  repository.edit("go.mod", (text) => `${text}\ntool ${module}/protoc-gen-grpc-gateway\n`);
  assert.equal(await statusOf(), "unreproducible");
});

test("a field's name among the words of a comment that another version of the generator writes proves nothing", async () => {
  const repository = fresh();
  repository.edit("proto/acme/shop/v1/shop.proto", (text) =>
    text.replace("string id = 1;", "string id = 1;\n  string registration = 3;"),
  );
  await generate(repository);
  repository.edit(shopGateway, (text) =>
    text.replaceAll(/^\/\/ .*\bregistration\b.*\n/gm, "").replaceAll("!errors.Is(err, io.EOF)", "err != io.EOF"),
  );
  assert.doesNotMatch(repository.read(shopGateway), /registration/);
  repository.git("commit", "-qam", "made by another version");
  const declared = [{ ...gateway, provenance: { kind: "project-file", because: "tools.go", path: "go.mod" } as const }];
  assert.deepEqual(notCurrent(await repository.verify({ pins: declared })), [`${shopGateway} stale generator`]);
});

test("a changed HTTP rule is found in the gateway's stub, also where protoc-gen-go's was made anew", async () => {
  const repository = fresh();
  repository.edit("proto/acme/shop/v1/shop.proto", (text) => text.replace("/v1/orders/{id}", "/v2/orders/{id}"));
  const before = repository.read(shopGateway);
  const first = await repository.verify({ pins });
  assert.deepEqual(notCurrent(first), ["gen/acme/shop/v1/shop.pb.go stale options", `${shopGateway} stale schema`]);
  await generate(repository);
  repository.write({ [shopGateway]: before });
  const second = await repository.verify({ pins });
  assert.deepEqual(notCurrent(second), [`${shopGateway} stale schema`]);
  assert.match(reasonOf(second, shopGateway), /HTTP path \/v2\/orders\/\{id\} is not in it/);
});

test("a method added or removed is found in the stubs of services", async () => {
  const repository = fresh();
  const rpc =
    '  rpc Drop(Order) returns (Order) {\n    option (google.api.http) = { delete: "/v1/orders/{id}" };\n  }\n}\n';
  repository.edit("proto/acme/shop/v1/shop.proto", (text) => text.replace(/\}\n$/, rpc));
  const verdict = await repository.verify({ pins });
  assert.deepEqual(notCurrent(verdict), [
    "gen/acme/shop/v1/shop.pb.go stale schema",
    `${shopGateway} stale schema`,
    `${shopConnect} stale schema`,
  ]);
  assert.match(reasonOf(verdict, shopConnect), /Drop/);
});

test("a changed comment is found where the generator writes comments", async () => {
  const repository = fresh();
  repository.edit("proto/acme/shop/v1/shop.proto", (text) =>
    text.replace("Get finds an order.", "Get looks for an order."),
  );
  const verdict = await repository.verify({ pins });
  assert.deepEqual(notCurrent(verdict), [`${shopConnect} stale comments`]);
});

test("an edit in the work tree is told from a change of the .proto, and update brings back what is generated", async () => {
  const repository = fresh();
  repository.edit(shopConnect, (text) => text.replace("errors.New(", "errors.New( /* mine */"));
  const verdict = await repository.verify({ pins });
  assert.deepEqual(notCurrent(verdict), [`${shopConnect} edited`]);
  const [change] = verdict.changes;
  assert.equal(Buffer.from(change?.after ?? "").toString("utf8"), base.read(shopConnect));
});

for (const [what, before, after] of [
  ["code", "errors.New(", "errors.New( /* mine */"],
  ["a comment", "// NewShopClient constructs", "// NewShopClient builds"],
  ["its beginning", "// Code generated", "\ufeff// Code generated"],
] as const) {
  test(`${what} of a stub that a commit changed without its .proto is edited, as it is in the work tree`, async () => {
    const repository = fresh();
    repository.edit(shopConnect, (text) => text.replace(before, after));
    assert.deepEqual(notCurrent(await repository.verify({ pins })), [`${shopConnect} edited`]);
    repository.git("commit", "-qam", "by hand");
    assert.deepEqual(notCurrent(await repository.verify({ pins })), [`${shopConnect} edited`]);
    // Another version made all of them in one commit: nobody edited anything.
    const older = repository.copy();
    made.push(older);
    const verdict = await older.verify({ pins: [gateway, vtproto, { ...connect, version: "v1.11.0" }] });
    assert.ok(!notCurrent(verdict).includes(`gen/acme/stock/v1/stockv1connect/stock.connect.go edited`));
  });
}

test("a stub that its pinned version does not give, for no reason that can be seen, is not called stale", async () => {
  const repository = fresh();
  const older = { ...gateway, version: "v2.16.0" };
  const verdict = await repository.verify({ pins: [older, connect, vtproto] });
  assert.deepEqual(notCurrent(verdict), [
    "gen/acme/shop/v1/shop.pb.gw.go unreproducible",
    "gen/acme/stock/v1/stock.pb.gw.go unreproducible",
  ]);
  assert.ok(verdict.findings.every(({ level }) => level !== "error"));
});

const pinning = {
  "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire (\n\tgithub.com/grpc-ecosystem/grpc-gateway/v2 v2.27.3\n)\n",
  "buf.gen.yaml":
    "version: v2\nplugins:\n  - remote: buf.build/grpc-ecosystem/gateway:v2.27.3 # gateway\n    out: gen\n",
};

for (const [file, text] of Object.entries(pinning)) {
  test(`a stub of the version that ${file} named when it was committed is behind the one that it names since`, async () => {
    const repository = fresh();
    repository.write({ [file]: text });
    for (const path of [shopGateway, stockGateway]) repository.edit(path, (stub) => `${stub}\n`);
    repository.git("commit", "-qam", "edited");
    for (const path of [shopGateway, stockGateway]) repository.edit(path, (stub) => stub.replace(/\n$/, ""));
    repository.edit(stockGateway, (stub) => `${stub}var extra = 1\n`);
    repository.git("add", "--all");
    repository.git("commit", "-qm", "pinned");
    const raised = text.replace("v2.27.3", "v2.16.0").replace("require (\n\t", "\nrequire ").replace(/\)\n$/, "");
    repository.write({ [file]: raised });
    const line = raised.split("\n").findIndex((one) => one.includes("v2.16.0")) + 1;
    const declared = { kind: "project-file", because: "a line", path: file, line } as const;
    const verdict = await repository.verify({
      pins: [{ ...gateway, version: "v2.16.0", provenance: declared }, connect, vtproto],
    });
    assert.deepEqual(notCurrent(verdict), [`${shopGateway} stale generator`, `${stockGateway} unreproducible`]);
    assert.match(
      reasonOf(verdict, shopGateway),
      /v2\.27\.3 made it, which \S+:\d+ named in commit [0-9a-f]{12}, and it names v2\.16\.0 since/,
    );
  });
}

test("a version that made one stub is tried on those that were made by it after another one was named, in shares, too", async () => {
  const repository = fresh();
  const text = pinning["go.mod"];
  const raised = text.replace("v2.27.3", "v2.16.0");
  repository.write({ "go.mod": text });
  const later = repository.read(stockGateway);
  repository.edit(shopGateway, (stub) => `${stub}\n`);
  repository.delete(stockGateway);
  repository.git("commit", "-qam", "before");
  repository.edit(shopGateway, (stub) => stub.replace(/\n$/, ""));
  repository.git("commit", "-qam", "pinned");
  repository.write({ "go.mod": raised, [stockGateway]: later });
  repository.git("add", "--all");
  repository.git("commit", "-qm", "raised");
  const line = raised.split("\n").findIndex((one) => one.includes("v2.16.0")) + 1;
  const declared = { kind: "project-file", because: "a line", path: "go.mod", line } as const;
  const raisedPins = [{ ...gateway, version: "v2.16.0", provenance: declared }, connect, vtproto];
  const verdict = await repository.verify({ pins: raisedPins });
  assert.deepEqual(notCurrent(verdict), [`${shopGateway} stale generator`, `${stockGateway} stale generator`]);
  const alone = await repository.verify({ pins: raisedPins, request: { stubPaths: [stockGateway] } });
  assert.deepEqual(notCurrent(alone), [`${stockGateway} stale generator`]);
  // What that version does not give either, it did not make.
  repository.edit(stockGateway, (stub) => `${stub}var extra = 1\n`);
  repository.git("commit", "-qam", "by hand");
  const edited = await repository.verify({ pins: raisedPins });
  assert.ok(!notCurrent(edited).includes(`${stockGateway} stale generator`), notCurrent(edited).join());
  assert.ok(notCurrent(edited).some((line) => line.startsWith(stockGateway)));
});

test("white space that no version writes is somebody's own, though none is known to have made the stub", async () => {
  const repository = fresh();
  for (const path of repository.git("ls-files", "*.connect.go").split("\n").filter(Boolean)) {
    if (path !== shopConnect) repository.delete(path);
  }
  repository.git("commit", "-qam", "one is left");
  const alone = { pins, request: { stubPaths: [shopConnect] } };
  const statusOf = async () => (await repository.verify(alone)).files.map(({ path, status }) => `${path} ${status}`);
  repository.edit(shopConnect, (text) => text.replace("\treturn ", "\t   return "));
  assert.deepEqual(await statusOf(), [`${shopConnect} edited`]);
  repository.write({ [shopConnect]: base.read(shopConnect).replace("\treturn ", "\tprintln()\n\treturn ") });
  assert.deepEqual(await statusOf(), [`${shopConnect} edited`]);
  // Nothing shows what it was before.
  repository.git("checkout", "-q", "--orphan", "other");
  repository.git("commit", "-qam", "as it always was");
  assert.deepEqual(await statusOf(), [`${shopConnect} unreproducible`]);
});

test("a stub that has the well-known types from where an older protoc had them is called neither stale nor edited", async () => {
  const repository = fresh();
  const stub = "gen/acme/stock/v1/stock.pb.gw.go";
  const empty = "third_party/google/protobuf/empty.proto";
  repository.edit("proto/acme/stock/v1/stock.proto", (text) =>
    text
      .replace("import", 'import "google/protobuf/empty.proto";\nimport')
      .replace("rpc Find(Item)", "rpc Find(google.protobuf.Empty)")
      .replace("{name}", "all"),
  );
  const goPackage = 'option go_package = "github.com/golang/protobuf/ptypes/empty";';
  repository.write({ [empty]: `syntax = "proto3";\npackage google.protobuf;\n${goPackage}\nmessage Empty {}\n` });
  await generate(repository);
  repository.delete(empty);
  const verdict = await repository.verify({ pins });
  assert.deepEqual(notCurrent(verdict), [`${stub} unreproducible`]);
  assert.match(reasonOf(verdict, stub), /well-known types in other Go packages/);
});

// What any.proto says of `type_url` up to protoc 33 is not what it says since.
test("an OpenAPI document has the well-known types' descriptions of the protoc that made it", async () => {
  const repository = fresh();
  const document = "gen/acme/stock/v1/stock.swagger.json";
  const openapi = {
    ...gateway,
    name: "protoc-gen-openapiv2",
    package: gateway.package.replace(/[^-]+-[^-]+$/, "openapiv2"),
  };
  repository.edit("proto/acme/stock/v1/stock.proto", (text) =>
    text
      .replace("import", 'import "google/protobuf/any.proto";\nimport')
      .replace('get: "/v1/items/{name}"', 'post: "/v1/items" body: "*"')
      .replace("string name = 1;", "string name = 1;\n  // What is told of it.\n  google.protobuf.Any detail = 2;"),
  );
  await generate(repository);
  const { path } = await sharedTool(openapi);
  const roots = ["-Iproto", "-Ithird_party"];
  await repository.protoc(
    ...roots,
    `--plugin=protoc-gen-openapiv2=${path}`,
    "--openapiv2_out=gen",
    ...protos.slice(0, 2),
  );
  const text = repository.read(document);
  const written = /"description": "A URL\/resource name[^\n]*"/;
  assert.match(text, written);
  repository.edit(document, () =>
    text.replace(written, '"description": "Identifies the type of the serialized message."'),
  );
  assert.deepEqual(notCurrent(await repository.verify({ pins: [...pins, openapi] })), []);
  repository.edit(document, () => text.replace("What is told of it.", "What was told of it."));
  assert.deepEqual(notCurrent(await repository.verify({ pins: [...pins, openapi] })), [`${document} stale generator`]);
});

test("a stub that names its own version is held against that, and then against the pin", async () => {
  const repository = fresh();
  const newer = { ...vtproto, version: "v0.6.1-0.20240319094008-0393e58bdf10" };
  const verdict = await repository.verify({ pins: [gateway, connect, newer] });
  const ofVtproto = verdict.files.filter(({ generator }) => generator === "protoc-gen-go-vtproto");
  assert.ok(ofVtproto.length > 0);
  // These two versions differ in nothing but the version that they write down.
  for (const { status } of ofVtproto) assert.equal(status, "stamp");
});

test("shares and selections of a check give what the whole gives, though a generator looks at other .protos, too", async () => {
  const whole = (await base.verify({ pins })).files.map(({ path, status }) => `${path} ${status}`);
  const parts: string[] = [];
  for (const index of [1, 2, 3]) {
    const { files } = await base.verify({ pins, request: { shard: { index, count: 3 } } });
    parts.push(...files.map(({ path, status }) => `${path} ${status}`));
  }
  assert.deepEqual(parts.sort(), whole.sort());
  const { files } = await base.verify({ pins, request: { stubPaths: [shopVtproto] } });
  assert.deepEqual(
    files.map(({ path, status }) => `${path} ${status}`),
    [`${shopVtproto} current`],
  );
});

test("what made a stub is known in shares and selections, too, though its header names no version", async () => {
  const repository = fresh();
  repository.edit("gen/acme/stock/v1/stock.pb.gw.go", (text) => `${text}\n// By hand.\nvar _ = 1\n`);
  const whole = (await repository.verify({ pins })).files.map(({ path, status }) => `${path} ${status}`);
  assert.ok(whole.includes("gen/acme/stock/v1/stock.pb.gw.go edited"), whole.join());
  const parts: string[] = [];
  for (const index of [1, 2, 3]) {
    const { files } = await repository.verify({ pins, request: { shard: { index, count: 3 } } });
    parts.push(...files.map(({ path, status }) => `${path} ${status}`));
  }
  assert.deepEqual(parts.sort(), whole.sort());
  const { files } = await repository.verify({ pins, request: { stubPaths: ["gen/acme/stock"] } });
  assert.deepEqual(
    files.map(({ path, status }) => `${path} ${status}`).filter((line) => !line.endsWith(" current")),
    ["gen/acme/stock/v1/stock.pb.gw.go edited"],
  );
});

test("a gateway's names for what it imports are those of its own directory's run, as under buf", async () => {
  const repository = stubRepository();
  made.push(repository);
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire google.golang.org/protobuf v1.36.11\n",
    "third_party/google/api/annotations.proto": annotations,
    "third_party/google/api/http.proto": http,
  });
  const gatewayTool = await sharedTool(gateway);
  const outputs = ["go", "grpc-gateway"].flatMap((name) => [
    `--${name}_out=.`,
    `--${name}_opt=module=example.com/acme`,
  ]);
  for (const shopName of ["north", "south"]) {
    const head = (name: string) =>
      `syntax = "proto3";\npackage ${shopName}.${name}.v1;\noption go_package = "example.com/acme/${shopName}/${name}/v1;${name}v1";\n`;
    const service = `service Sales {
  rpc Find(${shopName}.ref.v1.Ref) returns (${shopName}.ref.v1.Ref) {
    option (google.api.http) = { get: "/v1/${shopName}/{id}" };
  }
}
`;
    const imports = `import "${shopName}/ref/v1/ref.proto";\nimport "google/api/annotations.proto";\n`;
    repository.write({
      [`${shopName}/ref/v1/ref.proto`]: `${head("ref")}message Ref {\n  string id = 1;\n}\n`,
      [`${shopName}/sales/v1/sales.proto`]: `${head("sales")}${imports}${service}`,
    });
    const plugin = `--plugin=${gatewayTool.name}=${gatewayTool.path}`;
    for (const name of ["ref", "sales"])
      await repository.protoc("-I.", "-Ithird_party", plugin, ...outputs, `${shopName}/${name}/v1/${name}.proto`);
  }
  const refOf = (name: string) =>
    /\bprotoReq (refv1\w*)\.Ref\b/.exec(repository.read(`${name}/sales/v1/sales.pb.gw.go`))?.[1];
  assert.deepEqual([refOf("north"), refOf("south")], ["refv1", "refv1"]);
  repository.git("init", "-q");
  repository.git("add", ".");
  repository.git("commit", "-qm", "first");
  assert.deepEqual(notCurrent(await repository.verify({ pins: [gateway] })), []);
});

test("a deleted stub is missed, and brought back", async () => {
  const repository = fresh();
  repository.delete(shopConnect);
  repository.delete("gen/acme/stock/v1/stock.pb.gw.go");
  const verdict = await repository.verify({ pins });
  assert.deepEqual(notCurrent(verdict), [`${shopConnect} missing`, "gen/acme/stock/v1/stock.pb.gw.go missing"]);
  for (const { path, after } of verdict.changes) {
    assert.equal(Buffer.from(after ?? "").toString("utf8"), base.read(path), path);
  }
});

test("the only stub of a generator is missed when it was deleted in the work tree, and one of several when a commit took it", async () => {
  const repository = fresh();
  const [only, one] = [shopConnect, "gen/acme/stock/v1/stock.pb.gw.go"];
  for (const path of repository.git("ls-files", "*.connect.go").split("\n").filter(Boolean)) {
    if (path !== only) repository.delete(path);
  }
  repository.delete(one);
  repository.git("commit", "-qam", "fewer stubs");
  repository.delete(only);
  const verdict = await repository.verify({ pins });
  assert.deepEqual(notCurrent(verdict), [`${only} missing`, `${one} missing`].sort());
  for (const { path, after } of verdict.changes) {
    assert.equal(Buffer.from(after ?? "").toString("utf8"), base.read(path), path);
  }
});

const renamedTo = (from: string, to: string) => (repository: StubRepository) => {
  repository.write({ [to]: repository.read(from) });
  repository.delete(from);
};
const copied = "gen/acme/shop/v1/copy_vtproto.pb.go";
const misplacements: readonly [string, (repository: StubRepository) => void, readonly string[]][] = [
  ["renamed", renamedTo(shopVtproto, copied), [`${copied} orphan`, `${shopVtproto} missing`]],
  [
    "moved",
    renamedTo(shopConnect, "gen/acme/shop/v1/sub/shop.connect.go"),
    [`${shopConnect} missing`, "gen/acme/shop/v1/sub/shop.connect.go orphan"],
  ],
  ["copied", (repository) => repository.write({ [copied]: repository.read(shopVtproto) }), [`${copied} orphan`]],
];

for (const [how, misplace, expected] of misplacements) {
  test(`a stub of a further generator that was ${how} is where nothing generates it`, async () => {
    const repository = fresh();
    misplace(repository);
    assert.deepEqual(notCurrent(await repository.verify({ pins })).sort(), [...expected].sort(), "in the work tree");
    repository.git("add", "--all");
    repository.git("commit", "-qm", how);
    assert.deepEqual(notCurrent(await repository.verify({ pins })).sort(), [...expected].sort(), "in a commit");
  });
}

test("stubs of a further generator that were all moved are taken for misplaced by nobody", async () => {
  const repository = fresh();
  for (const name of ["shop", "stock"]) {
    const directory = `gen/acme/${name}/v1`;
    renamedTo(`${directory}/${name}v1connect/${name}.connect.go`, `${directory}/rpc/${name}.connect.go`)(repository);
  }
  repository.git("add", "--all");
  repository.git("commit", "-qm", "moved");
  const { files } = await repository.verify({ pins });
  assert.deepEqual(
    files.filter(({ status }) => status === "orphan" || status === "missing"),
    [],
  );
});

test("the stubs of a .proto that left for the next version of its package are missed there, and made as protoc makes them", async () => {
  const repository = fresh();
  const next = "acme/shop/v2/shop.proto";
  repository.write({ [`proto/${next}`]: shop.replace("acme/shop/v1;", "acme/shop/v2;") });
  repository.delete("proto/acme/shop/v1/shop.proto");
  const verdict = await repository.verify({ pins });
  const wanted = ["gen/acme/shop/v1/shop.pb.go", shopGateway, shopConnect, shopVtproto].map((path) =>
    path.replace("/shop/v1/", "/shop/v2/"),
  );
  const missing = verdict.files.filter(({ status }) => status === "missing").map(({ path }) => path);
  assert.deepEqual(missing.toSorted(), wanted.toSorted());
  await generate(repository, [next]);
  for (const path of wanted) {
    const change = verdict.changes.find((one) => one.path === path);
    assert.equal(Buffer.from(change?.after ?? []).toString(), repository.read(path), path);
  }
});

test("stubs that were deleted with that of protoc-gen-go are missed with it, and brought back", async () => {
  const repository = fresh();
  const gone = ["gen/acme/shop/v1/shop.pb.go", shopGateway, shopConnect, shopVtproto];
  for (const path of gone) repository.delete(path);
  const verdict = await repository.verify({ pins });
  assert.deepEqual(notCurrent(verdict).toSorted(), gone.map((path) => `${path} missing`).toSorted());
  for (const { path, after } of verdict.changes) {
    // What it calls depends on which .protos the run named beside its own, and no other stub tells.
    if (path === shopVtproto) continue;
    assert.equal(Buffer.from(after ?? "").toString("utf8"), base.read(path), path);
  }
});

test("connect-go's stub in a package below its .proto's is known by that, also where it names the .proto alone", async () => {
  const repository = stubRepository();
  made.push(repository);
  const bare = stock.replace(/^import .*\n/m, "").replace(/ \{\n\s+option [^\n]*\n\s+\}/, ";");
  repository.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n",
    "gen/acme/stock/v1/stock.proto": bare,
    "elsewhere/stock.proto": bare
      .replace("acme.stock.v1", "elsewhere")
      .replace("gen/acme/stock/v1;stockv1", "elsewhere"),
  });
  const { name, path } = await sharedTool(connect);
  const relative = ["--go_opt=paths=source_relative", "--connect-go_opt=paths=source_relative"];
  const outputs = ["--go_out=gen/acme/stock/v1", "--connect-go_out=gen/acme/stock/v1", `--plugin=${name}=${path}`];
  await repository.protoc("-Igen/acme/stock/v1", ...outputs, ...relative, "stock.proto");
  repository.git("init", "-q");
  repository.git("add", ".");
  repository.git("commit", "-qm", "first");
  assert.deepEqual(notCurrent(await repository.verify({ pins: [connect] })), []);
  repository.delete("gen/acme/stock/v1/stock.pb.go");
  const verdict = await repository.verify({ pins: [connect] });
  assert.deepEqual(notCurrent(verdict), ["gen/acme/stock/v1/stock.pb.go missing"]);
});

test("what all generators write for a new .proto is missed at once", async () => {
  const repository = fresh();
  const text = `syntax = "proto3";\npackage acme.stock.v1;\noption go_package = "example.com/acme/gen/acme/stock/v1;stockv1";\nmessage Shelf {}\n`;
  repository.write({ "proto/acme/stock/v1/shelf.proto": text });
  const expected = ["shelf.pb.go", "shelf_vtproto.pb.go"].map((name) => `gen/acme/stock/v1/${name} missing`);
  assert.deepEqual(notCurrent(await repository.verify({ pins })).sort(), expected);
});

test("a stub whose .proto has nothing left for its generator is left over", async () => {
  const repository = fresh();
  const withoutRule = (text: string) => text.replace(/ \{\n\s+option \(google\.api\.http\)[^\n]*\n\s+\}/g, ";");
  repository.edit("proto/acme/stock/v1/stock.proto", withoutRule);
  const verdict = await repository.verify({ pins });
  assert.deepEqual(notCurrent(verdict), [
    "gen/acme/stock/v1/stock.pb.go stale options",
    "gen/acme/stock/v1/stock.pb.gw.go orphan",
  ]);
});

test("a plugin of which nothing is known is asked as protoc asks it, and its stubs found by their names", async () => {
  const repository = fresh();
  const unknown: GoToolPin = { ...connect, name: "protoc-gen-mine" };
  const tool = await sharedTool(connect);
  // connect-go's plugin writes the name of its own command into the header.
  const renamed = (text: string) => text.replace("protoc-gen-connect-go. DO NOT", "protoc-gen-mine. DO NOT");
  const program = join(repository.root, "..", `${basename(repository.root)}-bin`, "protoc-gen-mine");
  mkdirSync(dirname(program));
  copyFileSync(tool.path, program);
  const paths = ["gen/acme/shop/v1/shopv1connect/shop.connect.go", "gen/acme/stock/v1/stockv1connect/stock.connect.go"];
  for (const path of paths) repository.edit(path, renamed);
  const mine: NonNullable<VerifyOptions["tool"]> = (pin, real) =>
    pin.kind === "go-tool" && pin.package === unknown.package ? { ...real, path: program } : real;
  try {
    const options = { pins: [gateway, vtproto, unknown], tool: mine };
    const verdict = await repository.verify(options);
    assert.deepEqual(notCurrent(verdict), []);
    const own = verdict.files.filter(({ generator }) => generator === unknown.name);
    assert.deepEqual(
      own.map(({ path }) => path),
      paths,
    );
  } finally {
    rmSync(dirname(program), { recursive: true });
  }
});

test("a stub whose code depends on another .proto is not called edited while that one does not compile", async () => {
  const repository = fresh();
  const file = (name: string, body: string, imported = "") => `syntax = "proto3";
package acme.${name};
${imported}option go_package = "example.com/acme/gen/acme/${name}";
${body}
`;
  // Up to v0.5 vtproto writes the functions that a package shares into its first file, which is one that others import.
  const former = [{ ...vtproto, version: "v0.5.0" }];
  repository.write({
    "proto/acme/part/first.proto": file("part", "message First { string id = 1; }"),
    "proto/acme/part/second.proto": file("part", "message Second { string id = 1; }"),
    "proto/acme/all/all.proto": file(
      "all",
      "message All { acme.part.Second second = 1; }",
      'import "acme/part/second.proto";\n',
    ),
  });
  const further = ["acme/all/all.proto", "acme/part/first.proto", "acme/part/second.proto"];
  await generate(repository, [...protos, ...further], former);
  repository.git("add", ".");
  repository.git("commit", "-qm", "more");
  assert.deepEqual(notCurrent(await repository.verify({ pins: former })), []);
  assert.match(repository.read("gen/acme/part/second_vtproto.pb.go"), /^func skip\(/m);
  repository.edit("proto/acme/all/all.proto", (text) => text.replace("second = 1;", "second == 1;"));
  const verdict = await repository.verify({ pins: former });
  assert.deepEqual(notCurrent(verdict), [
    "gen/acme/all/all.pb.go unreproducible",
    "gen/acme/all/all_vtproto.pb.go unreproducible",
    "gen/acme/part/first_vtproto.pb.go unreproducible",
  ]);
  assert.match(reasonOf(verdict, "gen/acme/part/first_vtproto.pb.go"), /may depend on acme\/all\/all\.proto, too/);
});
