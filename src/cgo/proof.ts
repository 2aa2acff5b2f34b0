import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Environment, Host } from "../host/types.ts";
import { type CompilerIdentity, type Probe, probeCompiler } from "./c-probe.ts";
import { ask, succeeded } from "./child.ts";
import { type Fault, nameCrossFault, nameFault } from "./faults.ts";
import { probeCacheDirectory, probeGo, probeRuntimeCgo } from "./go-probe.ts";
import { isCross } from "./go-rule.ts";
import { type GoSettings, settingsUnder } from "./go-settings.ts";
import { developerDirectory } from "./macos.ts";
import { isShim } from "./macos-rules.ts";
import { splitQuotedFields } from "./quoted-fields.ts";

/** Whether the C toolchain works for Go in an environment. */
export type Proof =
  | {
      readonly kind: "works";
      readonly identity: CompilerIdentity;
      readonly goBuilt: boolean;
      readonly warnings: string;
    }
  | {
      readonly kind: "broken";
      readonly stage: "developer-directory" | "compile" | "run" | "go";
      readonly fault: Fault;
    };

/** What is proved, and where. */
export interface ProofPlace {
  readonly host: Host;
  readonly goBinary: string;
  readonly settings: GoSettings;
  readonly env: Environment;
  readonly systemRoot: string;
  /** Whether Go's own cgo build has to be seen too; asked only once a C program has run. */
  readonly needsGoBuild: () => Promise<boolean>;
}

/** Compiles, links and runs what is needed, with these variables exported. Starts none of Apple's compilers without developer tools. */
export async function proveToolchain(place: ProofPlace, exports: Environment): Promise<Proof> {
  const { host } = place;
  const env = { ...place.env, ...exports };
  const settings = settingsUnder(place.settings, exports);
  const directory = await mkdtemp(join(host.temporaryDirectory, "cgo-"));
  try {
    if (host.platform.os === "darwin" && isShim(compilerOf(settings), place.systemRoot)) {
      const tools = await developerDirectory({ ...place, processes: host.processes, env, cwd: directory });
      if (tools.kind === "unusable") return broken(place, "developer-directory", tools.text);
    }
    const compiled = await probeCompiler(host.processes, settings, env, directory);
    if (compiled.kind === "broken") return broken(place, compiled.stage, compiled.text);
    const identity = await completed(place, compiled.value, settings, env, directory);
    if (!(await place.needsGoBuild())) return { kind: "works", identity, goBuilt: false, warnings: compiled.warnings };
    const cacheDirectory = probeCacheDirectory(host.toolDirectory, settings.version, identityValue(identity));
    const built = await probeGo({ ...place, processes: host.processes, settings, env, directory, cacheDirectory });
    if (built.kind === "broken") return broken(place, "go", built.text);
    return { kind: "works", identity, goBuilt: true, warnings: `${compiled.warnings}\n${built.warnings}`.trim() };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Builds and runs a program that holds runtime/cgo and is linked by Go's own linker. */
export async function proveRuntimeCgo(
  place: ProofPlace,
  exports: Environment,
  identity: CompilerIdentity,
): Promise<Probe<true>> {
  const { host } = place;
  const directory = await mkdtemp(join(host.temporaryDirectory, "cgo-"));
  try {
    return await probeRuntimeCgo({
      processes: host.processes,
      goBinary: place.goBinary,
      settings: settingsUnder(place.settings, exports),
      env: { ...place.env, ...exports },
      directory,
      cacheDirectory: probeCacheDirectory(host.toolDirectory, place.settings.version, identityValue(identity)),
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The identity as one value, fit for a cache's key: objects are good only for the compiler, SDK and target that made them. */
export function identityValue({ compiler, sdk, deploymentTarget }: CompilerIdentity): string {
  const parts = [compiler, sdk === "" ? "" : `sdk ${sdk}`, deploymentTarget === "" ? "" : `for ${deploymentTarget}`];
  return parts.filter((part) => part !== "").join("; ");
}

// A program that can't be run here, or a compiler without the macros, leaves the compiler's own first line.
async function completed(
  { host }: ProofPlace,
  identity: CompilerIdentity,
  settings: GoSettings,
  env: Environment,
  cwd: string,
): Promise<CompilerIdentity> {
  if (identity.compiler !== "") return identity;
  const [file, ...args] = splitQuotedFields(settings.cc);
  if (file === undefined) return identity;
  const said = await ask(host.processes, { file, args: [...args, "--version"], cwd, env, timeoutSeconds: 20 });
  return { ...identity, compiler: succeeded(said) ? (said.stdout.split(/\r?\n/)[0] ?? "").trim() : settings.cc };
}

function broken({ host, settings }: ProofPlace, stage: (Proof & { kind: "broken" })["stage"], text: string): Proof {
  const name = isCross(settings) ? nameCrossFault : nameFault;
  return { kind: "broken", stage, fault: name(text, host.platform.os) };
}

function compilerOf(settings: GoSettings): string {
  return splitQuotedFields(settings.cc)[0] ?? "";
}
