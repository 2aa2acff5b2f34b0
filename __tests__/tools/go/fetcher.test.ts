import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Environment } from "../../../src/host/types.ts";
import type { GoPin } from "../../../src/model/pin.ts";
import { ordinaryPatience } from "../../../src/tools/download.ts";
import { createToolbox, type ToolboxOptions } from "../../../src/tools/toolbox.ts";
import { proxyAddress, publishModule } from "../../support/file-proxy.ts";
import { noHttp, plainEnvironment, testHost } from "../../support/tools.ts";

const provenance = { kind: "default", because: "a test" } as const;
const platform = { os: "linux", arch: "amd64", libc: "glibc" } as const;
const go = (version: string): GoPin => ({ kind: "go", version, provenance });
/** What a toolchain's module holds, as far as a distribution is known by it; its go command only says its name. */
function toolchainFiles(version: string): Readonly<Record<string, string>> {
  return {
    VERSION: `go${version}\n`,
    "bin/go": `#!/bin/sh\necho go version go${version} linux/amd64\n`,
    "bin/gofmt": "#!/bin/sh\n",
    "pkg/tool/linux_amd64/compile": "#!/bin/sh\n",
    "lib/wasm/go_js_wasm_exec": "#!/bin/sh\n",
    "src/_go.mod": "module std\n",
    "go.mod": "module golang.org/toolchain\n",
  };
}

interface Place {
  readonly directory: string;
  readonly toolDirectory: string;
  readonly box: (
    options?: Partial<ToolboxOptions>,
    env?: Environment,
    toolDirectory?: string,
  ) => ReturnType<typeof createToolbox>;
}

/** A machine whose only source of Go is a directory of modules, which the go command takes without the checksum database. */
async function withModules(versions: readonly string[], use: (place: Place) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "toolchains-"));
  try {
    const proxy = join(directory, "proxy");
    for (const version of versions) {
      publishModule(proxy, "golang.org/toolchain", `v0.0.1-go${version}.linux-amd64`, toolchainFiles(version));
    }
    const toolDirectory = join(directory, "tools");
    const plain = { ...plainEnvironment(), GOPROXY: proxyAddress(proxy), GOSUMDB: "off" };
    await use({
      directory,
      toolDirectory,
      box: (options = {}, env = {}, tools = toolDirectory) => {
        const host = { ...testHost({ toolDirectory: tools, env: { ...plain, ...env } }), platform };
        return createToolbox({ host, http: noHttp, patience: { ...ordinaryPatience, tries: 1 }, ...options });
      },
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

test("a Go that was changed after it was installed is neither used nor started to fetch another, by whatever path it is found", () =>
  withModules(["1.99.1", "1.99.2"], async ({ box, directory, toolDirectory }) => {
    await box().obtain(go("1.99.1"));
    const program = join(toolDirectory, "go", "1.99.1", "x64", "bin", "go");
    const sprung = join(directory, "sprung");
    chmodSync(program, 0o755);
    writeFileSync(program, `#!/bin/sh\ntouch ${sprung}\n`);
    const link = join(directory, "link");
    symlinkSync(toolDirectory, link);
    const path = plainEnvironment()["PATH"] ?? "";
    for (const tools of [toolDirectory, link]) {
      const env = { PATH: `${join(tools, "go", "1.99.1", "x64", "bin")}:${path}` };
      for (const other of [toolDirectory, link]) {
        assert.equal(await box({}, env, other).locate(go("1.99.1")), null);
        assert.equal((await box({}, env, other).obtain(go("1.99.2"))).source, "toolchain-module");
        rmSync(join(toolDirectory, "go", "1.99.2"), { recursive: true });
      }
    }
    assert.equal(existsSync(sprung), false, "the changed Go was started");
  }));

test("a Go on PATH inside the checkout fetches nothing", () =>
  withModules(["1.99.2"], async ({ box, directory }) => {
    const checkout = join(directory, "checkout");
    for (const [name, text] of Object.entries(toolchainFiles("1.99.9"))) {
      mkdirSync(join(checkout, name, ".."), { recursive: true });
      writeFileSync(join(checkout, name), name === "bin/go" ? `#!/bin/sh\ntouch ${directory}/sprung\n` : text);
      chmodSync(join(checkout, name), 0o755);
    }
    const env = { PATH: `${join(checkout, "bin")}:${plainEnvironment()["PATH"] ?? ""}` };
    await box({ untrusted: [checkout] }, env).obtain(go("1.99.2"));
    assert.equal(existsSync(join(directory, "sprung")), false);
  }));
