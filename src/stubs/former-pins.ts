import { join } from "node:path";
import { packageAt } from "../data/further-generators.ts";
import { readIfThere } from "../files/if-there.ts";
import type { Facts } from "../model/facts.ts";
import { isBufTemplate } from "../model/governed.ts";
import { groupBy } from "../model/group.ts";
import type { Committed, History } from "../model/history.ts";
import { moduleVersionOf, withoutRegistryRevision } from "../model/module-version.ts";
import { type Provenance, placeInWords } from "../model/provenance.ts";
import { isCore } from "../model/stub.ts";
import { type Answered, type Ask, isSettled } from "./infer/ask.ts";
import { furtherGenerator } from "./infer/generator/further.ts";
import type { Answer } from "./regenerate/attempts.ts";
import type { Pinned } from "./verdict/evidence.ts";

/** A version that is not installed takes half a minute to build. */
const mostVersions = 3;

/** A stub that its pinned version does not give, with the line that pins it. */
interface Doubtful {
  readonly of: Answered;
  readonly path: string;
  readonly line: string;
}

/** A stub's answer, and the question with a version that was pinned before. */
interface Former {
  readonly of: Answered;
  readonly ask: Ask;
}

/**
 * Regenerates the stubs of further generators that the pinned version does not give with the one that stood in the same line of the same
 * file when they were last committed: most of them name no version, so nothing else tells that it was raised and nobody generated anew. Who
 * raised it may not have installed it either: what made one of them is tried on the others. The result has those that it gives.
 */
export async function answerWithFormerPins(
  answers: readonly Answered[],
  { root, git }: Facts,
  history: History | undefined,
  answer: Answer,
): Promise<ReadonlyMap<Answered, Pinned>> {
  if (history === undefined || git.kind === "unknown") return new Map();
  const doubtful = await pinningLines(
    answers.flatMap((of) => pinnedIn(of) ?? []),
    root,
  );
  if (doubtful.length === 0) return new Map();
  const asked = doubtful.map(({ of, path }) => ({ path, stub: of.ask.context.stub.path }));
  const committed = await history.committedWith(asked, git);
  const asks = ofFewVersions(
    doubtful.flatMap(({ of, path, line }) => {
      const then = committed.get(of.ask.context.stub.path);
      const ask = then === undefined ? null : askOfThen(of.ask, line, path, then);
      return ask === null ? [] : [{ of, ask }];
    }),
  );
  const own = await settledOf(asks, answer);
  const others = await settledOf(asksOfOthers(doubtful, own), answer);
  return new Map([...others, ...own]);
}

/** Those of the questions whose answer is the committed stub. */
async function settledOf(asks: readonly Former[], answer: Answer): Promise<ReadonlyMap<Answered, Pinned>> {
  const found = await answer(asks.map(({ ask }) => ask));
  return new Map(
    asks.flatMap(({ of, ask }, index) => {
      const answered = found[index];
      if (answered === undefined || !isSettled(answered)) return [];
      const because = `${ask.generator.provenance.because}, and it names ${of.ask.generator.version} since`;
      return [[of, { answered, because }] as const];
    }),
  );
}

/** What is left, with each version that once stood in its line and made another stub of its generator. */
function asksOfOthers(doubtful: readonly Doubtful[], own: ReadonlyMap<Answered, Pinned>): Former[] {
  const keyOf = ({ of, path, line }: Doubtful) => `${of.ask.context.stub.generator} ${path} ${line}`;
  const made = groupBy(
    doubtful.filter(({ of }) => own.has(of)),
    keyOf,
  );
  return doubtful.flatMap((one) => {
    if (own.has(one.of)) return [];
    const generators = (made.get(keyOf(one)) ?? []).flatMap(({ of }) => own.get(of)?.answered.ask.generator ?? []);
    const versions = new Map(generators.map((generator) => [generator.version, generator]));
    return [...versions.values()].map((generator) => ({ of: one.of, ask: { ...one.of.ask, generator } }));
  });
}

/** Those of the versions that most of them ask for. */
function ofFewVersions<T extends { readonly ask: Ask }>(asks: readonly T[]): T[] {
  const groups = groupBy(asks, ({ ask: { generator } }) => `${generator.package}@${generator.version}`);
  const largest = [...groups.values()].toSorted((one, other) => other.length - one.length);
  return largest.slice(0, mostVersions).flat();
}

/** Where a file pins the version that did not give a stub; null for what it gave, and for what no file pins. */
function pinnedIn(of: Answered): Omit<Doubtful, "line"> | null {
  const { context, origin, generator } = of.ask;
  const { kind, path } = generator.provenance;
  if (isCore(context.stub.generator) || origin.kind !== "proto" || of.comparison.kind === "stamp" || isSettled(of))
    return null;
  return of.regenerated === null || kind !== "project-file" || path === undefined ? null : { of, path };
}

/** With the lines that pin, of which each file is read once; without those that are not there. */
async function pinningLines(pinned: readonly Omit<Doubtful, "line">[], root: string): Promise<readonly Doubtful[]> {
  const files = new Map<string, readonly string[]>();
  for (const path of new Set(pinned.map((one) => one.path)))
    files.set(path, linesOf((await readIfThere(join(root, path))) ?? ""));
  return pinned.flatMap(({ of, path }) => {
    const line = files.get(path)?.[(of.ask.generator.provenance.line ?? 0) - 1];
    return line === undefined ? [] : [{ of, path, line }];
  });
}

/** The question with the version that stood in the line then; null where it was the same, or the line another one. */
function askOfThen(ask: Ask, line: string, path: string, { text, commit }: Committed): Ask | null {
  const { version } = ask.generator;
  const { generator } = ask.context.stub;
  const written = [version, version.replace(/^v/, "")].find((form) => line.includes(form));
  if (written === undefined) return null;
  const [before = "", after = ""] = line.split(written, 2);
  const lines = linesOf(text);
  const index = lines.findIndex((one) => one.startsWith(before) && one.endsWith(after) && one !== line);
  const then = lines[index]?.slice(before.length, after === "" ? undefined : -after.length) ?? "";
  const former = moduleVersionOf(isBufTemplate(path) ? withoutRegistryRevision(then) : then);
  if (former === null || former === version) return null;
  const because = `${generator} ${former} made it, which ${placeInWords(path, index + 1)} named in commit ${commit.slice(0, 12)}`;
  const provenance: Provenance = { kind: "project-file", because, path, line: index + 1 };
  const known = furtherGenerator(generator);
  const program = known === null ? ask.generator.package : packageAt(known, former);
  return { ...ask, generator: { package: program, version: former, provenance } };
}

/** Without what stands around a requirement of a go.mod, which may be in a block or not. https://go.dev/ref/mod#go-mod-file-require */
function linesOf(text: string): string[] {
  return text.split("\n").map((line) => line.trim().replace(/^require\s+/, ""));
}
