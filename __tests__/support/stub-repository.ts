import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Host } from "../../src/host/types.ts";
import type { Facts } from "../../src/model/facts.ts";
import type { GoToolPin, Pin, ProtocPin } from "../../src/model/pin.ts";
import type { StubRequest } from "../../src/model/request.ts";
import type { Verdict } from "../../src/model/stub.ts";
import type { Tool } from "../../src/model/tool.ts";
import { readCheckout } from "../../src/project/checkout.ts";
import { historyOf } from "../../src/project/history/history.ts";
import { readProjectFiles } from "../../src/project/versions.ts";
import { compileAhead } from "../../src/stubs/ahead.ts";
import { verifyStubs } from "../../src/stubs/verify.ts";
import { givenRequest } from "./given.ts";
import { sharedToolbox, testHost } from "./tools.ts";

const provenance = { kind: "default", because: "the test" } as const;

export const protocPin: ProtocPin = { kind: "protoc", version: "29.3", provenance };

/** The plugins that the tests' stubs are made by, unless a test says otherwise. */
export const goPin: GoToolPin = {
  kind: "go-tool",
  name: "protoc-gen-go",
  package: "google.golang.org/protobuf/cmd/protoc-gen-go",
  version: "v1.36.11",
  builtWith: "1.26",
  provenance,
};

export const grpcPin: GoToolPin = {
  kind: "go-tool",
  name: "protoc-gen-go-grpc",
  package: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
  version: "v1.6.1",
  builtWith: "1.26",
  provenance,
};

export const noRequest: StubRequest = { ...givenRequest().stubs, noReuse: true };

/** A directory that is a checkout of its own, removed by `remove`. */
export interface StubRepository {
  readonly root: string;
  write(files: Readonly<Record<string, string>>): void;
  read(path: string): string;
  edit(path: string, change: (text: string) => string): void;
  move(from: string, to: string): void;
  delete(path: string): void;
  /** Runs plain protoc, the oracle of all that is expected, as a Makefile would. */
  protoc(...args: readonly string[]): Promise<void>;
  /** The same with another release of protoc. */
  protocOf(version: string, ...args: readonly string[]): Promise<void>;
  git(...args: readonly string[]): string;
  copy(): StubRepository;
  verify(options?: VerifyOptions): Promise<Verdict>;
  remove(): void;
}

export interface VerifyOptions {
  readonly request?: Partial<StubRequest>;
  readonly pins?: readonly Pin[];
  /** The release of protoc that is installed; absent: the one that made the stubs. */
  readonly protoc?: string;
  readonly directories?: readonly string[];
  readonly moduleDirectory?: (path: string, version: string) => Promise<string>;
  readonly facts?: (facts: Facts) => Facts;
  /** The host that is used in place of the test's own. */
  readonly host?: (own: Host) => Host;
  /** Stands for a tool, such as a plugin that fails. */
  readonly tool?: (pin: Pin, real: Tool) => Tool;
}

export function stubRepository(): StubRepository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "stub-repository-")));
  return at(root);
}

function at(root: string): StubRepository {
  const toolbox = sharedToolbox();
  const host = { ...testHost({ toolDirectory: join(root, "..", "unused") }), temporaryDirectory: tmpdir() };
  const path = (name: string) => join(root, name);
  const self: StubRepository = {
    root,
    write(files) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(path(name)), { recursive: true });
        writeFileSync(path(name), text);
      }
    },
    read: (name) => readFileSync(path(name), "utf8"),
    edit(name, change) {
      const before = self.read(name);
      const after = change(before);
      if (after === before) throw new Error(`The edit of ${name} changes nothing.`);
      writeFileSync(path(name), after);
    },
    move(from, to) {
      mkdirSync(dirname(path(to)), { recursive: true });
      renameSync(path(from), path(to));
    },
    delete: (name) => rmSync(path(name)),
    protoc: (...args) => self.protocOf(protocPin.version, ...args),
    async protocOf(version, ...args) {
      const [, go, grpc] = await oracle();
      const protoc = await toolbox.obtain({ ...protocPin, version });
      const plugins = [`--plugin=protoc-gen-go=${go.path}`, `--plugin=protoc-gen-go-grpc=${grpc.path}`];
      execFileSync(protoc.path, [...plugins, ...args], {
        cwd: root,
        env: { PATH: "" },
        stdio: ["ignore", "pipe", "pipe"],
      });
    },
    git(...args) {
      const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"];
      const env = { PATH: process.env["PATH"] ?? "", HOME: root, GIT_CONFIG_NOSYSTEM: "1" };
      return execFileSync("git", [...identity, ...args], { cwd: root, env, encoding: "utf8" });
    },
    copy() {
      const other = realpathSync(mkdtempSync(join(tmpdir(), "stub-repository-")));
      for (const name of readdirSync(root)) cpSync(path(name), join(other, name), { recursive: true });
      return at(other);
    },
    async verify(options = {}) {
      const directories = (options.directories ?? ["."]).map(path);
      const checkout = await readCheckout(directories, host);
      const files = await readProjectFiles(checkout);
      const found: Facts = { ...checkout, ...files };
      const protoc = await toolbox.obtain({ ...protocPin, version: options.protoc ?? protocPin.version });
      const common = {
        facts: options.facts?.(found) ?? found,
        request: { ...noRequest, ...options.request },
        host: options.host?.(host) ?? host,
      };
      const ahead = compileAhead({ ...common, protoc: Promise.resolve(protoc) });
      return verifyStubs({
        ...common,
        pins: options.pins ?? [],
        protoc,
        obtain: async (pin) => {
          const real = await toolbox.obtain(pin);
          return options.tool?.(pin, real) ?? real;
        },
        moduleDirectory: options.moduleDirectory ?? toolbox.moduleDirectory,
        history: historyOf(checkout.root, host),
        ahead,
      }).finally(ahead.end);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  return self;
}

/** protoc and both plugins. */
export async function oracle(): Promise<readonly [Tool, Tool, Tool]> {
  const toolbox = sharedToolbox();
  return Promise.all([toolbox.obtain(protocPin), toolbox.obtain(goPin), toolbox.obtain(grpcPin)]);
}

/** `path status` or `path status reason` of every file that is not current, sorted. */
export function notCurrent(verdict: Verdict): string[] {
  return verdict.files
    .filter(({ status }) => status !== "current")
    .map(({ path, status, reason }) => (status === "stale" ? `${path} ${status} ${reason}` : `${path} ${status}`))
    .sort();
}
