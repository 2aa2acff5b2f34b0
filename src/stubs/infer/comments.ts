import { isCore, type Stub } from "../../model/stub.ts";
import type { StubContext } from "./contexts.ts";

/**
 * Comment lines in a .proto's declarations that could show up in its stub; those above the first declaration (licences) do
 * not count, and neither do ones too short to be told from a generator's own.
 */
function commentLinesOf(protoText: string): string[] {
  const start = protoText.search(/^(?:message|enum|service|extend)\b/m);
  const from = start === -1 ? protoText.length : Math.max(0, protoText.lastIndexOf("\n\n", start));
  return protoText
    .slice(from)
    .split("\n")
    .map((line) => /^[ \t]*\/\/+[ \t]*(\S.*?)[ \t]*$/.exec(line)?.[1] ?? "")
    .filter((comment) => comment.length >= 8);
}

function withoutServices(protoText: string): string {
  return protoText.replace(/(?:^[ \t]*\/\/.*\n)*^service\b[\s\S]*?^\}/gm, "");
}

/** Tells of a stub whether it was made without source information, and so without comments. */
export type LacksSourceInfo = (stub: Pick<Stub, "protocStamp">) => boolean;

/** What tells stubs of other origins apart. */
interface Origin {
  /** How many comments that would show a .proto has, of those that have any. */
  readonly commented: Map<string, number>;
  isShown: boolean;
}

/**
 * Finds the stubs that were made without source information, as Bazel's rules for Go make them: the .protos have comments and no
 * stub of that protoc has one of them. It takes two commented .protos to tell, and three where other stubs have their comments, or two
 * that have many: decided for a single stub, it would hide a comment that was added.
 */
export function lacksSourceInfo(
  contexts: readonly StubContext[],
  protoTextOf: (path: string) => string,
): LacksSourceInfo {
  const origins = new Map<string | undefined, Origin>();
  for (const context of contexts) {
    const { candidates, stub } = context;
    const path = candidates[0]?.proto.path;
    if (path === undefined || !isCore(stub.generator)) continue;
    const origin = origins.get(stub.protocStamp) ?? { commented: new Map<string, number>(), isShown: false };
    origins.set(stub.protocStamp, origin);
    if (origin.isShown) continue;
    const proto = protoTextOf(path);
    // The comments of services are printed by protoc-gen-go-grpc alone.
    const comments = commentLinesOf(stub.generator === "protoc-gen-go" ? withoutServices(proto) : proto);
    if (comments.length === 0) continue;
    if (stub.generator === "protoc-gen-go") origin.commented.set(path, comments.length);
    const lines = new Set(context.text.split("\n").map((line) => line.replace(/^.*?\/\/[ \t]*/, "").trim()));
    origin.isShown = comments.some((comment) => lines.has(comment));
  }
  const all = [...origins.values()];
  if (all.every(({ isShown }) => !isShown)) {
    const commented = new Set(all.flatMap((origin) => [...origin.commented.keys()]));
    return () => commented.size >= 2;
  }
  return ({ protocStamp }) => {
    const origin = origins.get(protocStamp);
    return origin !== undefined && !origin.isShown && isTelling([...origin.commented.values()]);
  };
}

/** Whether it takes a build system to leave out so many comments of so many .protos, rather than somebody who has just added them. */
function isTelling(comments: readonly number[]): boolean {
  const total = comments.reduce((sum, count) => sum + count, 0);
  return comments.length >= 3 || (comments.length === 2 && total >= manyComments);
}

const manyComments = 20;
