import type { Environment } from "../host/types.ts";
import type { Facts } from "../model/facts.ts";
import type { Finding } from "../model/finding.ts";
import type { Request } from "../model/request.ts";
import { readEvent } from "./event.ts";

/** Events that run with the repository's own rights although the code may be anybody's. */
const privilegedEvents: Readonly<Record<string, readonly string[]>> = {
  pull_request_target: ["pull_request", "head", "repo", "full_name"],
  workflow_run: ["workflow_run", "head_repository", "full_name"],
};

/**
 * Whether a job that has the repository's rights works on somebody else's code: returns the name of that repository,
 * `unknown` where the event does not tell, or null where the code is the repository's own.
 * https://docs.github.com/en/actions/reference/security/secure-use
 */
export function foreignHead(event: string, payload: unknown, repository: string): string | null {
  const path = privilegedEvents[event];
  if (path === undefined) return null;
  const head = path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), payload);
  if (typeof head !== "string" || head === "") return "unknown";
  return head.toLowerCase() === repository.toLowerCase() ? null : head;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Reads the runner's event; returns what `foreignHead` does. Throws a `Failure` where the event's file can't be read. */
export async function readForeignHead(env: Environment): Promise<string | null> {
  const event = env["GITHUB_EVENT_NAME"] ?? "";
  if (privilegedEvents[event] === undefined) return null;
  return foreignHead(event, await readEvent(env), env["GITHUB_REPOSITORY"] ?? "");
}

/** Inputs that would run a command in a foreign checkout; each is a mistake. */
export function untrustedInputs(request: Request, head: string | null): readonly string[] {
  if (head === null || request.allowUntrustedCheckout) return [];
  const commands = [
    ["generate", request.stubs.generate],
    ["post-process", request.stubs.postProcess],
  ] as const;
  return commands
    .filter(([, words]) => words.length > 0)
    .map(
      ([name]) =>
        `input ${name}: this job has the repository's rights but works on the code of ${head}, which a command would run; use the event pull_request, or allow-untrusted-checkout: true.`,
    );
}

/** The facts without what a foreign checkout asks for by its tool files, and a finding where it asked for something. */
export function withoutForeignToolFiles(
  facts: Facts,
  request: Request,
  head: string | null,
): { readonly facts: Facts; readonly findings: readonly Finding[] } {
  const [first] = facts.declared;
  if (head === null || request.allowUntrustedCheckout || first === undefined) return { facts, findings: [] };
  const files = [...new Set(facts.declared.map(({ file }) => file))];
  return {
    facts: { ...facts, declared: [] },
    findings: [
      {
        code: "untrusted-tool-files",
        level: "warning",
        message: `The versions that ${files.join(", ")} ask for are not honoured: this job has the repository's rights but works on the code of ${head}.`,
        fix: "Use the event pull_request, or state the versions as inputs.",
        path: first.file,
        line: first.line,
      },
    ],
  };
}
