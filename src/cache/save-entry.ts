import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { exists } from "../files/if-there.ts";
import { readStart } from "../files/read-start.ts";
import { removeTree } from "../files/remove-tree.ts";
import type { CacheService, Host } from "../host/types.ts";
import { explain } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { bytes } from "../model/quantities.ts";
import type { CacheEntryReport, CacheSaveReport } from "../model/report.ts";
import { type Baseline, readBaseline } from "./baseline.ts";
import type { EntryName } from "./key.ts";
import { type Action, objectKind, outputOf, selectBuild } from "./select-build.ts";
import { selectModules } from "./select-modules.ts";
import type { Selection } from "./selection.ts";
import { makeStaging } from "./staging.ts";
import type { EntryState } from "./state.ts";
import { isDependentTestLog, isTestLog, testLogMark } from "./test-log.ts";
import { linkFiles, readTree, type TreeFile, totalBytes } from "./tree.ts";

export interface SavedEntry {
  readonly report: CacheEntryReport;
  readonly findings: readonly Finding[];
}

/**
 * Saves one entry, if the job made something that is worth it. Files are selected, linked into a directory of their own
 * and packed there: what the job leaves behind is not changed. Throws nothing.
 */
export async function saveEntry(
  state: EntryState,
  maxSize: number,
  service: CacheService,
  host: Pick<Host, "log" | "temporaryDirectory">,
  timeoutSeconds: number,
): Promise<SavedEntry> {
  const started = performance.now();
  const done = (kind: CacheSaveReport["kind"], because: string, more: Partial<CacheSaveReport> = {}): SavedEntry => {
    const seconds = (performance.now() - started) / 1000;
    const saved: CacheSaveReport = { kind, because, bytes: 0, seconds, leftOut: [], ...more };
    return { report: { ...state.restored, saved }, findings: kind === "failed" ? [notSaved(state, because)] : [] };
  };
  const { name, key } = state.restored;
  if (!state.save.allowed) return done("not-saved", state.save.why);
  if (state.restored.hit === "exact") return done("not-saved", "the entry with this key was restored");
  let staging = "";
  try {
    const baseline = await readBaseline(state);
    for (const path of state.paths) {
      if (!(await exists(join(state.directory, path)))) return done("not-saved", `${path} was not installed`);
    }
    const { files } = await readTree(state.directory, state.paths);
    const before = new Set(baseline.files);
    if (!files.some((file) => isObject(name, file) && !before.has(file.path))) {
      const since = state.restored.restoredKey === null ? "by this job" : "since the restore";
      return done("not-saved", `nothing new was made ${since}`);
    }
    const selection = await select(state, files, before, baseline, maxSize);
    if (selection.kept.length === 0)
      return done("not-saved", "nothing is left to be saved", { leftOut: selection.leftOut });
    staging = await makeStaging(state.directory, state.paths, host);
    const paths = selection.kept.map((file) => file.path);
    await linkFiles(paths, state.directory, join(staging, name));
    const answer = await service.save({ key, folder: name, directory: staging, timeoutSeconds });
    const { leftOut } = selection;
    switch (answer.kind) {
      case "saved":
        return done("saved", `${paths.length} files, ${bytes(totalBytes(selection.kept))}`, {
          bytes: answer.bytes,
          leftOut,
        });
      case "taken":
        return done("not-saved", "another job has saved this key");
      default:
        return done("failed", answer.why);
    }
  } catch (thrown) {
    return done("failed", explain(thrown));
  } finally {
    if (staging !== "") await removeTree(staging).catch((thrown: unknown) => host.log.detail(explain(thrown)));
  }
}

function notSaved(state: EntryState, why: string): Finding {
  return {
    code: "cache-not-saved",
    level: "notice",
    message: `The ${state.restored.name} cache could not be saved: ${why}. The result of this run is not touched by it.`,
    fix: "Nothing has to be done for a single run; the next one saves what it made. Where it happens always, look whether the runner reaches the cache service.",
  };
}

// What the go command writes for itself (time stamps, locks, lists) is nothing that a later run gains by.
function isObject(name: EntryName, file: TreeFile): boolean {
  if (name === "build") return objectKind(file.path) !== null;
  return name === "tools" || file.path.endsWith(".zip") || file.path.endsWith(".mod");
}

async function select(
  state: EntryState,
  files: readonly TreeFile[],
  before: ReadonlySet<string>,
  { graph }: Baseline,
  maxSize: number,
): Promise<Selection> {
  switch (state.restored.name) {
    case "build": {
      const [actions, invalid] = await Promise.all([readActions(state.directory, files), dependentLogs(state, files)]);
      return selectBuild(files, actions, invalid, new Date(state.since), maxSize);
    }
    case "modules": {
      const sets =
        graph === null ? null : { contents: new Set(graph.contents), descriptions: new Set(graph.descriptions) };
      return selectModules(files, before, sets, maxSize);
    }
    case "tools":
      return { kept: files, leftOut: [] };
  }
}

async function readActions(directory: string, files: readonly TreeFile[]): Promise<Action[]> {
  const actions = files.filter((file) => objectKind(file.path) === "action");
  const read = actions.map(async ({ path }) => ({
    path,
    output: outputOf(await readFile(join(directory, path), "latin1")),
  }));
  return (await Promise.all(read)).flatMap(({ path, output }) => (output === null ? [] : [{ path, output }]));
}

async function dependentLogs(state: EntryState, files: readonly TreeFile[]): Promise<ReadonlySet<string>> {
  const outputs = files.filter((file) => objectKind(file.path) === "output");
  const found = await Promise.all(
    outputs.map(async ({ path }) => {
      const file = join(state.directory, path);
      // Outputs are mostly compiled packages, some of them large; their beginning is enough to know.
      const mayBe = isTestLog(await readStart(file, testLogMark.length));
      return mayBe && isDependentTestLog(await readFile(file), state.root) ? [path] : [];
    }),
  );
  return new Set(found.flat());
}
