import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { notCurrent, type StubRepository, stubRepository } from "../support/stub-repository.ts";

// Two dozen modules with a proto root each, a workspace, a module that all import, links, and .protos that nobody generates.
const made: StubRepository[] = [];
after(() => {
  for (const repository of made) repository.remove();
});

const services = Array.from({ length: 24 }, (_, index) => `s${index}`);
const idle = 1500;

const common = `syntax = "proto3";
package common.v1;
option go_package = "example.com/acme/libs/common/gen/common/v1;commonv1";
// What everything has.
message Meta {
  string id = 1;
}
`;

// All are called api.proto, and so are their sources: only the root tells them apart.
function api(name: string): string {
  return `syntax = "proto3";
package ${name}.v1;
import "common/v1/common.proto";
option go_package = "example.com/acme/services/${name}/gen";
message Get {
  common.v1.Meta meta = 1;
}
service Api {
  rpc Do(Get) returns (Get);
}
`;
}

async function monorepo(): Promise<StubRepository> {
  const repository = stubRepository();
  made.push(repository);
  const uses = ["libs/common", ...services.map((name) => `services/${name}`)];
  repository.write({
    "go.work": `go 1.24\n\nuse (\n${uses.map((use) => `\t./${use}\n`).join("")})\n`,
    "libs/common/go.mod": "module example.com/acme/libs/common\n\ngo 1.24\n",
    "libs/common/proto/common/v1/common.proto": common,
  });
  const relative = ["--go_opt=paths=source_relative", "--go-grpc_opt=paths=source_relative"];
  const shared = join(repository.root, "libs/common/proto");
  repository.write({ "libs/common/gen/.keep": "" });
  await repository.protoc("-Ilibs/common/proto", "--go_out=libs/common/gen", ...relative, "common/v1/common.proto");
  for (const name of services) {
    const home = `services/${name}`;
    repository.write({
      [`${home}/go.mod`]: `module example.com/acme/services/${name}\n\ngo 1.24\n\nrequire example.com/acme/libs/common v0.0.0\n`,
      [`${home}/proto/api.proto`]: api(name),
      [`${home}/gen/.keep`]: "",
    });
    const out = [`--go_out=${home}/gen`, `--go-grpc_out=${home}/gen`];
    await repository.protoc(`-I${home}/proto`, `-I${shared}`, ...out, ...relative, "api.proto");
  }
  // A second name for the shared .protos, as some build systems want it, and one for a directory of stubs.
  symlinkSync("../../../libs/common/proto/common", join(repository.root, "services/s0/proto/common"));
  symlinkSync("services/s1/gen", join(repository.root, "current"));
  repository.write(
    Object.fromEntries(
      Array.from({ length: idle }, (_, index) => [
        `models/m${index % 50}/f${index}.proto`,
        `syntax = "proto3";\npackage models.m${index};\nmessage M {}\n`,
      ]),
    ),
  );
  repository.git("init", "-q");
  repository.git("add", "-A");
  repository.git("commit", "-qm", "as it is");
  return repository;
}

test("a monorepo with dozens of roots is checked in one run, and every failure is listed", async () => {
  const repository = await monorepo();
  const sound = await repository.verify();
  assert.deepEqual(notCurrent(sound), []);
  assert.equal(sound.files.length, 1 + 2 * services.length);
  assert.deepEqual(sound.findings, []);

  repository.edit("services/s3/proto/api.proto", (text) => text.replace("= 1;", "= 1;\n  int32 size = 2;"));
  repository.edit("services/s5/proto/api.proto", (text) => text.replace("message Get", "message Get Get"));
  repository.edit("services/s7/gen/api.pb.go", (text) => text.replace("return x.Meta\n", "return nil\n"));
  repository.delete("services/s9/gen/api_grpc.pb.go");
  repository.delete("services/s11/proto/api.proto");
  const faults = [
    "services/s11/gen/api.pb.go orphan",
    "services/s11/gen/api_grpc.pb.go orphan",
    "services/s3/gen/api.pb.go stale schema",
    "services/s5/gen/api.pb.go unreproducible",
    "services/s5/gen/api_grpc.pb.go unreproducible",
    "services/s7/gen/api.pb.go edited",
    "services/s9/gen/api_grpc.pb.go missing",
  ];
  const faulty = await repository.verify();
  assert.deepEqual(notCurrent(faulty), faults);
  assert.deepEqual(
    [...new Set(faulty.findings.filter(({ level }) => level === "error").map(({ path }) => path))].sort(),
    [
      "services/s11/gen/api.pb.go",
      "services/s11/gen/api_grpc.pb.go",
      "services/s3/proto/api.proto",
      "services/s5/proto/api.proto",
      "services/s7/gen/api.pb.go",
      "services/s9/gen/api_grpc.pb.go",
    ],
  );

  // A working directory limits what is judged, not what is looked at.
  const own = await repository.verify({ directories: ["services/s3", "services/s4"] });
  assert.deepEqual(notCurrent(own), ["services/s3/gen/api.pb.go stale schema"]);
  assert.equal(own.files.length, 4);
});
