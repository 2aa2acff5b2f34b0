import defaults from "../data/defaults.json" with { type: "json" };
import { explain, Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { compareGo } from "../model/go-version.ts";
import { type Pin, toolName } from "../model/pin.ts";
import { describeProvenance, placeOf } from "../model/provenance.ts";
import { onlyChecks, type Request } from "../model/request.ts";
import type { Tool } from "../model/tool.ts";
import type { PinDecision } from "../pins/types.ts";
import type { Toolbox } from "../tools/toolbox.ts";

/**
 * The tool of a decision, or where no source has that release one that checks stubs just as well: they do not depend on the
 * project's Go, and any protoc gives the stubs of another, whose stamp is put into the request. What somebody asks for by
 * an input or a lock file is that release or none, and so is what later steps of a job are set up with.
 * Throws the `Failure` of the pinned release where nothing stands in for it.
 */
export async function obtainOrStandIn(
  decision: PinDecision,
  request: Request,
  toolbox: Pick<Toolbox, "obtain" | "installed">,
  report: (finding: Finding) => void,
): Promise<Tool> {
  try {
    return await toolbox.obtain(decision.pin);
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== "no-source" && error.kind !== "not-found")) throw error;
    const pin = onlyChecks(request) ? standInFor(decision, (await toolbox.installed()).go) : null;
    if (pin === null) throw error;
    const tool = await unlessFailing(toolbox.obtain(pin));
    if (tool === null) throw error;
    report(stoodIn(decision.pin, pin, error));
    return tool;
  }
}

/** What is pinned instead; null: nothing. `installed` are the versions of Go that are here. */
function standInFor({ pin }: PinDecision, installed: readonly string[]): Pin | null {
  const because = `in place of ${toolName(pin)} ${pin.version}, which no source has`;
  const provenance = { kind: "default", because } as const;
  if (pin.provenance.kind !== "stamp" && pin.provenance.kind !== "project-file") return null;
  if (pin.kind === "protoc")
    return pin.version === defaults.protoc ? null : { ...pin, version: defaults.protoc, provenance };
  if (pin.kind !== "go" || compareGo(pin.version, defaults.go.version) >= 0) return null;
  const newer = installed.filter((version) => compareGo(version, pin.version) > 0 && !/[a-z]/.test(version));
  const [newest = defaults.go.version] = newer.toSorted((one, other) => compareGo(other, one));
  return { ...pin, version: newest, provenance };
}

/** That the stand-in can't be had either is no news where the failure of what is pinned is thrown. */
async function unlessFailing(obtained: Promise<Tool>): Promise<Tool | null> {
  try {
    return await obtained;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function stoodIn(asked: Pin, taken: Pin, failure: Failure): Finding {
  const why =
    asked.kind === "go" ? "stubs do not depend on a project's Go" : "any protoc gives the same stubs but for its stamp";
  return {
    code: "tool-stand-in",
    level: "warning",
    message: `${toolName(taken)} ${taken.version} was taken in place of ${asked.version}, asked for by ${describeProvenance(asked.provenance)}, for ${why}. ${explain(failure)}`,
    fix: "Nothing, if that will do; otherwise make one of the sources reachable, or pin another version by an input.",
    ...placeOf(asked.provenance),
  };
}
