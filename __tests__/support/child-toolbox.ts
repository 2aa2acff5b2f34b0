import { createHttp } from "../../src/host/http.ts";
import { createToolbox, type Toolbox } from "../../src/tools/toolbox.ts";
import { testHost } from "./tools.ts";

/** A toolbox of a Linux machine without a Go, whose sources are all at one address. */
export function childToolbox(toolDirectory: string, base: string): Toolbox {
  const host = {
    ...testHost({ toolDirectory, env: { PATH: process.env["PATH"] ?? "" } }),
    platform: { os: "linux", arch: "amd64", libc: "glibc" } as const,
  };
  const sources = { goDownloadBaseUrl: base, protocDownloadBaseUrl: base, mavenRepositoryUrl: "", token: "" };
  const patience = { tries: 1, firstPause: 0.01, longestPause: 1, connect: 2, idle: 5, total: 20, staleLock: 2 };
  return createToolbox({ host, http: createHttp({}), sources, patience });
}
