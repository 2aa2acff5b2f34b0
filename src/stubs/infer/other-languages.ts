import { isInside } from "../../model/directory.ts";
import type { Facts, ProtoFile } from "../../model/facts.ts";
import { type Mount, mountKey } from "./paths/mount.ts";
import { hasManagedMode } from "./recipes/buf.ts";

/**
 * Tells of a root whether its .protos are for other languages: there are several, and none has a go_package. Not where buf's
 * managed mode gives them one. A stub whose own descriptor has a go_package was not made from such a root, but from a copy of it
 * that is not here, as in a submodule that was not fetched.
 */
export function rootsOfOtherLanguages({ protos, recipes = [] }: Facts): (mount: Mount) => boolean {
  const isManaged = hasManagedMode(recipes);
  const known = new Map<string, boolean>();
  return (mount) => {
    if (isManaged) return false;
    const key = mountKey(mount);
    const answer = known.get(key) ?? isWithoutGo(protos.filter(({ path }) => isInside(path, mount.directory)));
    known.set(key, answer);
    return answer;
  };
}

function isWithoutGo(protos: readonly ProtoFile[]): boolean {
  return protos.length > 1 && protos.every(({ goPackage }) => goPackage === undefined);
}
