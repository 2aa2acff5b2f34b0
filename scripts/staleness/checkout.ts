import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Report } from "../../src/model/report.ts";
import type { Fault, Untouched } from "./fault.ts";

/** A copy of a repository that faults can be put into. */
export interface Copy {
  readonly root: string;
  readonly untouched: (report: Report) => Untouched;
  /** Commits them, as a pull request would, or leaves them in the work tree, as somebody does who looks before committing. */
  readonly put: (faults: readonly Fault[], left: "committed" | "uncommitted") => void;
  readonly undo: () => void;
}

/** Clones what is committed in a repository into `root`, sharing its objects; throws where git does. */
export function copyOf(repository: string, root: string): Copy {
  const git = (...args: readonly string[]) =>
    execFileSync(
      "git",
      ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", ...args],
      {
        cwd: root,
        encoding: "utf8",
        maxBuffer: 1 << 28,
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
  mkdirSync(root, { recursive: true });
  git("clone", "-q", "--shared", "--no-checkout", repository, ".");
  // Of a repository that is stored in part some files can't be checked out.
  spawnSync("git", ["checkout", "-q", "--force", "HEAD"], { cwd: root });
  const commit = git("rev-parse", "HEAD").trim();
  const files = git("ls-files", "-z")
    .split("\0")
    .filter((path) => path !== "" && existsSync(join(root, path)));
  const read = (path: string) => readFileSync(join(root, path));
  const texts = (paths: readonly string[]) => new Map(paths.map((path) => [path, read(path).toString("utf8")]));
  const before = new Map<string, { readonly content: Uint8Array; readonly mode: number } | null>();
  const isOwn = (path: string) => !/(?:^|\/)(?:vendor|node_modules)\//.test(path);
  return {
    root,
    untouched: ({ stubs, pins }) => ({
      stubs: stubs.files,
      protos: texts(files.filter((path) => path.endsWith(".proto") && isOwn(path))),
      goMods: texts(files.filter((path) => /(?:^|\/)go\.mod$/.test(path) && isOwn(path))),
      templates: texts(files.filter((path) => /(?:^|\/)buf\.gen[^/]*\.ya?ml$/.test(path))),
      declared: new Set(pins.filter(isDeclared).map(({ tool }) => tool)),
      read,
      older: (path) => olderIn(root, path, read(path)),
    }),
    put(faults, left) {
      const paths = [...new Set(faults.flatMap(({ writes }) => writes.map(({ path }) => path)))];
      for (const path of paths) {
        const isThere = existsSync(join(root, path));
        before.set(path, isThere ? { content: read(path), mode: statSync(join(root, path)).mode } : null);
      }
      writtenInto(root, faults);
      if (left === "uncommitted") return;
      git("add", "--all", "--force", "--", ...paths);
      // Not by `git commit`, which asks for every file of the repository, stored here or not.
      const tree = git("write-tree", "--missing-ok").trim();
      git("update-ref", "HEAD", git("commit-tree", tree, "-p", commit, "-m", "faults").trim());
    },
    undo() {
      for (const [path, was] of before) {
        if (was === null) rmSync(join(root, path), { force: true });
        else {
          writeInto(root, path, was.content);
          // To git a file is another one that lost its executable bit.
          chmodSync(join(root, path), was.mode);
        }
      }
      before.clear();
      git("reset", "-q", commit);
      git("clean", "-qfdx");
    },
  };
}

/** A file of a commit before the last that changed it, if it had other members. */
function olderIn(root: string, path: string, now: Buffer): Buffer | null {
  const git = (...args: readonly string[]) => spawnSync("git", args, { cwd: root, maxBuffer: 1 << 28 }).stdout;
  const commits = git("log", "-n", "8", "--format=%H", "--", path).toString("utf8").split("\n").slice(1);
  for (const commit of commits.filter((one) => one !== "")) {
    const older = git("show", `${commit}:${path}`);
    // A plugin that wrote services into the same file did so by an option of its own.
    const isAlike = older.includes("grpc.ServiceDesc") === now.includes("grpc.ServiceDesc");
    if (older.length > 0 && isAlike && membersOf(older) !== membersOf(now)) return older;
  }
  return null;
}

/** The fields and methods that a stub has; what else differs, and how often they stand in it, may be another version's. */
function membersOf(stub: Buffer): string {
  return [...new Set(stub.toString("utf8").match(/protobuf:"\w+,\d+,\w+,name=\w+|"\/[\w.]+\/\w+"/g))].join("\n");
}

/** Whether a version comes from what asks for a tool, and not from stubs or from what they are compiled with. */
function isDeclared({ path = "", because }: Report["pins"][number]): boolean {
  return /(?:^|\/)(?:tools\.go|\.tool-versions|[^/]*\.(?:toml|ya?ml))$/.test(path) || /\btools?\b/.test(because);
}

/** Makes the changes of faults in a directory. */
export function writtenInto(root: string, faults: readonly Fault[]): void {
  for (const { path, content } of faults.flatMap(({ writes }) => writes)) {
    if (content === null) rmSync(join(root, path));
    else writeInto(root, path, content);
  }
}

function writeInto(root: string, path: string, content: Uint8Array): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
