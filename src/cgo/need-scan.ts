import type { Environment, Processes } from "../host/types.ts";
import { once } from "../model/once.ts";
import { ask, outcomeText, succeeded } from "./child.ts";
import type { GoSettings } from "./go-settings.ts";
import { flagsThatChoosePackages, flagsThatNeedCgo } from "./goflags.ts";
import {
  cgoPackages,
  type ListedPackage,
  listingGap,
  listTemplate,
  type Need,
  packagesThatVetMisses,
  packagesWithoutFiles,
  parseListing,
} from "./need.ts";

/** What the go command is asked about, and how far it may go. */
export interface NeedScan {
  readonly processes: Processes;
  readonly goBinary: string;
  readonly settings: GoSettings;
  readonly env: Environment;
  /** Absolute directories of the go.mod files in scope. */
  readonly modules: readonly string[];
  /**
   * `quick` looks at what is downloaded already; `thorough` may download modules through the user's GOPROXY, and asks
   * `go vet` too. Neither runs code of the checkout, and neither needs a C compiler.
   */
  readonly depth: "quick" | "thorough";
  /** Never download. */
  readonly offline: boolean;
}

/** A need, with the packages of cgo code that it was concluded from. */
export interface ScannedNeed {
  readonly need: Need;
  readonly cgoPackages: readonly ListedPackage[];
}

/** Finds out whether the modules need cgo on the target platform, tests included. */
async function scanNeed(scan: NeedScan): Promise<ScannedNeed> {
  const flags = flagsThatNeedCgo(scan.settings.goflags, scan.settings.goos);
  if (scan.modules.length === 0) {
    const why = "there is no go.mod in scope";
    return { need: flagNeed(flags, { kind: "unknown", why }), cgoPackages: [] };
  }
  const scanned = await Promise.all(scan.modules.map((directory) => scanModule(scan, directory)));
  const need = scanned.map(({ need }) => need).reduce(worse);
  return { need: flagNeed(flags, need), cgoPackages: scanned.flatMap(({ cgoPackages }) => cgoPackages) };
}

function flagNeed(flags: readonly string[], need: Need): Need {
  if (flags.length === 0 || need.kind === "hard") return need;
  const packages = need.kind === "soft" ? need.packages : [];
  return { kind: "hard", packages, because: `GOFLAGS has ${flags.join(" ")}, which needs cgo` };
}

const severity: Readonly<Record<Need["kind"], number>> = { none: 0, soft: 1, unknown: 2, hard: 3 };

function worse(one: Need, other: Need): Need {
  if (one.kind === "soft" && other.kind === "soft")
    return { kind: "soft", packages: [...one.packages, ...other.packages] };
  if (one.kind === "hard" && other.kind === "hard") return { ...one, packages: [...one.packages, ...other.packages] };
  return severity[other.kind] > severity[one.kind] ? other : one;
}

async function scanModule(scan: NeedScan, directory: string): Promise<ScannedNeed> {
  const all = await list(scan, directory, "1", ["-deps", "-test"], ["./..."]);
  if (all.kind === "failed") return { need: { kind: "unknown", why: all.why }, cgoPackages: [] };
  const found = cgoPackages(all.packages);
  const gap = listingGap(all.packages);
  if (found.length === 0) {
    return { need: gap === undefined ? { kind: "none" } : { kind: "unknown", why: gap }, cgoPackages: [] };
  }
  const paths = found.map(({ path }) => path);
  const without = await list(scan, directory, "0", [], paths);
  const excluded = without.kind === "failed" ? [] : packagesWithoutFiles(without.packages);
  if (excluded.length > 0) {
    const because = "without cgo, build constraints exclude all their Go files";
    return { need: { kind: "hard", packages: excluded, because }, cgoPackages: found };
  }
  if (scan.depth === "thorough") {
    const missing = packagesThatVetMisses(await vet(scan, directory), found);
    if (missing.length > 0) {
      const because = "without cgo they lack names that are used (`CGO_ENABLED=0 go vet ./...`)";
      return { need: { kind: "hard", packages: missing, because }, cgoPackages: found };
    }
  }
  return { need: { kind: "soft", packages: paths }, cgoPackages: found };
}

type Listing =
  | { readonly kind: "listed"; readonly packages: readonly ListedPackage[] }
  | { readonly kind: "failed"; readonly why: string };

async function list(
  scan: NeedScan,
  directory: string,
  cgoEnabled: "0" | "1",
  flags: readonly string[],
  patterns: readonly string[],
): Promise<Listing> {
  const outcome = await ask(scan.processes, {
    file: scan.goBinary,
    args: ["list", "-e", ...flags, "-f", listTemplate, ...patterns],
    cwd: directory,
    env: scanEnvironment(scan, cgoEnabled),
    timeoutSeconds: scan.depth === "quick" ? 60 : 300,
  });
  if (succeeded(outcome)) return { kind: "listed", packages: parseListing(outcome.stdout) };
  return { kind: "failed", why: outcomeText(outcome).split("\n")[0] ?? "" };
}

// Exit codes say nothing here: vet fails for many reasons, and only its complaints about names are of interest. The one
// analyzer named is a cheap one; type errors are told whichever runs.
async function vet(scan: NeedScan, directory: string): Promise<string> {
  const outcome = await ask(scan.processes, {
    file: scan.goBinary,
    args: ["vet", "-bools", "./..."],
    cwd: directory,
    env: scanEnvironment(scan, "0"),
    timeoutSeconds: 300,
  });
  return outcomeText(outcome);
}

function scanEnvironment(scan: NeedScan, cgoEnabled: "0" | "1"): Environment {
  return {
    ...scan.env,
    CGO_ENABLED: cgoEnabled,
    GOTOOLCHAIN: "local",
    GOFLAGS: flagsThatChoosePackages(scan.settings.goflags, scan.settings.version),
    ...(scan.depth === "quick" || scan.offline ? { GOPROXY: "off" } : {}),
  };
}

/** The same question at both depths, each answered once. */
export interface NeedQuestion {
  /** What can be told without downloading. */
  readonly quick: () => Promise<ScannedNeed>;
  /** What a verdict about a broken chain rests on: downloads where the quick look did not suffice. */
  readonly thorough: () => Promise<ScannedNeed>;
}

/** Asks when it is first asked, and remembers. */
export function needQuestion(scan: Omit<NeedScan, "depth">, modulesReady: Promise<unknown>): NeedQuestion {
  const quick = once(async () => {
    await modulesReady;
    return scanNeed({ ...scan, depth: "quick" });
  });
  const thorough = once(async () => {
    const first = await quick();
    const settled = first.need.kind === "none" || first.need.kind === "hard";
    return settled ? first : scanNeed({ ...scan, depth: "thorough" });
  });
  return { quick, thorough };
}
