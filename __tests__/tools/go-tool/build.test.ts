import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Failure } from "../../../src/model/failure.ts";
import type { GoToolPin } from "../../../src/model/pin.ts";
import { tellingLines } from "../../../src/tools/go-tool/build.ts";
import { createToolbox, type Toolbox } from "../../../src/tools/toolbox.ts";
import { proxyAddress, publishModule } from "../../support/file-proxy.ts";
import { noHttp, plainEnvironment, testHost } from "../../support/tools.ts";

const module = "example.com/tools";
const words = "example.com/words";
const main = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n';
const pinOf = (name: string, version: string): GoToolPin => ({
  kind: "go-tool",
  name,
  package: name === "tools" ? module : `${module}/cmd/${name}`,
  version,
  builtWith: "1.26",
  provenance: { kind: "default", because: "a test" },
});

/** A Go of another release that builds a command without asking what its module needs. */
function writeFakeGo(root: string, version: string): void {
  mkdirSync(join(root, "bin"), { recursive: true });
  mkdirSync(join(root, "pkg", "tool", "linux_amd64", "compile"), { recursive: true });
  writeFileSync(join(root, "VERSION"), `go${version}\n`);
  const info = `x: go${version}\\n\\tpath\\t${module}/cmd/hello\\n\\tmod\\t${module}\\tv1.1.0\\th1:sum\\n`;
  const script = [
    "#!/bin/sh",
    'case "$1" in',
    "env) echo '{}' ;;",
    'install) echo built > "$GOBIN/hello" ;;',
    `version) printf '${info}' ;;`,
    "*) exit 9 ;;",
    "esac",
  ];
  writeFileSync(join(root, "bin", "go"), `${script.join("\n")}\n`);
  chmodSync(join(root, "bin", "go"), 0o755);
}

describe("commands of Go modules", () => {
  let directory = "";
  const boxWith = (extra: Readonly<Record<string, string>> = {}): Toolbox => {
    const env = {
      ...plainEnvironment(),
      GOPROXY: proxyAddress(join(directory, "proxy")),
      GONOSUMDB: "example.com",
      GOMODCACHE: join(directory, "modules"),
      GOFLAGS: "-modcacherw",
      ...extra,
    };
    const toolDirectory = mkdtempSync(join(directory, "tools-"));
    return createToolbox({ host: testHost({ toolDirectory, env }), http: noHttp });
  };
  before(() => {
    directory = mkdtempSync(join(tmpdir(), "go-tools-"));
    const proxy = join(directory, "proxy");
    const files = { "main.go": main, "cmd/hello/main.go": main };
    publishModule(proxy, module, "v1.0.0", { ...files, "go.mod": `module ${module}\n\ngo 1.21\n` });
    publishModule(proxy, module, "v1.1.0", { ...files, "go.mod": `module ${module}\n\ngo 1.99.0\n` });
    const broken = {
      "a.go": 'package main\n\nimport _ "example.com/nowhere/one"\n',
      "b.go": 'package main\n\nimport _ "example.com/nowhere/one"\n',
    };
    publishModule(proxy, words, "v1.0.0", { "words.go": 'package words\n\nconst Greeting = "hello"\n' });
    publishModule(proxy, words, "v1.1.0", { "words.go": 'package words\n\nconst Greeting = "good day"\n' });
    const greeter = `package main\n\nimport (\n\t"fmt"\n\t"${words}"\n)\n\nfunc main() { fmt.Println(words.Greeting) }\n`;
    const required = (version: string) => `module ${module}\n\ngo 1.21\n\nrequire ${words} ${version}\n`;
    publishModule(proxy, module, "v1.3.0", { "cmd/hello/main.go": greeter, "go.mod": required("v1.0.0") });
    publishModule(proxy, module, "v1.4.0", { "cmd/hello/main.go": greeter, "go.mod": required("v1.1.0") });
    publishModule(proxy, module, "v1.2.0", { ...broken, "go.mod": `module ${module}\n\ngo 1.21\n` });
  });
  after(() => {
    execFileSync("chmod", ["-R", "u+w", directory]);
    rmSync(directory, { recursive: true, force: true });
  });

  test("are built from below the module's root and from the root itself", async () => {
    const box = boxWith();
    for (const name of ["hello", "tools"]) {
      const tool = await box.obtain(pinOf(name, "v1.0.0"));
      assert.equal(execFileSync(tool.path, { encoding: "utf8" }), "hello\n");
    }
  });

  test("are built with other modules than their go.mod asks for, where the pin names them, each in a place of its own", async () => {
    const box = boxWith();
    const usual = pinOf("hello", "v1.3.0");
    const newer = { ...usual, dependencies: [{ path: words, version: "v1.1.0" }] };
    const tools = await Promise.all([usual, newer].map((pin) => box.obtain(pin)));
    const said = tools.map(({ path }) => execFileSync(path, { encoding: "utf8" }));
    assert.deepEqual(said, ["hello\n", "good day\n"]);
    const again = await box.locate(newer);
    assert.equal(again?.path, tools[1]?.path);
    assert.equal((await box.locate(usual))?.path, tools[0]?.path);
  });

  test("are not built with a module that is older than what they ask for", async () => {
    const pin = { ...pinOf("hello", "v1.4.0"), dependencies: [{ path: words, version: "v1.0.0" }] };
    await assert.rejects(boxWith().obtain(pin), (error: Failure) => {
      assert.match(
        error.message,
        /hello@v1\.4\.0 with example\.com\/words@v1\.0\.0: .*requires example\.com\/words@v1\.1\.0/,
      );
      return true;
    });
  });

  test("are refused where a module that the pin names is no part of them", async () => {
    const pin = { ...pinOf("hello", "v1.0.0"), dependencies: [{ path: words, version: "v1.1.0" }] };
    await assert.rejects(boxWith().obtain(pin), (error: Failure) => {
      assert.equal(error.kind, "untrusted");
      assert.match(error.message, /words@v1\.1\.0 was asked for, and it was built of example\.com\/tools@v1\.0\.0\./);
      return true;
    });
  });

  test("that need a newer Go are built by one that is there, and it is said", async () => {
    const root = join(directory, "go1.99.2");
    writeFakeGo(root, "1.99.2");
    const box = boxWith({ GOROOT_1_99_X64: root });
    const tool = await box.obtain(pinOf("hello", "v1.1.0"));
    assert.ok(existsSync(tool.path));
    const [finding] = box.findings().filter(({ code }) => code === "tool-newer-go");
    assert.match(finding?.message ?? "", /hello@v1\.1\.0 needs Go 1\.99\.0, so Go 1\.99\.2 built it/);
  });

  test("that need a Go which is nowhere name it", async () => {
    await assert.rejects(boxWith().obtain(pinOf("hello", "v1.1.0")), (error: Failure) => {
      assert.match(error.message, /Go 1\.99|Go's releases/);
      return true;
    });
  });

  test("that can't be built tell each reason once, without the go command's progress", async () => {
    await assert.rejects(boxWith().obtain(pinOf("tools", "v1.2.0")), (error: Failure) => {
      assert.equal(error.message.match(/cannot find module/g)?.length, 1, error.message);
      assert.doesNotMatch(error.message, /downloading/);
      return true;
    });
  });
});

test("of many lines the first few that tell something are shown, each once", () => {
  const said = [
    "go: downloading example.com/a v1.0.0",
    "a/x.go:1:2: no such module",
    "a/y.go:3:4: no such module",
    ...[1, 2, 3, 4, 5, 6].map((number) => `error ${number}`),
  ].join("\n");
  assert.equal(tellingLines(said), "no such module | error 1 | error 2 | error 3 | error 4 | and 2 more lines");
});
