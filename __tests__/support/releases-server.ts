import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { ordinaryPatience, type Patience } from "../../src/tools/download.ts";

/** How a server answers one path. */
export type Behaviour =
  | { readonly kind: "body"; readonly body: string | Uint8Array; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: "redirect"; readonly to: string; readonly status?: number }
  /** Promises the whole and breaks the connection half way. */
  | { readonly kind: "truncate"; readonly body: Uint8Array }
  /** Sends half without saying how much it will be, and ends as if that were all. */
  | { readonly kind: "half"; readonly body: Uint8Array }
  /** Takes the request and never answers. */
  | { readonly kind: "silence" }
  /** Sends half of it and then nothing. */
  | { readonly kind: "stall"; readonly body: Uint8Array }
  /** Sends a byte now and then, for ever. */
  | { readonly kind: "drip" }
  /** Sends all of it, in ten pieces. */
  | { readonly kind: "slow"; readonly body: Uint8Array; readonly pauseMilliseconds: number }
  | { readonly kind: "reset" }
  /** Something that is not HTTP. */
  | { readonly kind: "garbage" }
  /** One answer after the other; the last one stays. */
  | { readonly kind: "sequence"; readonly steps: readonly Behaviour[] };

/** The limits that users have, with shorter pauses, and cut short where the server is to keep its client waiting for ever. */
export function patienceWith(behaviours: Readonly<Record<string, Behaviour>>): Patience {
  const patience = { ...ordinaryPatience, tries: 2, firstPause: 0.01, longestPause: 1 };
  return Object.values(behaviours).some(keepsWaiting) ? { ...patience, idle: 1, total: 3 } : patience;
}

function keepsWaiting(behaviour: Behaviour): boolean {
  if (behaviour.kind === "sequence") return behaviour.steps.some(keepsWaiting);
  return behaviour.kind === "silence" || behaviour.kind === "stall" || behaviour.kind === "drip";
}

export interface ReleasesServer {
  /** Without a slash at its end. */
  readonly base: string;
  /** Paths that were asked for, with their query, in order. */
  readonly requests: readonly { readonly path: string; readonly authorization: string }[];
  readonly close: () => Promise<void>;
}

/** A server on a loopback address that answers each path as it is told and all others with 404. */
export async function startReleasesServer(behaviours: Readonly<Record<string, Behaviour>>): Promise<ReleasesServer> {
  const requests: { path: string; authorization: string }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const before = requests.filter((one) => one.path === path).length;
    requests.push({ path, authorization: request.headers.authorization ?? "" });
    answer(behaviours[path] ?? { kind: "status", status: 404 }, response, before);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function answer(behaviour: Behaviour, response: ServerResponse, before: number): void {
  switch (behaviour.kind) {
    case "body":
      response.writeHead(200, { "content-length": Buffer.byteLength(behaviour.body), ...behaviour.headers });
      response.end(behaviour.body);
      return;
    case "status":
      response.writeHead(behaviour.status, behaviour.headers);
      response.end("no");
      return;
    case "redirect":
      response.writeHead(behaviour.status ?? 302, { location: behaviour.to });
      response.end();
      return;
    case "truncate":
      response.writeHead(200, { "content-length": behaviour.body.length });
      response.write(firstHalf(behaviour.body), () => response.destroy());
      return;
    case "half":
      response.writeHead(200, { connection: "close" });
      response.end(firstHalf(behaviour.body));
      return;
    case "silence":
      return;
    case "stall":
      response.writeHead(200, { "content-length": behaviour.body.length });
      response.write(firstHalf(behaviour.body));
      return;
    case "drip":
      drip(response);
      return;
    case "slow":
      slowly(response, behaviour.body, behaviour.pauseMilliseconds);
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "garbage":
      response.socket?.end("\x16\x03\x01 this is not HTTP\r\n\r\n");
      return;
    case "sequence": {
      const step = behaviour.steps[Math.min(before, behaviour.steps.length - 1)];
      if (step !== undefined) answer(step, response, 0);
    }
  }
}

function slowly(response: ServerResponse, body: Uint8Array, pauseMilliseconds: number): void {
  response.writeHead(200, { "content-length": body.length });
  const piece = Math.ceil(body.length / 10);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(sent, sent + piece));
    sent += piece;
    if (sent < body.length) return;
    clearInterval(timer);
    response.end();
  }, pauseMilliseconds);
  response.on("close", () => clearInterval(timer));
}

function drip(response: ServerResponse): void {
  response.writeHead(200);
  const timer = setInterval(() => response.write("."), 20);
  response.on("close", () => clearInterval(timer));
}

function firstHalf(body: Uint8Array): Uint8Array {
  return body.subarray(0, Math.floor(body.length / 2));
}
