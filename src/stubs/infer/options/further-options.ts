import { posix } from "node:path";
import type { FurtherGenerator } from "../../../data/further-generators.ts";
import type { Recipe } from "../../../model/facts.ts";
import type { Stub } from "../../../model/stub.ts";
import { furtherGenerator } from "../generator/further.ts";
import { type ConfiguredPlugin, isOfPlaces } from "./configured-options.ts";
import type { PluginOption } from "./options.ts";

/** What a further generator's options are read from. */
export interface OptionSources {
  readonly stub: Stub;
  readonly text: string;
  /** protoc-gen-go's stub of the same source. */
  readonly sibling: Stub | null;
  /** What the checkout gives to this generator, nearest first. */
  readonly configured: readonly ConfiguredPlugin[];
  /** Configurations of services, by which methods get HTTP rules without annotations; by path. */
  readonly services: ReadonlySet<string>;
  /** The .proto that it is most likely made from, relative to the checkout's root. */
  readonly proto: string | null;
  /** Absolute path of a file of the checkout. */
  readonly absolute: (path: string) => string;
}

/**
 * The option sets that a further generator may have been run with, likeliest first: as the checkout's own recipes have them,
 * completed by what the stub's text shows, then by its text alone. They count only where they give the committed bytes.
 */
export function furtherOptions(sources: OptionSources): readonly (readonly PluginOption[])[] {
  const { stub, configured } = sources;
  const generator = furtherGenerator(stub.generator);
  if (generator === null) {
    const paths = derived(stub, "paths=source_relative", "most plugins are run with it");
    return distinct([...configured.map(({ options }) => options), [paths], []]);
  }
  const always = generator.always.map((text) =>
    derived(stub, text, "some files are refused without it, and others stay as they are"),
  );
  const shown = shownOptions(generator, sources);
  const sets = configured.map(({ options, file }) => {
    const own = options.filter(({ text }) => !isOfPlaces(text)).flatMap((option) => resolved(option, file, sources));
    const keys = new Set(own.map(({ text }) => keyOf(text)));
    return [...always, ...shown].filter(({ text }) => !keys.has(keyOf(text))).concat(own);
  });
  return distinct([...sets.slice(0, 1), [...always, ...shown], ...sets.slice(1), always]);
}

/** Files with HTTP rules for methods, by path. https://google.aip.dev/127 */
export function serviceConfigurations(recipes: readonly Recipe[]): ReadonlySet<string> {
  return new Set(recipes.filter(({ text }) => /^type: *google\.api\.Service\b/m.test(text)).map(({ path }) => path));
}

function keyOf(option: string): string {
  return option.replace(/=.*$/s, "");
}

function distinct(sets: readonly (readonly PluginOption[])[]): readonly (readonly PluginOption[])[] {
  const seen = new Map(sets.toReversed().map((set) => [set.map(({ text }) => text).join(","), set]));
  return sets.filter((set) => seen.get(set.map(({ text }) => text).join(",")) === set);
}

/** Options that name a file have to name it so that the plugin finds it; one that is not in the checkout is left out. */
function resolved(option: PluginOption, recipe: string, { services, absolute }: OptionSources): PluginOption[] {
  const match = /^(grpc_api_configuration|openapi_configuration)=(.*)$/.exec(option.text);
  if (match === null) return [option];
  const [, key = "", value = ""] = match;
  const path = [posix.join(posix.dirname(recipe), value), posix.normalize(value)].find((place) => services.has(place));
  return path === undefined ? [] : [{ ...option, text: `${key}=${absolute(path)}` }];
}

/** Options that show in a stub's own text. */
function shownOptions(generator: FurtherGenerator, sources: OptionSources): PluginOption[] {
  const { stub } = sources;
  const signs = signsOf(generator.name, sources);
  return signs.map(([option, sign]) => derived(stub, option, sign));
}

type Sign = readonly [option: string, sign: string];

function signsOf(generator: string, sources: OptionSources): Sign[] {
  switch (generator) {
    case "protoc-gen-grpc-gateway":
      return gatewaySigns(sources);
    case "protoc-gen-openapiv2":
      return serviceConfiguration(sources);
    case "protoc-gen-connect-go":
      return connectSigns(sources);
    case "protoc-gen-go-vtproto":
      return vtprotoSigns(sources);
    case "protoc-gen-go-ttrpc":
      return ttrpcSigns(sources);
    default:
      return [];
  }
}

// https://github.com/grpc-ecosystem/grpc-gateway/blob/main/protoc-gen-grpc-gateway/main.go
function gatewaySigns(sources: OptionSources): Sign[] {
  const { text } = sources;
  const signs: Sign[] = [];
  if (/\bserver ext\w+\.\w+Server\b/.test(text))
    signs.push(["standalone=true", "the prefix ext of the package it serves"]);
  if (/\bprotoReq\.Set[A-Z]\w*\(/.test(text)) signs.push(["use_opaque_api=true", "protoReq.Set…"]);
  // A method without a rule is given its own full name as path.
  if (
    /WithHTTPPathPattern\("\/[\w.]+\/\w+"\)/.test(text) &&
    /"(\/[\w.]+\/\w+)", runtime\.WithHTTPPathPattern\("\1"\)/.test(text)
  )
    signs.push(["generate_unbound_methods=true", "a method's own name as its path"]);
  const [, named = "", service = ""] =
    /\nfunc Register(\w+)Server\(ctx context\.Context, mux \*runtime\.ServeMux, server (?:\w+\.)?(\w+)Server\)/.exec(
      text,
    ) ?? [];
  const suffix = named.slice(service.length);
  if (named.startsWith(service) && suffix !== "Handler" && suffix !== "")
    signs.push([`register_func_suffix=${suffix}`, `func Register${named}Server`]);
  if (!/\nPackage \w+ is a reverse proxy\./.test(text))
    signs.push(["omit_package_doc=true", "no comment on its package"]);
  return [...signs, ...serviceConfiguration(sources)];
}

/** `a.yaml` beside `a.proto` with HTTP rules in it. https://cloud.google.com/endpoints/docs/grpc/grpc-service-config */
function serviceConfiguration({ proto, services, absolute }: OptionSources): Sign[] {
  const path = proto === null ? null : configurationBeside(proto, services);
  return path === null ? [] : [[`grpc_api_configuration=${absolute(path)}`, `${path} beside its .proto`]];
}

/** The configuration of the services of a .proto, relative to the checkout's root; null where there is none beside it. */
export function configurationBeside(proto: string, services: ReadonlySet<string>): string | null {
  const stem = proto.replace(/\.proto$/, "");
  return [`${stem}.yaml`, `${stem}.yml`].find((place) => services.has(place)) ?? null;
}

// https://github.com/connectrpc/connect-go/blob/main/cmd/protoc-gen-connect-go/main.go
function connectSigns({ stub, text, sibling }: OptionSources): Sign[] {
  const signs: Sign[] = [];
  if (/connect\.New\w+HandlerSimple\(/.test(text)) signs.push(["simple=true", "HandlerSimple"]);
  if (sibling === null) return signs;
  const suffix =
    posix.dirname(sibling.path) === posix.dirname(stub.path)
      ? ""
      : stub.goPackageName.slice(sibling.goPackageName.length);
  const fits = stub.goPackageName === sibling.goPackageName + suffix;
  if (fits && suffix !== "connect") signs.push([`package_suffix=${suffix}`, `package ${stub.goPackageName}`]);
  return signs;
}

/** Features with a method that nothing else writes. https://github.com/planetscale/vtprotobuf#available-features */
const vtprotoFeatures: readonly (readonly [feature: string, sign: RegExp])[] = [
  ["clone", /\) CloneVT\(\)/],
  ["equal", /\) EqualVT\(/],
  ["grpc", /\bgrpc\.ServiceDesc\b/],
  ["marshal", /\) MarshalVT\(\)/],
  ["marshal_strict", /\) MarshalVTStrict\(\)/],
  ["pool", /\bvtprotoPool_\w+|\) ResetVT\(\)/],
  ["size", /\) SizeVT\(\)/],
  ["unmarshal", /\) UnmarshalVT\(/],
  ["unmarshal_unsafe", /\) UnmarshalVTUnsafe\(/],
];

function vtprotoSigns({ text }: OptionSources): Sign[] {
  const features = vtprotoFeatures.filter(([, sign]) => sign.test(text)).map(([feature]) => feature);
  const signs: Sign[] =
    features.length === 0 ? [] : [[`features=${features.join("+")}`, `the methods of ${features.join(", ")}`]];
  const tag = /^\/\/go:build (\w+)\n\/\/ \+build \1\n\/\/ Code generated/m.exec(text)?.[1];
  if (tag !== undefined) signs.push([`buildTag=${tag}`, `//go:build ${tag}`]);
  return signs;
}

// https://github.com/containerd/ttrpc/blob/main/cmd/protoc-gen-go-ttrpc/generator.go
function ttrpcSigns({ text }: OptionSources): Sign[] {
  const service = /\bRegisterService\("(?:[\w.]*\.)?(\w+)"/.exec(text)?.[1] ?? "";
  const named = /\nfunc Register(\w+?)(?:Service)?\(srv /.exec(text)?.[1] ?? "";
  const prefix = named.slice(0, named.lastIndexOf(service.replace(/Service$/, "")));
  return prefix === "" || service === "" ? [] : [[`prefix=${prefix}`, `func Register${named}`]];
}

function derived(stub: Stub, text: string, sign: string): PluginOption {
  // Where a file is named absolutely, that is for the plugin alone.
  const told = text.replace(/=\/.*\//, "=");
  const because = `option ${told}, for ${sign}`;
  return { text, provenance: { kind: "derived", because, path: stub.path, line: stub.headerLine } };
}
