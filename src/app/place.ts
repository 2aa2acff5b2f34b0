import type { CacheService, Host, Http } from "../host/types.ts";

/** Where a run takes place: what it may ask of the outside. */
export interface Place {
  readonly host: Host;
  readonly http: Http;
  /** How a person starts this program: its name, or `node` and a path relative to the current directory. */
  readonly program: string;
  /** Absolute. */
  readonly currentDirectory: string;
  /** The runner's cache service; null on a laptop, which keeps its caches itself. */
  readonly openCacheService: (() => CacheService) | null;
}
