import { compare } from "semver";
import defaults from "../../data/defaults.json" with { type: "json" };
import { Failure } from "../../model/failure.ts";
import type { Pin } from "../../model/pin.ts";
import { parseProtocStamp, protocReleaseOfStamp, semverOfProtoc } from "../../model/protoc-version.ts";
import type { Stub } from "../../model/stub.ts";
import type { Obtain, Tool } from "../../model/tool.ts";

/**
 * Gets the newest protoc that made any of the stubs, or the shipped default where that is newer still: most stubs may be made by
 * one that does not know what a few .protos have, such as editions or optional fields of proto3. Null where the pinned one is
 * the newest, and where somebody says which one it is to be; the promise is of null where it can't be had.
 */
export function newerProtocOf(
  stubs: readonly Stub[],
  pins: readonly Pin[],
  obtain: Obtain,
): (() => Promise<Tool | null>) | null {
  const pin = pins.find(({ kind }) => kind === "protoc");
  if (pin?.provenance.kind !== "stamp") return null;
  let version = isNewer(defaults.protoc, pin.version) ? defaults.protoc : pin.version;
  let because = `shipped default, for protoc ${pin.version} does not compile all .protos`;
  for (const protocStamp of new Set(stubs.map((stub) => stub.protocStamp ?? ""))) {
    const stamp = parseProtocStamp(protocStamp);
    const release = stamp === null ? undefined : protocReleaseOfStamp(stamp)?.release;
    if (release === undefined || !isNewer(release, version)) continue;
    version = release;
    because = `stamp protoc ${protocStamp}, the newest one`;
  }
  if (version === pin.version) return null;
  return () =>
    obtain({ kind: "protoc", version, provenance: { kind: "derived", because } }).catch((error) => {
      // What the pinned one says of the .protos tells that it is lacking.
      if (error instanceof Failure) return null;
      throw error;
    });
}

function isNewer(one: string, other: string): boolean {
  return compare(semverOfProtoc(one) ?? "0.0.0", semverOfProtoc(other) ?? "0.0.0") > 0;
}
