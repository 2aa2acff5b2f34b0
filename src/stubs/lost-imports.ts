import { posix } from "node:path";
import { isVendored } from "../model/directory.ts";
import type { Facts } from "../model/facts.ts";
import type { Departure, History } from "../model/history.ts";
import { isLeftOut } from "../model/work-tree.ts";
import { fetchedSources } from "./infer/recipes/fetched.ts";
import type { Cause } from "./verdict/causes.ts";
import { departureInWords } from "./verdict/evidence.ts";
import type { Judgement } from "./verdict/judgements.ts";

/**
 * The judgements with those of stubs outdated that were made when something was in the checkout that their .proto imports, and that is
 * nowhere by now: nobody can generate them. What is vendored, downloaded or left out of the checkout may come from elsewhere today.
 */
export async function withLostImports(
  judgements: readonly Judgement[],
  facts: Facts,
  history: History | undefined,
): Promise<Judgement[]> {
  const isFetched = fetchedSources(facts);
  const placeOf = ({ imported }: Cause, { result: { root } }: Judgement) => {
    const path = imported === undefined || root === null ? null : posix.join(root, imported);
    return path === null || isVendored(path) || isFetched(path) || isLeftOut(path, facts.git) ? null : path;
  };
  const lacking = judgements.map((judgement) => {
    const places = (judgement.unregenerated?.causes ?? []).flatMap((cause) => placeOf(cause, judgement) ?? []);
    return { path: judgement.result.path, places: new Set(places) };
  });
  const departures = await departuresOf(lacking, facts, history);
  return judgements.map((judgement) => {
    const { result, unregenerated } = judgement;
    const lost = departures.get(result.path) ?? [];
    if (unregenerated === undefined || lost.length === 0) return judgement;
    const causes = unregenerated.causes.map((cause) => {
      const departure = lost.find(({ path }) => path === placeOf(cause, judgement));
      return departure === undefined
        ? cause
        : { ...cause, message: `${cause.message}: ${departureInWords(departure)}` };
    });
    return { ...judgement, unregenerated: { ...unregenerated, causes, isOutdated: true } };
  });
}

/** What left of the places that each stub lacks something of, since it was made. */
async function departuresOf(
  lacking: readonly { readonly path: string; readonly places: ReadonlySet<string> }[],
  { git }: Facts,
  history: History | undefined,
): Promise<ReadonlyMap<string, readonly Departure[]>> {
  const asked = lacking.filter(({ places }) => places.size > 0);
  if (git.kind === "unknown" || asked.length === 0) return new Map();
  const stubs = asked.map(({ path, places }) => ({ path, mayStemFrom: (proto: string) => places.has(proto) }));
  const earlier = (await history?.departures(stubs)) ?? new Map<string, readonly Departure[]>();
  return new Map(
    asked.map(({ path, places }) => {
      const gone = [...places].filter((place) => git.deleted.has(place));
      const now = gone.map((place) => ({ path: place, movedTo: null, commit: null }));
      return [path, [...now, ...(earlier.get(path) ?? [])]] as const;
    }),
  );
}
