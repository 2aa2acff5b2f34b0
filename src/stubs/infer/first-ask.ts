import type { Provenance } from "../../model/provenance.ts";
import type { StubRequest } from "../../model/request.ts";
import { isCore } from "../../model/stub.ts";
import type { Ask, Together } from "./ask.ts";
import type { StubContext } from "./contexts.ts";
import { dependsOnTargets } from "./generator/further.ts";
import { togetherWith } from "./generator/unstamped.ts";
import { builderLine } from "./generator/versions.ts";

/**
 * How a stub was made as far as text tells; null where there is nothing to go by. A stub whose .proto is not in the checkout
 * is rebuilt from the descriptor in it, which has no comments.
 */
export function firstAsk(context: StubContext, withoutSourceInfo: boolean, request: StubRequest): Ask | null {
  const { generator, candidates, stub } = context;
  const [candidate] = candidates;
  if (generator === null || stub.source === undefined) return null;
  const given = givenOptions(stub.generator, request);
  const common = {
    context,
    generator,
    builtWith: builderLine,
    options: given.length > 0 ? given.filter((option) => !movesFiles(option)) : context.options.map(({ text }) => text),
    together: togetherOf(context),
    changes: [],
    repackedFieldBehavior: false,
    managed: null,
  };
  const provenance = [generator.provenance, ...optionProvenance(context, given)];
  if (candidate !== undefined) {
    const more: Provenance[] = withoutSourceInfo
      ? [{ kind: "derived", because: "no source information: no stub of this protoc has a comment of its .proto" }]
      : [];
    return { ...common, origin: { kind: "proto", candidate }, withoutSourceInfo, provenance: [...provenance, ...more] };
  }
  const { embedded } = context;
  return embedded === null
    ? null
    : { ...common, origin: { kind: "embedded", file: embedded }, withoutSourceInfo: true, provenance };
}

function togetherOf(context: StubContext): Together {
  const { generator, generatorStamp } = context.stub;
  if (dependsOnTargets(generator)) return "directory";
  // Of the thousands that name a version no text is looked at.
  return (generator === "protoc-gen-go" && generatorStamp === undefined ? togetherWith(context.text) : null) ?? "any";
}

/** Options of the inputs, which are for the two generators alone. */
export function givenOptions(generator: string, request: StubRequest): readonly string[] {
  if (!isCore(generator)) return [];
  return generator === "protoc-gen-go" ? request.goOptions : request.goGrpcOptions;
}

/** `paths=` and `module=` decide where a stub is written; the engine names its files itself. */
function movesFiles(option: string): boolean {
  return /^(?:paths|module)=/.test(option);
}

function optionProvenance(context: StubContext, given: readonly string[]): Provenance[] {
  if (given.length === 0) return context.options.map(({ provenance }) => provenance);
  const input = context.stub.generator === "protoc-gen-go" ? "go-opt" : "go-grpc-opt";
  return [{ kind: "input", because: `options ${given.join(",")} of the input ${input}` }];
}
