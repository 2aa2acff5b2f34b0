import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { linkCommands } from "../../src/app/exports.ts";
import type { Tool } from "../../src/model/tool.ts";
import { testHost } from "../support/tools.ts";

test("PATH offers every command once, of two of one name the later", async () => {
  const toolDirectory = mkdtempSync(join(tmpdir(), "exports-"));
  try {
    const tool = (name: string, version: string): Tool => {
      const path = join(toolDirectory, name, version, name);
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, `${name} ${version}`);
      const common = { source: "go-build", verifiedBy: "checksum-database", reused: false, seconds: 0 } as const;
      return { name, version, path, sha256: `digest of ${path}`, ...common };
    };
    const tools = [tool("protoc-gen-go", "v1.36.11"), tool("buf", "v1.60.0"), tool("protoc-gen-go", "v1.5.4")];
    const bin = await linkCommands(tools, testHost({ toolDirectory }));
    assert.deepEqual(readdirSync(bin).sort(), ["buf", "protoc-gen-go"]);
    assert.equal(readFileSync(join(bin, "protoc-gen-go"), "utf8"), "protoc-gen-go v1.5.4");
    assert.equal(await linkCommands(tools, testHost({ toolDirectory })), bin);
  } finally {
    rmSync(toolDirectory, { recursive: true });
  }
});
