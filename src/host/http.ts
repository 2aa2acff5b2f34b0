import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { explain, Failure } from "../model/failure.ts";
import { proxyFor } from "./proxy.ts";
import type { Environment, Http, HttpRequest, HttpResponse } from "./types.ts";

/**
 * HTTP by Node's own client, through the proxy that the environment names. Not by `fetch`: it would load undici at start-up
 * and aborts on Windows when the process ends soon after (https://github.com/nodejs/node/issues/56645).
 */
export function createHttp(env: Environment): Http {
  return { get: (request) => get(request, env) };
}

async function get(request: HttpRequest, env: Environment): Promise<HttpResponse> {
  const url = new URL(request.url);
  const options: RequestOptions = {
    method: "GET",
    headers: { "user-agent": "go-grpc-setup", "accept-encoding": "identity", ...request.headers },
    agent: await agentFor(url, env),
  };
  // Loaded when first needed, for it takes long and most runs download nothing; a bundle would load an import at its start.
  const client = process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
  return new Promise<HttpResponse>((resolve, reject) => {
    const sent = client.get(url, options);
    limitTimes(sent, request, url);
    sent.on("error", (cause) => reject(asFailure(cause, url)));
    sent.on("response", (response) => {
      resolve({ status: response.statusCode ?? 0, headers: plainHeaders(response), body: response });
    });
  });
}

/** `finish` comes when the request has been handed to a connection that stands, TLS included. */
function limitTimes(sent: ClientRequest, request: HttpRequest, url: URL): void {
  const notConnected = () => {
    const cause = Object.assign(new Error("no connection"), { code: "ETIMEDOUT" });
    sent.destroy(
      new Failure("timeout", `${url.host} took no connection within ${request.connectSeconds} s.`, { cause }),
    );
  };
  const connecting = setTimeout(notConnected, request.connectSeconds * 1000);
  sent.once("finish", () => clearTimeout(connecting));
  sent.once("close", () => clearTimeout(connecting));
  let answer: IncomingMessage | null = null;
  sent.once("response", (response) => {
    answer = response;
  });
  sent.setTimeout(request.idleSeconds * 1000, () => {
    const failure = new Failure("timeout", `${url.host} sent nothing for ${request.idleSeconds} s.`);
    if (answer === null) sent.destroy(failure);
    else answer.destroy(failure);
  });
}

function asFailure(cause: Error, url: URL): Failure {
  if (cause instanceof Failure) return cause;
  return new Failure("network", `${url.host} could not be asked`, { cause: withMessage(cause) });
}

/** With several addresses per name Node throws one error without a message that holds one for each. */
function withMessage(cause: Error): Error {
  if (!(cause instanceof AggregateError)) return cause;
  const code = "code" in cause ? cause.code : undefined;
  return Object.assign(new Error(cause.errors.map(explain).join("; ")), { code });
}

function plainHeaders(response: IncomingMessage): Record<string, string> {
  const entries = Object.entries(response.headers).map(([name, value]) => {
    return [name, Array.isArray(value) ? value.join(", ") : (value ?? "")];
  });
  return Object.fromEntries(entries);
}

/** Without a proxy a connection of its own for each exchange: downloads are few, and none may keep the process alive. */
async function agentFor(url: URL, env: Environment): Promise<Agent | false> {
  const proxy = proxyFor(url, env);
  if (proxy === null) return false;
  if (url.protocol === "https:") {
    const { HttpsProxyAgent } = await import("https-proxy-agent");
    return new HttpsProxyAgent(proxy);
  }
  const { HttpProxyAgent } = await import("http-proxy-agent");
  return new HttpProxyAgent(proxy);
}
