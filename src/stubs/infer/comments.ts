import type { StubContext } from "./contexts.ts";
import { isCore } from "./further.ts";

/**
 * Comment lines in a .proto's declarations that could show up in its stub; those above the first declaration (licences) do
 * not count, and neither do ones too short to be told from a generator's own.
 */
export function commentLinesOf(protoText: string): string[] {
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

/**
 * Whether a repository's stubs were made without source information, as Bazel's rules for Go make them: the .protos have
 * comments and no stub has one of them. It takes two commented .protos to tell: decided for a single stub, it would hide a
 * comment that was added.
 */
export function lacksSourceInfo(contexts: readonly StubContext[], protoTextOf: (path: string) => string): boolean {
  const commented = new Set<string>();
  for (const { candidates, text, stub } of contexts) {
    const path = candidates[0]?.proto.path;
    if (path === undefined || !isCore(stub.generator)) continue;
    const proto = protoTextOf(path);
    // The comments of services are printed by protoc-gen-go-grpc alone.
    const comments = commentLinesOf(stub.generator === "protoc-gen-go" ? withoutServices(proto) : proto);
    if (comments.length === 0) continue;
    if (stub.generator === "protoc-gen-go") commented.add(path);
    const lines = new Set(text.split("\n").map((line) => line.replace(/^.*?\/\/[ \t]*/, "").trim()));
    if (comments.some((comment) => lines.has(comment))) return false;
  }
  return commented.size >= 2;
}
