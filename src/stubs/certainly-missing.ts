import type { History } from "../model/history.ts";
import type { Wanted } from "./infer/missing/missing.ts";
import { mountKey } from "./infer/paths/mount.ts";

/**
 * What is missing for certain: what was there; else a .proto that whoever generates here leaves out is none, and one that a list
 * does not name, or in whose directory none has a stub, is to be generated only if it came after the last change of the list and of its
 * sibling's stub.
 */
export async function certainlyMissing(
  absent: readonly Wanted[],
  former: readonly Wanted[],
  history: History | undefined,
): Promise<Wanted[]> {
  const known = new Set(former.map(keyOf));
  const wanted = absent.filter((one) => !known.has(keyOf(one)));
  const bare = withoutMessages(wanted);
  const confirmed = await Promise.all(
    wanted.map((one) => (mayBeOld(one) ? ifNew(one, history) : ifMeant(one, bare, history))),
  );
  const missed = withoutLeftOut(
    wanted,
    confirmed.filter((one) => one !== null),
  );
  const missedMessages = withoutMessages(missed);
  // Services whose messages may well be left out are left out with them.
  return [...former, ...missed.filter(({ proto: { path } }) => !bare.has(path) || missedMessages.has(path))];
}

/** The .protos that lack a stub of protoc-gen-go; to others a service may have come. */
function withoutMessages(wanted: readonly Wanted[]): ReadonlySet<string> {
  return new Set(wanted.flatMap(({ generator, proto }) => (generator === "protoc-gen-go" ? [proto.path] : [])));
}

/** Whether the others' stubs say that it is missed only if it is newer than they are. */
function mayBeOld({ unlistedIn, isOfNewDirectory }: Wanted): boolean {
  return unlistedIn !== undefined || isOfNewDirectory === true;
}

/** It, with that as a reason where a list speaks against it, if its .proto is newer than what does not know it; else null. */
async function ifNew(one: Wanted, history: History | undefined): Promise<Wanted | null> {
  const { proto, unlistedIn, because, sibling } = one;
  const older = [...(unlistedIn === undefined ? [] : [unlistedIn.path]), sibling.stub.path];
  if ((await history?.isNewerThan(proto.path, older)) !== true) return null;
  return unlistedIn === undefined
    ? one
    : { ...one, because: `${because}, and it is newer than the list of ${unlistedIn.path}:${unlistedIn.line}` };
}

/** It, unless its .proto has no stub at all, which was so when its sibling's was made; then null. */
async function ifMeant(one: Wanted, bare: ReadonlySet<string>, history: History | undefined): Promise<Wanted | null> {
  const { proto, path, sibling } = one;
  if (path === null || !bare.has(proto.path)) return one;
  return (await history?.wasLeftOut(proto.path, path, sibling.stub.path)) === true ? null : one;
}

/** Without those of new directories where one of these is older than the others' stubs: whoever generates leaves some out. */
function withoutLeftOut(wanted: readonly Wanted[], confirmed: readonly Wanted[]): readonly Wanted[] {
  const rootOf = ({ generator, mount }: Wanted) => `${generator} ${mountKey(mount)}`;
  const known = new Set(confirmed.map(keyOf));
  const leftOut = new Set(wanted.filter((one) => one.isOfNewDirectory && !known.has(keyOf(one))).map(rootOf));
  return confirmed.filter((one) => !(one.isOfNewDirectory && leftOut.has(rootOf(one))));
}

function keyOf({ generator, proto }: Wanted): string {
  return `${generator} ${proto.path}`;
}
