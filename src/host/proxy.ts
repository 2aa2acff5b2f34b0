import type { Environment } from "./types.ts";

/**
 * The proxy to be used for an address, from HTTPS_PROXY, HTTP_PROXY and NO_PROXY in either case; null: none. Lower case wins,
 * as it does for curl; NO_PROXY takes hosts, domains with or without a leading dot, ports and `*`.
 * https://everything.curl.dev/usingcurl/proxies/env.html
 */
export function proxyFor(url: URL, env: Environment): URL | null {
  const read = (name: string) => env[name.toLowerCase()] || env[name] || "";
  const proxy = read(url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY") || read("ALL_PROXY");
  if (proxy === "" || isExcluded(url, read("NO_PROXY"))) return null;
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  return URL.canParse(written) ? new URL(written) : null;
}

function isExcluded(url: URL, list: string): boolean {
  const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, "");
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === "*") return true;
    const [, name = "", wantedPort = ""] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (name === "" || (wantedPort !== "" && wantedPort !== port)) return false;
    return host === name || host.endsWith(`.${name}`);
  });
}
