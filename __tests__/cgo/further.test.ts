import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { createPlace, hardModule, pureModule } from "./place.ts";

const linux = { skip: process.platform === "linux" ? false : "needs Linux with gcc" };
const path = process.env["PATH"] ?? "";

test("flags for C code that only the environment has are told, by name and value", linux, async () => {
  await using place = await createPlace();
  const env = { PATH: path, CGO_CFLAGS: "-I/somewhere/include" };
  const { findings, report } = await place.examine({ modules: [await place.module("hard", hardModule)], env });
  assert.equal(report.verdict, "ok");
  const [flags] = findings;
  assert.equal(flags?.code, "cgo-flags-in-environment");
  assert.match(flags?.message ?? "", /example\.com\/hard .*CGO_CFLAGS=-I\/somewhere\/include/);
  const pure = await place.examine({ modules: [await place.module("pure", pureModule)], env });
  assert.deepEqual(pure.findings, []);
});

test("vendored C code: directories that `go mod vendor` left out are named", linux, async () => {
  await using place = await createPlace();
  const lib = `package lib

// #cgo CFLAGS: -I\${SRCDIR}/include
// static int one(void) { return 1; }
import "C"

func One() int { return int(C.one()) }
`;
  const module = await place.module("vendoring", {
    "go.mod": "module example.com/vendoring\n\ngo 1.21\n\nrequire example.com/lib v1.0.0\n",
    "main.go": 'package main\n\nimport "example.com/lib"\n\nfunc main() { println(lib.One()) }\n',
    "vendor/modules.txt": "# example.com/lib v1.0.0\n## explicit\nexample.com/lib\n",
    "vendor/example.com/lib/lib.go": lib,
  });
  const env = { PATH: path };
  const without = await place.examine({ modules: [module], env });
  assert.deepEqual(
    without.findings.map(({ level, code }) => `${level} ${code}`),
    ["warning cgo-vendored"],
  );
  assert.match(without.findings[0]?.message ?? "", /vendor\/example\.com\/lib\/include \(of example\.com\/lib\)/);
  await mkdir(join(module, "vendor/example.com/lib/include"));
  const complete = await place.examine({ modules: [module], env });
  assert.deepEqual(
    complete.findings.map(({ level, code }) => `${level} ${code}`),
    ["notice cgo-vendored"],
  );
});

test("a CGO_ENABLED that Go ignores is told", linux, async () => {
  await using place = await createPlace();
  const { report, findings } = await place.examine({ env: { PATH: path, CGO_ENABLED: "true" } });
  assert.equal(report.verdict, "ok");
  assert.deepEqual(
    findings.map(({ level, code }) => `${level} ${code}`),
    ["warning cgo-enabled-ignored"],
  );
});

test("CGO_ENABLED=0 of `go env -w` is honoured without a probe", linux, async () => {
  await using place = await createPlace();
  const module = await place.module("home/.config/go", { env: "CGO_ENABLED=0\nCC=never-run\n" });
  const { report, exports } = await place.examine({ env: { PATH: path, GOENV: join(module, "env") } });
  assert.equal(report.verdict, "not-probed");
  assert.deepEqual(exports, {});
});

test("a Go that can't be started is told as it is", async () => {
  await using place = await createPlace();
  const { report, findings } = await place.examine({ goBinary: join(place.directory, "no-go"), env: { PATH: path } });
  assert.equal(report.verdict, "failed");
  assert.match(findings[0]?.message ?? "", /no-go could not be started/);
});
