import { join } from "node:path";
import { readGoEnvironment } from "../cache/go-environment.ts";
import type { RestoreResult } from "../cache/restore.ts";
import { verifyModules } from "../cache/verify-modules.ts";
import { type CgoAnswer, examineCgo } from "../cgo/examine.ts";
import { isInScope } from "../model/directory.ts";
import type { Facts } from "../model/facts.ts";
import type { Pin } from "../model/pin.ts";
import type { CacheDeletion, CacheReport } from "../model/report.ts";
import { onlyChecks, type Request } from "../model/request.ts";
import type { Tool } from "../model/tool.ts";
import { goSelection } from "../pins/go.ts";
import { decideGoToolchainExport } from "../pins/toolchain-export.ts";
import type { PinDecision } from "../pins/types.ts";
import { restoreBeside, withRestoredGround } from "./caches.ts";
import { pathDirectories, shellExports } from "./exports.ts";
import { createGate, type Gate } from "./gate.ts";
import type { Place } from "./place.ts";
import { obtainPlugins } from "./plugins.ts";
import { judgePairing, type Preparation, prepare } from "./prepare.ts";
import type { RunRecord } from "./record.ts";
import { obtainOrStandIn } from "./stand-in.ts";

/** The toolchain, installed. */
export interface Setup extends Preparation {
  readonly go: Tool;
  readonly protoc: Tool;
  /**
   * Fulfilled when the record holds all that setting up came to: the verdict on cgo, and the exports that lead later steps to the
   * tools. Checking stubs need not wait for it. Rejects with a `Failure` where cgo can't be examined.
   */
  readonly settled: Promise<void>;
}

/** `setup`: gets the tools and exports them. */
export async function setup(request: Request, place: Place, record: RunRecord): Promise<void> {
  const preparation = await prepare(request, place, record);
  judgePairing(preparation, request, record);
  const { settled } = await installTools(preparation, request, record).done;
  await settled;
}

/** The toolchain as it arrives. */
export interface Installation {
  /** Fulfilled as soon as protoc can be run; rejects with the `Failure` that kept it from being had. */
  readonly protoc: Promise<Tool>;
  /** Rejects with a `Failure` where a tool can't be had, or the cache's modules can't be checked. */
  readonly done: Promise<Setup>;
}

/**
 * Gets every tool that a checkout is pinned to, examines cgo and restores the caches, and notes the exports.
 * What can overlap does: Go, the probe of cgo and the module cache on one side, the cached tools and protoc on the other.
 * Plugins are built last, for with the build cache restored that is 20 times cheaper. The probe goes on behind `settled`.
 */
export function installTools(preparation: Preparation, request: Request, record: RunRecord): Installation {
  const { place, facts, decisions, toolbox } = preparation;
  const pins = decisions.map(({ pin }) => pin);
  const modulesReady = createGate();
  const toolsReady = createGate();

  const obtainOne = (kind: "go" | "protoc") =>
    record.timed(kind, () =>
      obtainOrStandIn(decisionOf(decisions, kind), request, toolbox, (finding) => record.findings.push(finding)),
    );
  const protocArrives = toolsReady.opened.then(() => obtainOne("protoc"));
  const goArrives = obtainOne("go");
  const cgoAnswers = goArrives.then(async (go) => {
    const answer = await examine(go, facts, request, place, record, modulesReady);
    record.cgo = answer.report;
    return answer;
  });
  const cachesSettle = restore(pins, preparation, request, place, record, {
    cgo: cgoAnswers.catch(() => null),
    modulesReady,
    toolsReady,
  });
  const all = async (): Promise<Setup> => {
    const [go, protoc, caches] = await Promise.all([goArrives, protocArrives, cachesSettle]);

    Object.assign(place.host.env, caches.exports);
    const modules = await verifyModules(
      caches.report,
      go.path,
      moduleDirectories(facts),
      caches.goModCache,
      place.host.env,
      place.host,
    );
    const plugins = await record.timed("plugins", () => obtainPlugins(pins, toolbox.obtain, onlyChecks(request)));
    record.tools.push(...[go, protoc, ...plugins.tools].map((tool) => withRestoredGround(tool, caches)));
    record.cache = withDeletions(caches.report, modules.deletions);
    record.state = caches.state === "" ? {} : { cache: caches.state };
    const settle = async () => {
      const cgo = await cgoAnswers;
      record.findings.push(...cgo.findings, ...caches.findings, ...modules.findings, ...plugins.findings);
      const path = await pathDirectories(go, [protoc, ...plugins.tools], place.host);
      const variables = { ...(await toolchainExport(facts, go, place)), ...cgo.exports, ...caches.exports };
      record.exports = { path, variables };
      if (request.printEnvironment) record.output = shellExports(path, variables);
      await toolbox.removeLeftovers();
    };
    const available = decisions.filter(({ pin }) => !plugins.lacking.has(pin));
    return { ...preparation, decisions: available, go, protoc, settled: settle() };
  };
  const done = all().catch(async (failure) => {
    // What was found out about this machine belongs into the report of a run that failed, too.
    await cgoAnswers.catch(() => null);
    throw failure;
  });
  return { protoc: protocArrives, done };
}

function decisionOf(decisions: readonly PinDecision[], kind: "go" | "protoc"): PinDecision {
  const decision = decisions.find(({ pin }) => pin.kind === kind);
  if (decision === undefined) throw new Error(`no pin for ${kind} was chosen`);
  return decision;
}

function moduleDirectories(facts: Facts): string[] {
  const inScope = facts.modules.filter(({ directory }) => isInScope(directory, facts));
  return inScope.map(({ directory }) => join(facts.root, directory));
}

function withDeletions(report: CacheReport, deletions: readonly CacheDeletion[]): CacheReport {
  return deletions.length === 0 ? report : { ...report, deletions: [...(report.deletions ?? []), ...deletions] };
}

async function examine(
  go: Tool,
  facts: Facts,
  request: Request,
  { host }: Place,
  record: RunRecord,
  modulesReady: Gate,
): Promise<CgoAnswer> {
  return record.timed("cgo", () =>
    examineCgo({
      request: request.cgo,
      goBinary: go.path,
      goVersion: go.version,
      modules: moduleDirectories(facts),
      host,
      modulesReady: modulesReady.opened,
      offline: request.offline,
    }),
  );
}

const nothingRestored: RestoreResult = {
  report: { entries: [] },
  findings: [],
  state: "",
  exports: {},
  goModCache: "",
  restoredTools: [],
};

/** A laptop has no cache service: there the gates are open from the start. */
async function restore(
  pins: readonly Pin[],
  { facts, lock }: Preparation,
  request: Request,
  { host, openCacheService }: Place,
  record: RunRecord,
  links: { readonly cgo: Promise<CgoAnswer | null>; readonly modulesReady: Gate; readonly toolsReady: Gate },
): Promise<RestoreResult> {
  const openGates = () => {
    links.modulesReady.open();
    links.toolsReady.open();
  };
  if (openCacheService === null) {
    openGates();
    return nothingRestored;
  }
  try {
    const service = openCacheService();
    return await record.timed("cache", () =>
      restoreBeside(request, facts, pins, lock.content?.lock ?? null, service, host, {
        cgo: links.cgo,
        onSettled: (entry) => {
          if (entry === "modules") links.modulesReady.open();
          if (entry === "tools") links.toolsReady.open();
        },
      }),
    );
  } finally {
    openGates();
  }
}

/** What the user has said by `go env -w` is a user's value as well as a variable is. */
async function toolchainExport(facts: Facts, go: Tool, { host }: Place): Promise<Readonly<Record<string, string>>> {
  const { GOTOOLCHAIN: userValue } = await readGoEnvironment(host.env, host.platform.os);
  const value = decideGoToolchainExport({ userValue, pin: go.version, ...goSelection(facts) });
  return value === null ? {} : { GOTOOLCHAIN: value };
}
