import { compare } from "semver";
import { isInScope } from "../model/directory.ts";
import type { Facts, GoModule } from "../model/facts.ts";
import { groupBy } from "../model/group.ts";
import { compareModuleVersions, develStampOf } from "../model/module-version.ts";
import { parseProtocStamp, protocReleaseOfStamp, semverOfProtoc } from "../model/protoc-version.ts";
import type { Stub } from "../model/stub.ts";
import type { Candidate } from "./types.ts";

/** A version with the stubs that are stamped with it. */
export interface StampGroup {
  /** The version to install; null where the stamp names none that can be had. */
  readonly version: string | null;
  /** As written in the headers. */
  readonly stamp: string;
  readonly stubs: readonly Stub[];
}

/** The stubs that are judged: those in the scopes. */
export function stubsInScope({ stubs, scopes }: Facts): readonly Stub[] {
  return stubs.filter(({ path }) => isInScope(path, { scopes }));
}

/** protoc's stamps, the most frequent first and newer ones before older ones of the same number. */
export function protocStamps(facts: Facts): readonly StampGroup[] {
  const groups = [...groupBy(stubsInScope(facts), ({ protocStamp }) => protocStamp)].map(([stamp, stubs]) => {
    const parsed = parseProtocStamp(stamp);
    return { stamp, stubs, version: parsed === null ? null : (protocReleaseOfStamp(parsed)?.release ?? null) };
  });
  return byFrequency(groups, (one, other) => compare(semverOfProtoc(one) ?? "0.0.0", semverOfProtoc(other) ?? "0.0.0"));
}

/** A generator's stamps, in the same order. `unstamped` stands for headers without versions. */
export function generatorStamps(facts: Facts, generator: string): readonly StampGroup[] {
  const own = stubsInScope(facts).filter((stub) => stub.generator === generator);
  // protoc-gen-go-grpc stamps versions since v1.2.0; v1.1.0 is the last that did not.
  const unstamped = generator === "protoc-gen-go-grpc" ? "v1.1.0" : null;
  const groups = [...groupBy(own, ({ generatorStamp }) => generatorStamp ?? "")].map(([stamp, stubs]) => ({
    stamp,
    stubs,
    version: stamp === "" ? unstamped : releaseOfStamp(stamp, facts.modules),
  }));
  return byFrequency(groups, compareModuleVersions);
}

/** Stamps as candidates for a pin, those that name no version left out. */
export function stampCandidates(groups: readonly StampGroup[], tool: string): readonly Candidate[] {
  const all = groups.reduce((sum, { stubs }) => sum + stubs.length, 0);
  const versioned = groups.filter(({ version }) => version !== null);
  return versioned.flatMap(({ version, stamp, stubs }, index) => {
    const [first] = stubs;
    if (version === null || first === undefined) return [];
    const rank = versioned.length === 1 ? "stamp" : index === 0 ? "most frequent stamp" : "less frequent stamp";
    const written = stamp === "" ? `no stamp, as ${tool} wrote it up to ${version}` : `${rank} ${tool} ${stamp}`;
    const line = tool === "protoc" ? first.protocStampLine : (first.generatorStampLine ?? first.headerLine);
    return {
      version,
      provenance: {
        kind: "stamp",
        because: `${written} in ${stubs.length} of ${all} stubs`,
        path: first.path,
        ...(line === undefined ? {} : { line }),
      },
    };
  });
}

/**
 * The version behind a stamp. `v1.36.11-devel` was stamped by a commit after v1.36.11: the one that a go.mod requires if
 * there is one, otherwise that release. v1.35.0 calls itself v1.35.0-devel. https://github.com/golang/protobuf/issues/1638
 */
function releaseOfStamp(stamp: string, modules: readonly GoModule[]): string | null {
  if (/^v\d+\.\d+\.\d+$/.test(stamp)) return stamp;
  const release = /^(v\d+\.\d+\.\d+)-devel$/.exec(stamp)?.[1];
  if (release === undefined) return null;
  const commits = modules
    .flatMap(({ requires }) => requires)
    .filter(({ path, version }) => path === "google.golang.org/protobuf" && develStampOf(version) === stamp);
  return commits[0]?.version ?? release;
}

function byFrequency(groups: StampGroup[], order: (one: string, other: string) => number): StampGroup[] {
  return groups.sort(
    (one, other) => other.stubs.length - one.stubs.length || order(other.version ?? "", one.version ?? ""),
  );
}
