import type { Facts } from "../../src/model/facts.ts";
import type { Request } from "../../src/model/request.ts";
import type { Stub } from "../../src/model/stub.ts";
import type { VersionLists } from "../../src/model/tool.ts";
import type { Surroundings } from "../../src/pins/types.ts";

/** The parts of a request that pins depend on; everything else is as when nothing was given. */
export interface GivenInputs {
  readonly command?: Request["command"];
  readonly goVersion?: string;
  readonly checkLatest?: boolean;
  readonly protoc?: string;
  readonly protocGenGo?: string;
  readonly protocGenGoGrpc?: string;
  readonly goTools?: Request["goTools"];
}

export function givenRequest(inputs: GivenInputs = {}): Request {
  return {
    command: inputs.command ?? "plan",
    workingDirectories: ["/checkout"],
    surface: "command-line",
    go: {
      version: inputs.goVersion ?? "",
      versionFile: "",
      checkLatest: inputs.checkLatest ?? false,
      architecture: "",
    },
    protocVersion: inputs.protoc ?? "",
    protocGenGoVersion: inputs.protocGenGo ?? "",
    protocGenGoGrpcVersion: inputs.protocGenGoGrpc ?? "",
    goTools: inputs.goTools ?? [],
    sources: { goDownloadBaseUrl: "", protocDownloadBaseUrl: "", mavenRepositoryUrl: "", token: "" },
    verification: "warn",
    lockFile: { value: "go-grpc-setup.lock.json", given: false },
    lockCheck: false,
    stubs: {
      protoPaths: [],
      protoModules: [],
      stubPaths: [],
      goOptions: [],
      goGrpcOptions: [],
      generate: [],
      postProcess: [],
      versionStamps: "ignore",
      onUnchecked: "warn",
      shard: { index: 1, count: 1 },
      force: false,
      noReuse: false,
    },
    cgo: { mode: "auto", repair: "env" },
    cache: { enabled: true, mode: "auto", dependencyPaths: [], suffix: "", maxSize: 0 },
    reporting: {
      annotations: true,
      summary: true,
      problemMatchers: true,
      reportFile: "",
      metricsFile: "",
      patchFile: "",
      verbose: false,
      color: "never",
    },
    offline: false,
    toolDirectory: "",
    printEnvironment: false,
    allowUntrustedCheckout: false,
  };
}

export function givenFacts(parts: Partial<Facts> = {}): Facts {
  return {
    root: "/checkout",
    scopes: ["."],
    modules: [],
    workspaces: [],
    declared: [],
    stubs: [],
    protos: [],
    git: { kind: "unknown", why: "not asked" },
    ...parts,
  };
}

/** A stub with the stamps that are given; the lines are those of a header at the file's start. */
export function givenStub(path: string, generatorStamp?: string, protocStamp?: string): Stub {
  return {
    path,
    generator: path.endsWith("_grpc.pb.go") ? "protoc-gen-go-grpc" : "protoc-gen-go",
    ...(generatorStamp === undefined ? {} : { generatorStamp, generatorStampLine: 3 }),
    ...(protocStamp === undefined ? {} : { protocStamp, protocStampLine: 4 }),
    source: path.replace(/(?:_grpc)?\.pb\.go$/, ".proto"),
    headerLine: 1,
    goPackageName: "pb",
  };
}

export const nothingAround: Surroundings = {
  installed: { go: [], protoc: [], goTools: {} },
  locked: [],
  held: [],
  goVersionFile: [],
};

/** Lists with these versions; asking for one that is not given is an error of the test. */
export function givenLists(versions: {
  readonly go?: readonly string[];
  readonly protoc?: readonly string[];
  readonly modules?: Readonly<Record<string, readonly string[]>>;
}): VersionLists {
  const known = (list: readonly string[] | undefined, name: string): Promise<readonly string[]> =>
    list === undefined ? Promise.reject(new Error(`the list of ${name} was asked for`)) : Promise.resolve(list);
  return {
    go: () => known(versions.go, "Go"),
    protoc: () => known(versions.protoc, "protoc"),
    module: (path) => known(versions.modules?.[path], path),
  };
}
