import type { Recipe } from "../../../model/facts.ts";

/**
 * A recipe's text with the variables that it sets itself put in, line by line as it was; what is set by running something, or
 * more than once to different values, stays as it is. `others` set what it does not, as Makefiles do that include each other.
 * Makefiles, scripts, Taskfiles and justfiles each in their own form.
 * https://www.gnu.org/software/make/manual/html_node/Using-Variables.html, https://taskfile.dev/reference/schema/,
 * https://just.systems/man/en/
 */
export function withVariables(recipe: Recipe, others: readonly Recipe[] = []): string {
  const { text } = recipe;
  if (!/[$]|\{\{/.test(text)) return text;
  const values = new Map([...valuesIn(others, []), ...valuesIn([recipe], places)]);
  // A variable may be made of others, which may be made of others.
  return [1, 2, 3].reduce((made) => made.replace(reference, (all, ...names) => put(all, names, values)), text);
}

/** What recipes set variables to; null where they set one to different values. */
function valuesIn(
  recipes: readonly Recipe[],
  known: readonly (readonly [name: string, value: string])[],
): Map<string, string | null> {
  const values = new Map<string, string | null>(known);
  for (const { path, text } of recipes) {
    const isTaskfile = /(?:^|\/)[Tt]askfile[^/]*$/.test(path);
    for (const line of text.split("\n")) {
      const [, name = "", given = ""] = (isTaskfile ? inTaskfile : assignment).exec(line) ?? [];
      if (name === "") continue;
      const value = plain(given);
      values.set(name, !values.has(name) || values.get(name) === value ? value : null);
    }
  }
  return values;
}

/** `NAME := value`, `NAME ?= value`, `export NAME=value`, `readonly NAME="value"`, `name := 'value'`. */
const assignment =
  /^[ \t]*(?:(?:export|override|readonly|local|declare(?: -\w+)*)[ \t]+)*([A-Za-z_]\w*)[ \t]*(?:::?|\?)?=[ \t]*([^=].*)$/;

const inTaskfile = /^[ \t]+([A-Za-z_]\w*):[ \t]*(\S.*)$/;

/** `$(NAME)`, `${NAME}`, `$NAME`, `{{.NAME}}`, `{{name}}`, `{{justfile_directory()}}`. */
const reference =
  /\$\(([A-Za-z_]\w*|shell pwd)\)|\$\{([A-Za-z_]\w*)\}|\$([A-Za-z_]\w*)|\{\{[ \t]*\.?([A-Za-z_]\w*(?:\(\))?)[ \t]*\}\}/g;

/** Where a recipe runs, as far as it is looked at: in its own directory. */
const places: readonly (readonly [name: string, value: string])[] = [
  "CURDIR",
  "PWD",
  "pwd",
  "shell pwd",
  "ROOT_DIR",
  "TASKFILE_DIR",
  "justfile_directory()",
].map((name) => [name, "."]);

/** Without quotes, a comment behind it and the backslash of a line that goes on; of `${NAME:-value}` the value. */
function plain(given: string): string {
  const value = given.replace(/\$\{\w+:?-([^}]*)\}/g, "$1").trim();
  return (/^(["'])(.*?)\1/.exec(value)?.[2] ?? value.replace(/(?:[ \t]#.*|[ \t]*\\)$/, "")).trim();
}

function put(all: string, names: readonly unknown[], values: ReadonlyMap<string, string | null>): string {
  const name = names.slice(0, 4).find((one) => typeof one === "string");
  return (typeof name === "string" ? values.get(name) : undefined) ?? all;
}
