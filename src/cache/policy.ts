import type { CacheRequest } from "../model/request.ts";

/** What the runner says about the run; every text may be empty. */
export interface RunContext {
  /** `push`, `pull_request`, … (GITHUB_EVENT_NAME) */
  readonly event: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge` (GITHUB_REF) */
  readonly ref: string;
  /** `main`; from the event's payload (repository.default_branch). */
  readonly defaultBranch: string;
  readonly selfHosted: boolean;
  /** GITHUB_JOB */
  readonly job: string;
  /** GITHUB_WORKFLOW */
  readonly workflow: string;
  /** ImageOS: `ubuntu24`. */
  readonly image: string;
}

/** Something that may be done or not, and why. */
export interface Decision {
  readonly allowed: boolean;
  readonly why: string;
}

export interface CachePolicy {
  readonly restore: Decision;
  readonly save: Decision;
}

/**
 * Whether a run may restore entries and save them. A run writes what later runs of the default branch read only when it
 * runs code that is on the default branch; events that bring other people's data together with the repository's rights
 * get no cache at all, nor do releases, whose result must not depend on what an earlier run left behind.
 * https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching#restrictions-for-accessing-a-cache
 */
export function cachePolicy(
  request: Pick<CacheRequest, "enabled" | "mode">,
  context: RunContext,
  service: { readonly unavailable: string | null; readonly writable: boolean },
): CachePolicy {
  if (!request.enabled) return nothing("the input cache is false");
  if (service.unavailable !== null) return nothing(service.unavailable);
  if (context.ref.startsWith("refs/tags/")) return nothing("this run is of a tag");
  const event = eventRule(context);
  if (event.kind === "nothing") return nothing(event.why);
  const restore = yes(event.why);
  if (!service.writable) return { restore, save: no("the runner lets this job only read the cache") };
  if (request.mode === "restore-only") return { restore, save: no("the input cache-mode is restore-only") };
  if (event.kind === "trusted") return { restore, save: yes(event.why) };
  if (event.kind === "own-scope" && request.mode === "read-write") {
    return { restore, save: yes(`${event.why}, and the input cache-mode is read-write`) };
  }
  return { restore, save: no(event.why) };
}

type EventRule = {
  readonly kind: "nothing" | "restore" | "own-scope" | "trusted";
  readonly why: string;
};

function eventRule({ event, ref, defaultBranch }: RunContext): EventRule {
  const onDefaultBranch = defaultBranch !== "" && ref === `refs/heads/${defaultBranch}`;
  const branch = ref.replace(/^refs\/heads\//, "");
  switch (event) {
    case "push":
      if (onDefaultBranch) return { kind: "trusted", why: `this is a push to the default branch, ${defaultBranch}` };
      if (!ref.startsWith("refs/heads/")) return { kind: "nothing", why: `${ref || "no ref"} is not a branch` };
      if (defaultBranch === "") return { kind: "own-scope", why: "the event does not name the default branch" };
      return { kind: "own-scope", why: `this is a push to ${branch}, not to the default branch, ${defaultBranch}` };
    case "schedule":
      return { kind: "trusted", why: "scheduled runs are of the default branch" };
    case "pull_request":
      return { kind: "own-scope", why: "pull requests only restore" };
    case "workflow_dispatch":
      return { kind: "own-scope", why: `a run that was started by hand on ${branch} only restores` };
    case "merge_group":
      return { kind: "restore", why: "a merge queue's branch is gone after the run" };
    case "repository_dispatch":
      return { kind: "restore", why: "what started this run is outside of the repository" };
    default:
      // pull_request_target, workflow_run, issue_comment, release, …
      return { kind: "nothing", why: `runs of the event ${event || "without a name"} get no cache` };
  }
}

function nothing(why: string): CachePolicy {
  return { restore: no(why), save: no(why) };
}

function yes(why: string): Decision {
  return { allowed: true, why };
}

function no(why: string): Decision {
  return { allowed: false, why };
}
