import { join, posix } from "node:path";
import { detached } from "../../model/detached.ts";
import type { Facts } from "../../model/facts.ts";
import { once } from "../../model/once.ts";
import { isCore, type Stub } from "../../model/stub.ts";
import { formIn, oddForms } from "../text/form.ts";
import type { CompilerVersion } from "../types.ts";
import { type EmbeddedFile, embeddedIn, goPackageIn, packageInText } from "./descriptor/embedded-file.ts";
import { type FurtherPin, furtherVersionOf } from "./generator/further.ts";
import { stampedNeighbours } from "./generator/lost-stamps.ts";
import { templateVersions } from "./generator/templates.ts";
import { compilerVersionOf, type GeneratorVersion, generatorVersionOf } from "./generator/versions.ts";
import {
  type ConfiguredPlugin,
  configuredFor,
  configuredPlugins,
  isOfPlaces,
  optionsInWords,
} from "./options/configured-options.ts";
import { furtherOptions, serviceConfigurations } from "./options/further-options.ts";
import { optionsOf, type PluginOption } from "./options/options.ts";
import { rootsOfOtherLanguages } from "./other-languages.ts";
import { goImportsOf } from "./paths/go-imports.ts";
import { type Candidate, findCandidates, groupByBaseName } from "./paths/root.ts";
import { bufModulesOf } from "./recipes/buf.ts";
import type { StubFiles } from "./stub-files.ts";
import { stubSources } from "./stub-sources.ts";

/** A stub with all that the files of the checkout tell about how it was made, before any tool has been run. */
export interface StubContext {
  readonly stub: Stub;
  readonly text: string;
  /** The text as it is stored. */
  readonly bytes: Buffer;
  /** Its possible .protos, best first; empty: not in the checkout. */
  readonly candidates: readonly Candidate[];
  /** Go packages that it imports, and for a stub of services also those that the stubs of the messages import. */
  readonly goImports: readonly string[];
  /** The generator at the version that made it; null: it is none that is run, or nothing tells its version. */
  readonly generator: GeneratorVersion | null;
  /** The options that it was most likely made with. */
  readonly options: readonly PluginOption[];
  /** Whether the checkout runs its generator with different options in different places. */
  readonly hasRivalOptions: boolean;
  /** Other options that it may have been made with instead, likeliest first. */
  readonly otherOptions: readonly (readonly PluginOption[])[];
  /** The version of protoc that its header names; null: none, as under buf. */
  readonly compilerVersion: CompilerVersion | null;
  /** The descriptor embedded in it, or in protoc-gen-go's stub of the same source. */
  readonly embedded: EmbeddedFile | null;
  /** Whether it is stored with other line ends, or with a byte order mark, unlike the other stubs; absent: it is not. */
  readonly hasOddForm?: boolean;
  /** Path of a stub in its directory which has the version lines that this one lost; absent: it has them, or no stub there has. */
  readonly stampedNeighbour?: string;
  /** Path of the .proto that was taken for its own and gives something else; absent: none was. */
  readonly namesake?: string;
}

/** Whether a stub lies in the directory of its .proto, as `paths=source_relative` without an output directory has it. */
export function liesBesideItsProto({ stub, candidates: [first] }: StubContext): boolean {
  return first !== undefined && posix.dirname(first.proto.path) === posix.dirname(stub.path);
}

/**
 * Reads the context of every stub from facts and contents; nothing is run and nothing else is read. `pinOf` tells which further
 * generators are run, and at which version; `messagesBeside` which stubs of messages that are not tell about one of services.
 */
export function inferContexts(
  facts: Facts,
  stubs: readonly Stub[],
  { bytesOf, textOf }: StubFiles,
  pinOf: FurtherPin,
  messagesBeside: (services: Stub) => readonly Stub[],
): StubContext[] {
  const embeddedOf = remembered((path) => embeddedIn(textOf(path)));
  const packageOf = remembered((path) => packageInText(textOf(path)));
  const protosByName = groupByBaseName(facts.protos);
  const paths = new Set(stubs.map(({ path }) => path));
  const sources = stubSources(facts.stubs, stubs, (name) => protosByName.has(name), embeddedOf);
  const bySource = goStubsBySource(sources.all);
  const neighbourOf = stampedNeighbours(stubs, textOf);
  const bufModules = once(() => new Set(bufModulesOf(facts.recipes ?? []).map(({ directory }) => directory)));
  const isForOthers = rootsOfOtherLanguages(facts);
  const optionsFor = optionsIn(facts);
  const templatesOf = templateVersions(facts);
  const odd = oddForms(new Map(stubs.map(({ path }) => [path, formIn(bytesOf(path))])));
  return stubs.map((found) => {
    const stub = sources.of(found);
    const text = textOf(stub.path);
    const sibling = siblingOf(stub, bySource);
    const holder = (sibling ?? stub).path;
    const evidence = {
      get bufModules() {
        return bufModules();
      },
      // Of a damaged stub the services beside it tell.
      get package() {
        const services = stub.path.replace(/(?:_grpc)?\.pb\.go$/, "_grpc.pb.go");
        return packageOf(holder) ?? (paths.has(services) ? packageOf(services) : null);
      },
    };
    const candidates = findCandidates(stub, evidence, protosByName, facts.modules).filter(({ mount }) => {
      if (!isForOthers(mount)) return true;
      const embedded = embeddedOf(holder);
      return embedded === null || goPackageIn(embedded) === "";
    });
    const messages = sibling === null ? messagesBeside(stub) : [sibling];
    const siblingImports = messages.flatMap(({ path }) => goImportsOf(textOf(path)));
    const pin = pinOf(stub);
    const dated = neighbourOf(stub) ?? stub;
    return {
      stub,
      get text() {
        return textOf(stub.path);
      },
      bytes: bytesOf(stub.path),
      candidates,
      goImports: detached([...new Set([...goImportsOf(text), ...siblingImports])]),
      generator:
        pin === null
          ? generatorVersionOf(dated, textOf(dated.path), facts.modules)
          : furtherVersionOf(stub, pin, templatesOf),
      ...optionsFor(stub, text, sibling, candidates),
      compilerVersion: compilerVersionOf(dated.protocStamp),
      ...(odd.has(stub.path) ? { hasOddForm: true } : {}),
      ...(dated === stub ? {} : { stampedNeighbour: dated.path }),
      // Only a stub that is not what was regenerated is looked at this closely.
      get embedded() {
        return embeddedOf(holder);
      },
    };
  });
}

/** The function, asked about each path once. */
function remembered<T>(of: (path: string) => T): (path: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (path) => {
    const { value } = known.get(path) ?? { value: of(path) };
    known.set(path, { value });
    return value;
  };
}

type Options = Pick<StubContext, "options" | "otherOptions" | "hasRivalOptions">;

/** Tells the options of stubs by their own texts and by what the checkout's recipes give to their generators. */
function optionsIn(
  facts: Facts,
): (stub: Stub, text: string, sibling: Stub | null, candidates: readonly Candidate[]) => Options {
  const { recipes = [] } = facts;
  const paths = new Set(facts.stubs.map(({ path }) => path));
  const everywhere = configuredPlugins(recipes);
  const services = serviceConfigurations(recipes);
  return (stub, text, sibling, candidates) => {
    if (isCore(stub.generator)) {
      const own = optionsOf(stub, text, hasOpaqueTwin(stub.path, paths));
      const [options = [], ...otherOptions] = coreOptions(stub, own, everywhere);
      return { options, otherOptions, hasRivalOptions: false };
    }
    const configured = configuredFor(stub, everywhere);
    const proto = candidates[0]?.proto.path ?? null;
    const absolute = (path: string) => join(facts.root, path);
    const [options = [], ...otherOptions] = furtherOptions({
      stub,
      text,
      sibling,
      configured,
      services,
      proto,
      absolute,
    });
    return { options, otherOptions, hasRivalOptions: new Set(configured.map(optionsInWords)).size > 1 };
  };
}

/** Whether a stub is one of the two that the hybrid API has; projects that rename their stubs have no such pairs. */
function hasOpaqueTwin(path: string, paths: ReadonlySet<string>): boolean {
  if (path.endsWith("_protoopaque.pb.go")) return true;
  return path.endsWith(".pb.go") && paths.has(path.replace(/\.pb\.go$/, "_protoopaque.pb.go"));
}

/** What the stub's own text shows, and that with what a template or a command line gives to its generator. */
function coreOptions(
  stub: Stub,
  own: readonly PluginOption[],
  configured: readonly ConfiguredPlugin[],
): (readonly PluginOption[])[] {
  const isSet = ({ text }: PluginOption) => own.some((one) => one.text.split("=")[0] === text.split("=")[0]);
  const further = configuredFor(stub, configured)
    .map(({ options }) => options.filter((option) => !isOfPlaces(option.text) && !isSet(option)))
    .filter((options) => options.length > 0)
    .flatMap((options) => byCommand(options, stub));
  return [own, ...further.map((options) => [...own, ...options])];
}

/**
 * The options of a recipe with one value for each: where it has several, each is of another command. Those that the stub's path has come
 * first, as in `--go_out=import_path=shop:shop shop/shop.proto`, and then those that the recipe has last.
 */
function byCommand(options: readonly PluginOption[], stub: Stub): (readonly PluginOption[])[] {
  const nameOf = ({ text }: PluginOption) => text.split("=")[0];
  const rival = options.find((one) =>
    options.some((other) => nameOf(other) === nameOf(one) && other.text !== one.text),
  );
  if (rival === undefined) return [options];
  const own = stub.path.split("/");
  const isOwn = (text: string) => own.includes(text.slice(text.indexOf("=") + 1));
  const values = [...new Set(options.filter((one) => nameOf(one) === nameOf(rival)).map(({ text }) => text))].reverse();
  return values
    .sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)))
    .slice(0, mostCommands)
    .flatMap((value) => {
      const kept = options.filter((one) => nameOf(one) !== nameOf(rival) || one.text === value);
      return byCommand(kept, stub);
    });
}

/** A script may have a command for each of hundreds of .protos, and stubs are tried with one after the other. */
const mostCommands = 4;

function goStubsBySource(stubs: readonly Stub[]): ReadonlyMap<string, readonly Stub[]> {
  const groups = new Map<string, Stub[]>();
  for (const stub of stubs) {
    if (stub.generator !== "protoc-gen-go" || stub.source === undefined) continue;
    const group = groups.get(stub.source);
    if (group === undefined) groups.set(stub.source, [stub]);
    else group.push(stub);
  }
  return groups;
}

/**
 * protoc-gen-go's stub of the same .proto: in the same directory, in the one above it (where connect-go's packages lie below
 * it), or the only one there is.
 */
function siblingOf(stub: Stub, bySource: ReadonlyMap<string, readonly Stub[]>): Stub | null {
  if (stub.generator === "protoc-gen-go" || stub.source === undefined) return null;
  const same = bySource.get(stub.source) ?? [];
  const directory = posix.dirname(stub.path);
  const beside =
    same.find(({ path }) => posix.dirname(path) === directory) ??
    same.find(({ path }) => posix.dirname(path) === posix.dirname(directory));
  return beside ?? (same.length === 1 ? (same[0] ?? null) : null);
}
