/**
 * Writes the committed bundles: `node scripts/build.ts [DIRECTORY]`, by default into dist/.
 * The directory is emptied first, for the numbers of lazily loaded chunks change and old ones would stay behind.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = resolve(process.argv[2] ?? join(repository, "dist"));
const ncc = createRequire(import.meta.url).resolve("@vercel/ncc/dist/ncc/cli.js");

const bundles = [
  { entry: "src/action.ts", name: "action" },
  { entry: "src/cli.ts", name: "cli" },
];

const staging = mkdtempSync(join(tmpdir(), "bundles-"));
try {
  for (const { entry, name } of bundles) {
    const arguments_ = [
      "build",
      entry,
      "--out",
      join(staging, name),
      "--license",
      "licenses.txt",
      "--no-cache",
      "--quiet",
    ];
    const child = spawnSync(process.execPath, [ncc, ...arguments_], { cwd: repository, stdio: "inherit" });
    if (child.status !== 0) throw new Error(`ncc failed on ${entry} with exit code ${child.status}`);
  }
  rmSync(target, { recursive: true, force: true });
  cpSync(staging, target, { recursive: true });
} finally {
  rmSync(staging, { recursive: true, force: true });
}
