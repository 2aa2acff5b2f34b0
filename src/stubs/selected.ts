import type { StubRequest } from "../model/request.ts";
import type { Stub, UncheckedStub } from "../model/stub.ts";
import type { StubContext } from "./infer/contexts.ts";
import { furtherGenerator, furtherPins } from "./infer/generator/further.ts";
import { type Selection, selectStubs } from "./infer/select.ts";
import { isRun, readContexts } from "./read.ts";
import { inShare } from "./shard.ts";
import type { VerifyInput } from "./types.ts";

/** What a run judges of a checkout. */
export interface Selected {
  /** All stubs of the checkout whose generators are run, whether they are to be judged or not: the others tell about them. */
  readonly found: readonly StubContext[];
  /** Those to be judged, whether their generators are run or not. */
  readonly stubs: readonly Stub[];
  /** Of them the ones whose generators are not run. */
  readonly unchecked: readonly UncheckedStub[];
  /** Whether a path would be judged, one where no stub is as well. */
  readonly selects: (path: string) => boolean;
}

/** Reads the stubs, and decides by working directories, inputs and share which of them are judged. Throws as `selectStubs` does. */
export function selectedBy({ facts, request, pins, local = [] }: VerifyInput): Selected {
  const selection = selectStubs(facts, request);
  const pinOf = furtherPins(pins, local);
  const found = readContexts(facts, pinOf);
  const share = shareIn(selection, found, request);
  const stubs = selection.stubs.filter(({ path }) => share(path));
  return {
    found,
    stubs,
    unchecked: stubs.filter((stub) => !isRun(stub, pinOf)).map(notRun),
    selects: (path) => selection.selects(path) && share(path),
  };
}

/** Which paths this run is to judge where the input `shard` divides them among several. */
function shareIn(
  { stubs }: Selection,
  contexts: readonly StubContext[],
  request: StubRequest,
): (path: string) => boolean {
  const lengths = new Map(contexts.map(({ stub, bytes }) => [stub.path, bytes.length]));
  return inShare(
    stubs.map(({ path }) => ({ path, cost: lengths.get(path) ?? 1 })),
    request.shard,
  );
}

function notRun({ path, generator }: Stub): UncheckedStub {
  const orFile = furtherGenerator(generator) === null ? "" : " or by a file of the checkout";
  return {
    path,
    generator,
    why: `${generator} is not run: no version of it is pinned by the input go-tools${orFile}`,
  };
}
