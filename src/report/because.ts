import { describeProvenance } from "../model/provenance.ts";
import type { ReportedPin } from "../model/report.ts";
import { visibleLine } from "./visible.ts";

/** Why a pin is what it is, and where that is wanted, what it overruled, on one line. */
export function becauseOf(pin: ReportedPin, withOverruled: boolean): string {
  const overruled = (withOverruled ? (pin.overruled ?? []) : []).map(
    (other) => `${other.version} of ${describeProvenance({ kind: "derived", ...other })}`,
  );
  const origin = describeProvenance({ kind: "derived", ...pin });
  return visibleLine(overruled.length === 0 ? origin : `${origin}, over ${overruled.join(", ")}`);
}
