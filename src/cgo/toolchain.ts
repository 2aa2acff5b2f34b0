import type { Environment } from "../host/types.ts";
import type { CgoRequest } from "../model/request.ts";
import type { CompilerIdentity } from "./c-probe.ts";
import { crossCompilers } from "./cross.ts";
import type { Fault } from "./faults.ts";
import { isCross } from "./go-rule.ts";
import type { MacState } from "./macos.ts";
import { type Proof, type ProofPlace, proveToolchain } from "./proof.ts";
import { type RepairPlace, singleChanges } from "./repairs.ts";
import { searchRepair } from "./search.ts";

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
    }
  | { readonly kind: "broken"; readonly fault: Fault };

/** What is examined, and how far it may be changed. */
export interface ToolchainPlace {
  readonly proof: ProofPlace;
  readonly repair: CgoRequest["repair"];
  /** On a Mac. */
  readonly mac?: MacState;
}

/** A search that has not found a repair after that many milliseconds goes on no further. */
const searchMilliseconds = 180_000;

/** Proves that the toolchain works; where it does not, looks for what makes it work. */
export async function examineToolchain(place: ToolchainPlace): Promise<ToolchainState> {
  const proof = await proveToolchain(place.proof, {});
  if (proof.kind === "works") return { ...proof, repaired: "no", exports: {} };
  return repairToolchain(place, proof.fault);
}

/** Looks for what makes a broken toolchain work, as far as the request allows. */
export async function repairToolchain(place: ToolchainPlace, fault: Fault): Promise<ToolchainState> {
  if (place.repair === "off" || fault.kind === "fatal") return { kind: "broken", fault };
  const found = await searchEnvironment(place);
  if (found.kind === "repaired") {
    return { ...found.proof, repaired: "env", exports: found.exports, fault };
  }
  return { kind: "broken", fault };
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
