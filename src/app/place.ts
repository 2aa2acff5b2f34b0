import type { Host, Http } from "../host/types.ts";

/** Where a run takes place: what it may ask of the outside. */
export interface Place {
  readonly host: Host;
  readonly http: Http;
}
