import type { Facts } from "../model/facts.ts";
import { type GoToolPin, modulesInWords } from "../model/pin.ts";
import type { Provenance } from "../model/provenance.ts";
import type { PlannedStub } from "../model/report.ts";
import type { StubRequest } from "../model/request.ts";
import type { Ask } from "./infer/ask.ts";
import { lacksSourceInfo } from "./infer/comments.ts";
import type { StubContext } from "./infer/contexts.ts";
import { firstAsk } from "./infer/first-ask.ts";
import { commandOf, type FurtherPin } from "./infer/generator/further.ts";
import { builderLine } from "./infer/generator/versions.ts";
import type { GoPackages } from "./infer/imports/go-packages.ts";
import { type ImportSearch, resolveImport } from "./infer/imports/imports.ts";
import { importSearch } from "./infer/search.ts";
import { selectStubs } from "./infer/select.ts";
import { protoReader, readContexts } from "./read.ts";
import { type EditStep, editSteps, stepsFor } from "./sed/steps.ts";

/**
 * How each stub would be regenerated, as far as text tells: which .proto, version and options are tried first. What only
 * compiling can decide is left to `verifyStubs`. Reads only. Throws a `Failure` of kind `bad-input` as that does.
 */
export async function planStubs(
  facts: Facts,
  request: StubRequest,
  pinOf: FurtherPin,
): Promise<readonly PlannedStub[]> {
  const { stubs } = selectStubs(facts, request);
  const contexts = readContexts(facts, pinOf);
  const withoutSourceInfo = lacksSourceInfo(contexts, protoReader(facts));
  const byPath = new Map(contexts.map((context) => [context.stub.path, context]));
  const search = importSearch(contexts, nothingFetched, facts, request, async () => []);
  const steps = await editSteps(
    facts.recipes ?? [],
    contexts.map(({ stub }) => stub.path),
  );
  return Promise.all(
    stubs.map(async ({ path, generator }) => {
      const context = byPath.get(path);
      if (context === undefined) return { path, generator, proto: null, because: [] };
      const ask = firstAsk(context, withoutSourceInfo(context.stub), request);
      const made = ask === null ? [] : [...ask.provenance, compilerOf(context), builderOf(ask)];
      return {
        path,
        generator,
        proto: protoOf(context),
        because: [...rootOf(context), ...(await importsOf(context, search)), ...made, ...editsOf(path, steps)],
      };
    }),
  );
}

/** What recipes do to a stub: of those that name no file, only comparing tells whether they are for this one. */
function editsOf(path: string, steps: readonly EditStep[]): Provenance[] {
  const named = stepsFor(path, steps).filter(({ isNamed }) => isNamed);
  return named.map(({ name, place }) => ({ ...derived(`${name}, where the stub shows it`), ...place }));
}

/** A plan downloads nothing, so what only a Go module can tell stays open. */
const nothingFetched: GoPackages = {
  failures: new Map(),
  find: async () => null,
  findKnown: async () => null,
  findSource: async () => null,
  findMoved: async () => null,
  findBeside: async () => null,
  findInModules: async () => null,
};

async function importsOf(context: StubContext, search: ImportSearch): Promise<PlannedStub["because"]> {
  const [candidate] = context.candidates;
  if (candidate === undefined) return [];
  const { stub, goImports } = context;
  const importer = { mounts: [candidate.mount], path: candidate.proto.path, goImports, stub };
  return Promise.all(
    candidate.proto.imports.map(async ({ name }) => {
      const placed = await resolveImport(name, importer, search);
      const place = placed === "include" ? "protoc's own well-known types" : placed?.because;
      return derived(`import ${name}: ${place ?? "decided by compiling, from the Go packages that the stub imports"}`);
    }),
  );
}

function compilerOf({ stub, compilerVersion }: StubContext): Provenance {
  if (compilerVersion === null) return derived("no compiler version in the request, as under buf");
  return {
    ...derived(`protoc ${stub.protocStamp} in the header`),
    path: stub.path,
    line: stub.protocStampLine ?? stub.headerLine,
  };
}

function builderOf({ builtWith }: Ask): Provenance {
  return derived(`plugin built with Go ${builtWith}; another is tried where only the layout of comments differs`);
}

function derived(because: string): Provenance {
  return { kind: "derived", because };
}

function protoOf(context: StubContext | undefined): string | null {
  return context?.candidates[0]?.proto.path ?? null;
}

function rootOf(context: StubContext | undefined): PlannedStub["because"] {
  const candidate = context?.candidates[0];
  if (candidate !== undefined) return [derived(candidate.because)];
  const source = context?.stub.source ?? "its source";
  return context?.embedded
    ? [derived(`${source} is not in the checkout: rebuilt from the descriptor in the stub`)]
    : [];
}

/** The generators that the stubs' own headers name, each version once: what checking them takes beside the pins. */
export async function generatorsOfStubs(
  facts: Facts,
  request: StubRequest,
  pinOf: FurtherPin,
): Promise<readonly GoToolPin[]> {
  const selected = new Set(selectStubs(facts, request).stubs.map(({ path }) => path));
  const pins = new Map<string, GoToolPin>();
  for (const { stub, generator } of readContexts(facts, pinOf)) {
    if (generator === null || !selected.has(stub.path)) continue;
    const pin: GoToolPin = {
      kind: "go-tool",
      name: commandOf(generator.package),
      ...generator,
      builtWith: builderLine,
    };
    pins.set(modulesInWords(pin), pin);
  }
  return [...pins.values()];
}
