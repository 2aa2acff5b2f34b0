import { isRecord } from "./json.ts";
import { isModulePath, isVersionOf } from "./slot.ts";

const digestForm = /^(?:sha256:[0-9a-f]{64}|h1:[A-Za-z0-9+/]{43}=)$/;

const known = {
  lock: ["schema", "tools"],
  tool: ["name", "version", "package", "builtWith", "dependencies", "platforms"],
  entry: ["source", "digest", "types", "binary", "go"],
  sources: ["go.dev", "toolchain-module", "github", "maven", "go-build"],
};

/** What is wrong with the content of a lock file, each with its place; empty where nothing is. docs/lock-file.md */
export function mistakesIn(lock: Record<string, unknown>): string[] {
  const tools = lock["tools"];
  if (!Array.isArray(tools)) return ["tools is not a list"];
  return [
    ...unknownKeys(lock, known.lock, ""),
    ...tools.flatMap((tool: unknown, index) => mistakesInTool(`tools[${index}]`, tool)),
  ];
}

/** What is not understood is refused: somebody may rely on it. */
function unknownKeys(value: Record<string, unknown>, allowed: readonly string[], place: string): string[] {
  const unknown = Object.keys(value).filter((key) => !allowed.includes(key));
  return unknown.map((key) => `${place}${key} is not known; here may be ${allowed.join(", ")}`);
}

function mistakesInTool(place: string, tool: unknown): string[] {
  if (!isRecord(tool)) return [`${place} is not an object`];
  const { name, version, platforms } = tool;
  const texts = ["name", "version"].filter((key) => typeof tool[key] !== "string");
  const optional = ["package", "builtWith"].filter((key) => tool[key] !== undefined && typeof tool[key] !== "string");
  const inexact = typeof name === "string" && typeof version === "string" && !isVersionOf(name, version);
  const wrong = [
    ...unknownKeys(tool, known.tool, `${place}.`),
    ...[...texts, ...optional].map((key) => `${place}.${key} is not a text`),
    ...mistakesInDependencies(`${place}.dependencies`, tool["dependencies"]),
    ...(inexact ? [`${place}.version is not one version of ${JSON.stringify(name)}: ${JSON.stringify(version)}`] : []),
  ];
  if (!isRecord(platforms)) return [...wrong, `${place}.platforms is not an object`];
  const entries = Object.entries(platforms).flatMap(([platform, list]) =>
    mistakesInEntries(`${place}.platforms.${platform}`, list),
  );
  return [...wrong, ...entries];
}

function mistakesInDependencies(place: string, list: unknown): string[] {
  if (list === undefined) return [];
  if (!Array.isArray(list) || list.length === 0) return [`${place} is not a list of modules`];
  return list.flatMap((module: unknown, index) => {
    const [path, version = "", ...more] = typeof module === "string" ? module.split("@") : [];
    if (path !== undefined && isModulePath(path) && isVersionOf(path, version) && more.length === 0) return [];
    return [`${place}[${index}] is not a module with its version, path@version: ${JSON.stringify(module)}`];
  });
}

function mistakesInEntries(place: string, list: unknown): string[] {
  if (!Array.isArray(list)) return [`${place} is not a list`];
  return list.flatMap((entry: unknown, index) => mistakesInEntry(`${place}[${index}]`, entry));
}

function mistakesInEntry(place: string, entry: unknown): string[] {
  if (!isRecord(entry)) return [`${place} is not an object`];
  const { source, go } = entry;
  const digests = ["digest", "types", "binary"].filter((key) => {
    const value = entry[key];
    if (value === undefined) return key === "digest";
    return typeof value !== "string" || !digestForm.test(value);
  });
  return [
    ...unknownKeys(entry, known.entry, `${place}.`),
    ...(typeof source === "string" && known.sources.includes(source)
      ? []
      : [`${place}.source is none of ${known.sources.join(", ")}`]),
    ...digests.map((key) => `${place}.${key} is neither sha256: and hex nor h1: and base64`),
    ...(go === undefined || typeof go === "string" ? [] : [`${place}.go is not a text`]),
  ];
}
