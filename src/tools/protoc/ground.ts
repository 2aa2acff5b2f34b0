import checksums from "../../data/protoc-checksums.json" with { type: "json" };
import { Failure } from "../../model/failure.ts";
import type { VerifiedBy } from "../../model/tool.ts";

const table: Readonly<Record<string, Readonly<Record<string, string>>>> = checksums.releases;

/** What is known about an executable that was just fetched. */
export interface FetchedProtoc {
  readonly release: string;
  /** Maven's name of its platform, by which the shipped table has it; null: none. */
  readonly classifier: string | null;
  /** Hex sha256 of the executable. */
  readonly sha256: string;
  readonly source: string;
  /** True where GitHub's API vouches for the archive that it came in. */
  readonly releaseDigest: boolean;
  /** True where the lock file vouches for what the source gave. */
  readonly locked: boolean;
}

/** Hex sha256 of a release's executable in the table that is shipped with this program; null where it is not in it. */
export function shippedChecksum(release: string, classifier: string | null): string | null {
  return classifier === null ? null : (table[release]?.[classifier] ?? null);
}

/**
 * On what ground a fetched protoc is trusted: the shipped table before the lock file before GitHub's digest. Throws a
 * `Failure` of kind `untrusted` where it is not the one in the shipped table; that Maven's executables and those in the
 * release archives are the same files was compared for one release on all five platforms.
 */
export function groundOfProtoc(fetched: FetchedProtoc): VerifiedBy {
  const shipped = shippedChecksum(fetched.release, fetched.classifier);
  if (shipped !== null && shipped !== fetched.sha256) {
    throw new Failure(
      "untrusted",
      `protoc ${fetched.release} from ${fetched.source} has sha256 ${fetched.sha256}; the shipped table says ${shipped}.`,
      { remedy: "Do not use that source before it is known why it gives another file." },
    );
  }
  if (shipped !== null) return "shipped-table";
  if (fetched.locked) return "lock";
  return fetched.releaseDigest ? "release-digest" : "first-use";
}
