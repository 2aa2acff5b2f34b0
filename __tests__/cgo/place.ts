import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CgoAnswer, type CgoInput, examineCgo } from "../../src/cgo/examine.ts";
import { processes } from "../../src/host/processes.ts";
import type { Platform } from "../../src/model/platform.ts";
import { sharedToolDirectory, silentLog } from "../support/tools.ts";

/** The Go of this machine, found once, and what it needs of the environment. */
const goRoot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
export const realGo = join(goRoot, "bin", "go");
export const realGoVersion = execFileSync(realGo, ["env", "GOVERSION"], { encoding: "utf8" }).trim().replace(/^go/, "");

// The standard library compiled without cgo is the same for every test, as it is for every module of a user.
export const buildCache = execFileSync(realGo, ["env", "GOCACHE"], { encoding: "utf8" }).trim();

/** Directories of one examination, removed when it is disposed of. */
export interface Place extends AsyncDisposable {
  /** Absolute, without symbolic links. */
  readonly directory: string;
  /** Writes files of a module and returns its directory. */
  module(name: string, files: Readonly<Record<string, string>>): Promise<string>;
  examine(asked: Asked): Promise<CgoAnswer>;
}

/** What differs between examinations; the platform is this machine's where none is stated. */
export interface Asked extends Partial<Omit<CgoInput, "host">> {
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: Platform;
  /** Absolute; if absent that of all tests, where the standard library is compiled once. */
  readonly toolDirectory?: string;
}

export async function createPlace(): Promise<Place> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), "cgo-place-")));
  await mkdir(join(directory, "home"));
  await mkdir(join(directory, "temporary"));
  const base = { HOME: join(directory, "home"), GOFLAGS: "", GOTELEMETRY: "off", GOCACHE: buildCache };
  return {
    directory,
    module: async (name, files) => {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(directory, name, path)), { recursive: true });
        await writeFile(join(directory, name, path), text);
      }
      return join(directory, name);
    },
    examine: ({ env, platform, toolDirectory, ...asked }) =>
      examineCgo({
        request: { mode: "auto", repair: "env" },
        goBinary: realGo,
        goVersion: realGoVersion,
        modules: [],
        ...asked,
        host: {
          platform: platform ?? { os: "linux", arch: process.arch === "arm64" ? "arm64" : "amd64", libc: "glibc" },
          env: { ...base, ...env },
          processes,
          log: silentLog,
          toolDirectory: toolDirectory ?? sharedToolDirectory,
          temporaryDirectory: join(directory, "temporary"),
        },
      }),
    // The go command counts its runs in a child that may outlive it by a moment.
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  };
}

/** A module without C code. */
export const pureModule = {
  "go.mod": "module example.com/pure\n",
  "main.go": 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("pure") }\n',
};

/** A module whose only package has C code: without cgo nothing of it is left. */
export const hardModule = {
  "go.mod": "module example.com/hard\n",
  "main.go": 'package main\n\n// #include <stdlib.h>\nimport "C"\n\nfunc main() { println(int(C.abs(-1))) }\n',
};

/** A module with a package that builds without cgo, and then does something else. */
export const softModule = {
  "go.mod": "module example.com/soft\n",
  "main.go": 'package main\n\nimport "example.com/soft/store"\n\nfunc main() { println(store.Kind()) }\n',
  "store/cgo.go":
    'package store\n\n// static int two(void) { return 2; }\nimport "C"\n\nfunc Kind() int { return int(C.two()) }\n',
  "store/pure.go": "//go:build !cgo\n\npackage store\n\nfunc Kind() int { return 0 }\n",
};
