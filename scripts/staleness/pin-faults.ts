import { posix } from "node:path";
import type { StubResult } from "../../src/model/stub.ts";
import { type Fault, haveComments, isSound, type Untouched } from "./fault.ts";

const tools = {
  protoc: {
    module: null,
    package: "",
    versions: ["29.3", "28.3", "27.2"],
    aqua: "protocolbuffers/protobuf/protoc@v",
    inTemplates: /(?!)/,
  },
  "protoc-gen-go": {
    package: "google.golang.org/protobuf/cmd/protoc-gen-go",
    module: "google.golang.org/protobuf",
    versions: ["1.36.11", "1.36.6"],
    aqua: "protocolbuffers/protobuf-go/protoc-gen-go@v",
    inTemplates: /buf\.build\/protocolbuffers\/go:v|\/protoc-gen-go@v/,
  },
  "protoc-gen-go-grpc": {
    package: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
    module: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
    versions: ["1.6.1", "1.5.1"],
    aqua: "grpc/grpc-go/protoc-gen-go-grpc@cmd/protoc-gen-go-grpc/v",
    inTemplates: /buf\.build\/grpc\/go:v|\/protoc-gen-go-grpc@v/,
  },
} as const;

type Tool = keyof typeof tools;

/** A file in which somebody asks for a version of a tool. */
interface Place {
  readonly name: string;
  readonly tools: readonly Tool[];
  readonly write: (tool: Tool, version: string, untouched: Untouched) => Fault["writes"] | null;
}

const plugins = ["protoc-gen-go", "protoc-gen-go-grpc"] as const;
const all = ["protoc", ...plugins] as const;
const optionGiven = "option given in a template of buf";
const template = "a template of buf";
const oneModule = "one of several go.mod";

const places: readonly Place[] = [
  { name: "go.mod", tools: plugins, write: (tool, version, { goMods }) => toolLine(tool, version, goMods) },
  { name: "tools.go", tools: plugins, write: (tool, version, { goMods }) => toolsGo(tool, version, goMods) },
  {
    name: ".tool-versions",
    tools: all,
    write: (tool, version) => [{ path: ".tool-versions", content: Buffer.from(`${tool} ${version}\n`) }],
  },
  {
    name: "mise.toml",
    tools: all,
    write: (tool, version) => {
      const key = tool === "protoc" ? tool : `go:${tools[tool].package}`;
      return [{ path: "mise.toml", content: Buffer.from(`[tools]\n"${key}" = "${version}"\n`) }];
    },
  },
  {
    name: "aqua.yaml",
    tools: all,
    write: (tool, version) => [
      { path: "aqua.yaml", content: Buffer.from(`packages:\n  - name: ${tools[tool].aqua}${version}\n`) },
    ],
  },
];

/** What each of them is called in the table. */
export const pinFaultKinds: readonly string[] = [
  ...places.flatMap(({ name, tools: own }) => own.map((tool) => kindOf(tool, name))),
  ...plugins.flatMap((tool) => [kindOf(tool, template), kindOf(tool, oneModule)]),
  optionGiven,
];

/**
 * The stubs below the top's go.mod are asked to be of another version than they name, in each file that can ask. Not where
 * something else does already, a template of buf or a file of the project, nor where Bazel made them, whose stubs lack comments.
 */
export function pinFaults(untouched: Untouched): Fault[] {
  return [
    ...places.flatMap((place) => place.tools.flatMap((tool) => pinFault(place, tool, untouched) ?? [])),
    ...plugins.flatMap((tool) => [templateFault(tool, untouched) ?? [], moduleFault(tool, untouched) ?? []].flat()),
    ...(optionFault(untouched) ?? []),
  ];
}

/** What the only template says of protoc-gen-go-grpc from now on: of all stubs that buf made by it. */
function optionFault(untouched: Untouched): Fault[] | null {
  const option = "require_unimplemented_servers=false";
  const [[path, text] = ["", ""], ...others] = untouched.templates;
  const plugin =
    /^ *- (?:remote|local|plugin|name): \S*?(?:grpc\/go(?::\S+)?|go-grpc) *\n(?: +(?!-)\w+:.*\n)*? +opt:(?: ([\w=./,]+)$|\n( +- )\S+$)/m;
  const found = plugin.exec(text);
  if (others.length > 0 || found === null || text.includes("require_unimplemented_servers")) return null;
  const at = found.index + found[0].length;
  const given = found[1] === undefined ? `\n${found[2]}${option}` : `,${option}`;
  const own = untouched.stubs.filter((stub) => stub.generator === "protoc-gen-go-grpc" && isSound(stub));
  if (own.length === 0 || !own.every((stub) => /\bprotoc +\(unknown\)/.test(textOf(stub, untouched)))) return null;
  return [
    {
      kind: optionGiven,
      place: path,
      writes: [{ path, content: Buffer.from(text.slice(0, at) + given + text.slice(at)) }],
      expected: own.map((stub) => ({ path: stub.path, verdicts: ["stale options"], words: [option] })),
      mayChange: untouched.stubs.filter((stub) => !isSound(stub)).map((stub) => stub.path),
      claims: ["everything"],
    },
  ];
}

function kindOf(tool: Tool, place: string): string {
  return `${tool} bumped in ${place}`;
}

/** Another version of a plugin in the only template that names one: of the stubs that are of that version. */
function templateFault(tool: (typeof plugins)[number], untouched: Untouched): Fault | null {
  const { versions, inTemplates } = tools[tool];
  const pattern = new RegExp(`(?<=${inTemplates.source})\\d+\\.\\d+\\.\\d+`);
  const naming = [...untouched.templates].filter(([, text]) => pattern.test(text));
  const [path = "", text = ""] = naming[0] ?? [];
  const old = pattern.exec(text)?.[0];
  const version = versions.find((one) => one !== old);
  const own = untouched.stubs.filter((stub) => stub.generator === tool && isSound(stub));
  const isOfOld = (stub: StubResult) => stampIn(textOf(stub, untouched), tool) === `v${old}`;
  if (naming.length !== 1 || version === undefined || own.length === 0 || !own.every(isOfOld)) return null;
  return bump(kindOf(tool, template), path, text.replace(pattern, version), own, version, untouched);
}

/** A tool of a module below the top: what lies in it is asked to be of that version, and nothing else. */
function moduleFault(tool: (typeof plugins)[number], untouched: Untouched): Fault | null {
  const { versions, inTemplates } = tools[tool];
  if (untouched.declared.has(tool) || [...untouched.templates.values()].some((text) => inTemplates.test(text)))
    return null;
  const modules = [...untouched.goMods.keys()].map((path) => posix.dirname(path));
  for (const [path, text] of untouched.goMods) {
    const directory = posix.dirname(path);
    const isWithin = (stub: StubResult) => stub.path.startsWith(`${directory}/`);
    // In a workspace the highest of them is the tool's. https://go.dev/ref/mod#workspaces
    const isElsewhere = [...untouched.goMods].some(
      ([other, mod]) => other !== path && mod.includes(`${tools[tool].module} v`),
    );
    const isNested = modules.some((other) => other !== directory && other.startsWith(`${directory}/`));
    const own = untouched.stubs.filter((stub) => stub.generator === tool && isSound(stub) && isWithin(stub));
    const version = versions.find((one) => !own.some((stub) => stampIn(textOf(stub, untouched), tool).endsWith(one)));
    if (directory === "." || isNested || isElsewhere || own.length === 0 || version === undefined) continue;
    return bump(kindOf(tool, oneModule), path, withTool(tool, version, text), own, version, untouched);
  }
  return null;
}

function bump(
  kind: string,
  path: string,
  text: string,
  own: readonly StubResult[],
  version: string,
  { stubs }: Untouched,
): Fault {
  return {
    kind,
    place: path,
    writes: [{ path, content: Buffer.from(text) }],
    expected: own.map((stub) => ({ path: stub.path, verdicts: ["stamp", "stale generator"], words: [version] })),
    // Those that were wrong before have another reason now.
    mayChange: stubs.filter((stub) => !isSound(stub)).map((stub) => stub.path),
    claims: ["everything"],
  };
}

function textOf({ path }: StubResult, { read }: Untouched): string {
  return Buffer.from(read(path)).toString("utf8");
}

function pinFault(place: Place, tool: Tool, untouched: Untouched): Fault | null {
  const { versions, inTemplates } = tools[tool];
  if (!haveComments(untouched) || untouched.declared.has(tool)) return null;
  if ([...untouched.templates.values()].some((text) => inTemplates.test(text))) return null;
  const nested = [...untouched.goMods.keys()].map((path) => posix.dirname(path)).filter((path) => path !== ".");
  const stampOf = (stub: StubResult) => stampIn(textOf(stub, untouched), tool);
  const own = untouched.stubs.filter((stub) => {
    const isOfTool = tool === "protoc" ? stampOf(stub) !== "" : stub.generator === tool;
    return isOfTool && isSound(stub) && !nested.some((directory) => stub.path.startsWith(`${directory}/`));
  });
  const version = versions.find((one) => !own.some((stub) => stampOf(stub).endsWith(one)));
  if (own.length === 0 || version === undefined) return null;
  const writes = place.write(tool, version, untouched);
  if (writes === null) return null;
  return {
    kind: kindOf(tool, place.name),
    place: writes[0]?.path ?? place.name,
    writes,
    expected: own.map(({ path }) => ({ path, verdicts: ["stamp", "stale generator"], words: [version] })),
    mayChange: untouched.stubs.filter(({ path }) => !own.some((stub) => stub.path === path)).map(({ path }) => path),
    claims: ["everything"],
  };
}

/** The version in the header's line of a tool; empty: it has none. protoc's was written without its first number until 3.20. */
function stampIn(text: string, tool: Tool): string {
  return new RegExp(`^//[ \\t-]*${tool}\\s+(v\\S+)`, "m").exec(text)?.[1] ?? "";
}

function toolLine(tool: Tool, version: string, goMods: ReadonlyMap<string, string>): Fault["writes"] | null {
  const text = goMods.get("go.mod");
  return text === undefined || tools[tool].module === null
    ? null
    : [{ path: "go.mod", content: Buffer.from(withTool(tool, version, text)) }];
}

/** A go.mod with a tool's module in this version, and its command as a tool. */
function withTool(tool: Tool, version: string, goMod: string): string {
  return `${withRequired(tool, version, goMod)}\ntool ${tools[tool].package}\n`;
}

function toolsGo(tool: Tool, version: string, goMods: ReadonlyMap<string, string>): Fault["writes"] | null {
  const goMod = goMods.get("go.mod");
  const imports = `//go:build tools\n\npackage tools\n\nimport _ "${tools[tool].package}"\n`;
  if (goMod === undefined || tools[tool].module === null) return null;
  return [
    { path: "go.mod", content: Buffer.from(withRequired(tool, version, goMod)) },
    { path: "zztools/tools.go", content: Buffer.from(imports) },
  ];
}

function withRequired(tool: Tool, version: string, goMod: string): string {
  const module = tools[tool].module ?? "";
  const without = goMod.replace(new RegExp(`^(\\s*(?:require\\s+)?)${literally(module)}\\s+v\\S+.*$`, "m"), "");
  return `${without.trimEnd()}\n\nrequire ${module} v${version}\n`;
}

function literally(text: string): string {
  return text.replaceAll(".", "\\.");
}
