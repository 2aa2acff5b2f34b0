import { posix } from "node:path";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import remotes from "../../../data/buf-remote-plugins.json" with { type: "json" };
import type { Recipe } from "../../../model/facts.ts";
import { isBufTemplate } from "../../../model/governed.ts";
import { once } from "../../../model/once.ts";
import type { Stub } from "../../../model/stub.ts";
import { withVariables } from "../recipes/variables.ts";
import type { PluginOption } from "./options.ts";

/** The options that one place of the checkout gives to one plugin. */
export interface ConfiguredPlugin {
  /** `protoc-gen-grpc-gateway`. */
  readonly generator: string;
  readonly file: string;
  /** As written, with `paths` and `module`. */
  readonly options: readonly PluginOption[];
  /** Where a template has it write, as written; absent: not known. */
  readonly out?: string;
}

/** Options of all plugins in templates of buf generate and in protoc's command lines; read, never run. */
export function configuredPlugins(recipes: readonly Recipe[]): ConfiguredPlugin[] {
  return recipes.flatMap((recipe) => {
    const { path, text } = recipe;
    return isBufTemplate(path) ? inTemplate(path, text) : inCommandLines(path, withVariables(recipe));
  });
}

/** Those of one generator, the ones nearest to a stub first. */
export function configuredFor(
  stub: { readonly path: string; readonly generator: string },
  plugins: readonly ConfiguredPlugin[],
): ConfiguredPlugin[] {
  const own = plugins.filter(({ generator }) => generator === stub.generator);
  const shared = ({ file }: ConfiguredPlugin) => {
    const parts = posix.dirname(file).split("/");
    const others = posix.dirname(stub.path).split("/");
    const apart = parts.findIndex((part, index) => part !== others[index]);
    return apart === -1 ? parts.length : apart;
  };
  return own.sort((one, other) => shared(other) - shared(one));
}

/**
 * Tells whether stubs lie to each other as their .protos do, whatever go_package says: what runs the generator nearest to them gives it
 * `paths=source_relative`. https://protobuf.dev/reference/go/go-generated/#invocation
 */
export function followingSources(recipes: readonly Recipe[]): (stub: Pick<Stub, "path" | "generator">) => boolean {
  // In most checkouts nobody asks.
  const plugins = once(() => configuredPlugins(recipes));
  return (stub) => {
    const placing = configuredFor(stub, plugins()).map(({ options }) => {
      return new Set(options.map(({ text }) => text).filter((text) => /^(?:paths|module)=/.test(text)));
    });
    const nearest = placing.find(({ size }) => size > 0);
    return nearest?.size === 1 && nearest.has("paths=source_relative");
  };
}

/** The options of one place that change what is written, to compare places by. */
export function optionsInWords({ options }: ConfiguredPlugin): string {
  const own = options.map(({ text }) => text).filter((text) => !isOfPlaces(text));
  return own.sort().join(",");
}

/** Whether an option only says where files go, where packages are, or what is logged. */
export function isOfPlaces(option: string): boolean {
  return /^(?:paths|module|logtostderr)\b|^M/.test(option);
}

/**
 * Tells whether a template of buf may run a generator: it names it, or a program that can't be told to be another one, or no template
 * names it at all.
 */
export function templatesRunning(recipes: readonly Recipe[]): (file: string, generator: string) => boolean {
  const named = once(() => {
    const templates = recipes.filter(({ path }) => isBufTemplate(path));
    return new Map(templates.map(({ path, text }) => [path, pluginsIn(parseDocument(text).contents).map(generatorOf)]));
  });
  return (file, generator) => {
    const own = named().get(file) ?? [null];
    return own.some((name) => name === generator || name === null) || ![...named().values()].flat().includes(generator);
  };
}

// https://buf.build/docs/configuration/v2/buf-gen-yaml/
function inTemplate(file: string, text: string): ConfiguredPlugin[] {
  const lines = new LineCounter();
  return pluginsIn(parseDocument(text, { lineCounter: lines }).contents).flatMap((plugin) => {
    const generator = generatorOf(plugin);
    if (generator === null) return [];
    const node = plugin.get("opt", true);
    const items = isSeq(node) ? node.items : [node];
    const options = items.flatMap((item) => {
      if (!isScalar(item) || item.value === null) return [];
      const line = item.range === null || item.range === undefined ? 1 : lines.linePos(item.range[0]).line;
      return splitOptions(String(item.value)).map((option) =>
        optionOf(option, `opt of ${generator} in ${posix.basename(file)}`, file, line),
      );
    });
    const out = plugin.get("out");
    return [{ generator, file, options, ...(typeof out === "string" ? { out } : {}) }];
  });
}

function pluginsIn(root: unknown): YAMLMap[] {
  const plugins = isMap(root) ? root.get("plugins", true) : undefined;
  return isSeq(plugins) ? plugins.items.filter(isMap) : [];
}

/** The command that an entry of a template stands for; null where that can't be told. */
function generatorOf(plugin: YAMLMap): string | null {
  const names = ["remote", "local", "plugin", "name"].map((key) => pluginNamed(plugin.get(key, true)));
  return names.find((name) => name !== null) ?? null;
}

/** What plugins of buf's registry are called as commands. */
const remoteNames = new Map(Object.entries(remotes.commands));

function pluginNamed(node: unknown): string | null {
  // A local plugin may be a program with arguments: `go tool protoc-gen-x`, `go run example.com/protoc-gen-x@v1`.
  const words = isSeq(node)
    ? node.items.map((item) => (isScalar(item) ? String(item.value) : ""))
    : isScalar(node)
      ? [String(node.value)]
      : [];
  for (const word of words) {
    const bare = word.replace(/[:@][^/]*$/, "");
    const remote = remoteNames.get(bare.replace(/^[^/]+\//, ""));
    if (remote !== undefined) return remote;
    const command = /(?:^|\/)(protoc-gen-[\w-]+)(?:\/v\d+)?$/.exec(bare)?.[1];
    if (command !== undefined) return command;
  }
  const [only] = words;
  return words.length === 1 && only !== undefined && /^[\w-]+$/.test(only) ? `protoc-gen-${only}` : null;
}

/** `--NAME_opt=…`, `--NAME_opt …` and what stands before the colon of `--NAME_out=…:directory`. */
function inCommandLines(file: string, text: string): ConfiguredPlugin[] {
  const found = new Map<string, PluginOption[]>();
  for (const [index, line] of text.split("\n").entries()) {
    if (/^\s*(?:#|\/\/[^g])/.test(line)) continue;
    for (const [, name = "", kind = "", value = ""] of line.matchAll(
      /(?:--|-p )([a-z][\w-]*)_(out|opt)(?:=|[ \t"',]+)["']?([^\s"'\\]*)/g,
    )) {
      const generator = `protoc-gen-${name}`;
      const options = found.get(generator) ?? [];
      found.set(generator, options);
      const given = kind === "opt" ? value : (/^(.*):[^:]*$/.exec(value)?.[1] ?? (/[=,]/.test(value) ? value : ""));
      for (const option of splitOptions(given))
        options.push(optionOf(option, `protoc's command line in ${file}`, file, index + 1));
    }
  }
  return [...found].map(([generator, options]) => ({ generator, file, options }));
}

/** Without those that hold a variable: what it stands for is unknown. */
function splitOptions(text: string): string[] {
  return text.split(",").filter((option) => option !== "" && !/[$%{}()`]/.test(option));
}

function optionOf(text: string, place: string, path: string, line: number): PluginOption {
  return { text, provenance: { kind: "project-file", because: `option ${text} of ${place}`, path, line } };
}
