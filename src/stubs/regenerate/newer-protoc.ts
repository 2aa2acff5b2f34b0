import { compare } from "semver";
import { Failure } from "../../model/failure.ts";
import type { Pin } from "../../model/pin.ts";
import { parseProtocStamp, protocReleaseOfStamp, semverOfProtoc } from "../../model/protoc-version.ts";
import type { Stub } from "../../model/stub.ts";
import type { Obtain, Tool } from "../../model/tool.ts";

/**
 * Gets the newest protoc that made any of the stubs, where it is newer than the pinned one: most stubs may be made by an older
 * one that does not know what the .protos of a few have, such as optional fields of proto3. Null where there is none, and where
 * somebody says which protoc it is to be; the promise is of null where it can't be had.
 */
export function newerProtocOf(
  stubs: readonly Stub[],
  pins: readonly Pin[],
  obtain: Obtain,
): (() => Promise<Tool | null>) | null {
  const pin = pins.find(({ kind }) => kind === "protoc");
  if (pin?.provenance.kind !== "stamp") return null;
  let newest: { readonly version: string; readonly stub: Stub } | null = null;
  for (const stub of stubs) {
    const stamp = parseProtocStamp(stub.protocStamp ?? "");
    const version = stamp === null ? undefined : protocReleaseOfStamp(stamp)?.release;
    if (version !== undefined && isNewer(version, newest?.version ?? pin.version)) newest = { version, stub };
  }
  if (newest === null) return null;
  const { version, stub } = newest;
  const because = `stamp protoc ${stub.protocStamp}, the newest one`;
  return () =>
    obtain({ kind: "protoc", version, provenance: { kind: "stamp", because, path: stub.path } }).catch((error) => {
      // What the pinned one says of the .protos tells that it is lacking.
      if (error instanceof Failure) return null;
      throw error;
    });
}

function isNewer(one: string, other: string): boolean {
  return compare(semverOfProtoc(one) ?? "0.0.0", semverOfProtoc(other) ?? "0.0.0") > 0;
}
