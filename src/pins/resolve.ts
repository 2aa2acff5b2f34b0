import { explain, Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { Provenance } from "../model/provenance.ts";
import { describeProvenance, placeOf } from "../model/provenance.ts";
import { newestFitting, type Scheme, type Wanted } from "./scheme.ts";
import type { LockedVersion } from "./types.ts";

/** What has to be known to make one version of a spelling. */
export interface Resolution {
  /** `Go`, `protoc`, or the command's name. */
  readonly tool: string;
  readonly asked: string;
  readonly provenance: Provenance;
  readonly wanted: Wanted;
  /** Newer versions will do where none fits. */
  readonly minimum: boolean;
  readonly scheme: Scheme;
  readonly installed: readonly string[];
  readonly list: () => Promise<readonly string[]>;
  /** Taken where the list is not to be had. */
  readonly shipped?: readonly string[];
  /** Ask the list even if an installed version fits. */
  readonly checkLatest: boolean;
  /** Where the list is not to be had, an installed version above a minimum will do. */
  readonly newerWillDo: boolean;
  /** What the lock file has of the tool; one of these that fits is the version that was meant. */
  readonly held: readonly LockedVersion[];
}

/** A version, with what is to be said about how it was found. */
export interface Resolved {
  readonly version: string;
  /** The entry of the lock file that made it this version; absent where none did. */
  readonly heldBy?: LockedVersion;
  readonly findings: readonly Finding[];
}

/**
 * The one version that is asked for. Exact versions need no list; a range or an alias means the version that the lock file has
 * for it, for otherwise the next release upstream would be one without an entry; without a lock file a range takes the newest
 * installed version that fits, and asks for the list only if there is none or `checkLatest` is set, as actions/setup-go does.
 * Throws a `Failure` that names what could not be resolved and how to pin it.
 */
export async function resolveVersion(resolution: Resolution): Promise<Resolved> {
  const { wanted, scheme, installed, list, shipped = [], checkLatest } = resolution;
  if (wanted.kind === "exact") return { version: wanted.version, findings: [] };
  const heldBy = heldVersion(resolution);
  if (heldBy !== undefined) return { version: heldBy.version, heldBy, findings: [] };
  const here = wanted.kind === "range" ? newestFitting(wanted, installed, scheme) : null;
  if (here !== null && !checkLatest) return { version: here, findings: [] };
  let known: readonly string[];
  try {
    known = await list();
  } catch (cause) {
    if (here !== null) return { version: here, findings: [notLatest(resolution, here, cause)] };
    const known = newestFitting(wanted, shipped, scheme);
    if (known !== null) return { version: known, findings: [tookShipped(resolution, known, cause)] };
    const newer = resolution.minimum && resolution.newerWillDo ? newestAbove(resolution, []) : null;
    if (newer === null) throw unlisted(resolution, cause);
    return { version: newer, findings: [tookInstalled(resolution, newer, cause)] };
  }
  const found = newestFitting(wanted, [...known, ...installed], scheme);
  if (found !== null) return { version: found, findings: [] };
  const newer = resolution.minimum ? newestAbove(resolution, known) : null;
  if (newer === null) throw unfit(resolution, known);
  return { version: newer, findings: [tookNewer(resolution, newer)] };
}

/** Of which line of releases `stable` and its kin were when the file was written nobody knows now: they mean what it has. */
function heldVersion({ held, wanted, scheme }: Resolution): LockedVersion | undefined {
  const versions = held.map(({ version }) => version);
  const fitting = newestFitting(
    wanted.kind === "range" ? wanted : { kind: "newest", line: "current" },
    versions,
    scheme,
  );
  return held.find(({ version }) => version === fitting);
}

/** The newest installed version from the one that is asked for on, or else the newest there is. */
function newestAbove({ asked, installed, scheme }: Resolution, known: readonly string[]): string | null {
  const above: Wanted = { kind: "range", range: `>=${asked}` };
  return newestFitting(above, installed, scheme) ?? newestFitting(above, known, scheme);
}

function tookNewer({ tool, asked, provenance }: Resolution, version: string): Finding {
  return {
    code: "pin-newer-than-asked",
    level: "warning",
    message: `${describeProvenance(provenance)} asks for ${tool} ${asked} at least, of which no release is to be had; ${tool} ${version} was taken.`,
    fix: "Raise that line, or pin a version by an input.",
    ...placeOf(provenance),
  };
}

function tookInstalled({ tool, asked, provenance }: Resolution, version: string, cause: unknown): Finding {
  return {
    code: "tool-stand-in",
    level: "warning",
    message: `${describeProvenance(provenance)} asks for ${tool} ${asked} at least; ${tool} ${version}, which is installed, was taken to check stubs, for the list of versions is not to be had: ${explain(cause)}`,
    fix: "Nothing, if that will do; an exact version needs no list.",
    ...placeOf(provenance),
  };
}

function notLatest({ tool, asked }: Resolution, here: string, cause: unknown): Finding {
  return {
    code: "pin-list-unreachable",
    level: "warning",
    message: `Whether ${tool} ${here} is the newest for ${asked} is not known, for the list of versions is not to be had: ${explain(cause)}. It is installed, and was taken.`,
    fix: "Nothing, if that will do; otherwise pin an exact version.",
  };
}

function tookShipped({ tool, asked }: Resolution, version: string, cause: unknown): Finding {
  return {
    code: "tool-shipped-list",
    level: "notice",
    message: `${tool} ${version} was taken for ${asked} from the list shipped with this program, which may lack the newest, for no other list is to be had: ${explain(cause)}`,
    fix: "Nothing has to be done; an exact version needs no list.",
  };
}

function unlisted({ tool, asked, provenance, scheme }: Resolution, cause: unknown): Failure {
  const kind = cause instanceof Failure ? cause.kind : "network";
  const message = `${tool} ${asked}, asked for by ${describeProvenance(provenance)}, could not be resolved, for the list of versions is not to be had`;
  const remedy = `Pin an exact version there (${exampleOf(scheme)}); exact and installed versions need no list.`;
  return new Failure(kind, message, { remedy, cause });
}

function unfit({ tool, asked, provenance, scheme }: Resolution, known: readonly string[]): Failure {
  const newest = newestFitting({ kind: "newest", line: "current" }, known, scheme);
  const message = `No ${tool} fits ${asked}, asked for by ${describeProvenance(provenance)}`;
  const remedy =
    newest === null ? "Pin an exact version there." : `The newest ${tool} is ${newest}; ask for one that exists.`;
  return new Failure("bad-input", `${message}.`, { remedy });
}

function exampleOf(scheme: Scheme): string {
  return `such as ${scheme.forms.split(",")[0]}`;
}
