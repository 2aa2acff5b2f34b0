import { isAbsolute, resolve } from "node:path";
import type { Request } from "../model/request.ts";
import { contradictions } from "./contradictions.ts";
import { flagDefinitions, type InputDefinition, inputDefinitions } from "./definitions.ts";
import type { GivenText, Mistake, RequestSource } from "./given.ts";
import {
  checkShape,
  type Read,
  readBoolean,
  readCommand,
  readGoTools,
  readLines,
  readShard,
  readSize,
  readUrl,
  rightGoTools,
} from "./shapes.ts";

/** A request is only to be carried out when there are no mistakes; it exists so that further checks can add theirs. */
export interface CheckedRequest {
  /** Where a text was malformed it has the default of that input, or of a list the lines that are right. */
  readonly request: Request;
  readonly mistakes: readonly Mistake[];
}

const definitions = new Map<string, InputDefinition>(
  [...inputDefinitions, ...flagDefinitions].map((definition) => [definition.name, definition]),
);

/** Makes the typed request of what was given, and tells every mistake in it. Reads no file and no environment. */
export function makeRequest(source: RequestSource): CheckedRequest {
  const mistakes: Mistake[] = [];
  const wellFormed = new Map<string, GivenText>();
  for (const [name, given] of source.texts) {
    const definition = definitions.get(name);
    const expected = definition === undefined ? null : checkShape(definition.shape, given.text);
    if (expected === null) {
      wellFormed.set(name, given);
      continue;
    }
    if (definition?.shape.kind === "go-tools") wellFormed.set(name, { ...given, text: rightGoTools(given.text) });
    mistakes.push({ message: `${given.place}: ${JSON.stringify(given.text)} is not ${expected}.` });
  }
  mistakes.push(...contradictions(source));
  return { request: build({ ...source, texts: wellFormed }), mistakes };
}

function build(source: RequestSource): Request {
  const text = (name: string): string => source.texts.get(name)?.text ?? definitions.get(name)?.default ?? "";
  const flag = (name: string): boolean => accepted(readBoolean(text(name)));
  const lines = (name: string): readonly string[] => readLines(text(name));
  // The shape of every text was checked before, so the text is one of the choices.
  const choice = <T extends string>(name: string): T => text(name) as T;
  const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(source.currentDirectory, path));
  const directories = source.directories.length > 0 ? source.directories : lines("working-directory");
  const url = (name: string): string => accepted(readUrl(text(name)));
  return {
    command: source.command,
    surface: source.surface,
    workingDirectories: [...new Set((directories.length > 0 ? directories : ["."]).map(absolute))],
    go: {
      version: text("go-version").trim(),
      versionFile: text("go-version-file").trim(),
      checkLatest: flag("check-latest"),
      architecture: text("architecture").trim(),
    },
    protocVersion: text("protoc-version").trim(),
    protocGenGoVersion: text("protoc-gen-go-version").trim(),
    protocGenGoGrpcVersion: text("protoc-gen-go-grpc-version").trim(),
    goTools: accepted(readGoTools(text("go-tools"))),
    sources: {
      goDownloadBaseUrl: url("go-download-base-url"),
      protocDownloadBaseUrl: url("protoc-download-base-url"),
      mavenRepositoryUrl: url("maven-repository-url"),
      token: text("token"),
    },
    verification: choice("verification"),
    lockFile: { value: text("lock-file").trim(), given: source.texts.has("lock-file") },
    lockCheck: flag("check"),
    stubs: {
      protoPaths: lines("proto-paths"),
      protoModules: lines("proto-modules"),
      stubPaths: lines("stub-paths"),
      goOptions: lines("go-opt"),
      goGrpcOptions: lines("go-grpc-opt"),
      generate: accepted(readCommand(text("generate"))),
      postProcess: accepted(readCommand(text("post-process"))),
      versionStamps: choice("version-stamps"),
      onUnchecked: choice("on-unchecked"),
      shard: accepted(readShard(text("shard"))),
      force: flag("force"),
      noReuse: flag("no-reuse"),
    },
    cgo: { mode: choice("cgo"), repair: choice("cgo-repair") },
    cache: {
      enabled: flag("cache"),
      mode: choice("cache-mode"),
      dependencyPaths: lines("cache-dependency-path"),
      suffix: text("cache-suffix").trim(),
      maxSize: accepted(readSize(text("cache-max-size"))),
    },
    reporting: {
      annotations: flag("annotations"),
      summary: flag("summary"),
      problemMatchers: flag("problem-matchers"),
      reportFile: text("report-file").trim(),
      metricsFile: text("metrics-file").trim(),
      patchFile: text("patch-file").trim(),
      verbose: flag("verbose"),
      color: choice("color"),
    },
    offline: flag("offline"),
    toolDirectory: text("tool-dir") === "" ? "" : absolute(text("tool-dir")),
    printEnvironment: flag("print-env"),
    allowUntrustedCheckout: flag("allow-untrusted-checkout"),
  };
}

function accepted<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(`a text was used before it was checked; expected ${read.expected}`);
  return read.value;
}
