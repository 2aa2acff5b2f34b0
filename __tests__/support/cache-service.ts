import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Environment } from "../../src/host/types.ts";

/** What the service does wrong; changed between calls. */
export interface CacheFaults {
  /** Every call of the API answers that status instead: 429, 503, … */
  apiStatus?: number;
  /** Every download of an archive answers that status instead. */
  downloadStatus?: number;
  /** The job's token may only read, as that of `pull_request_target` does. */
  readOnly?: boolean;
  /** Archives are delivered with their middle overwritten. */
  corrupt?: boolean;
  /** Archives are never delivered to their end. */
  stall?: boolean;
}

export interface StoredEntry {
  readonly key: string;
  readonly version: string;
  readonly archive: Buffer;
}

/** Version 2 of the Actions cache service on the loopback interface, as far as @actions/cache 6 speaks it. */
export interface LoopbackCacheService {
  /** Finished entries, oldest first. */
  readonly entries: StoredEntry[];
  /** Names of the methods that were called, in order. */
  readonly calls: string[];
  readonly faults: CacheFaults;
  /** What a runner sets for JavaScript actions. */
  readonly environment: Environment;
  close(): Promise<void>;
}

/** Starts an empty service on a free port. */
export async function startCacheService(): Promise<LoopbackCacheService> {
  const entries: StoredEntry[] = [];
  const calls: string[] = [];
  const faults: CacheFaults = {};
  const uploads = new Map<string, Upload>();
  const server = createServer((request, response) => {
    handle(request, response).catch((thrown: unknown) => {
      response.writeHead(500).end(JSON.stringify({ code: "internal", msg: String(thrown) }));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", base(server));
    const body = await buffer(request);
    const method = /^\/twirp\/github\.actions\.results\.api\.v1\.CacheService\/(\w+)$/.exec(url.pathname)?.[1];
    if (method === undefined) return blob(request.method ?? "", url, body, response);
    calls.push(method);
    if (request.headers.authorization !== "Bearer loopback-token") return answer(response, 401, { msg: "no token" });
    if (faults.apiStatus !== undefined) {
      return answer(response, faults.apiStatus, { code: "fault", msg: "as the test asked" });
    }
    const asked = JSON.parse(body.toString("utf8")) as Record<string, string> & { restore_keys?: string[] };
    const key = asked["key"] ?? "";
    const version = asked["version"] ?? "";
    const identity = `${version}/${key}`;
    switch (method) {
      case "GetCacheEntryDownloadURL": {
        const found = find([key, ...(asked.restore_keys ?? [])], version);
        if (found === undefined) return answer(response, 200, { ok: false });
        const signed_download_url = `${base(server)}container/${entries.indexOf(found)}?sig=secret`;
        return answer(response, 200, { ok: true, signed_download_url, matched_key: found.key });
      }
      case "CreateCacheEntry": {
        if (faults.readOnly === true) {
          return answer(response, 200, { ok: false, message: "cache write denied: token has read-only access" });
        }
        if (uploads.has(identity) || entries.some((entry) => entry.key === key && entry.version === version)) {
          const msg = "cache entry with the same key, version, and scope already exists";
          return answer(response, 409, { code: "already_exists", msg });
        }
        uploads.set(identity, { blocks: new Map(), whole: Buffer.alloc(0) });
        const signed_upload_url = `${base(server)}container/upload?id=${encodeURIComponent(identity)}&sig=secret`;
        return answer(response, 200, { ok: true, signed_upload_url });
      }
      case "FinalizeCacheEntryUpload": {
        const upload = uploads.get(identity);
        if (upload === undefined || upload.whole.length !== Number(asked["size_bytes"])) {
          return answer(response, 200, { ok: false, message: "incomplete upload" });
        }
        uploads.delete(identity);
        entries.push({ key, version, archive: upload.whole });
        return answer(response, 200, { ok: true, entry_id: String(entries.length) });
      }
      default:
        return answer(response, 404, { code: "bad_route", msg: method });
    }
  }

  // The first key that has an entry wins; within it the newest. The primary key matches as a prefix too.
  function find(keys: readonly string[], version: string): StoredEntry | undefined {
    for (const key of keys) {
      const exact = entries.findLast((entry) => entry.version === version && entry.key === key);
      const found = exact ?? entries.findLast((entry) => entry.version === version && entry.key.startsWith(key));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function blob(verb: string, url: URL, body: Buffer, response: ServerResponse): void {
    if (verb === "PUT") {
      response.writeHead(upload(url, body)).end();
      return;
    }
    calls.push("download");
    const entry = entries[Number(url.pathname.split("/").at(-1))];
    const status = entry === undefined ? 404 : (faults.downloadStatus ?? 200);
    if (entry === undefined || status !== 200) {
      response.writeHead(status).end();
      return;
    }
    const archive = faults.corrupt === true ? corrupted(entry.archive) : entry.archive;
    response.writeHead(200, { "Content-Length": archive.length });
    if (faults.stall === true) response.write(archive.subarray(0, archive.length / 2));
    else response.end(archive);
  }

  // Azure's block blobs: one PUT, or blocks and then their list. https://learn.microsoft.com/rest/api/storageservices/put-block-list
  function upload(url: URL, body: Buffer): number {
    const upload = uploads.get(url.searchParams.get("id") ?? "");
    if (upload === undefined) return 404;
    const block = url.searchParams.get("blockid");
    if (block !== null) upload.blocks.set(block, body);
    else if (url.searchParams.get("comp") === "blocklist") {
      const listed = [...body.toString("utf8").matchAll(/<Latest>([^<]*)<\/Latest>/g)];
      upload.whole = Buffer.concat(listed.map((match) => upload.blocks.get(match[1] ?? "") ?? Buffer.alloc(0)));
    } else upload.whole = body;
    return 201;
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    entries,
    calls,
    faults,
    environment: {
      GITHUB_ACTIONS: "true",
      ACTIONS_CACHE_SERVICE_V2: "1",
      ACTIONS_RESULTS_URL: base(server),
      ACTIONS_RUNTIME_TOKEN: "loopback-token",
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Upload {
  readonly blocks: Map<string, Buffer>;
  whole: Buffer;
}

function base(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

function corrupted(archive: Buffer): Buffer {
  const copy = Buffer.from(archive);
  copy.fill(0xff, Math.floor(copy.length / 3), Math.ceil((2 * copy.length) / 3));
  return copy;
}
