import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RunContext } from "../../src/cache/policy.ts";
import type { MetricsTarget } from "../../src/cache/prometheus.ts";
import { type RestoreResult, restoreCaches } from "../../src/cache/restore.ts";
import { type SaveResult, saveCaches } from "../../src/cache/save.ts";
import type { CachedTool } from "../../src/cache/tools.ts";
import { removeTree } from "../../src/files/remove-tree.ts";
import { createActionsCache } from "../../src/host/actions-cache.ts";
import { processes } from "../../src/host/processes.ts";
import type { CacheService, Environment, Host } from "../../src/host/types.ts";
import type { GoModule } from "../../src/model/facts.ts";
import type { CacheRequest } from "../../src/model/request.ts";
import { proxyAddress } from "./file-proxy.ts";

/** Starts the worker of the cache service's adapter from its sources. */
export const cacheWorker = {
  file: process.execPath,
  args: [fileURLToPath(new URL("./cache-worker.ts", import.meta.url))],
};

/** A machine that runs jobs one after the other, each as if it were new; paths are the same, as on hosted runners. */
export interface Machine {
  readonly root: string;
  readonly work: string;
  /** Where modules are published for the jobs. */
  readonly proxy: string;
  readonly goCache: string;
  readonly goModCache: string;
  readonly toolDirectory: string;
  /** Deletes all that a job left, and lays the files of the next one's checkout. */
  renew(checkout: Readonly<Record<string, string>>): Promise<void>;
  /** Runs the go command in the checkout; its standard error, where `-v` and `-x` print. */
  go(args: readonly string[]): string;
  restore(options?: JobOptions): Promise<RestoreResult>;
  save(state: string, options?: JobOptions): Promise<SaveResult>;
  readonly log: string[];
  remove(): Promise<void>;
}

export interface JobOptions {
  readonly run?: Partial<RunContext>;
  readonly request?: Partial<CacheRequest>;
  readonly modules?: readonly GoModule[];
  readonly tools?: readonly CachedTool[];
  readonly metrics?: MetricsTarget;
  readonly env?: Environment;
  readonly timeoutSeconds?: number;
  /** Of the post step. */
  readonly endedEarly?: boolean;
}

/**
 * @param environment of the loopback cache service and whatever else the job's steps are to see
 * @param given the cache service; absent: @actions/cache, by the environment
 */
export function createMachine(environment: Environment, given?: CacheService): Machine {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "ggs-machine-")));
  const at = (name: string) => join(root, name);
  const log: string[] = [];
  const base: Environment = {
    PATH: process.env["PATH"] ?? "",
    HOME: at("home"),
    RUNNER_TEMP: at("temp"),
    GOTOOLCHAIN: "local",
    GOFLAGS: "-mod=mod",
    GOSUMDB: "off",
    GOPROXY: proxyAddress(at("proxy")),
    ...environment,
  };
  const hostWith = (env: Environment = {}): Host => ({
    platform: { os: "linux", arch: "amd64", libc: "glibc" },
    env: { ...base, ...env },
    processes,
    log: {
      info: (text) => void log.push(text),
      detail: (text) => void log.push(text),
      warning: (text) => void log.push(text),
      step: (_title, work) => work(),
    },
    toolDirectory: at("tools"),
    temporaryDirectory: at("temp"),
  });
  const serviceOf = (host: Host) => given ?? createActionsCache(host.env, processes, cacheWorker);
  return {
    root,
    work: at("work"),
    proxy: at("proxy"),
    goCache: at("home/.cache/go-build"),
    goModCache: at("home/go/pkg/mod"),
    toolDirectory: at("tools"),
    log,
    renew: async (checkout) => {
      for (const name of ["home", "work", "temp", "tools"]) {
        await removeTree(at(name));
        mkdirSync(at(name));
      }
      for (const [name, text] of Object.entries(checkout)) {
        mkdirSync(dirname(join(at("work"), name)), { recursive: true });
        writeFileSync(join(at("work"), name), text);
      }
      log.length = 0;
    },
    go: (args) => {
      const done = spawnSync("go", args, { cwd: at("work"), env: base, encoding: "utf8" });
      assert.equal(done.status, 0, done.stderr);
      return done.stderr;
    },
    restore: async ({ run = {}, request = {}, modules = [], tools = [], metrics, env, timeoutSeconds = 60 } = {}) => {
      const host = hostWith(env);
      return restoreCaches({
        request: { enabled: true, mode: "auto", dependencyPaths: [], suffix: "", maxSize: 0, ...request },
        run: {
          event: "push",
          ref: "refs/heads/main",
          defaultBranch: "main",
          selfHosted: false,
          job: "test",
          workflow: "ci",
          image: "ubuntu24",
          ...run,
        },
        facts: { root: at("work"), scopes: ["."], modules, workspaces: [] },
        go: { version: "1.26.8", from: "toolchain line of go.mod" },
        cgo: { enabled: "0", compiler: "" },
        tools,
        service: serviceOf(host),
        host,
        timeoutSeconds,
        ...(metrics === undefined ? {} : { metrics }),
      });
    },
    save: async (state, { env, timeoutSeconds = 60, endedEarly = false } = {}) => {
      const host = hostWith(env);
      return saveCaches(state, serviceOf(host), host, { timeoutSeconds, endedEarly });
    },
    remove: () => removeTree(root),
  };
}

/** A go.mod as the project part reads it. */
export function goModule(requires: Readonly<Record<string, string>>): GoModule {
  return {
    file: "go.mod",
    directory: ".",
    path: "example.com/app",
    go: { value: "1.21", line: 3 },
    requires: Object.entries(requires).map(([path, version], index) => ({
      path,
      version,
      line: index + 5,
      indirect: false,
    })),
    replaces: [],
    tools: [],
  };
}
