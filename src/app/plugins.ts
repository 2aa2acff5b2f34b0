import { explain, Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { GoToolPin, Pin } from "../model/pin.ts";
import { placeOf } from "../model/provenance.ts";
import type { Obtain, Tool } from "../model/tool.ts";
import { knownGenerators } from "../pins/known-tools.ts";

/** The Go commands of a run. */
export interface Plugins {
  readonly tools: readonly Tool[];
  /** What could not be had, though nobody asked for it by an input; there is a finding for each. */
  readonly lacking: ReadonlySet<Pin>;
  readonly findings: readonly Finding[];
}

/**
 * Gets every Go command that is pinned. A further generator that only a file of the checkout pins is worth having and no
 * more: where it can't be had, its stubs are told to be unchecked, and all else goes on. So it does, with `onlyChecks`, where nobody
 * has a version that stubs are stamped with: those stubs can't be regenerated, and say so. Throws a `Failure` for any other.
 */
export async function obtainPlugins(pins: readonly Pin[], obtain: Obtain, onlyChecks: boolean): Promise<Plugins> {
  const answers = await Promise.all(
    pins
      .filter((pin) => pin.kind === "go-tool")
      .map(async (pin) => ({ pin, answer: await tryToObtain(pin, obtain, onlyChecks) })),
  );
  return {
    tools: answers.flatMap(({ answer }) => (answer instanceof Failure ? [] : [answer])),
    lacking: new Set(answers.filter(({ answer }) => answer instanceof Failure).map(({ pin }) => pin)),
    findings: answers.flatMap(({ pin, answer }) =>
      answer instanceof Failure && isOptional(pin) ? [unavailable(pin, answer)] : [],
    ),
  };
}

function isOptional({ name, provenance }: GoToolPin): boolean {
  return provenance.kind !== "input" && !knownGenerators.some((generator) => generator.name === name);
}

async function tryToObtain(pin: GoToolPin, obtain: Obtain, onlyChecks: boolean): Promise<Tool | Failure> {
  try {
    return await obtain(pin);
  } catch (error) {
    if (error instanceof Failure && (isOptional(pin) || (onlyChecks && isNowhere(pin, error)))) return error;
    throw error;
  }
}

/** A stamp that no release has, or that a proxy refuses; a network that is down says nothing of the version. */
function isNowhere({ provenance }: GoToolPin, { kind }: Failure): boolean {
  return provenance.kind === "stamp" && (kind === "not-found" || kind === "denied");
}

function unavailable({ name, version, provenance }: GoToolPin, failure: Failure): Finding {
  return {
    code: "tool-not-available",
    level: "warning",
    message: `${name} ${version}, pinned by ${provenance.because}, could not be had, so its files are not checked: ${explain(failure)}`,
    fix: failure.remedy === "" ? `Name ${name} by the input go-tools where it has to be there.` : failure.remedy,
    ...placeOf(provenance),
  };
}
