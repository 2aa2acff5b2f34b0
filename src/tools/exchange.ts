import type { HttpResponse } from "../host/types.ts";
import { Failure } from "../model/failure.ts";
import { errorCode } from "../model/system-error.ts";

/** An address that a redirect names, and what may be sent there. */
export interface Hop {
  readonly url: string;
  /** For `url`'s host alone; empty: none. */
  readonly authorization: string;
}

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Where a response sends us; null where it is no redirect. A secret never goes to another host. Throws a `Failure` of kind
 * `untrusted` for a redirect from https to http or without a usable address.
 */
export function nextHop(from: Hop, response: Pick<HttpResponse, "status" | "headers">): Hop | null {
  if (!redirects.has(response.status)) return null;
  const location = response.headers["location"] ?? "";
  if (location === "" || !URL.canParse(location, from.url)) {
    throw new Failure(
      "untrusted",
      `${hostOf(from.url)} redirected to ${JSON.stringify(location)}, which is no address.`,
    );
  }
  const here = new URL(from.url);
  const there = new URL(location, here);
  if (there.protocol !== "https:" && there.protocol !== "http:") {
    throw new Failure("untrusted", `${here.host} redirected to ${there.protocol}, which is not followed.`);
  }
  if (here.protocol === "https:" && there.protocol === "http:") {
    throw new Failure(
      "untrusted",
      `${here.host} redirected from https to http at ${there.host}, which is not followed.`,
    );
  }
  const sameHost = here.host === there.host && here.protocol === there.protocol;
  return { url: there.href, authorization: sameHost ? from.authorization : "" };
}

/** The failure that a status means; null for 200. */
export function failureOfStatus(
  url: string,
  { status, headers }: Pick<HttpResponse, "status" | "headers">,
): Failure | null {
  if (status === 200) return null;
  const host = hostOf(url);
  const said = `${host} answered ${status} for ${new URL(url).pathname}`;
  const limited = status === 429 || (status === 403 && headers["x-ratelimit-remaining"] === "0");
  if (limited) return new Failure("rate-limited", `${said}: too many requests.`, { remedy: "Wait, or give a token." });
  if (status === 404 || status === 410) return new Failure("not-found", `${said}.`);
  if (status === 401 || status === 403 || status === 407) {
    return new Failure("denied", `${said}.`, { remedy: "Check what the proxy, the mirror or the token allow." });
  }
  return new Failure("network", `${said}.`);
}

/** True for what may go better a moment later: 5xx, 408, 429, and transfers that broke or went silent. */
export function isPassing(failure: Failure, status: number | null): boolean {
  if (status !== null) return status === 408 || status === 429 || status >= 500;
  return (failure.kind === "timeout" || failure.kind === "network") && !isUnreachable(failure.cause);
}

// A name that does not resolve, or an address that takes no connection, does so again: the next source is asked at once.
const unreachable = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "EACCES",
]);

function isUnreachable(cause: unknown): boolean {
  return (
    unreachable.has(errorCode(cause)) ||
    /^(?:ERR_(?:TLS|SSL)|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO)/.test(errorCode(cause))
  );
}

/** Seconds that a Retry-After header asks for, seen at `now` (ms); null where there is none. RFC 9110 §10.2.3 */
export function retryAfterSeconds(header: string | undefined, now: number): number | null {
  if (header === undefined || header === "") return null;
  if (/^\d+$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1000);
}

function hostOf(url: string): string {
  return new URL(url).host;
}
