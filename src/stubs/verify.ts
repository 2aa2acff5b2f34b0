import type { Finding } from "../model/finding.ts";
import { once } from "../model/once.ts";
import type { Verdict } from "../model/stub.ts";
import { judgeAbsent } from "./absent.ts";
import { followedStubs, formerStubs } from "./departed.ts";
import { withoutDoubted } from "./infer/departed/departures.ts";
import { surveyOf } from "./infer/missing/survey.ts";
import { findWithoutGoPackage } from "./infer/missing/without-go-package.ts";
import { withLostImports } from "./lost-imports.ts";
import { judgePresent } from "./present.ts";
import { type Regeneration, regenerationOf } from "./regeneration.ts";
import { type Selected, selectedBy } from "./selected.ts";
import type { VerifyInput } from "./types.ts";
import { verifyByCommand } from "./user/by-command.ts";
import { toolDirectoriesOf } from "./user/tool-directories.ts";
import { causeFindings } from "./verdict/cause-findings.ts";
import { goPackageFindings } from "./verdict/go-package-findings.ts";
import { guardFindings } from "./verdict/guards.ts";
import type { Judgement } from "./verdict/judgements.ts";
import { stubsLeftOut } from "./verdict/left-out.ts";
import { summaryFindings } from "./verdict/summary-findings.ts";
import { toldFindings } from "./verdict/told-findings.ts";

/**
 * Regenerates every stub beside the checkout with the versions that its own text names, compares, and says what each
 * difference means. Reads only. Throws a `Failure` of kind `bad-input` for inputs that match nothing, and others where
 * protoc or a plugin can't be run at all.
 */
export async function verifyStubs(input: VerifyInput): Promise<Verdict> {
  const { facts, request, history } = input;
  const selected = selectedBy(input);
  const [program, ...args] = request.generate;
  if (program !== undefined) return verdictByCommand([program, ...args], selected, input);

  const followed = await followedStubs(selected.found, facts, history);
  const { contexts } = followed;
  const survey = surveyOf(withoutDoubted(followed), facts);
  const former = once(() => formerStubs(contexts, survey, input));
  const takenAway = async () => (await former()).flatMap((one) => one.former ?? []);
  const regeneration = await regenerationOf(contexts, takenAway, input);
  // Git's history is walked while plugins run.
  const [present, wanted] = await Promise.all([judgePresent(followed, selected, regeneration, input), former()]);
  const absent = await judgeAbsent(survey, wanted, present, selected, regeneration, input);
  await regeneration.save();
  const unpackaged = findWithoutGoPackage(survey).filter(({ proto }) => selected.selects(proto.path));
  const told = [...goPackageFindings(unpackaged), ...stubsLeftOut(absent.leftOut, request, facts.git)];
  const judgements = await withLostImports([...present.judgements, ...absent.judgements], facts, history);
  return verdictOf(judgements, told, selected, regeneration, input);
}

async function verdictByCommand(
  argv: readonly [string, ...string[]],
  { stubs, selects }: Selected,
  input: VerifyInput,
): Promise<Verdict> {
  const toolDirectories = await toolDirectoriesOf(input);
  const verdict = await verifyByCommand({ ...input, stubs, selects, toolDirectories }, argv);
  const guards = guardFindings(input.facts, verdict.files, verdict.unchecked);
  return { ...verdict, findings: [...verdict.findings, ...guards] };
}

function verdictOf(
  judgements: readonly Judgement[],
  told: readonly Finding[],
  { unchecked }: Selected,
  { failures, reused }: Regeneration,
  { facts, request }: VerifyInput,
): Verdict {
  const files = judgements.map(({ result }) => result);
  const unregenerated = judgements.flatMap((judgement) => judgement.unregenerated ?? []);
  return {
    files,
    unchecked,
    changes: judgements.flatMap(({ change }) => change ?? []),
    findings: [
      ...toldFindings(judgements),
      ...told,
      ...causeFindings(unregenerated, facts, request, failures),
      ...summaryFindings(files, unchecked, request, facts),
      // A share of a check may be empty; that nothing at all is checked is for the first one to say.
      ...(request.shard.index === 1 || files.length > 0 ? guardFindings(facts, files, unchecked) : []),
    ],
    reused: reused(),
  };
}
