/**
 * Writes src/data/protoc-checksums.json: sha256 of protoc's executable for five platforms and the newest patch of each line of
 * releases from 21 on. Fetched by mvn with strict checksums into a local repository of its own, so that nothing that
 * somebody else put into the user's is believed.
 *
 *     node scripts/protoc-checksums.ts
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mavenVersion } from "../src/tools/protoc/maven.ts";
import { kindOfMavenError, mvnArguments, projectFor } from "../src/tools/protoc/mvn.ts";

const table = new URL("../src/data/protoc-checksums.json", import.meta.url);
const classifiers = ["linux-aarch_64", "linux-x86_64", "osx-aarch_64", "osx-x86_64", "windows-x86_64"];
const firstLine = 21;
/** Patches that many projects' stubs were made with are listed too, for they are never replaced. */
const further = process.argv.slice(2);

type Table = Record<string, Record<string, string>>;

const work = mkdtempSync(join(tmpdir(), "protoc-checksums-"));
try {
  const known = JSON.parse(readFileSync(table, "utf8")) as { note: string; releases: Table };
  // A release without digests is one that is wanted: `{}` in the table.
  const digestsFor = (release: string) => {
    const digests = known.releases[release] ?? {};
    return Object.keys(digests).length > 0 ? digests : digestsOf(release);
  };
  const releases: Table = {};
  // After each release, so that a broken connection costs one of them.
  const save = () => {
    const wanted = Object.entries({ ...known.releases, ...releases });
    const all = wanted.sort(([one], [other]) => compare(one, other));
    writeFileSync(table, `${JSON.stringify({ ...known, releases: Object.fromEntries(all) }, null, 2)}\n`);
  };
  for (let line = firstLine; ; line++) {
    const newest = newestPatch(line, known.releases);
    if (newest === null) break;
    releases[newest] = digestsFor(newest);
    save();
    console.log(newest);
  }
  for (const release of [...further, ...Object.keys(known.releases)]) {
    releases[release] ??= digestsFor(release);
    save();
    console.log(release);
  }
  save();
} finally {
  rmSync(work, { recursive: true });
}
/** The newest patch that can be fetched, searched upwards from the newest in the table; null where the line has none. */
function newestPatch(line: number, known: Table): string | null {
  const patches = Object.keys(known)
    .filter((release) => release.startsWith(`${line}.`))
    .map((release) => Number(release.split(".")[1]));
  let patch = Math.max(-1, ...patches);
  while (fetched(`${line}.${patch + 1}`, ["linux-x86_64"]) !== null) patch++;
  return patch < 0 ? null : `${line}.${patch}`;
}

/** Of a release that is not published for all platforms, those that are; empty where no checksums are to be had. */
function digestsOf(release: string): Record<string, string> {
  const all = fetched(release, classifiers);
  if (all !== null) return all;
  return Object.assign({}, ...classifiers.map((classifier) => fetched(release, [classifier]) ?? {}));
}

/** sha256 by classifier; null where there is no such release. */
function fetched(release: string, wanted: readonly string[]): Record<string, string> | null {
  const version = mavenVersion(release);
  const directory = mkdtempSync(join(work, "run-"));
  mkdirSync(join(directory, ".mvn"));
  const artifacts = wanted.map((classifier) => ({ name: "protoc", version, type: "exe", classifier }));
  writeFileSync(join(directory, "pom.xml"), projectFor(artifacts));
  if (!runMvn(directory)) return null;
  const files = join(directory, "files");
  const digests = readdirSync(files).map((name) => {
    const classifier = name.slice(`protoc-${version}-`.length, -".exe".length);
    return [
      classifier,
      createHash("sha256")
        .update(readFileSync(join(files, name)))
        .digest("hex"),
    ];
  });
  rmSync(directory, { recursive: true });
  return Object.fromEntries(digests.sort());
}

/** False where Maven answers that there is no such artifact; a busy repository is asked again. */
function runMvn(directory: string): boolean {
  const args = [...mvnArguments(directory), `-Dmaven.repo.local=${join(work, "repository")}`];
  let said = "";
  for (let attempt = 1; attempt <= 4; attempt++) {
    const answer = spawnSync("mvn", args, { cwd: directory, encoding: "utf8" });
    if (answer.status === 0) return true;
    said = `${answer.stdout}${answer.stderr}`;
    if (kindOfMavenError(said) === "not-found") return false;
    if (attempt > 1 && /no checksums available/.test(said)) {
      console.log("The repository has no checksums for one of its files: left out.");
      return false;
    }
    spawnSync("sleep", [String(attempt * 10)]);
  }
  throw new Error(said);
}

function compare(one: string, other: string): number {
  const [left = 0, leftPatch = 0] = one.split(".").map(Number);
  const [right = 0, rightPatch = 0] = other.split(".").map(Number);
  return left - right || leftPatch - rightPatch;
}
