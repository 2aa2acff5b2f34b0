import assert from "node:assert/strict";
import { isAscii } from "node:buffer";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..");

function filesOf(directory: string): Map<string, Buffer> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(directory.length + 1), readFileSync(path)]));
}

test("dist/ is what src/ builds to; `npm run build` writes it", () => {
  const directory = mkdtempSync(join(tmpdir(), "dist-"));
  try {
    const build = spawnSync(process.execPath, [join(repository, "scripts/build.ts"), directory], { encoding: "utf8" });
    assert.equal(build.status, 0, build.stderr);
    const built = filesOf(directory);
    const committed = filesOf(join(repository, "dist"));
    assert.deepEqual([...committed.keys()], [...built.keys()]);
    for (const [path, content] of built) {
      assert.ok(committed.get(path)?.equals(content), `dist/${path} is not what src/ builds to`);
      // Else V8 keeps the whole of it in two bytes for each character.
      if (path.endsWith(".js")) assert.ok(isAscii(content), `dist/${path} is not ASCII`);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

test("the package's command starts by its name, as npm links it", { skip: process.platform === "win32" }, () => {
  const { bin, version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
    readonly bin: Readonly<Record<string, string>>;
    readonly version: string;
  };
  const directory = mkdtempSync(join(tmpdir(), "bin-"));
  try {
    mkdirSync(join(directory, "bin"));
    for (const [name, script] of Object.entries(bin))
      symlinkSync(join(repository, script), join(directory, "bin", name));
    const path = [join(directory, "bin"), dirname(process.execPath), process.env["PATH"] ?? ""];
    const env = { PATH: path.join(delimiter), HOME: directory };
    const child = spawnSync("go-grpc-setup", ["--version"], { env, encoding: "utf8" });
    assert.equal(child.error, undefined);
    assert.equal(child.stdout, `go-grpc-setup ${version}\n`, child.stderr);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
