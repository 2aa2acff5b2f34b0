/**
 * Installs one pin in a process of its own: `install-child.ts TOOL_DIRECTORY BASE_URL PIN_AS_JSON`. Prints "ready" when it
 * begins and the tool as JSON when it has it.
 */
import { createHttp } from "../../src/host/http.ts";
import type { Pin } from "../../src/model/pin.ts";
import { createToolbox } from "../../src/tools/toolbox.ts";
import { testHost } from "./tools.ts";

const [toolDirectory = "", base = "", pin = ""] = process.argv.slice(2);
const host = {
  ...testHost({ toolDirectory, env: { PATH: process.env["PATH"] ?? "" } }),
  platform: { os: "linux", arch: "amd64", libc: "glibc" } as const,
};
const sources = { goDownloadBaseUrl: base, protocDownloadBaseUrl: base, mavenRepositoryUrl: "", token: "" };
const patience = { tries: 1, firstPause: 0.01, longestPause: 1, connect: 2, idle: 5, total: 20, staleLock: 2 };
const box = createToolbox({ host, http: createHttp({}), sources, patience });
console.log("ready");
console.log(JSON.stringify(await box.obtain(JSON.parse(pin) as Pin)));
