import type { Environment, Host, Http } from "../host/types.ts";
import type { Finding } from "../model/finding.ts";
import type { Architecture } from "../model/platform.ts";
import type { SourceRequest } from "../model/request.ts";
import type { Patience } from "./download.ts";
import type { LockFile } from "./lock-file.ts";

/** What the installers share: the outside world, what the request allows, and where findings go. */
export interface ToolContext {
  readonly host: Host;
  readonly http: Http;
  readonly patience: Patience;
  readonly sources: SourceRequest;
  readonly verification: "warn" | "strict";
  /** Use only what is installed: no download, no mvn, no go that may download. */
  readonly offline: boolean;
  /** The processor that Go is wanted for; the host's own unless the input `architecture` says otherwise. */
  readonly goArchitecture: Architecture;
  /** Null where there is no lock file to enforce. */
  readonly lock: LockFile | null;
  /** Absolute directories from which no program is ever taken: the checkout. */
  readonly untrusted: readonly string[];
  /** True where the tool directory was just filled from a cache, so that records alone prove nothing about whole trees. */
  readonly restored: boolean;
  /** Adds a finding to those that the toolbox reports. */
  readonly report: (finding: Finding) => void;
}

/** The value of an environment variable, empty where it is not set; on Windows names match without regard to case. */
export function variable(env: Environment, name: string): string {
  const exact = env[name];
  if (exact !== undefined) return exact;
  const wanted = name.toUpperCase();
  const key = Object.keys(env).find((candidate) => candidate.toUpperCase() === wanted);
  return key === undefined ? "" : (env[key] ?? "");
}
