import { posix } from "node:path";
import { type Fault, haveComments, isSound, type Untouched } from "./fault.ts";

const plugins = {
  "protoc-gen-go": {
    package: "google.golang.org/protobuf/cmd/protoc-gen-go",
    module: "google.golang.org/protobuf",
    versions: ["v1.36.11", "v1.36.6"],
    inTemplates: /buf\.build\/protocolbuffers\/go:v|\/protoc-gen-go@v/,
  },
  "protoc-gen-go-grpc": {
    package: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
    module: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
    versions: ["v1.6.1", "v1.5.1"],
    inTemplates: /buf\.build\/grpc\/go:v|\/protoc-gen-go-grpc@v/,
  },
} as const;

/**
 * The go.mod at the top asks for another version of a plugin than the stubs name, by its `tool` line. Null where something
 * else runs another one anyway: a template of buf that names its version, or Bazel, whose stubs lack comments.
 */
export function pinFault(generator: keyof typeof plugins, untouched: Untouched): Fault | null {
  const goMod = untouched.goMods.get("go.mod");
  const below = untouched.stubs.filter((stub) => stub.generator === generator && isSound(stub));
  if (goMod === undefined || below.length === 0 || !haveComments(untouched)) return null;
  if ([...untouched.templates.values()].some((text) => plugins[generator].inTemplates.test(text))) return null;
  const nested = [...untouched.goMods.keys()].map((path) => posix.dirname(path)).filter((path) => path !== ".");
  const own = below.filter(({ path }) => !nested.some((directory) => path.startsWith(`${directory}/`)));
  const { package: program, module, versions } = plugins[generator];
  const stamps = own.map(({ path }) => stampOf(Buffer.from(untouched.read(path)).toString("utf8"), generator));
  const version = versions.find((one) => !stamps.includes(one));
  if (own.length === 0 || version === undefined) return null;
  const without = goMod.replace(new RegExp(`^(\\s*(?:require\\s+)?)${literally(module)}\\s+v\\S+.*$`, "m"), "");
  const text = `${without.trimEnd()}\n\nrequire ${module} ${version}\n\ntool ${program}\n`;
  return {
    kind: `${generator} bumped in go.mod`,
    place: "go.mod",
    writes: [{ path: "go.mod", content: Buffer.from(text) }],
    expected: own.map(({ path }) => ({ path, verdicts: ["stamp", "stale generator"], words: [version] })),
    mayChange: untouched.stubs.filter(({ path }) => !own.some((stub) => stub.path === path)).map(({ path }) => path),
    claims: ["everything"],
  };
}

function stampOf(text: string, generator: string): string {
  return new RegExp(`^//[ \\t-]*${generator}\\s+(v\\S+)`, "m").exec(text)?.[1] ?? "";
}

function literally(text: string): string {
  return text.replaceAll(".", "\\.");
}
