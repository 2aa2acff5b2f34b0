import { commands } from "./command-line.ts";
import { flagDefinitions, type InputDefinition, inputDefinitions } from "./definitions.ts";

/** The text of `--help`. */
export function helpText(): string {
  const commandRows = Object.entries(commands).map(([name, does]) => `  ${name.padEnd(8)}${does}`);
  const inputs = inputDefinitions.filter(({ name }) => name !== "mode");
  return [
    "Usage: go-grpc-setup COMMAND [DIR…] [flags]",
    "",
    "Regenerates the gRPC stubs that a Go repository commits, with the toolchain that made them, and tells which are stale.",
    "",
    "Commands",
    ...commandRows,
    "",
    "DIR is a module to work on, the current directory by default.",
    "",
    "Inputs of the action, as flags",
    ...inputs.flatMap(flagRows),
    "",
    "Flags of the command line alone",
    ...flagDefinitions.flatMap(flagRows),
    "  --help, --version",
    "",
    "Exit codes: 0 nothing at error level was found · 1 something was · 2 bad input or configuration · 3 could not run",
    "",
  ].join("\n");
}

function flagRows(definition: InputDefinition): readonly string[] {
  const { shape } = definition;
  const value =
    shape.kind === "boolean" ? "" : ` ${shape.kind === "choice" ? shape.allowed.join("|") : placeholder(shape.kind)}`;
  const fallback =
    definition.default === "" || definition.default === "false" ? "" : ` (default: ${definition.default})`;
  const switchOff = shape.kind === "boolean" && definition.default === "true" ? `, --no-${definition.name}` : "";
  return [
    `  --${definition.name}${value}${switchOff}`,
    `        ${definition.description.replaceAll("`", "")}${fallback}`,
  ];
}

function placeholder(kind: string): string {
  return kind === "lines" || kind === "go-tools" ? "VALUE…" : kind.toUpperCase();
}
