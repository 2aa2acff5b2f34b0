import { chmod, mkdir, mkdtemp, realpath, rename, rm, rmdir, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { exists } from "../files/if-there.ts";
import { explain, Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { quoteForShell } from "../model/shell.ts";
import type { StubChange } from "../model/stub.ts";
import { errorCode } from "../model/system-error.ts";

/** What writing the regenerated stubs came to. */
export interface Update {
  /** Paths that were written or deleted. */
  readonly written: readonly string[];
  /** One for each file that was left alone. */
  readonly findings: readonly Finding[];
}

/**
 * Writes the changes into the checkout. All new contents are written beside their targets before the first is renamed
 * into place, so that a full disk leaves everything as it was. Hand-edited stubs are left alone unless `force` is set;
 * nothing is written through a symbolic link that leaves the checkout. Throws a `Failure` where a file can't be written.
 */
export async function applyChanges(root: string, changes: readonly StubChange[], force: boolean): Promise<Update> {
  const refused = changes.filter(({ status }) => status === "edited" && !force);
  const accepted = changes.filter((change) => !refused.includes(change));
  const top = await realpath(root);
  const staged: { readonly from: string; readonly to: string }[] = [];
  const areas: string[] = [];
  try {
    for (const { path, after } of accepted) {
      const target = join(top, ...path.split("/"));
      await refuseEscape(top, target);
      if (after === null) continue;
      await mkdir(dirname(target), { recursive: true });
      const area = await mkdtemp(join(dirname(target), ".go-grpc-setup-"));
      areas.push(area);
      const from = join(area, "stub");
      await writeFile(from, after);
      const mode = await modeOf(target);
      if (mode !== null) await chmod(from, mode);
      staged.push({ from, to: target });
    }
    for (const { from, to } of staged) await rename(from, to);
    for (const { path, after } of accepted) if (after === null) await unlinkIn(top, join(top, ...path.split("/")));
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure("file-system", `The stubs could not be written: ${explain(cause)}`, { cause });
  } finally {
    for (const area of areas) await rm(area, { recursive: true, force: true });
  }
  return { written: accepted.map(({ path }) => path), findings: refused.map(leftAlone) };
}

/** What is left to be done about files that were written and were not there before: only a commit holds them. */
export function newFiles(changes: readonly StubChange[], written: readonly string[]): Finding[] {
  const made = changes.filter(({ path, before }) => before === null && written.includes(path));
  return made.map(({ path }) => ({
    code: "stub-untracked",
    level: "notice",
    message: `${path} is new, and not in Git before it is added.`,
    fix: `git add ${quoteForShell(path)}`,
    path,
  }));
}

/** Why a directory may stay: something else is in it, it is in use, it is a link, or it is not ours to delete. */
const mayStay = ["ENOTEMPTY", "EEXIST", "EBUSY", "ENOTDIR", "EPERM", "EACCES"];

/** Deletes a file and the directories that it was alone in: Git knows none that is empty, and `git apply` leaves none either. */
async function unlinkIn(top: string, target: string): Promise<void> {
  await unlink(target);
  for (let directory = dirname(target); directory !== top; directory = dirname(directory)) {
    try {
      await rmdir(directory);
    } catch (error) {
      if (!mayStay.includes(errorCode(error))) throw error;
      return;
    }
  }
}

async function modeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mode & 0o777;
  } catch {
    // A file that is not there yet has no mode to keep; what else is wrong with it, the rename will tell.
    return null;
  }
}

/** Follows the target's nearest existing parent, and the target itself where it is a link. */
async function refuseEscape(top: string, target: string): Promise<void> {
  let existing = target;
  while (!(await exists(existing))) existing = dirname(existing);
  const real = await realpath(existing);
  if (real === top || real.startsWith(top + sep)) return;
  throw new Failure("untrusted", `${target} leads out of the checkout, to ${real}; nothing was written.`, {
    remedy: "Replace the symbolic link by a directory or file of the checkout.",
  });
}

function leftAlone({ path }: StubChange): Finding {
  return {
    code: "update-refused",
    level: "error",
    message: `${path} was edited by hand, and updating it would lose the edit.`,
    fix: "Move the edit elsewhere, or run update with --force.",
    path,
  };
}
