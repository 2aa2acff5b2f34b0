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
    ...request.goTools.map((tool) => ["go-tools", tool.version, moduleScheme] as const),
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
export function inputFindings({ go }: Request): readonly Finding[] {
  const findings: Finding[] = [];
  if (go.version !== "" && go.versionFile !== "") {
    findings.push({
      code: "input-go-version-file-unused",
      level: "warning",
      message: `go-version (${go.version}) and go-version-file (${go.versionFile}) are both given; go-version decides.`,
      fix: "Give one of them.",
    });
  }
  const meant = /^1\.[1-3]$/.test(go.version) ? `${go.version}0` : null;
  if (meant !== null) {
    findings.push({
      code: "input-go-version-number",
      level: "warning",
      message: `go-version is ${go.version}, a Go from before 2015. YAML reads an unquoted ${meant} as the number ${go.version}.`,
      fix: `Write go-version: '${meant}', in quotes.`,
    });
  }
  return findings;
}
