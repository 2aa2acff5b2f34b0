import type { PlannedTool } from "../model/report.ts";
import type { Request } from "../model/request.ts";
import { renderPlan } from "../report/plan.ts";
import { furtherPins } from "../stubs/infer/generator/further.ts";
import { planStubs } from "../stubs/plan.ts";
import type { Place } from "./place.ts";
import { judgePairing, prepare } from "./prepare.ts";
import type { RunRecord } from "./record.ts";

/** `plan`: says what would be installed and regenerated, and why, without installing or writing. */
export async function plan(request: Request, place: Place, record: RunRecord): Promise<void> {
  const preparation = await prepare(request, place, record);
  judgePairing(preparation, request, record);
  const { facts, decisions, local, toolbox } = preparation;
  const tools = await Promise.all(
    decisions.map(async ({ pin }, index): Promise<PlannedTool[]> => {
      const reported = record.pins[index];
      const located = await toolbox.locate(pin);
      return reported === undefined ? [] : [{ ...reported, state: located === null ? "to be installed" : "installed" }];
    }),
  );
  const pinOf = furtherPins(
    decisions.map(({ pin }) => pin),
    local,
  );
  record.plan = { tools: tools.flat(), stubs: await planStubs(facts, request.stubs, pinOf) };
  record.output = renderPlan(record.plan, { color: false });
}
