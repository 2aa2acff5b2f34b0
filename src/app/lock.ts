import { type GoToolPin, modulesInWords, type Pin } from "../model/pin.ts";
import type { Request } from "../model/request.ts";
import { furtherPins } from "../stubs/infer/generator/further.ts";
import { generatorsOfStubs } from "../stubs/plan.ts";
import { writeLock } from "../tools/lock.ts";
import { checkLock } from "../tools/lock-check.ts";
import { completeLock } from "../tools/lock-merge.ts";
import { describeUnrecorded } from "../tools/lock-record.ts";
import type { Place } from "./place.ts";
import { judgePairing, prepare } from "./prepare.ts";
import type { RunRecord } from "./record.ts";

/** `lock`: writes what every reachable source gives for the pins; `--check` only compares the file with the pins. */
export async function lock(request: Request, place: Place, record: RunRecord): Promise<void> {
  const preparation = await prepare(request, place, record);
  judgePairing(preparation, request, record);
  const { facts, decisions, local, toolbox, lock: found } = preparation;
  const chosen = decisions.map(({ pin }) => pin);
  const pins = everyPin(chosen, await generatorsOfStubs(facts, request.stubs, furtherPins(chosen, local)));
  if (request.lockCheck) {
    record.findings.push(
      ...(found.content === null ? [absent(found.path)] : checkLock(found.content.lock, pins, found.path)),
    );
    return;
  }
  const recorded = await record.timed("lock", () => toolbox.recordLock(pins));
  const { lock: complete, kept, missing } = completeLock(found.content?.lock ?? null, recorded);
  record.findings.push(...checkLock(complete, pins, found.path));
  const changed = await writeLock(found.file, complete);
  const { log } = place.host;
  log.info(changed ? `Wrote ${found.file}.` : `${found.file} was current.`);
  for (const line of describeUnrecorded(kept)) log.info(`kept as it was locked before: ${line}`);
  for (const line of describeUnrecorded(missing)) log.info(`not recorded: ${line}`);
}

/** Stubs are checked by the generators that made them, so those are locked too. */
function everyPin(pins: readonly Pin[], generators: readonly GoToolPin[]): readonly Pin[] {
  const known = new Set(pins.map(identityOf));
  return [...pins, ...generators.filter((pin) => !known.has(identityOf(pin)))];
}

function identityOf(pin: Pin): string {
  return pin.kind === "go-tool" ? modulesInWords(pin) : `${pin.kind}@${pin.version}`;
}

function absent(path: string) {
  return {
    code: "lock-outdated",
    level: "error",
    message: `There is no lock file ${path}.`,
    fix: "Write it with `go-grpc-setup lock`.",
  } as const;
}
