import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import { goPin, grpcPin, notCurrent, type StubRepository, stubRepository } from "../support/stub-repository.ts";

const service = `// Copyright of somebody.

syntax = "proto3";

package acme.shop.v1;

import "acme/money/v1/money.proto";
import "google/protobuf/timestamp.proto";

option go_package = "example.com/acme/gen/acme/shop/v1;shopv1";

// Order is what a customer wants.
message Order {
  string id = 1;
  acme.money.v1.Money price = 2; // in the customer's currency
  google.protobuf.Timestamp at = 3;
}

message GetRequest {
  string id = 1;
}

// Shop sells.
service Shop {
  // Get finds an order.
  rpc Get(GetRequest) returns (Order);
  rpc Watch(GetRequest) returns (stream Order);
}
`;

const money = `syntax = "proto3";

package acme.money.v1;

option go_package = "example.com/acme/gen/acme/money/v1;moneyv1";

// Money is an amount of a currency.
message Money {
  string currency = 1;
  int64 units = 2;
}
`;

const shopGo = "gen/acme/shop/v1/shop.pb.go";
const shopGrpc = "gen/acme/shop/v1/shop_grpc.pb.go";
const moneyGo = "gen/acme/money/v1/money.pb.go";

let base: StubRepository;
const made: StubRepository[] = [];

before(async () => {
  base = stubRepository();
  base.write({
    "go.mod": "module example.com/acme\n\ngo 1.24\n\nrequire google.golang.org/protobuf v1.36.11\n",
    "proto/acme/shop/v1/shop.proto": service,
    "proto/acme/money/v1/money.proto": money,
    "gen/README.md": "stubs",
  });
  const outputs = [
    "--go_out=gen",
    "--go_opt=module=example.com/acme/gen",
    "--go-grpc_out=gen",
    "--go-grpc_opt=module=example.com/acme/gen",
  ];
  await base.protoc("-Iproto", ...outputs, "acme/shop/v1/shop.proto", "acme/money/v1/money.proto");
  base.git("init", "-q");
  base.git("add", ".");
  base.git("commit", "-qm", "first");
});

after(() => {
  for (const repository of [base, ...made]) repository.remove();
});

function fresh(): StubRepository {
  const repository = base.copy();
  made.push(repository);
  return repository;
}

test("what protoc wrote is current, and every generated file is accounted for", async () => {
  const verdict = await base.verify();
  assert.deepEqual(
    verdict.files.map(({ path, status, proto, root }) => [path, status, proto, root]),
    [
      [moneyGo, "current", "proto/acme/money/v1/money.proto", "proto"],
      [shopGo, "current", "proto/acme/shop/v1/shop.proto", "proto"],
      [shopGrpc, "current", "proto/acme/shop/v1/shop.proto", "proto"],
    ],
  );
  assert.deepEqual(verdict.findings, []);
  assert.deepEqual(verdict.changes, []);
  assert.equal(base.git("status", "--porcelain"), "");
});

const proto = "proto/acme/shop/v1/shop.proto";
const staleness: readonly {
  readonly what: string;
  readonly change: (repository: StubRepository) => void;
  readonly expected: readonly string[];
  readonly words?: RegExp;
  /** Lines of shop.proto at which the findings stand; absent: at the stubs themselves, or in other files. */
  readonly lines?: readonly number[];
}[] = [
  {
    what: "a field that was added",
    change: (r) => r.edit(proto, (text) => text.replace("string id = 1;", "string id = 1;\n  bool paid = 4;")),
    expected: [`${shopGo} stale schema`],
    words: /field paid added to message acme\.shop\.v1\.Order/,
    lines: [15],
  },
  {
    what: "a field that was renamed",
    change: (r) => r.edit(proto, (text) => text.replace("string id = 1;", "string key = 1;")),
    expected: [`${shopGo} stale schema`],
    words: /field id of message acme\.shop\.v1\.Order renamed to key/,
    lines: [14],
  },
  {
    what: "a field that was renumbered",
    change: (r) => r.edit(proto, (text) => text.replace("Timestamp at = 3", "Timestamp at = 7")),
    expected: [`${shopGo} stale schema`],
    words: /field at of message acme\.shop\.v1\.Order renumbered from 3 to 7/,
    lines: [16],
  },
  {
    what: "a comment that was changed on a message",
    change: (r) => r.edit(proto, (text) => text.replace("what a customer wants", "what somebody wants")),
    expected: [`${shopGo} stale comments`],
    lines: [13],
  },
  {
    what: "a comment that was changed behind a field",
    change: (r) => r.edit(proto, (text) => text.replace("in the customer's currency", "in euros")),
    expected: [`${shopGo} stale comments`],
    lines: [15],
  },
  {
    what: "a comment that was changed on a method",
    change: (r) => r.edit(proto, (text) => text.replace("Get finds an order", "Get looks for an order")),
    expected: [`${shopGrpc} stale comments`],
    lines: [26],
  },
  {
    what: "a comment that was removed from a method",
    change: (r) => r.edit(proto, (text) => text.replace("  // Get finds an order.\n", "")),
    expected: [`${shopGrpc} stale comments`],
    lines: [25],
  },
  {
    what: "a comment that was removed behind a field",
    change: (r) => r.edit(proto, (text) => text.replace(" // in the customer's currency", "")),
    expected: [`${shopGo} stale comments`],
    lines: [15],
  },
  {
    what: "a comment that was added to a message",
    change: (r) =>
      r.edit(proto, (text) => text.replace("message GetRequest", "// GetRequest asks.\nmessage GetRequest")),
    expected: [`${shopGo} stale comments`],
    lines: [20],
  },
  {
    what: "a method that became a stream",
    change: (r) => r.edit(proto, (text) => text.replace("returns (Order);\n  rpc", "returns (stream Order);\n  rpc")),
    expected: [`${shopGo} stale schema`, `${shopGrpc} stale schema`],
    words:
      /method Get of service acme\.shop\.v1\.Shop changed from .* to \(acme\.shop\.v1\.GetRequest\) returns \(stream acme/,
    lines: [26, 26],
  },
  {
    what: "an option that was added to a field",
    change: (r) => r.edit(proto, (text) => text.replace("Timestamp at = 3;", "Timestamp at = 3 [deprecated = true];")),
    expected: [`${shopGo} stale options`],
    words: /option deprecated = true added to field at of message acme\.shop\.v1\.Order/,
    lines: [16],
  },
  {
    what: "a file that is deprecated, which shows in a comment of both stubs",
    change: (r) =>
      r.edit(proto, (text) => text.replace(/^(option go_package[^\n]*\n)/m, "$1option deprecated = true;\n")),
    expected: [`${shopGo} stale options`, `${shopGrpc} stale options`],
    words: /option deprecated = true added to the file/,
  },
  {
    what: "a method that is deprecated, whose stub has its imports in groups as goimports puts them",
    change: (r) => {
      r.edit(shopGrpc, (text) => text.replace('\tcontext "context"\n', '\tcontext "context"\n\n'));
      r.git("commit", "-qam", "as goimports leaves it");
      r.edit(proto, (text) =>
        text.replace(
          "rpc Get(GetRequest) returns (Order);",
          "rpc Get(GetRequest) returns (Order) { option deprecated = true; }",
        ),
      );
    },
    expected: [`${shopGo} stale options`, `${shopGrpc} stale options`],
    words: /option deprecated = true added to method Get of service acme\.shop\.v1\.Shop/,
  },
  {
    what: "a go_package that was changed",
    change: (r) =>
      r.edit("proto/acme/money/v1/money.proto", (text) =>
        text.replace("gen/acme/money/v1;moneyv1", "gen/acme/cash/v1;cashv1"),
      ),
    expected: [`${moneyGo} stale schema`, `${shopGo} stale schema`],
    words: /go_package|Go package of an import changed/,
  },
  {
    what: "a method that was added",
    change: (r) =>
      r.edit(proto, (text) => text.replace("  rpc Watch", "  rpc Put(Order) returns (Order);\n  rpc Watch")),
    expected: [`${shopGo} stale schema`, `${shopGrpc} stale schema`],
    words: /method Put added to service acme\.shop\.v1\.Shop/,
    lines: [27, 27],
  },
  {
    what: "a service that was removed",
    change: (r) => r.edit(proto, (text) => text.slice(0, text.indexOf("// Shop sells."))),
    expected: [`${shopGo} stale schema`, `${shopGrpc} orphan`],
    words: /service acme\.shop\.v1\.Shop removed|has no service any more/,
  },
  {
    what: "a .proto that was added beside others",
    change: (r) => r.write({ "proto/acme/money/v1/rate.proto": money.replace("message Money", "message Rate") }),
    expected: ["gen/acme/money/v1/rate.pb.go missing"],
  },
  {
    what: "a .proto that was added in a directory of its own",
    change: (r) =>
      r.write({
        "proto/acme/rate/v1/rate.proto": money.replaceAll("money", "rate").replace("message Money", "message Rate"),
      }),
    expected: ["gen/acme/rate/v1/rate.pb.go missing"],
  },
  {
    what: "a stub that was deleted",
    change: (r) => r.delete(shopGrpc),
    expected: [`${shopGrpc} missing`],
  },
  {
    what: "a .proto that was deleted",
    change: (r) => {
      r.delete(proto);
    },
    expected: [`${shopGo} orphan`, `${shopGrpc} orphan`],
  },
  {
    what: "a .proto that was moved to another package",
    change: (r) => {
      r.move(proto, "proto/acme/store/v1/shop.proto");
      r.edit("proto/acme/store/v1/shop.proto", (text) =>
        text.replaceAll("acme.shop.v1", "acme.store.v1").replaceAll("shop/v1;shopv1", "store/v1;storev1"),
      );
    },
    expected: [
      "gen/acme/store/v1/shop.pb.go missing",
      "gen/acme/store/v1/shop_grpc.pb.go missing",
      `${shopGo} orphan`,
      `${shopGrpc} orphan`,
    ],
  },
  {
    what: "a field that was put before another",
    change: (r) =>
      r.edit(proto, (text) => {
        const moved = /\n[^\n]*Timestamp at = 3;[^\n]*/.exec(text)?.[0] ?? "";
        return text.replace(moved, "").replace("\n  string id = 1;", `${moved}\n  string id = 1;`);
      }),
    expected: [`${shopGo} stale schema`],
    words: /order of fields in message acme\.shop\.v1\.Order changed/,
    lines: [14],
  },
  {
    what: "a stub that was edited by hand",
    change: (r) => r.edit(moneyGo, (text) => `${text}\nfunc (x *Money) Euros() int64 { return x.GetUnits() }\n`),
    expected: [`${moneyGo} edited`],
  },
];

for (const { what, change, expected, words, lines } of staleness) {
  test(`${what} is found, in the right file and with the right reason`, async () => {
    const repository = fresh();
    change(repository);
    const verdict = await repository.verify();
    assert.deepEqual(notCurrent(verdict), [...expected].sort());
    const errors = verdict.findings.filter(({ level }) => level === "error");
    assert.equal(errors.length, expected.length);
    if (words !== undefined) for (const { message } of errors) assert.match(message, words);
    if (lines === undefined) return;
    assert.deepEqual(
      errors.map(({ path, line, stub }) => [path, line, stub]),
      expected.map((one, index) => [proto, lines[index], one.split(" ")[0]]),
    );
  });
}

test("the change of a stale stub is what protoc writes, and one that is missing is a new file", async () => {
  const repository = fresh();
  repository.edit("proto/acme/money/v1/money.proto", (text) =>
    text.replace("int64 units = 2;", "int64 units = 2;\n  int32 nanos = 3;"),
  );
  repository.delete(shopGrpc);
  const verdict = await repository.verify({ pins: [goPin, grpcPin] });
  const outputs = [
    "--go_out=gen",
    "--go_opt=module=example.com/acme/gen",
    "--go-grpc_out=gen",
    "--go-grpc_opt=module=example.com/acme/gen",
  ];
  await repository.protoc("-Iproto", ...outputs, "acme/shop/v1/shop.proto", "acme/money/v1/money.proto");
  assert.deepEqual(verdict.changes.map(({ path }) => path).sort(), [moneyGo, shopGrpc].sort());
  for (const { path, after: bytes } of verdict.changes)
    assert.equal(Buffer.from(bytes ?? []).toString("utf8"), repository.read(path));
  assert.equal(verdict.changes.find(({ path }) => path === shopGrpc)?.before, null);
});

test("a declared version that changes only version lines makes stubs of status stamp", async () => {
  const declared = {
    ...goPin,
    version: "v1.36.6",
    provenance: { kind: "input", because: "input protoc-gen-go-version" },
  } as const;
  const verdict = await base.verify({ pins: [declared] });
  assert.deepEqual(notCurrent(verdict), [`${moneyGo} stamp`, `${shopGo} stamp`].sort());
  assert.deepEqual(
    verdict.findings.map(({ code, level, path }) => [code, level, path]),
    [["stub-stamp", "notice", moneyGo]],
    "once for both",
  );
  assert.match(verdict.findings[0]?.message ?? "", /^Only the version lines of 2 stubs alike /);
  const strict = await base.verify({ pins: [declared], request: { versionStamps: "strict" } });
  assert.equal(strict.findings.filter(({ level }) => level === "error").length, 2);
  const runtime = { ...declared, provenance: { kind: "runtime", because: "require line" } } as const;
  assert.deepEqual(notCurrent(await base.verify({ pins: [runtime] })), []);
});

test("stubs that git ignores or does not know are errors", async () => {
  const repository = fresh();
  repository.git("rm", "-q", "--cached", moneyGo);
  repository.git("commit", "-qm", "forgotten");
  const untracked = await repository.verify();
  assert.deepEqual(
    untracked.findings.map(({ code, level, path }) => [code, level, path]),
    [["stub-untracked", "error", moneyGo]],
  );
  const worked = repository.copy();
  made.push(worked);
  worked.edit("proto/acme/money/v1/money.proto", (text) =>
    text.replace("package acme.money.v1;\n\n", "package acme.money.v1;\n"),
  );
  assert.deepEqual(
    (await worked.verify()).findings.map(({ code, level }) => [code, level]),
    [["stub-untracked", "notice"]],
  );
  repository.write({ ".gitignore": "money.pb.go\n" });
  const ignored = await repository.verify();
  assert.ok(
    ignored.findings.some(({ code, level, path }) => code === "stub-ignored" && level === "error" && path === moneyGo),
  );
});

test("a module without stubs says so, and one whose .protos have none is an error", async () => {
  const repository = fresh();
  for (const path of [shopGo, shopGrpc, moneyGo]) repository.git("rm", "-q", path);
  repository.git("commit", "-qm", "gone");
  const without = await repository.verify();
  assert.deepEqual(
    without.findings.map(({ code, level }) => [code, level]),
    [["stubs-not-committed", "error"]],
  );
  // Stubs of another module's packages are not for this one to commit.
  const module = /^module (\S+)/m;
  repository.edit("go.mod", (text) => text.replace(module, "module example.com/elsewhere"));
  assert.deepEqual(
    (await repository.verify()).findings.map(({ code }) => code),
    ["stubs-none"],
  );
  repository.git("rm", "-rq", "proto");
  const nothing = await repository.verify();
  assert.deepEqual(
    nothing.findings.map(({ code, level }) => [code, level]),
    [["stubs-none", "notice"]],
  );
});

test("stub-paths and proto-paths that match nothing are bad input, all named at once", async () => {
  await assert.rejects(
    base.verify({ request: { stubPaths: ["gen/nowhere", "!none/*.go"], protoPaths: ["absent"] } }),
    (thrown) => {
      assert.ok(thrown instanceof Failure && thrown.kind === "bad-input");
      assert.match(thrown.message, /gen\/nowhere.*none\/\*\.go.*absent/);
      return true;
    },
  );
  const verdict = await base.verify({ request: { stubPaths: ["gen", "!gen/**/*_grpc.pb.go"] } });
  assert.deepEqual(
    verdict.files.map(({ path }) => path),
    [moneyGo, shopGo],
  );
});

test("a stub of services that was left behind is stale, although the other stub of its .proto is up to date", async () => {
  const repository = fresh();
  repository.edit(proto, (text) => text.replace("returns (Order);\n  rpc", "returns (stream Order);\n  rpc"));
  await repository.protoc("-Iproto", "--go_out=gen", "--go_opt=module=example.com/acme/gen", "acme/shop/v1/shop.proto");
  const verdict = await repository.verify();
  assert.deepEqual(notCurrent(verdict), [`${shopGrpc} stale schema`]);
  const [finding] = verdict.findings;
  assert.match(finding?.message ?? "", /method Get of service acme\.shop\.v1\.Shop has other types than in the stub/);
  assert.deepEqual([finding?.path, finding?.line, finding?.stub], [proto, 26, shopGrpc]);
});

test("a comment with quotes that was changed behind a field is a comment", async () => {
  const repository = fresh();
  repository.edit(proto, (text) => text.replace("in the customer's currency", 'in the "home" currency'));
  assert.deepEqual(notCurrent(await repository.verify()), [`${shopGo} stale comments`]);
});
