import { parseArgs } from "node:util";
import type { CommandName } from "../model/request.ts";
import { flagDefinitions, type InputDefinition, inputDefinitions } from "./definitions.ts";
import type { GivenText, Mistake } from "./given.ts";
import { type CheckedRequest, makeRequest } from "./request.ts";
import { didYouMean, suggestNames } from "./suggest.ts";

/** What a command line asks for. */
export type CommandLine =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | ({ readonly kind: "run" } & CheckedRequest);

/** The commands, with what each does. */
export const commands: Readonly<Record<CommandName, string>> = {
  verify: "installs what is missing, regenerates the stubs beside the tree and compares; changes nothing in DIR",
  update: "the same, then writes the regenerated stubs into DIR, and only those",
  setup: "only gets the tools",
  plan: "says what would be installed and generated and why, without installing or writing",
  lock: "writes the lock file; with --check it only compares",
};

// `mode` is the action's word for the command.
const definitions = [...inputDefinitions.filter(({ name }) => name !== "mode"), ...flagDefinitions];
const byName = new Map(definitions.map((definition) => [definition.name, definition]));
const flagNames = definitions.flatMap((definition) =>
  isSwitch(definition) && definition.default === "true"
    ? [definition.name, `no-${definition.name}`]
    : [definition.name],
);

/** Reads the arguments after the program's name. Every mistake is collected; nothing is thrown for bad input. */
export function readCommandLine(args: readonly string[], currentDirectory: string): CommandLine {
  const tokens = tokensOf(args);
  const mistakes: Mistake[] = [];
  const texts = new Map<string, GivenText>();
  const positionals: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "positional" && !followsMisspeltFlag(tokens[at - 1])) positionals.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help" || token.name === "h") return { kind: "help" };
    if (token.name === "version") return { kind: "version" };
    const outcome = readOption(token.rawName, token.name, token.value, texts);
    if (outcome !== null) mistakes.push({ message: outcome });
  }
  const [word, ...directories] = positionals;
  if (word === undefined && mistakes.length === 0) return { kind: "help" };
  if (word !== undefined && !isCommand(word)) {
    const known = Object.keys(commands);
    mistakes.push({
      message: `${JSON.stringify(word)} is not a command; it is one of ${known.join(", ")}.${didYouMean(word, known)}`,
    });
  }
  const command = word !== undefined && isCommand(word) ? word : "verify";
  const checked = makeRequest({ command, surface: "command-line", texts, directories, currentDirectory });
  return { kind: "run", request: checked.request, mistakes: [...mistakes, ...checked.mistakes] };
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

type Token = ReturnType<typeof tokensOf>[number];

/** Arguments as flags and other words, of which nothing is refused yet. https://nodejs.org/api/util.html#parseargs-tokens */
function tokensOf(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: parserOptions(),
  }).tokens;
}

function parserOptions() {
  const options: Record<string, { type: "string" | "boolean"; short?: string }> = {
    help: { type: "boolean", short: "h" },
    version: { type: "boolean" },
  };
  for (const definition of definitions)
    options[definition.name] = { type: isSwitch(definition) ? "boolean" : "string" };
  return options;
}

function isSwitch(definition: InputDefinition): boolean {
  return definition.shape.kind === "boolean";
}

/** Notes one option's text; returns what is wrong with it, or null. */
function readOption(
  raw: string,
  name: string,
  value: string | boolean | undefined,
  texts: Map<string, GivenText>,
): string | null {
  const definition = definitionOf(name);
  if (definition === undefined) return `${raw}: there is no such flag.${didYouMean(name, flagNames, "--")}`;
  if (isSwitch(definition)) {
    const text = definition.name === name ? String(value ?? "true") : "false";
    texts.set(definition.name, { text, place: raw });
    return null;
  }
  if (typeof value !== "string") return `${raw}: it needs a value.`;
  const earlier = texts.get(definition.name);
  const isList = definition.shape.kind === "lines" || definition.shape.kind === "go-tools";
  if (earlier !== undefined && !isList)
    return `${raw}: given twice, as ${JSON.stringify(earlier.text)} and as ${JSON.stringify(value)}.`;
  texts.set(definition.name, { text: earlier === undefined ? value : `${earlier.text}\n${value}`, place: raw });
  return null;
}

/**
 * Whether a word is the value of the unknown flag before it, as `29.3` in `--protoc 29.3`: all that the flag may mean take one.
 * Read as a command or a directory, it would only be told as a second mistake.
 */
function followsMisspeltFlag(before: Token | undefined): boolean {
  if (before?.kind !== "option" || before.value !== undefined || definitionOf(before.name) !== undefined) return false;
  const meant = suggestNames(before.name, flagNames).map(definitionOf);
  return meant.length > 0 && meant.every((definition) => definition !== undefined && !isSwitch(definition));
}

function definitionOf(name: string): InputDefinition | undefined {
  return byName.get(name) ?? negated(name);
}

/** `--no-cache` for `--cache=false`. */
function negated(name: string): InputDefinition | undefined {
  const definition = name.startsWith("no-") ? byName.get(name.slice("no-".length)) : undefined;
  return definition !== undefined && isSwitch(definition) ? definition : undefined;
}
