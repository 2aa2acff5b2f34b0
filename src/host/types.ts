/**
 * The outside world as small interfaces. What decides takes values; what acts takes one of these, so that tests give it
 * a loopback server or a recorded answer. Files are used through node:fs directly.
 */
import type { Readable } from "node:stream";
import type { Platform } from "../model/platform.ts";

/** Environment variables; on Windows names are matched without regard to case. */
export type Environment = Readonly<Record<string, string>>;

/** A program to be started; never through a shell. */
export interface Command {
  /** An absolute path, or a name that is looked up in `env`'s PATH. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** A checkout whose programs are none to be started: a bare `file` is looked up in PATH alone, and not below this directory. */
  readonly notBelow?: string;
  /** The whole environment of the child: nothing is inherited. */
  readonly env: Environment;
  readonly stdin?: Uint8Array;
  /**
   * Where files for its standard input and output are made while it runs: of megabytes a pipe makes hundreds of pieces, which cost
   * the child as many pauses and this process as much collecting of garbage. Absent: pipes.
   */
  readonly filesDirectory?: string;
  /** The child and its children are ended after that time. */
  readonly timeoutSeconds: number;
  /** Called with each whole line of standard error as it comes. */
  readonly onErrorLine?: (line: string) => void;
  /** Ends the child (and what it started) when it aborts. */
  readonly signal?: AbortSignal;
}

/** How a program ended. A non-zero exit code is an answer, not a failure. */
export interface Completed {
  /** Null where a signal or the time limit ended it. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly seconds: number;
}

export interface Processes {
  /** Runs a program to its end with its output captured, never echoed. Throws a `Failure` of kind `tool` where it can't be started. */
  run(command: Command): Promise<Completed>;
}

/** What people read while it runs. Text may hold anything: implementations make it harmless for their medium. */
export interface Log {
  info(text: string): void;
  /** Shown with `--verbose` or in a runner's debug mode. */
  detail(text: string): void;
  warning(text: string): void;
  /** Shows what is being done until the promise settles. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
}

/** What every part that acts may ask of the place it runs on. */
export interface Host {
  readonly platform: Platform;
  readonly env: Environment;
  readonly processes: Processes;
  readonly log: Log;
  /** Absolute; kept between runs: RUNNER_TOOL_CACHE on a runner, a cache directory on a laptop. */
  readonly toolDirectory: string;
  /** Absolute; emptied by whoever made it. */
  readonly temporaryDirectory: string;
}

/** One exchange of the hypertext transfer protocol: no redirect is followed, nothing is tried again. */
export interface HttpRequest {
  /** `https:` or `http:`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For the connection to stand, name resolution and TLS included. */
  readonly connectSeconds: number;
  /** Without a byte after the connection stands, before or within the answer. */
  readonly idleSeconds: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it comes; must be read or destroyed. A broken transfer is an error of the stream. */
  readonly body: Readable;
}

export interface Http {
  /** Sends a GET. Throws a `Failure` of kind `network` or `timeout` where no answer begins. */
  get(request: HttpRequest): Promise<HttpResponse>;
}

/** A place where archives of directories are kept between jobs, under keys that are never written twice. */
export interface CacheService {
  /** Why there is none to be used here; null: there is one. */
  readonly unavailable: string | null;
  /** False where the runner lets this job only read. */
  readonly writable: boolean;
  /**
   * Finds the newest entry of the first key that has one, and unpacks it below `directory`, which is empty and has no
   * white space in its path. `keys` holds the primary key, then prefixes; ten at most. Never throws: see `CacheRestored`.
   */
  restore(request: {
    readonly keys: readonly string[];
    /** The folder of the archive, and so of `directory`; it is part of the entry's identity, the rest of the path is not. */
    readonly folder: string;
    readonly directory: string;
    readonly timeoutSeconds: number;
  }): Promise<CacheRestored>;
  /** Packs all that lies in `folder` of `directory` and keeps it under `key`. Never throws: see `CacheSaved`. */
  save(request: {
    readonly key: string;
    readonly folder: string;
    readonly directory: string;
    readonly timeoutSeconds: number;
  }): Promise<CacheSaved>;
}

export type CacheRestored =
  /** `bytes`: size of the archive. */
  | { readonly kind: "restored"; readonly key: string; readonly bytes: number }
  | { readonly kind: "miss" }
  /** What lies in the directory now may be half an archive. */
  | { readonly kind: "failed"; readonly why: string };

export type CacheSaved =
  | { readonly kind: "saved"; readonly bytes: number }
  /** Another job has written, or is writing, an entry of that key. */
  | { readonly kind: "taken"; readonly why: string }
  /** The service lets this job only read. */
  | { readonly kind: "denied"; readonly why: string }
  | { readonly kind: "failed"; readonly why: string };
