import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Facts } from "../model/facts.ts";
import { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { Request } from "../model/request.ts";
import type { LockedVersion } from "../pins/types.ts";
import { requireOwnFile } from "../project/own-file.ts";
import { readLock } from "../tools/lock.ts";
import { type LockFile, lockedVersions } from "../tools/lock-file.ts";

/** The lock file of a run: where it is or would be, and what it holds. */
export interface FoundLock {
  /** Absolute. */
  readonly file: string;
  /** Relative to the checkout's root, with `/`, as findings name it. */
  readonly path: string;
  /** Null where there is none. */
  readonly content: { readonly lock: LockFile; readonly text: string } | null;
  readonly findings: readonly Finding[];
}

/**
 * Finds the lock file: relative to a working directory, or to the checkout's root. A job that works on foreign code with
 * the repository's rights does not honour one out of that code. Throws a `Failure` of kind `bad-input` where the input
 * names a file that is not there, or where it is no lock file of the checkout's own.
 */
export async function findLock(request: Request, facts: Facts, head: string | null): Promise<FoundLock> {
  const name = request.lockFile.value;
  const bases = [...request.workingDirectories, facts.root];
  const candidates = isAbsolute(name) ? [name] : [...new Set(bases.map((base) => resolve(base, name)))];
  const [first = join(facts.root, name)] = candidates;
  for (const file of candidates) {
    await requireOwnFile(file, facts.root, "lock-file");
    const content = await readLock(file);
    if (content === null) continue;
    const path = relative(facts.root, file).replaceAll(sep, "/");
    if (head === null || request.allowUntrustedCheckout) return { file, path, content, findings: [] };
    return { file, path, content: null, findings: [notHonoured(path, head)] };
  }
  if (request.lockFile.given && request.command !== "lock") {
    throw new Failure("bad-input", `lock-file: there is no file ${JSON.stringify(name)} in ${bases.join(" or ")}.`, {
      remedy: "Write it with `go-grpc-setup lock`, or name another.",
    });
  }
  return { file: first, path: relative(facts.root, first).replaceAll(sep, "/"), content: null, findings: [] };
}

function notHonoured(path: string, head: string): Finding {
  return {
    code: "untrusted-tool-files",
    level: "warning",
    message: `The lock file ${path} is not honoured: this job has the repository's rights but works on the code of ${head}.`,
    fix: "Use the event pull_request, or allow-untrusted-checkout: true.",
    path,
    line: 1,
  };
}

/** What a lock file says about versions. */
export interface LockedVersions {
  /**
   * What it pins. A tool that it has in several versions is there for stubs of several stamps, and is not pinned by it; and the
   * command that writes or checks the file does not ask it.
   */
  readonly locked: readonly LockedVersion[];
  /** What ranges are held to: all of it, but for the command that writes the file, which finds out what is newest. */
  readonly held: readonly LockedVersion[];
}

/** The versions that the lock file pins, and those that it holds ranges to. */
export function versionsOfLock({ command, lockCheck }: Request, { content, path }: FoundLock): LockedVersions {
  if (content === null || (command === "lock" && !lockCheck)) return { locked: [], held: [] };
  const held = lockedVersions(content.text, path);
  if (command === "lock") return { locked: [], held };
  return { locked: held.filter(({ tool }) => held.filter((other) => other.tool === tool).length === 1), held };
}
