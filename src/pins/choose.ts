import type { Facts } from "../model/facts.ts";
import { explain, Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group.ts";
import type { LocalPin } from "../model/pin.ts";
import { describeProvenance, type Provenance, placeInWords, placeOf } from "../model/provenance.ts";
import type { Request } from "../model/request.ts";
import type { VersionLists } from "../model/tool.ts";
import { inputFindings, versionMistakes } from "./inputs.ts";
import { localPins } from "./local.ts";
import { type Question, questionsOf } from "./questions.ts";
import { type Resolved, resolveVersion } from "./resolve.ts";
import { fits, type Scheme, type Wanted } from "./scheme.ts";
import type { Candidate, LockedVersion, PinChoice, PinDecision, Surroundings } from "./types.ts";

/**
 * Chooses a version of every tool: Go, protoc, both generators, what `go-tools` lists, and other known generators that
 * files pin, in this order. Lists are asked only for ranges and aliases that no installed version fits.
 * Throws a `Failure` of kind `bad-input` that tells every malformed input, or one that names every version which could not
 * be resolved.
 */
export async function choosePins(
  facts: Facts,
  request: Request,
  lists: VersionLists,
  surroundings: Surroundings,
): Promise<PinChoice> {
  const mistakes = versionMistakes(request);
  if (mistakes.length > 0) throw new Failure("bad-input", mistakes.map(({ message }) => message).join("\n"));
  const answers = await Promise.allSettled(questionsOf(facts, request, lists, surroundings).map(answer));
  const failed = answers.flatMap((settled) => (settled.status === "rejected" ? [settled.reason as unknown] : []));
  if (failed.length > 0) throw together(failed);
  const found = answers.flatMap((settled) => (settled.status === "fulfilled" ? [settled.value] : []));
  return {
    decisions: found.map(({ decision }) => decision),
    local: found.flatMap(({ local }) => local),
    findings: [...inputFindings(request), ...found.flatMap(({ findings }) => findings)],
  };
}

interface Answer {
  readonly decision: PinDecision;
  readonly local: readonly LocalPin[];
  readonly findings: readonly Finding[];
}

/** The strongest candidate that is a version decides; the ones before it are told, the ones after it overruled. */
async function answer(question: Question): Promise<Answer> {
  const { tool, candidates, scheme } = question;
  const read = candidates.map((candidate) => ({ candidate, wanted: scheme.read(candidate.version) }));
  const index = read.findIndex(({ candidate, wanted }) => wanted !== null || candidate.provenance.kind === "input");
  const chosen = read[index];
  if (chosen === undefined) throw new Failure("bad-input", `Nothing says which ${tool} to use.`);
  if (chosen.wanted === null) throw malformed(tool, chosen.candidate, scheme);
  const findings = read.slice(0, index).map(({ candidate }) => unreadable(tool, candidate, scheme));
  const { version, heldBy, findings: onTheWay } = await resolve(question, chosen.candidate, chosen.wanted);
  const { version: asked } = chosen.candidate;
  const provenance = heldBy === undefined ? chosen.candidate.provenance : asHeld(chosen.candidate, heldBy);
  const weaker = candidates.slice(index + 1);
  const decision = { pin: question.pin(version, provenance), asked, overruled: overruledBy(version, weaker, scheme) };
  return { decision, local: localPins(decision.pin, weaker, question), findings: [...findings, ...onTheWay] };
}

/** What asks for a range is the reason of a version only together with the lock file that says which one it means. */
function asHeld({ version, provenance }: Candidate, { path, line }: LockedVersion): Provenance {
  const place = placeInWords(path, line);
  return { ...provenance, because: `${provenance.because} (${version}), held to this by ${place}` };
}

/** Weaker values that ask for something else, each once. The runtime and the default ask for nothing where there is more. */
function overruledBy(version: string, weaker: readonly Candidate[], scheme: Scheme): readonly Candidate[] {
  const others = weaker.filter(({ version: other, provenance: { kind } }) => {
    return kind !== "default" && kind !== "runtime" && !fits(version, other, scheme);
  });
  const once = groupBy(others, ({ version: other, provenance }) => `${other} ${provenance.because}`);
  return [...once.values()].flatMap(([first]) => first ?? []);
}

function resolve(
  question: Question,
  { version, provenance, minimum = false }: Candidate,
  wanted: Wanted,
): Promise<Resolved> {
  return resolveVersion({ ...question, asked: version, provenance, wanted, minimum });
}

/** Several failures as one, so that everything that could not be resolved is told at once. */
function together(failed: readonly unknown[]): unknown {
  const [first, ...others] = failed;
  if (others.length === 0 || !failed.every((reason) => reason instanceof Failure)) return first;
  const kind = failed.every((reason) => reason.kind === "bad-input") ? "bad-input" : failed[0]?.kind;
  const remedy = [...new Set(failed.map((reason) => reason.remedy))].join(" ");
  return new Failure(kind ?? "network", failed.map(explain).join("\n"), { remedy, cause: first });
}

function malformed(tool: string, { version, provenance }: Candidate, scheme: Scheme): Failure {
  const message = `${describeProvenance(provenance)} asks for ${tool} ${JSON.stringify(version)}, which is no version.`;
  return new Failure("bad-input", message, { remedy: `Write ${scheme.forms} there.` });
}

function unreadable(tool: string, { version, provenance }: Candidate, scheme: Scheme): Finding {
  return {
    code: "pin-version-unreadable",
    level: "warning",
    message: `${describeProvenance(provenance)} asks for ${tool} ${JSON.stringify(version)}, which is no version that can be resolved; the next place decides.`,
    fix: `Write ${scheme.forms} there.`,
    ...placeOf(provenance),
  };
}
