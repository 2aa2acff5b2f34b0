import type { Facts } from "../model/facts.ts";
import type { GoToolPin } from "../model/pin.ts";
import type { PlannedStub } from "../model/report.ts";
import type { StubRequest } from "../model/request.ts";
import { lacksSourceInfo } from "./infer/comments.ts";
import type { StubContext } from "./infer/contexts.ts";
import { firstAsk } from "./infer/first-ask.ts";
import { selectStubs } from "./infer/select.ts";
import { builderLine } from "./infer/versions.ts";
import { readContexts, readProtos } from "./verify.ts";

/**
 * How each stub would be regenerated, as far as text tells: which .proto, version and options are tried first. What only
 * compiling can decide is left to `verifyStubs`. Reads only. Throws a `Failure` of kind `bad-input` as that does.
 */
export async function planStubs(facts: Facts, request: StubRequest): Promise<readonly PlannedStub[]> {
  const { stubs } = selectStubs(facts, request);
  const contexts = await readContexts(facts);
  const withoutSourceInfo = lacksSourceInfo(contexts, await readProtos(facts, contexts), false);
  const byPath = new Map(contexts.map((context) => [context.stub.path, context]));
  return stubs.map(({ path, generator }) => {
    const context = byPath.get(path);
    const ask = context === undefined ? null : firstAsk(context, withoutSourceInfo, request);
    return { path, generator, proto: protoOf(context), because: [...rootOf(context), ...(ask?.provenance ?? [])] };
  });
}

function protoOf(context: StubContext | undefined): string | null {
  return context?.candidates[0]?.proto.path ?? null;
}

function rootOf(context: StubContext | undefined): PlannedStub["because"] {
  const candidate = context?.candidates[0];
  return candidate === undefined ? [] : [{ kind: "derived", because: candidate.because }];
}

/** The generators that the stubs' own headers name, each version once: what checking them takes beside the pins. */
export async function generatorsOfStubs(facts: Facts, request: StubRequest): Promise<readonly GoToolPin[]> {
  const selected = new Set(selectStubs(facts, request).stubs.map(({ path }) => path));
  const pins = new Map<string, GoToolPin>();
  for (const { stub, generator } of await readContexts(facts)) {
    if (generator === null || !selected.has(stub.path)) continue;
    const { package: main, version, provenance } = generator;
    const pin: GoToolPin = {
      kind: "go-tool",
      name: stub.generator,
      package: main,
      version,
      builtWith: builderLine,
      provenance,
    };
    pins.set(`${main}@${version}`, pin);
  }
  return [...pins.values()];
}
