import { Failure } from "../model/failure.ts";
import type { VerifiedBy } from "../model/tool.ts";
import type { ToolContext } from "./context.ts";

/**
 * What follows from the ground on which a tool is trusted: for `first-use` a warning, and under strict verification a
 * `Failure` of kind `untrusted`; nothing for the others.
 */
export function admit(
  context: Pick<ToolContext, "verification" | "report">,
  tool: string,
  source: string,
  ground: VerifiedBy,
  why = "its checksum is neither shipped nor locked",
): void {
  if (ground !== "first-use") return;
  const fix = "Pin a version whose checksum is shipped, or write a lock file with `go-grpc-setup lock`.";
  const message = `${tool} came from ${source} and nothing vouches for it, for ${why}`;
  if (context.verification === "strict") {
    throw new Failure("untrusted", `${message}; verification is strict.`, { remedy: fix });
  }
  context.report({
    code: "tool-first-use",
    level: "warning",
    message: `${message}; it was trusted on first use.`,
    fix,
  });
}
