/**
 * Writes the committed bundles: `node scripts/build.ts [DIRECTORY]`, by default into dist/.
 * The directory is emptied first, for the numbers of lazily loaded chunks change and old ones would stay behind.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
    escapeNonAscii(join(staging, name));
  }
  rmSync(target, { recursive: true, force: true });
  cpSync(staging, target, { recursive: true });
} finally {
  rmSync(staging, { recursive: true, force: true });
}

/**
 * Writes what is not ASCII as escapes: a single arrow in a string makes V8 keep the whole source in two bytes for each character, which
 * takes longer to load. In strings, templates and regular expressions these mean the same, in comments nothing.
 * https://tc39.es/ecma262/#prod-UnicodeEscapeSequence
 */
function escapeNonAscii(directory: string): void {
  for (const name of readdirSync(directory).filter((file) => file.endsWith(".js"))) {
    const path = join(directory, name);
    const escaped = readFileSync(path, "utf8").replace(/[^\0-\x7f]/g, (unit) => {
      return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
    writeFileSync(path, escaped);
  }
}
