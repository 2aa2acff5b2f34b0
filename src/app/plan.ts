import type { Request } from "../model/request.ts";
import type { Place } from "./place.ts";
import { prepare } from "./prepare.ts";
import type { RunRecord } from "./record.ts";

/** `plan`: says what would be installed, and why, without installing or writing. */
export async function plan(request: Request, place: Place, record: RunRecord): Promise<void> {
  await prepare(request, place, record);
}
