import type { Environment } from "../host/types.ts";
import type { CommandName } from "../model/request.ts";
import { inputDefinitions } from "./definitions.ts";
import type { GivenText, Mistake } from "./given.ts";
import { type CheckedRequest, makeRequest } from "./request.ts";
import { didYouMean } from "./suggest.ts";

/**
 * The request of a runner's environment, and every mistake in it.
 *
 * The runner sets `INPUT_<NAME>` for every key under `with:`, declared or not: upper-cased, with spaces as `_` and
 * hyphens kept. It can't be told whether a value is a default; one that equals the default counts as not given.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs
 */
export function readActionInputs(env: Environment, currentDirectory: string): CheckedRequest {
  const byVariable = new Map(inputDefinitions.map((definition) => [variableOf(definition.name), definition]));
  const texts = new Map<string, GivenText>();
  const unknown: Mistake[] = [];
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith("INPUT_")) continue;
    const definition = byVariable.get(variable.toUpperCase());
    const text = value.trim();
    if (definition !== undefined) {
      if (text !== "" && text !== definition.default)
        texts.set(definition.name, { text, place: `input ${definition.name}` });
      continue;
    }
    const name = variable.slice("INPUT_".length).toLowerCase().replaceAll("_", "-");
    const suggestion = didYouMean(
      name,
      [...byVariable.values()].map((known) => known.name),
    );
    if (text !== "") unknown.push({ message: `input ${name}: there is no such input.${suggestion}` });
  }
  const mode = texts.get("mode")?.text ?? "verify";
  const command: CommandName = mode === "update" || mode === "setup" ? mode : "verify";
  const { request, mistakes } = makeRequest({ command, surface: "action", texts, directories: [], currentDirectory });
  return { request, mistakes: [...unknown, ...mistakes] };
}

function variableOf(name: string): string {
  return `INPUT_${name.toUpperCase()}`;
}
