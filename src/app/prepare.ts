import type { Facts } from "../model/facts.ts";
import type { LocalPin } from "../model/pin.ts";
import { placeOf } from "../model/provenance.ts";
import type { ReportedPin } from "../model/report.ts";
import type { Request } from "../model/request.ts";
import { choosePins } from "../pins/choose.ts";
import { pairingFindings, stubsToRead } from "../pins/pairing.ts";
import type { PinDecision } from "../pins/types.ts";
import { readCheckout } from "../project/checkout.ts";
import { readGoVersionFile } from "../project/go-version-input.ts";
import { mavenFindings } from "../project/programs.ts";
import { readStubSymbols } from "../project/stub-symbols.ts";
import { readProjectFiles } from "../project/versions.ts";
import { createToolbox, type Toolbox } from "../tools/toolbox.ts";
import { goArchitecture } from "./architecture.ts";
import { lockChangeFindings } from "./lock-change.ts";
import { type FoundLock, findLock, versionsOfLock } from "./lock-file.ts";
import type { Place } from "./place.ts";
import type { RunRecord } from "./record.ts";
import { readForeignHead, withoutForeignToolFiles } from "./trust.ts";

/** What is known before anything is fetched. */
export interface Preparation {
  /**
   * With an environment of its own: what is restored may have to lie elsewhere than the environment says, and our children shall find
   * it there.
   */
  readonly place: Place;
  readonly facts: Facts;
  readonly decisions: readonly PinDecision[];
  /** What single directories declare otherwise. */
  readonly local: readonly LocalPin[];
  readonly toolbox: Toolbox;
  readonly lock: FoundLock;
}

/** Reads the checkout and decides which version of each tool is wanted. */
export async function prepare(request: Request, outside: Place, record: RunRecord): Promise<Preparation> {
  const place = { ...outside, host: { ...outside.host, env: { ...outside.host.env } } };
  const head = await readForeignHead(place.host.env);
  const facts = await record.timed("checkout", () => readFacts(request, place, record, head));
  record.root = facts.root;
  const lock = await findLock(request, facts, head);
  record.findings.push(...lock.findings);
  if (request.command !== "lock") record.findings.push(...(await lockChangeFindings(lock, facts.root, place.host)));
  const architecture = goArchitecture(request);
  const toolbox = createToolbox({
    ...place,
    sources: request.sources,
    verification: request.verification,
    offline: request.offline,
    untrusted: [facts.root],
    lock: request.command === "lock" ? null : (lock.content?.lock ?? null),
    // Whatever the command, and whether it comes to its end or not, what was found on the way is told.
    onFinding: (finding) => record.findings.push(finding),
    ...(architecture === null ? {} : { goArchitecture: architecture }),
  });
  const choice = await record.timed("pins", async () =>
    choosePins(facts, request, toolbox.versions, {
      installed: await toolbox.installed(),
      ...versionsOfLock(request, lock),
      goVersionFile: await readGoVersionFile(request.go.versionFile, { root: facts.root, ...request }),
    }),
  );
  record.pins = choice.decisions.map(reportPin);
  record.findings.push(...choice.findings);
  return { place, facts, decisions: choice.decisions, local: choice.local, toolbox, lock };
}

/** Tells of versions that do not belong together. It reads stubs for that, and is not what anything else waits for. */
export function judgePairing({ facts, decisions, place }: Preparation, request: Request, record: RunRecord): void {
  const findings = pairingFindings({
    facts,
    decisions,
    symbols: readStubSymbols(facts.root, stubsToRead(facts)),
    gotoolchain: place.host.env["GOTOOLCHAIN"] ?? "",
    goGrpcOptions: request.stubs.goGrpcOptions,
  });
  record.findings.push(...findings);
}

async function readFacts(request: Request, { host }: Place, record: RunRecord, head: string | null): Promise<Facts> {
  const checkout = await readCheckout(request.workingDirectories, host);
  const files = await readProjectFiles(checkout);
  const trusted = withoutForeignToolFiles({ ...checkout, ...files }, request, head);
  record.findings.push(...files.findings, ...mavenFindings(checkout.files), ...trusted.findings);
  return trusted.facts;
}

function reportPin({ pin, overruled }: PinDecision): ReportedPin {
  const { because } = pin.provenance;
  return {
    tool: pin.kind === "go-tool" ? pin.name : pin.kind,
    version: pin.version,
    because,
    ...placeOf(pin.provenance),
    ...(overruled.length === 0
      ? {}
      : { overruled: overruled.map(({ version, provenance: { kind: _, ...place } }) => ({ version, ...place })) }),
  };
}
