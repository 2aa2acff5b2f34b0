import { leftOut, type Selection } from "./selection.ts";
import { type TreeFile, totalBytes } from "./tree.ts";

/** An action of the build cache: that a step with that id had that output. */
export interface Action {
  readonly path: string;
  /** Path of the output. */
  readonly output: string;
}

const objectPath = /^([0-9a-f]{2})\/\1[0-9a-f]{62}-([ad])(?:\/|$)/;

/** Whether a file of GOCACHE is an object: an action (`-a`), or an output (`-d`), which may be a directory with one file. */
export function objectKind(path: string): "action" | "output" | null {
  const kind = objectPath.exec(path)?.[2];
  return kind === undefined ? null : kind === "a" ? "action" : "output";
}

/** The output's path by an action's text. https://github.com/golang/go/blob/master/src/cmd/go/internal/cache/cache.go (putIndexEntry) */
export function outputOf(actionText: string): string | null {
  const output = /^v1 [0-9a-f]{64} ([0-9a-f]{64}) /.exec(actionText)?.[1];
  return output === undefined ? null : `${output.slice(0, 2)}/${output}-d`;
}

/** An output with the actions that lead to it: they are of use only together. */
interface Group {
  readonly output: string;
  readonly files: readonly TreeFile[];
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly used: number;
}

/**
 * What of GOCACHE is worth keeping: what was used since `since`, and of that the most recently used up to `maxSize` bytes
 * (0: all). The go command sets an object's time on use, at most once an hour, so that restored objects must have been
 * dated back by more than that. An action without its output is useless, and an output that no action names is never found.
 * @param invalid outputs that no later job can use
 */
export function selectBuild(
  files: readonly TreeFile[],
  actions: readonly Action[],
  invalid: ReadonlySet<string>,
  since: Date,
  maxSize: number,
): Selection {
  const groups = groupsOf(files, actions);
  const valid = groups.filter((group) => !invalid.has(group.output));
  const used = valid.filter((group) => group.used >= since.getTime());
  const fitting = fittingIn(maxSize, used);
  const others = files.filter((file) => file.path === "trim.txt" || file.path === "testexpire.txt");
  return {
    kept: [...[...fitting].flatMap((group) => group.files), ...others],
    leftOut: [
      leftOut(
        "test results that hold for the files of this checkout alone",
        groups.filter((group) => invalid.has(group.output)),
      ),
      leftOut(
        "not used since the restore",
        valid.filter((group) => group.used < since.getTime()),
      ),
      leftOut(
        "over cache-max-size",
        used.filter((group) => !fitting.has(group)),
      ),
    ].filter((left) => left.files > 0),
  };
}

function groupsOf(files: readonly TreeFile[], actions: readonly Action[]): Group[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const parts = new Map<string, TreeFile[]>();
  for (const file of files) {
    if (objectKind(file.path) !== "output") continue;
    const output = file.path.split("/").slice(0, 2).join("/");
    parts.set(output, [...(parts.get(output) ?? []), file]);
  }
  const named = new Set<string>();
  for (const { path, output } of actions) {
    const file = byPath.get(path);
    const group = parts.get(output);
    if (file === undefined || group === undefined) continue;
    group.push(file);
    named.add(output);
  }
  return [...parts]
    .filter(([output]) => named.has(output))
    .map(([output, group]) => ({
      output,
      files: group,
      bytes: totalBytes(group),
      used: Math.max(...group.map((file) => file.modified.getTime())),
    }));
}

function fittingIn(maxSize: number, groups: readonly Group[]): ReadonlySet<Group> {
  if (maxSize === 0) return new Set(groups);
  const fitting = new Set<Group>();
  let bytes = 0;
  for (const group of groups.toSorted((a, b) => b.used - a.used || a.bytes - b.bytes)) {
    if (bytes + group.bytes > maxSize) continue;
    bytes += group.bytes;
    fitting.add(group);
  }
  return fitting;
}
