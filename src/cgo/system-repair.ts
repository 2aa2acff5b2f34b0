import type { Environment, Host } from "../host/types.ts";
import type { CgoRequest } from "../model/request.ts";
import { ask, type Outcome, outcomeText, succeeded } from "./child.ts";
import type { Fault } from "./faults.ts";
import {
  commandLineToolsLabel,
  linuxInstallations,
  macInstallation,
  macSteps,
  onDemandFile,
  type SystemStep,
} from "./system-steps.ts";

/** Whose machine is changed, and how far. */
export interface SystemPlace {
  readonly host: Host;
  readonly env: Environment;
  readonly repair: CgoRequest["repair"];
  readonly fault: Fault;
  /** On a Mac: the developer directories that are there. */
  readonly candidates?: readonly string[];
}

/** A step that was taken, or why none could be. */
export type Taken =
  | { readonly kind: "done"; readonly step: SystemStep; readonly words: string }
  | { readonly kind: "failed"; readonly words: string };

/** Takes the steps that the request allows one by one, so that the toolchain can be proved after each. Never asks for a password. */
export async function* repairSystem(place: SystemPlace): AsyncGenerator<Taken> {
  if (place.repair !== "sudo" && place.repair !== "install") return;
  if (place.host.platform.os === "windows") return;
  if (place.candidates === undefined && place.repair !== "install") return;
  const root = await becomeRoot(place);
  if (root.kind === "refused") {
    yield { kind: "failed", words: `sudo is not to be had without a password: ${root.text}` };
    return;
  }
  if (place.candidates === undefined) {
    yield await installOnLinux(place, root.prefix);
    return;
  }
  for (const step of macSteps(place.fault, place.candidates)) yield await take(place, root.prefix, step);
  if (place.repair === "install") yield await installOnMac(place, root.prefix);
}

type Root =
  | { readonly kind: "granted"; readonly prefix: readonly string[] }
  | { readonly kind: "refused"; readonly text: string };

// In a container the job is root already, and sudo is mostly not there.
async function becomeRoot(place: SystemPlace): Promise<Root> {
  const user = await run(place, ["id", "-u"], 10);
  if (succeeded(user) && user.stdout.trim() === "0") return { kind: "granted", prefix: [] };
  const sudo = await run(place, ["sudo", "-n", "true"], 10);
  return succeeded(sudo) ? { kind: "granted", prefix: ["sudo", "-n"] } : { kind: "refused", text: outcomeText(sudo) };
}

async function take(place: SystemPlace, prefix: readonly string[], step: SystemStep): Promise<Taken> {
  const deadline = performance.now() + step.timeoutSeconds * 1000;
  for (const line of step.lines) {
    const seconds = Math.max(1, (deadline - performance.now()) / 1000);
    const outcome = await run(place, [...prefix, ...line], seconds);
    if (!worked(outcome)) return { kind: "failed", words: `${line.join(" ")}: ${outcomeText(outcome)}` };
  }
  return { kind: "done", step, words: step.lines.map((line) => line.join(" ")).join("; ") };
}

async function installOnMac(place: SystemPlace, prefix: readonly string[]): Promise<Taken> {
  await run(place, [...prefix, "touch", onDemandFile], 10);
  try {
    const listing = await run(place, ["softwareupdate", "-l"], 300);
    const label = succeeded(listing) ? commandLineToolsLabel(listing.stdout) : undefined;
    if (label === undefined) {
      return { kind: "failed", words: `softwareupdate offers no Command Line Tools: ${outcomeText(listing)}` };
    }
    return await take(place, prefix, macInstallation(label));
  } finally {
    await run(place, [...prefix, "rm", "-f", onDemandFile], 10);
  }
}

async function installOnLinux(place: SystemPlace, prefix: readonly string[]): Promise<Taken> {
  for (const installation of linuxInstallations) {
    const there = await run(place, [installation.manager, "--version"], 20);
    if (there.kind !== "not-started") return take(place, prefix, installation);
  }
  const managers = linuxInstallations.map(({ manager }) => manager).join(", ");
  return { kind: "failed", words: `none of ${managers} is there to install a compiler` };
}

// softwareupdate ends well for a label that it does not know.
function worked(outcome: Outcome): boolean {
  return succeeded(outcome) && !/No such update/.test(outcome.stdout + outcome.stderr);
}

function run(
  { host, env }: SystemPlace,
  [file = "", ...args]: readonly string[],
  timeoutSeconds: number,
): Promise<Outcome> {
  return ask(host.processes, { file, args, cwd: host.temporaryDirectory, env, timeoutSeconds });
}
