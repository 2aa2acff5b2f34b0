import pairing from "../data/pairing.json" with { type: "json" };
import type { Finding } from "../model/finding.ts";
import type { Pin } from "../model/pin.ts";
import { describeProvenance } from "../model/provenance.ts";

const substitutes: Readonly<
  Record<string, Readonly<Record<string, { readonly version: string; readonly why: string }>>>
> = pairing.substitutes;

/** The version to take for one that can't be installed, with what is to be said about it; null for all others. */
export function substituteFor(pin: Pin): { readonly version: string; readonly finding: Finding } | null {
  const substitute = pin.kind === "go-tool" ? substitutes[pin.package]?.[pin.version] : undefined;
  if (pin.kind !== "go-tool" || substitute === undefined) return null;
  const { path, line, kind } = pin.provenance;
  return {
    version: substitute.version,
    finding: {
      code: "pin-not-installable",
      level: kind === "stamp" ? "notice" : "warning",
      message: `${pin.name} ${pin.version}, asked for by ${describeProvenance(pin.provenance)}, can't be installed: ${substitute.why}.`,
      fix: `Pin ${pin.name} ${substitute.version}, which is used here.`,
      ...(path === undefined ? {} : { path }),
      ...(line === undefined ? {} : { line }),
    },
  };
}
