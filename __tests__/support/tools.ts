import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { detectPlatform } from "../../src/host/platform.ts";
import { processes } from "../../src/host/processes.ts";
import type { Environment, Host, Http, Log } from "../../src/host/types.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Pin } from "../../src/model/pin.ts";
import type { Tool } from "../../src/model/tool.ts";
import { createToolbox, type Toolbox } from "../../src/tools/toolbox.ts";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Where the suite keeps real tools between runs; git-ignored, made from nothing when it is not there. */
export const sharedToolDirectory = join(repository, "build", "test-tools");

/** A log that tells nobody. */
export const silentLog: Log = {
  info: () => undefined,
  detail: () => undefined,
  warning: () => undefined,
  step: (_title, work) => work(),
};

/**
 * What children of tests may see of this machine: where programs and caches are, and how registries are reached; none of the
 * settings by which machines differ (GOTOOLCHAIN, GOFLAGS, …).
 */
export function plainEnvironment(): Environment {
  const kept =
    /^(?:PATH|HOME|USER|LANG|TMPDIR|TEMP|TMP|SYSTEMROOT|USERPROFILE|LOCALAPPDATA|APPDATA|JAVA_HOME|MAVEN_\w+|GOPROXY|GOSUMDB|GOPRIVATE|GOMODCACHE|GOCACHE|GOPATH|SSL_CERT_\w+|HTTPS?_PROXY|NO_PROXY)$/i;
  const entries = Object.entries(process.env).filter(([name]) => kept.test(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? ""]));
}

/** A host like a laptop's, with a tool directory and a temporary directory to be given. */
export function testHost(options: {
  readonly toolDirectory: string;
  readonly env?: Environment;
  readonly log?: Log;
}): Host {
  return {
    platform: detectPlatform(),
    env: options.env ?? plainEnvironment(),
    processes,
    log: options.log ?? silentLog,
    toolDirectory: options.toolDirectory,
    temporaryDirectory: tmpdir(),
  };
}

/** The suite's toolbox: real tools by the real path, in one directory that all test processes share. */
export function sharedToolbox(): Toolbox {
  mkdirSync(sharedToolDirectory, { recursive: true });
  return createToolbox({ host: testHost({ toolDirectory: sharedToolDirectory }), http: noHttp });
}

/** One real tool, installed by whichever test process asks first. */
export function sharedTool(pin: Pin): Promise<Tool> {
  return sharedToolbox().obtain(pin);
}

/** No test's real tools come over plain HTTP: the machine's own go and mvn fetch them. */
export const noHttp: Http = {
  get: (request) => Promise.reject(new Failure("network", `A test asked for ${request.url}.`)),
};
