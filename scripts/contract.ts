/**
 * Writes action.yml, action-types.yml and docs/inputs.md from the one table of inputs: `node scripts/contract.ts`.
 * A test holds the committed files to it.
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { flagDefinitions, type InputDefinition, inputDefinitions, type Shape } from "../src/inputs/definitions.ts";

const outputs: Readonly<Record<string, string>> = {
  "go-version": "Version of Go that was installed.",
  "protoc-version": "Version of protoc that was installed.",
  "protoc-path": "Absolute path of protoc.",
  "protoc-gen-go-version": "Version of protoc-gen-go that was installed.",
  "protoc-gen-go-grpc-version": "Version of protoc-gen-go-grpc that was installed.",
  "cgo-enabled": "Whether cgo is on for the following steps, as CGO_ENABLED has it: 1 or 0.",
  "cgo-verdict":
    "What was found out about cgo: ok, ok-with-warning, repaired-env, repaired-system, repaired-installed, fallback-safe, fallback-degraded, fallback-unverified, not-probed or failed.",
  "cache-hit": "Whether every enabled cache entry was hit exactly: true or false.",
  "cache-key": "Key of the build cache.",
  "cache-matched-key": "Key that the build cache was restored from; empty where none was.",
  stubs: "The answer about the stubs: current, stale, unchecked or none.",
  "stale-count": "How many stubs the run fails for.",
  "patch-file": "Absolute path of a patch that mends the stubs; empty where nothing is to be mended.",
  "report-file": "Absolute path of the report as JSON.",
};

/** The text of action.yml. https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
export function actionYaml(): string {
  return stringify(
    {
      name: "Go gRPC setup",
      description:
        "Pinned Go, protoc and matched gRPC plugins, a cgo toolchain that is known to work, Go caches, and a gate for stale stubs.",
      author: "The go-grpc-setup authors",
      branding: { icon: "check-circle", color: "blue" },
      inputs: Object.fromEntries(inputDefinitions.map((definition) => [definition.name, actionInput(definition)])),
      outputs: Object.fromEntries(Object.entries(outputs).map(([name, description]) => [name, { description }])),
      runs: { using: "node24", main: "dist/action/index.js", post: "dist/action/index.js", "post-if": "always()" },
    },
    { lineWidth: 0 },
  );
}

function actionInput(definition: InputDefinition) {
  // Expressions may stand in defaults; the job's own token spares users an input and is sent to api.github.com alone.
  const fallback =
    definition.name === "token"
      ? // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the runner
        "${{ github.server_url == 'https://github.com' && github.token || '' }}"
      : definition.default;
  return { description: definition.description, required: false, default: fallback };
}

/** The text of action-types.yml. https://github.com/typesafegithub/github-actions-typing */
export function actionTypesYaml(): string {
  return stringify(
    {
      inputs: Object.fromEntries(inputDefinitions.map(({ name, shape }) => [name, inputType(shape)])),
      outputs: Object.fromEntries(Object.keys(outputs).map((name) => [name, outputType(name)])),
    },
    { lineWidth: 0 },
  );
}

function inputType(shape: Shape) {
  switch (shape.kind) {
    case "boolean":
      return { type: "boolean" };
    case "choice":
      return { type: "enum", "allowed-values": [...shape.allowed] };
    case "lines":
    case "go-tools":
      return { type: "list", separator: "\n", "list-item": { type: "string" } };
    case "text":
    case "url":
    case "command":
    case "size":
    case "shard":
      return { type: "string" };
  }
}

function outputType(name: string) {
  if (name === "stale-count") return { type: "integer" };
  return { type: name === "cache-hit" ? "boolean" : "string" };
}

/** The text of docs/inputs.md. */
export function inputsMarkdown(): string {
  const row = ({ name, description, default: fallback, shape }: InputDefinition) =>
    `| \`${name}\` | ${fallback === "" ? "" : `\`${fallback}\``} | ${cell(description)}${shape.kind === "choice" ? ` One of ${shape.allowed.map((value) => `\`${value}\``).join(", ")}.` : ""} |`;
  return [
    "# Inputs, flags and outputs",
    "",
    "Written by `scripts/contract.ts` from the table that the program reads.",
    "",
    "## Inputs",
    "",
    "Each input of the action is also a flag of the same name: `--protoc-version 29.3`; a boolean is switched by",
    "`--cache` and `--no-cache`. Inputs of several values take one a line; their flags may be given several times.",
    "The flag for `mode` is the command itself, and `working-directory` may be given as arguments.",
    "",
    "| input | default | meaning |",
    "|---|---|---|",
    ...inputDefinitions.map(row),
    "",
    "## Flags of the command line alone",
    "",
    "| flag | default | meaning |",
    "|---|---|---|",
    ...flagDefinitions.map((definition) => row({ ...definition, name: `--${definition.name}` })),
    "",
    "## Outputs",
    "",
    "| output | meaning |",
    "|---|---|",
    ...Object.entries(outputs).map(([name, description]) => `| \`${name}\` | ${cell(description)} |`),
    "",
  ].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

const repository = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The files that are written from the table, by their path in the repository. */
export const contractFiles: Readonly<Record<string, () => string>> = {
  "action.yml": actionYaml,
  "action-types.yml": actionTypesYaml,
  "docs/inputs.md": inputsMarkdown,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(contractFiles)) writeFileSync(join(repository, path), text());
}
