import { isAbsolute } from "node:path";
import type { Host } from "../host/types.ts";
import { explain, Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { fileAt, findBase, targetOf } from "../project/base.ts";
import { describeLockChange, isOtherContent, lockChanges } from "../tools/lock-changes.ts";
import { parseLock } from "../tools/lock-file.ts";
import { linesInJson } from "../tools/lock-lines.ts";
import { readEvent } from "./event.ts";
import type { FoundLock } from "./lock-file.ts";

const protects = "The lock file protects against a change upstream, not against the author of this change.";

/**
 * What a pull request does to the lock file, a finding for each entry on its line; where the checkout can't tell, a finding
 * that says so. Empty for runs that are none of a pull request, and for a lock file outside the checkout.
 */
export async function lockChangeFindings(
  { path, content }: FoundLock,
  root: string,
  host: Pick<Host, "env" | "processes">,
): Promise<readonly Finding[]> {
  if (path.startsWith("../") || isAbsolute(path)) return [];
  try {
    const target = targetOf(host.env, await readEvent(host.env));
    if (target === null) return [];
    const base = await findBase(root, target, host);
    if (base.kind === "unknown") return content === null ? [] : [untold(path, base.why, base.fix)];
    const before = await fileAt(root, base.commit, path, host);
    if (content === null) return before === null ? [] : [removed(path)];
    if (before === null) return [added(path)];
    return before === content.text ? [] : await changed(path, before, content);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return content === null ? [] : [untold(path, explain(error), "Review the change of the file by hand.")];
  }
}

async function changed(path: string, before: string, after: NonNullable<FoundLock["content"]>): Promise<Finding[]> {
  const changes = lockChanges(parseLock(before, `${path} before this change`), after.lock);
  const lines = await linesInJson(
    after.text,
    changes.map(({ place }) => place),
  );
  return changes.map((change, index): Finding => {
    const suspicious = isOtherContent(change);
    const why = suspicious ? " The version is the same, so what it stands for was replaced." : "";
    const message = `This change alters the lock file: ${describeLockChange(change)}.${why} ${protects}`;
    return {
      code: "lock-changed",
      level: suspicious ? "warning" : "notice",
      message,
      fix: suspicious
        ? "Find out why the same version has other content before this is merged."
        : "Review it as you would review go.sum: run `go-grpc-setup lock` yourself and compare.",
      path,
      line: lines[index] ?? 1,
    };
  });
}

function added(path: string): Finding {
  return {
    code: "lock-changed",
    level: "notice",
    message: `This change adds the lock file ${path}: from now on tools have to be what it says. ${protects}`,
    fix: "Review it as you would review go.sum: run `go-grpc-setup lock` yourself and compare.",
    path,
    line: 1,
  };
}

function removed(path: string): Finding {
  return {
    code: "lock-changed",
    level: "warning",
    message: `This change removes the lock file ${path}: tools are no longer held against it. ${protects}`,
    fix: "Make sure that this is meant before it is merged.",
    path,
  };
}

function untold(path: string, why: string, fix: string): Finding {
  return {
    code: "lock-change-unknown",
    level: "notice",
    message: `Whether this change alters the lock file ${path} is unknown: ${why.replace(/\.$/, "")}. ${protects}`,
    fix,
    path,
    line: 1,
  };
}
