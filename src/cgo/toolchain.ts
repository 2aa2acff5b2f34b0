import type { Environment } from "../host/types.ts";
import type { CgoRequest } from "../model/request.ts";
import type { CompilerIdentity } from "./c-probe.ts";
import { crossCompilers } from "./cross.ts";
import type { Fault } from "./faults.ts";
import { isCross } from "./go-rule.ts";
import { inspectMac, type MacState } from "./macos.ts";
import { type Proof, type ProofPlace, proveToolchain } from "./proof.ts";
import { type RepairPlace, singleChanges } from "./repairs.ts";
import { searchRepair } from "./search.ts";
import { repairSystem } from "./system-repair.ts";

/** What became of the toolchain. */
export type ToolchainState =
  | {
      readonly kind: "works";
      readonly repaired: "no" | "env" | "system" | "installed";
      /** What has to be exported for it to work. */
      readonly exports: Environment;
      readonly identity: CompilerIdentity;
      readonly goBuilt: boolean;
      readonly warnings: string;
      /** What was broken before the repair. */
      readonly fault?: Fault;
      /** Changes of the machine that were made, in words. */
      readonly systemChanges: readonly string[];
    }
  | {
      readonly kind: "broken";
      readonly fault: Fault /** What was tried on the machine, in words. */;
      readonly attempts: readonly string[];
    };

/** What is examined, and how far it may be changed. */
export interface ToolchainPlace {
  readonly proof: ProofPlace;
  readonly repair: CgoRequest["repair"];
  /** On a Mac. */
  readonly mac?: MacState;
}

/** A search that has not found a repair after that many milliseconds goes on no further. */
const searchMilliseconds = 120_000;

/** Proves that the toolchain works; where it does not, looks for what makes it work. */
export async function examineToolchain(place: ToolchainPlace): Promise<ToolchainState> {
  const proof = await proveToolchain(place.proof, {});
  if (proof.kind === "works") return { ...proof, repaired: "no", exports: {}, systemChanges: [] };
  return repairToolchain(place, proof.fault);
}

/** Looks for what makes a broken toolchain work, as far as the request allows: by environment first, then on the machine. */
export async function repairToolchain(place: ToolchainPlace, fault: Fault): Promise<ToolchainState> {
  if (place.repair === "off" || fault.kind === "fatal") return { kind: "broken", fault, attempts: [] };
  const found = await searchEnvironment(place);
  if (found.kind === "repaired")
    return { ...found.proof, repaired: "env", exports: found.exports, fault, systemChanges: [] };
  return repairMachine(place, fault);
}

async function repairMachine(place: ToolchainPlace, fault: Fault): Promise<ToolchainState> {
  const { host, env } = place.proof;
  const attempts: string[] = [];
  const candidates = place.mac === undefined ? {} : { candidates: place.mac.candidates };
  for await (const taken of repairSystem({ host, env, repair: place.repair, fault, ...candidates })) {
    attempts.push(taken.words);
    if (taken.kind === "failed") continue;
    const again = await proveAgain(place);
    if (again !== undefined) return { ...again, repaired: taken.step.kind, fault, systemChanges: attempts };
  }
  return { kind: "broken", fault, attempts };
}

// A changed machine may still need a variable taken away, and may have developer directories that it had not.
async function proveAgain(place: ToolchainPlace) {
  const proof = await proveToolchain(place.proof, {});
  if (proof.kind === "works") return { ...proof, exports: {} };
  const { host, env, systemRoot } = place.proof;
  const mac = { processes: host.processes, env, cwd: host.temporaryDirectory, systemRoot };
  const found = await searchEnvironment(place.mac === undefined ? place : { ...place, mac: await inspectMac(mac) });
  return found.kind === "repaired" ? { ...found.proof, exports: found.exports } : undefined;
}

function searchEnvironment(place: ToolchainPlace) {
  const trial = (exports: Environment): Promise<Proof> => proveToolchain(place.proof, exports);
  return searchRepair(singleChanges(repairPlace(place)), trial, performance.now() + searchMilliseconds);
}

function repairPlace({ proof, mac }: ToolchainPlace): RepairPlace {
  const { settings, env, host, systemRoot } = proof;
  const base = { settings, env, temporaryDirectory: host.temporaryDirectory };
  if (isCross(settings) && settings.goos !== settings.hostOs) return { ...base, compilers: crossCompilers(settings) };
  if (mac !== undefined) {
    const clang = `${systemRoot === "/" ? "" : systemRoot}/usr/bin/clang`;
    return { ...base, compilers: [], mac: { clang, candidates: mac.candidates } };
  }
  return { ...base, compilers: isCross(settings) ? crossCompilers(settings) : ["gcc", "clang", "cc"] };
}
