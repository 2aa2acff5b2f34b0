import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { createHttp } from "../../src/host/http.ts";
import type { GoToolPin, ProtocPin } from "../../src/model/pin.ts";
import { createToolbox } from "../../src/tools/toolbox.ts";
import { goArchive, goRelease } from "../support/go-archive.ts";
import { startReleasesServer } from "../support/releases-server.ts";
import { noHttp, plainEnvironment, testHost } from "../support/tools.ts";

const provenance = { kind: "default", because: "a test" } as const;
const plugin: GoToolPin = {
  kind: "go-tool",
  name: "protoc-gen-go-grpc",
  package: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
  version: "v1.6.1",
  builtWith: "1.26",
  provenance,
};
const protoc: ProtocPin = { kind: "protoc", version: "29.3", provenance };

interface Trap {
  /** Codes of the findings that name it; absent: none. */
  readonly named?: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly env?: (checkout: string, program: string) => Readonly<Record<string, string>>;
}

/** A checkout whose files and settings would run its program `trap`, with the tool directory inside it. */
async function withTrap(trap: Trap, use: (box: ReturnType<typeof createToolbox>, checkout: string) => Promise<void>) {
  const checkout = mkdtempSync(join(tmpdir(), "checkout-"));
  try {
    const sprung = join(checkout, "sprung");
    const program = join(checkout, "bin", "trap");
    const script = `#!/bin/sh\necho "$0 $@" >> ${sprung}\n`;
    for (const name of ["trap", "go", "mvn", "tar", "git"]) write(join(checkout, "bin", name), script);
    for (const [name, content] of Object.entries(trap.files)) {
      write(join(checkout, name), content.replaceAll("@TRAP@", program));
    }
    const plain = plainEnvironment();
    const env = { ...plain, ...trap.env?.(checkout, program) };
    const host = testHost({ toolDirectory: join(checkout, "tools"), env });
    await use(
      createToolbox({ host, http: noHttp, untrusted: [join(checkout, "bin"), join(checkout, "src")] }),
      checkout,
    );
    assert.equal(existsSync(sprung), false, "a program of the checkout was run");
  } finally {
    rmSync(checkout, { recursive: true, force: true });
  }
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, 0o755);
}

const traps: Readonly<Record<string, Trap>> = {
  "GOFLAGS with -toolexec": {
    files: {},
    env: (_, program) => ({ GOFLAGS: `-toolexec=${program}` }),
    named: ["tool-flags-ignored"],
  },
  "an environment file of go with -toolexec": {
    files: { "go.env": "GOFLAGS=-toolexec=@TRAP@\n" },
    env: (checkout) => ({ GOENV: join(checkout, "go.env") }),
  },
  "a go.work with a replace": {
    files: {
      "go.work": "go 1.26\n\nuse .\n\nreplace google.golang.org/grpc/cmd/protoc-gen-go-grpc => ./fork\n",
      "go.mod": "module trap\n\ngo 1.26\n",
      "fork/go.mod": "module google.golang.org/grpc/cmd/protoc-gen-go-grpc\n",
      "fork/main.go": "package main\n\nfunc main() {}\n",
    },
    env: (checkout) => ({ GOWORK: join(checkout, "go.work") }),
  },
  "a go.mod with a replace and a toolchain of its own": {
    files: {
      "go.mod":
        "module trap\n\ngo 1.26\n\ntoolchain go1.99.1\n\nreplace google.golang.org/grpc/cmd/protoc-gen-go-grpc => ./fork\n",
      "fork/go.mod": "module google.golang.org/grpc/cmd/protoc-gen-go-grpc\n",
      "fork/main.go": "package main\n\nfunc main() {}\n",
    },
  },
  "a PATH that begins in the checkout": {
    files: {},
    env: (checkout) => ({ PATH: `bin:${join(checkout, "bin")}:${plainEnvironment()["PATH"] ?? ""}` }),
  },
  "settings of the user's own builds": {
    files: {},
    env: () => ({ GOOS: "js", GOARCH: "wasm", GO111MODULE: "off", GOROOT: "/nowhere", GOEXPERIMENT: "nonsense" }),
  },
};

describe("a plugin is built from what was pinned, whatever the checkout holds", () => {
  for (const [what, trap] of Object.entries(traps)) {
    test(what, () =>
      withTrap(trap, async (box) => {
        const tool = await box.obtain(plugin);
        assert.equal(tool.verifiedBy, "checksum-database");
        assert.deepEqual(
          box.findings().map(({ code }) => code),
          trap.named ?? [],
        );
      }),
    );
  }
});

test("mvn runs neither extensions nor settings of the directories above", () =>
  withTrap(
    {
      files: {
        ".mvn/extensions.xml":
          "<extensions><extension><groupId>com.example</groupId><artifactId>trap</artifactId><version>1</version></extension></extensions>",
        ".mvn/maven.config": "--no-such-option\n",
        ".mvn/jvm.config": "-XX:OnError=@TRAP@ -XX:+NoSuchOption\n",
        "pom.xml": "<project><nonsense/></project>",
        mvnw: "#!/bin/sh\n@TRAP@\n",
      },
      env: (checkout) => ({ PATH: `${join(checkout, "bin")}:${plainEnvironment()["PATH"] ?? ""}` }),
    },
    async (box) => {
      const tool = await box.obtain(protoc);
      assert.equal(tool.source, "mvn");
      assert.equal(tool.verifiedBy, "shipped-table");
    },
  ));

test("what unpacks a Go is not the checkout's tar", () =>
  withTrap({ files: {} }, async (_, checkout) => {
    const server = await startReleasesServer(goRelease("1.99.1", goArchive("1.99.1")));
    try {
      const bin = join(checkout, "bin");
      const env = { ...plainEnvironment(), PATH: `${bin}:${plainEnvironment()["PATH"] ?? ""}` };
      const sources = { goDownloadBaseUrl: server.base, protocDownloadBaseUrl: "", mavenRepositoryUrl: "", token: "" };
      const host = testHost({ toolDirectory: join(checkout, "tools"), env });
      const box = createToolbox({ host, http: createHttp({}), sources, untrusted: [bin] });
      const tool = await box.obtain({ kind: "go", version: "1.99.1", provenance });
      assert.equal(tool.verifiedBy, "release-index");
    } finally {
      await server.close();
    }
  }));

test("a GOROOT variable or a tool cache in the checkout gives no Go", () =>
  withTrap(
    {
      files: {
        "src/go/VERSION": "go1.99.1\n",
        "src/go/bin/go": "#!/bin/sh\n@TRAP@\n",
        "src/go/pkg/tool/linux_amd64/compile": "",
      },
      env: (checkout) => ({ GOROOT_1_99_X64: join(checkout, "src", "go") }),
    },
    async (box) => {
      assert.equal(await box.locate({ kind: "go", version: "1.99.1", provenance }), null);
    },
  ));

const hostile: readonly (readonly [string, Partial<GoToolPin>])[] = [
  ["a version with a path", { version: "v1.0.0/../../x" }],
  ["a version that is a flag", { version: "-toolexec=x" }],
  ["a branch", { version: "master" }],
  ["a package with ..", { package: "example.com/../../x" }],
  ["a package that is a flag", { package: "-modfile=x" }],
  ["a package on this disk", { package: "./cmd/x" }],
  ["an absolute package", { package: "/etc/x" }],
  ["a package with a version in it", { package: "example.com/x@v1.0.0" }],
  ["a name with a path", { name: "../protoc-gen-go" }],
  ["a name with a separator of Windows", { name: "a\\b" }],
  ["a line of releases with a path", { builtWith: "1.26/../.." }],
];

describe("what would become a path or an argument is checked first", () => {
  for (const [what, part] of hostile) {
    test(what, async () => {
      const host = testHost({ toolDirectory: join(tmpdir(), "never-made"), env: {} });
      const box = createToolbox({ host, http: noHttp });
      await assert.rejects(box.obtain({ ...plugin, ...part }), { kind: "bad-input" });
    });
  }
});
