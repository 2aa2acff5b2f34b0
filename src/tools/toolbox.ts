import type { Host, Http } from "../host/types.ts";
import { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { modulesInWords, type Pin, pinInWords, toolName } from "../model/pin.ts";
import type { Architecture, Platform } from "../model/platform.ts";
import { createQueue } from "../model/queue.ts";
import type { SourceRequest } from "../model/request.ts";
import type { ModuleDirectory, Obtain, Tool, VersionLists } from "../model/tool.ts";
import type { ToolContext } from "./context.ts";
import { ordinaryPatience, type Patience } from "./download.ts";
import { locateGo, obtainGo } from "./go/obtain.ts";
import { obtainGoTool } from "./go-tool/obtain.ts";
import { findInstalled } from "./install.ts";
import { type InstalledVersions, installedVersions } from "./installed-versions.ts";
import type { LockFile } from "./lock-file.ts";
import { type RecordedLock, recordLock } from "./lock-record.ts";
import { moduleDirectories } from "./module-directory.ts";
import { obtainProtoc } from "./protoc/obtain.ts";
import { isAcceptable, reusedTool } from "./reuse.ts";
import { slotOf } from "./slot.ts";
import { removeLeftovers } from "./staging.ts";
import { versionLists } from "./version-lists.ts";

/** What a toolbox is made of; only host and http have to be given. */
export interface ToolboxOptions {
  readonly host: Host;
  readonly http: Http;
  /** How long and how often is tried. */
  readonly patience?: Patience;
  readonly sources?: SourceRequest;
  readonly verification?: "warn" | "strict";
  readonly offline?: boolean;
  /** The processor that Go is wanted for; absent: the host's. */
  readonly goArchitecture?: Architecture;
  readonly lock?: LockFile | null;
  /** Absolute directories that no program is taken from: the checkout. */
  readonly untrusted?: readonly string[];
  /** True where the tool directory was just filled from a cache. */
  readonly restored?: boolean;
  /** Is told of each finding once, when it is made. */
  readonly onFinding?: (finding: Finding) => void;
}

/** Everything by which tools, and sources of Go modules, get onto this machine. */
export interface Toolbox {
  /** Each pin is asked for once; asking again gives the same promise. */
  readonly obtain: Obtain;
  /** The tool if it is installed, whole and verified; null otherwise. Reads files only: no network, no program. */
  readonly locate: (pin: Pin) => Promise<Tool | null>;
  readonly moduleDirectory: ModuleDirectory;
  /** What is installed, by its records and by what the machine has; each is verified before it is used. Reads files only. */
  readonly installed: () => Promise<InstalledVersions>;
  readonly versions: VersionLists;
  /** Asks every source that can be reached what it gives, for a lock file; for a toolbox that is bound to none. */
  readonly recordLock: (pins: readonly Pin[]) => Promise<RecordedLock>;
  /** Removes what killed runs have left in the tool directory. Throws nothing. */
  readonly removeLeftovers: () => Promise<void>;
  /** What was found while getting tools, in the order in which it was. */
  readonly findings: () => readonly Finding[];
}

const ownSources: SourceRequest = {
  goDownloadBaseUrl: "",
  protocDownloadBaseUrl: "",
  mavenRepositoryUrl: "",
  token: "",
};

/** Makes a toolbox. Nothing is read, started or asked for before the first call of one of its functions. */
export function createToolbox(options: ToolboxOptions): Toolbox {
  const findings: Finding[] = [];
  const context: ToolContext = {
    host: options.host,
    http: options.http,
    patience: options.patience ?? ordinaryPatience,
    sources: options.sources ?? ownSources,
    verification: options.verification ?? "warn",
    offline: options.offline ?? false,
    goArchitecture: options.goArchitecture ?? options.host.platform.arch,
    lock: options.lock ?? null,
    untrusted: options.untrusted ?? [],
    restored: options.restored ?? false,
    report: (finding) => {
      const same = findings.some((other) => other.code === finding.code && other.message === finding.message);
      if (same) return;
      findings.push(finding);
      options.onFinding?.(finding);
    },
  };
  // A plugin takes both processors for half a minute, and two at once compile the standard library twice: one after the other.
  const oneBuildAtATime = createQueue();
  const obtain = remembered(async (pin: Pin): Promise<Tool> => {
    const started = performance.now();
    const located = await locate(pin);
    if (located !== null) return { ...located, seconds: (performance.now() - started) / 1000 };
    return context.host.log.step(pinInWords(pin), async () => {
      switch (pin.kind) {
        case "go":
          return obtainGo(context, pin);
        case "protoc":
          return obtainProtoc(context, pin);
        case "go-tool":
          return obtainGoTool(context, pin, { obtainBuilder, versions, oneBuildAtATime });
      }
    });
  }, keyOf);
  const locate = (pin: Pin) => locateTool(context, pin);
  const unlocked: ToolContext = { ...context, lock: null, goArchitecture: context.host.platform.arch };
  const obtainBuilder = remembered(async (pin: Pin) => {
    if (pin.kind !== "go") throw new Failure("bad-input", `${toolName(pin)} builds no tools.`);
    return (await locateGo(unlocked, pin)) ?? obtainGo(unlocked, pin);
  }, keyOf);
  const versions = versionLists(context, obtainBuilder);
  return {
    obtain,
    locate,
    moduleDirectory: moduleDirectories(context, obtainBuilder, versions),
    versions,
    installed: () => installedVersions(context),
    recordLock: (pins) => recordLock(unlocked, pins, { obtain, obtainBuilder, versions }),
    removeLeftovers: () => removeLeftovers(context),
    findings: () => findings,
  };
}

async function locateTool(context: ToolContext, pin: Pin): Promise<Tool | null> {
  if (pin.kind === "go") return locateGo(context, pin);
  const platform: Platform = context.host.platform;
  const slot = slotOf(context.host.toolDirectory, pin, platform);
  const record = await findInstalled(slot, platform, (found) => isAcceptable(context, pin, found));
  return record === null ? null : reusedTool(context, slot, pin, { record, reused: true }, 0);
}

/** Pins that ask for the same thing for different reasons are the same pin here. */
function keyOf(pin: Pin): string {
  if (pin.kind !== "go-tool") return `${pin.kind} ${pin.version}`;
  return `${pin.kind} ${pin.name} by ${pin.builtWith} of ${modulesInWords(pin)}`;
}

function remembered<A, T>(
  work: (argument: A) => Promise<T>,
  key: (argument: A) => string,
): (argument: A) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (argument) => {
    const name = key(argument);
    const before = known.get(name);
    if (before !== undefined) return before;
    const promise = work(argument);
    known.set(name, promise);
    return promise;
  };
}
