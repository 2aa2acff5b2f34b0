import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer as createHttpServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Duplex, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { createHttp } from "../../src/host/http.ts";
import { proxyFor } from "../../src/host/proxy.ts";

const limits = { headers: {}, connectSeconds: 30, idleSeconds: 60 };

describe("one exchange", () => {
  const sockets = new Set<Socket>();
  let server: Server;
  let base = "";
  before(async () => {
    server = createHttpServer((request, response) => {
      if (request.url === "/stall") {
        response.writeHead(200, { "content-length": 100 });
        response.write("begin");
        return;
      }
      if (request.url === "/silence") return;
      response.writeHead(request.url === "/moved" ? 302 : 200, {
        "x-seen": String(request.headers["user-agent"]),
        location: "/there",
      });
      response.end("body");
    });
    server.on("connection", (socket) => sockets.add(socket));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  test("gives status, headers and body, and follows no redirect", async () => {
    const http = createHttp({});
    const response = await http.get({ ...limits, url: `${base}/` });
    assert.deepEqual(
      [response.status, response.headers["x-seen"], await text(response.body)],
      [200, "go-grpc-setup", "body"],
    );
    const moved = await http.get({ ...limits, url: `${base}/moved` });
    assert.deepEqual([moved.status, moved.headers["location"]], [302, "/there"]);
    await text(moved.body);
  });

  test("ends when nothing comes, before the answer and within it", async () => {
    const waiting = { ...limits, idleSeconds: 1 };
    await assert.rejects(createHttp({}).get({ ...waiting, url: `${base}/silence` }), { kind: "timeout" });
    const stalled = await createHttp({}).get({ ...waiting, url: `${base}/stall` });
    await assert.rejects(text(stalled.body), { kind: "timeout" });
  });

  test("a closed port and a name that is none are failures of the network with their code", async () => {
    for (const [url, code] of [
      ["http://127.0.0.1:9/", "ECONNREFUSED"],
      ["http://no-such-host.invalid/", /ENOTFOUND|EAI_AGAIN/],
    ] as const) {
      await assert.rejects(createHttp({}).get({ ...limits, url }), (error: Error) => {
        assert.match(String((error.cause as { code?: string }).code), new RegExp(code));
        return "kind" in error && error.kind === "network";
      });
    }
  });

  test("a connection without an answer to TLS ends after the time for connecting", async () => {
    const silent = createServer((socket) => sockets.add(socket));
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    const url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    await assert.rejects(
      createHttp({}).get({ ...limits, connectSeconds: 0.5, url }),
      /took no connection within 0\.5 s/,
    );
    silent.close();
  });

  test("an address over http goes through HTTP_PROXY, one over https is tunnelled through HTTPS_PROXY", async () => {
    const asked: string[] = [];
    const proxy = createHttpServer((request: IncomingMessage, response) => {
      asked.push(`GET ${request.url}`);
      response.end("from the proxy");
    });
    proxy.on("connect", (request: IncomingMessage, socket: Duplex) => {
      asked.push(`CONNECT ${request.url} ${request.headers["proxy-authorization"] ?? ""}`);
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    });
    proxy.on("connection", (socket) => sockets.add(socket));
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    const { port } = proxy.address() as AddressInfo;
    const env = {
      HTTP_PROXY: `http://127.0.0.1:${port}`,
      https_proxy: `http://user:word@127.0.0.1:${port}`,
      NO_PROXY: "127.0.0.1",
    };
    const answer = async (body: Readable) => text(body);
    const plain = await createHttp(env).get({ ...limits, url: "http://mirror.example.com/go.zip" });
    assert.equal(await answer(plain.body), "from the proxy");
    const tunnelled = await createHttp(env).get({ ...limits, url: "https://mirror.example.com/go.zip" });
    assert.equal(tunnelled.status, 407);
    tunnelled.body.on("error", () => undefined).destroy();
    const direct = await createHttp(env).get({ ...limits, url: `${base}/` });
    assert.equal(await answer(direct.body), "body");
    assert.deepEqual(asked, [
      "GET http://mirror.example.com/go.zip",
      `CONNECT mirror.example.com:443 Basic ${Buffer.from("user:word").toString("base64")}`,
    ]);
    proxy.close();
    connect(port, "127.0.0.1")
      .on("error", () => undefined)
      .destroy();
  });
});

// https://everything.curl.dev/usingcurl/proxies/env.html
test("NO_PROXY takes hosts, domains, ports and a star", () => {
  const via = (url: string, noProxy: string) =>
    proxyFor(new URL(url), { HTTPS_PROXY: "proxy.example.com:3128", NO_PROXY: noProxy })?.host ?? "direct";
  assert.equal(via("https://go.dev/dl", ""), "proxy.example.com:3128");
  for (const direct of ["*", "go.dev", ".go.dev", "localhost, go.dev", "*.dev", "dev", "go.dev:443", "a b go.dev"]) {
    assert.equal(via("https://go.dev/dl", direct), "direct", direct);
  }
  for (const other of ["o.dev", "ago.dev", "go.dev:8443", "go.dev.example.com", ","]) {
    assert.equal(via("https://go.dev/dl", other), "proxy.example.com:3128", other);
  }
  assert.equal(proxyFor(new URL("http://go.dev/"), { HTTPS_PROXY: "http://p:1" }), null);
  assert.equal(proxyFor(new URL("https://go.dev/"), { ALL_PROXY: "http://p:1" })?.host, "p:1");
  assert.equal(
    proxyFor(new URL("https://go.dev/"), { https_proxy: "http://a:1", HTTPS_PROXY: "http://b:1" })?.host,
    "a:1",
  );
});
