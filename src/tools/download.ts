import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { type Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Http, HttpResponse } from "../host/types.ts";
import { Failure } from "../model/failure.ts";
import { errorCode } from "../model/system-error.ts";
import { failureOfStatus, type Hop, isPassing, nextHop, retryAfterSeconds } from "./exchange.ts";

/** How long and how often is tried; all in seconds but `tries`. */
export interface Patience {
  readonly tries: number;
  /** Before the second try; doubled each time, with jitter. */
  readonly firstPause: number;
  /** A server that asks for a longer pause than this is not waited for. */
  readonly longestPause: number;
  /** For a connection to stand. */
  readonly connect: number;
  /** Without a byte. */
  readonly idle: number;
  /** For one try as a whole. */
  readonly total: number;
  /** A lock that its holder has not touched for so long belongs to a process that was killed; at least 2. */
  readonly staleLock: number;
}

export const ordinaryPatience: Patience = {
  tries: 4,
  firstPause: 0.5,
  longestPause: 60,
  connect: 5,
  idle: 30,
  total: 900,
  staleLock: 10,
};

export interface Download {
  readonly url: string;
  /** For the URL's own host and no other; empty: none. */
  readonly authorization?: string;
  readonly accept?: string;
  /** A larger body is refused. */
  readonly maximumBytes: number;
}

export interface Downloaded {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  /** Hex; what Maven repositories publish beside each file. */
  readonly sha1: string;
}

const maximumRedirects = 8;

/**
 * Downloads to a file that no one else looks at, digesting as it comes. The caller verifies the digest and renames the file.
 * Throws a `Failure` of kind `not-found`, `denied`, `rate-limited`, `network`, `timeout` or `untrusted`; then the file is gone.
 */
export async function downloadFile(
  http: Http,
  download: Download,
  file: string,
  patience: Patience,
): Promise<Downloaded> {
  return persistently(http, download, patience, async (body) => {
    const sha256 = createHash("sha256");
    const sha1 = createHash("sha1");
    let bytes = 0;
    try {
      const counted = limited(body, download, (chunk) => {
        bytes += chunk.length;
        sha256.update(chunk);
        sha1.update(chunk);
      });
      await pipeline(counted, createWriteStream(file));
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
    return { bytes, sha256: sha256.digest("hex"), sha1: sha1.digest("hex") };
  });
}

/** Downloads a text. Throws as `downloadFile` does. */
export async function downloadText(http: Http, download: Download, patience: Patience): Promise<string> {
  return persistently(http, download, patience, async (body) => {
    const chunks: Buffer[] = [];
    const kept = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    });
    await pipeline(
      limited(body, download, () => undefined),
      kept,
    );
    return Buffer.concat(chunks).toString("utf8");
  });
}

async function* limited(body: Readable, download: Download, see: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of body) {
    const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += buffer.length;
    if (bytes > download.maximumBytes) {
      throw new Failure("untrusted", `${download.url} is larger than ${download.maximumBytes} bytes.`);
    }
    see(buffer);
    yield buffer;
  }
}

/** A failed try: what it was, whether another makes sense, and how long the server wants us to wait. */
interface Refusal {
  readonly failure: Failure;
  readonly passing: boolean;
  readonly pause: number | null;
}

type Answer<T> = { readonly kind: "got"; readonly value: T } | ({ readonly kind: "refused" } & Refusal);

async function persistently<T>(
  http: Http,
  download: Download,
  patience: Patience,
  read: (body: Readable) => Promise<T>,
): Promise<T> {
  const { default: pRetry, AbortError } = await import("p-retry");
  const attempt = async (): Promise<T> => {
    const answer = await once(http, download, patience, read);
    if (answer.kind === "got") return answer.value;
    const { failure, passing, pause } = answer;
    if (!passing || (pause !== null && pause > patience.longestPause)) throw new AbortError(failure);
    if (pause !== null) await sleep(pause * 1000);
    throw failure;
  };
  return pRetry(attempt, {
    retries: patience.tries - 1,
    minTimeout: patience.firstPause * 1000,
    factor: 2,
    randomize: true,
  });
}

async function once<T>(
  http: Http,
  download: Download,
  patience: Patience,
  read: (body: Readable) => Promise<T>,
): Promise<Answer<T>> {
  let open: Readable | null = null;
  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    open?.destroy(new Failure("timeout", `${download.url} took more than ${patience.total} s.`));
  }, patience.total * 1000);
  try {
    const { response, url } = await follow(http, download, patience);
    open = response.body;
    const failure = failureOfStatus(url, response);
    if (failure !== null) {
      response.body.on("error", () => undefined).destroy();
      const pause = retryAfterSeconds(response.headers["retry-after"], Date.now());
      return { kind: "refused", failure, passing: isPassing(failure, response.status), pause };
    }
    if (timedOut) response.body.destroy(new Failure("timeout", `${download.url} took more than ${patience.total} s.`));
    return { kind: "got", value: await read(response.body) };
  } catch (error) {
    const failure = asFailure(error, download.url);
    return { kind: "refused", failure, passing: !timedOut && isPassing(failure, null), pause: null };
  } finally {
    clearTimeout(limit);
  }
}

async function follow(
  http: Http,
  download: Download,
  patience: Patience,
): Promise<{ readonly response: HttpResponse; readonly url: string }> {
  let hop: Hop = { url: download.url, authorization: download.authorization ?? "" };
  for (let count = 0; count <= maximumRedirects; count++) {
    const response = await http.get({
      url: hop.url,
      headers: {
        ...(hop.authorization === "" ? {} : { authorization: hop.authorization }),
        ...(download.accept === undefined ? {} : { accept: download.accept }),
      },
      connectSeconds: patience.connect,
      idleSeconds: patience.idle,
    });
    // A body that nobody reads keeps its connection; its error, if destroying it makes one, says nothing new.
    const next = redirectOf(hop, response);
    if (next === null) return { response, url: hop.url };
    response.body.on("error", () => undefined).destroy();
    hop = next;
  }
  throw new Failure("untrusted", `${download.url} redirects more than ${maximumRedirects} times.`);
}

function redirectOf(hop: Hop, response: HttpResponse): Hop | null {
  try {
    return nextHop(hop, response);
  } catch (error) {
    response.body.on("error", () => undefined).destroy();
    throw error;
  }
}

/** A system error without an address is the disk's; what the stream of a response throws is a broken transfer. */
function asFailure(error: unknown, url: string): Failure {
  if (error instanceof Failure) return error;
  if (["ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EACCES", "EPERM", "ENOENT", "EIO", "EMFILE"].includes(errorCode(error))) {
    return new Failure("file-system", `${url} could not be stored`, { cause: error });
  }
  return new Failure("network", `${url} broke off`, { cause: error });
}
