import { posix } from "node:path";
import type { ProtoFile } from "../../../model/facts.ts";
import type { CoreGenerator } from "../../../model/stub.ts";
import { mountKey, nameUnder } from "../paths/mount.ts";
import type { Root, Survey } from "./survey.ts";

/**
 * Whether the .protos of a root without stub are those of this one's directory, such as a new version of an API, or those of several
 * such directories, but no more than the others; null: neither.
 */
export type BareDirectories = (root: Root, proto: ProtoFile, generator: CoreGenerator) => "its own" | "several" | null;

/** `isMissedBeside` tells the .protos whose stub is missed because of what lies beside them: those say nothing of directories. */
export function bareDirectoriesIn(
  survey: Survey,
  isMissedBeside: (proto: ProtoFile, generator: CoreGenerator) => boolean,
): BareDirectories {
  const { facts, coverage, coverageIn, hasStub, isOwn } = survey;
  // Asked about each .proto of a root, which may have thousands.
  const areBare = new Map<string, boolean>();
  const areAllBare = ({ mount }: Root, generator: CoreGenerator): boolean => {
    const key = `${generator} ${mountKey(mount)}`;
    const known = areBare.get(key);
    if (known !== undefined) return known;
    const bare = facts.protos.every((proto) => {
      if (!isOwn(proto) || nameUnder(mount, proto.path) === null || hasStub(proto, generator)) return true;
      if (generator !== "protoc-gen-go" && !proto.hasServices) return true;
      return coverageIn(posix.dirname(proto.path), generator).covered === 0 || isMissedBeside(proto, generator);
    });
    areBare.set(key, bare);
    return bare;
  };
  return (root, { path }, generator) => {
    const { all, covered } = coverage(root, generator);
    const beside = coverageIn(posix.dirname(path), generator);
    if (covered <= 1 || beside.covered > 0) return null;
    if (beside.all === all - covered) return "its own";
    return 2 * covered >= all && areAllBare(root, generator) ? "several" : null;
  };
}
