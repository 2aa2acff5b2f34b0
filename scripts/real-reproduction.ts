/**
 * Runs `verify` without any configuration on clones of public repositories, and prints the tables of docs/reproduction.md:
 * a row for each repository, and below them every stub that is not current, with its reason. Every run has to leave its
 * work tree as it was.
 *
 *     node scripts/real-reproduction.ts REPOSITORY… [-- flags of verify]
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Report } from "../src/model/report.ts";
import type { StubResult } from "../src/model/stub.ts";
import { nameOf } from "./repository-name.ts";

const split = process.argv.indexOf("--");
const repositories = process.argv.slice(2, split < 0 ? undefined : split);
const flags = split < 0 ? [] : process.argv.slice(split + 1);
if (repositories.length === 0) throw new Error("Name repositories to be cloned.");

const command = resolve(import.meta.dirname, "../dist/cli/index.js");
const temporary = mkdtempSync(join(tmpdir(), "real-reproduction-"));
const columns = ["current", "stamp", "stale", "edited", "missing", "orphan", "unreproducible", "unsourced"] as const;
const sums = new Map<string, number>();
const others: string[] = [];

console.log(`| repository | stubs | ${columns.join(" | ")} | of other generators | seconds |`);
console.log(`|${"---|".repeat(columns.length + 4)}`);
try {
  for (const repository of repositories) {
    const { report, seconds } = verify(resolve(repository));
    const core = report.stubs.files.filter(isCore);
    const further = report.stubs.files.filter((stub) => !isCore(stub));
    const right = further.filter(({ status }) => status === "current").length;
    const cells = columns.map((status) => count(status, core.filter((stub) => stub.status === status).length));
    const unchecked = report.stubs.unchecked.length;
    const generators = [
      right > 0 ? `${right} current` : "",
      further.length > right ? `${further.length - right} not` : "",
    ]
      .concat(unchecked > 0 ? `${unchecked} not run` : "")
      .filter((part) => part !== "");
    console.log(
      `| ${nameOf(repository).replace("+", "/")} | ${count("stubs", core.length)} | ${cells.join(" | ")} | ${generators.join(", ")} | ${seconds.toFixed(1)} |`,
    );
    const notCurrent = report.stubs.files.filter(({ status }) => status !== "current");
    others.push(...notCurrent.map((stub) => `- ${nameOf(repository)}: ${stub.path} is ${told(stub)}`));
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
console.log(
  `| **together** | ${sums.get("stubs")} | ${columns.map((status) => sums.get(status) || "").join(" | ")} | | |\n\n${others.join("\n")}`,
);

/** What `verify` reports of a fresh clone; throws where it could not run, or left something behind. */
function verify(repository: string): { readonly report: Report; readonly seconds: number } {
  const root = join(temporary, nameOf(repository));
  const git = (...args: readonly string[]) =>
    execFileSync("git", args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
  git("clone", "-q", "--shared", "--no-checkout", repository, root);
  // Of a repository that is stored in part some files can't be checked out.
  spawnSync("git", ["-C", root, "checkout", "-q", "--force", "HEAD"]);
  const before = git("-C", root, "status", "--porcelain", "--ignored");
  const file = join(temporary, "report.json");
  const started = performance.now();
  const given = ["verify", root, "--cgo", "off", "--no-cache", "--no-reuse", "--report-file", file, ...flags];
  const { status, stderr } = spawnSync(process.execPath, [command, ...given], { encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`verify ${root} ended with ${status}: ${stderr}`);
  if (git("-C", root, "status", "--porcelain", "--ignored") !== before) throw new Error(`${root} was changed`);
  rmSync(root, { recursive: true, force: true });
  return { report: JSON.parse(readFileSync(file, "utf8")) as Report, seconds };
}

function isCore({ generator }: StubResult): boolean {
  return generator === "protoc-gen-go" || generator === "protoc-gen-go-grpc";
}

function count(column: string, number: number): string {
  sums.set(column, (sums.get(column) ?? 0) + number);
  return number === 0 ? "" : String(number);
}

function told({ status, reason, because }: StubResult): string {
  return `${status} (${[reason ?? "", because.at(-1) ?? ""].filter((part) => part !== "").join("; ")})`;
}
