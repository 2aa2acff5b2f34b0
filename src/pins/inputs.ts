import type { Finding } from "../model/finding.ts";
import type { Request } from "../model/request.ts";
import { commandName } from "./further-tools.ts";
import { knownGenerators } from "./known-tools.ts";
import { goScheme, moduleScheme, protocScheme, type Scheme } from "./scheme.ts";

/** What is wrong with the versions in the inputs, each with value, input and allowed forms; empty where nothing is. */
export function versionMistakes(request: Request): readonly { readonly message: string }[] {
  const inputs: readonly (readonly [input: string, text: string, scheme: Scheme])[] = [
    ["go-version", request.go.version, goScheme],
    ["protoc-version", request.protocVersion, protocScheme],
    ["protoc-gen-go-version", request.protocGenGoVersion, moduleScheme],
    ["protoc-gen-go-grpc-version", request.protocGenGoGrpcVersion, moduleScheme],
    ...request.goTools.map((tool) => [`go-tools (${tool.package})`, tool.version, moduleScheme] as const),
  ];
  const malformed = inputs
    .filter(([, text, scheme]) => text !== "" && scheme.read(text) === null)
    .map(([input, text, scheme]) => `${input}: ${JSON.stringify(text)} is no version; give ${scheme.forms}.`);
  return [...malformed, ...twice(request)].map((message) => ({ message }));
}

/** Commands of the same name would be put on PATH one over the other. */
function twice({ goTools, protocGenGoVersion, protocGenGoGrpcVersion }: Request): readonly string[] {
  const own = { "protoc-gen-go": protocGenGoVersion, "protoc-gen-go-grpc": protocGenGoGrpcVersion };
  const asked = new Map(
    knownGenerators
      .filter(({ name }) => own[name] !== "")
      .map((generator) => [generator.name as string, `input ${generator.input} (${own[generator.name]})`]),
  );
  const mistakes: string[] = [];
  for (const tool of goTools) {
    const name = commandName(tool.package);
    const line = `${tool.package}@${tool.version}`;
    const other = asked.get(name);
    if (other !== undefined && other !== line)
      mistakes.push(`go-tools: ${line} is the command ${name}, as is ${other}; keep one.`);
    asked.set(name, line);
  }
  return mistakes;
}

/** What is allowed in the inputs and yet hardly meant. */
export function inputFindings({ go, protocVersion }: Request): readonly Finding[] {
  return [
    ...bothGiven(go),
    ...trailingZero("go-version", go.version, /^1\.[1-3]$/),
    ...trailingZero("protoc-version", protocVersion, /^3\.[12]$/),
  ];
}

/** actions/setup-go takes go-version then, with a warning. */
function bothGiven({ version, versionFile }: Request["go"]): readonly Finding[] {
  if (version === "" || versionFile === "") return [];
  return [
    {
      code: "input-go-version-file-unused",
      level: "warning",
      message: `go-version (${version}) and go-version-file (${versionFile}) are both given; go-version decides.`,
      fix: "Give one of them.",
    },
  ];
}

/** YAML reads an unquoted 1.20 as the number 1.2; these versions are so old that hardly anybody means them. */
function trailingZero(input: string, version: string, suspicious: RegExp): readonly Finding[] {
  if (!suspicious.test(version)) return [];
  return [
    {
      code: "input-version-number",
      level: "warning",
      message: `${input} is ${version}, which ended long ago. YAML reads an unquoted ${version}0 as the number ${version}.`,
      fix: `If ${version}0 is meant, write ${input}: '${version}0', in quotes.`,
    },
  ];
}
