import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

const execute = promisify(execFile);
const examples = join(import.meta.dirname, "..", "examples");

/** Runs go in an example, without cgo and with none of the machine's Go settings but where it keeps things. */
async function go(example: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await execute("go", args, {
    cwd: join(examples, example),
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: homedir(),
      CGO_ENABLED: "0",
      GOFLAGS: "-mod=readonly",
      GOWORK: "off",
    },
  });
  return stdout;
}

function filesOf(example: string, suffix: string): string[] {
  return readdirSync(join(examples, example), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(suffix));
}

test("greeter passes vet and its test over a real connection", async () => {
  await go("greeter", "vet", "./...");
  assert.match(await go("greeter", "test", "./..."), /^ok\s+example\.com\/greeter\/internal\/greeter/m);
});

test("stale builds, as a module with stale stubs does", async () => {
  await go("stale", "vet", "./...");
});

test("greeter has every kind of call, an import of its own, well-known types and an edition", () => {
  const protos = filesOf("greeter", ".proto").map((file) => readFileSync(join(examples, "greeter", file), "utf8"));
  const text = protos.join("\n");
  assert.match(text, /rpc \w+\(GreetRequest\) returns \(GreetResponse\)/);
  assert.match(text, /rpc \w+\(\w+\) returns \(stream \w+\)/);
  assert.match(text, /rpc \w+\(stream \w+\) returns \(\w+\)/);
  assert.match(text, /rpc \w+\(stream \w+\) returns \(stream \w+\)/);
  assert.match(text, /import "language\/v1\/language\.proto"/);
  assert.match(text, /import "google\/protobuf\/timestamp\.proto"/);
  assert.ok(protos.some((proto) => proto.startsWith('edition = "2023";')));
});

test("every stub of the examples is stamped with the versions that its go.mod names", () => {
  for (const example of ["greeter", "stale"]) {
    const goMod = readFileSync(join(examples, example, "go.mod"), "utf8");
    const stubs = filesOf(example, ".pb.go");
    assert.ok(stubs.length >= 3);
    for (const stub of stubs) {
      const text = readFileSync(join(examples, example, stub), "utf8");
      const stamp = /^\/\/ ?[\t-] ?(protoc-gen-go(?:-grpc)?)\s+(v\S+)$/m.exec(text);
      assert.ok(stamp, stub);
      const module =
        stamp[1] === "protoc-gen-go" ? "google.golang.org/protobuf" : "google.golang.org/grpc/cmd/protoc-gen-go-grpc";
      assert.ok(goMod.includes(`${module} ${stamp[2]}`), `${stub}: ${stamp[0]}`);
    }
  }
});
