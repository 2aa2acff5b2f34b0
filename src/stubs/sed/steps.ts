import { posix } from "node:path";
import type { Recipe } from "../../model/facts.ts";
import { type CompilePattern, patternCompiler } from "./matcher.ts";
import { type Edit, editOf } from "./run.ts";
import { type EditCommand, editsIn } from "./sed-command.ts";
import { commandsIn } from "./shell.ts";
import { filesNamed, filesOfLoops, type IsMeant } from "./targets.ts";

/** Something that a recipe does to generated files after they were generated. */
export interface EditStep {
  /** In words: `sed of protobuf/Makefile:21`. */
  readonly name: string;
  readonly place: { readonly path: string; readonly line: number };
  /** What tells it from any other: where it stands and what it does. */
  readonly identity: string;
  /** Whether a file may be one of those that it is for. */
  readonly concerns: IsMeant;
  /** Whether the recipe names those. */
  readonly isNamed: boolean;
  readonly edit: Edit;
}

/** More than that is a script of another trade. */
const mostSteps = 300;

/**
 * The edits by sed and perl that recipes make of files in place, in the order in which they stand. What is not understood is no
 * step: nothing here is run, and nothing is guessed. Those for none of the `stubs` are left out.
 */
export async function editSteps(recipes: readonly Recipe[], stubs: readonly string[]): Promise<readonly EditStep[]> {
  const telling = recipes.filter(({ text }) => /(?<![a-z])g?sed|SED|perl/.test(text));
  if (telling.length === 0) return [];
  const compile = await patternCompiler();
  return telling.flatMap((recipe) => stepsOf(recipe, { recipes, stubs, compile })).slice(0, mostSteps);
}

/** The steps that may be for a stub. */
export function stepsFor(stub: string, steps: readonly EditStep[]): readonly EditStep[] {
  return steps.filter(({ concerns }) => concerns(stub));
}

interface Circumstances {
  readonly recipes: readonly Recipe[];
  readonly stubs: readonly string[];
  readonly compile: CompilePattern;
}

function stepsOf(recipe: Recipe, circumstances: Circumstances): EditStep[] {
  const looped = filesOfLoops(recipe.text);
  const steps = new Map<string, EditStep>();
  for (const command of commandsIn(recipe, circumstances.recipes).flatMap(editsIn)) {
    // One for each kind of sed, as a rule: `-i ''` on macOS, `-i` elsewhere.
    const key = JSON.stringify([command.script, command.files]);
    const step = steps.has(key) ? null : stepOf(command, recipe, looped, circumstances);
    if (step !== null) steps.set(key, step);
  }
  return [...steps.values()];
}

function stepOf(
  { program, script, commands, files, line }: EditCommand,
  { path }: Recipe,
  looped: readonly string[],
  { stubs, compile }: Circumstances,
): EditStep | null {
  const edit = editOf(commands, compile);
  if (edit === null) return null;
  const named = filesNamed(files, looped, posix.dirname(path), stubs, compile);
  if (named !== null && !stubs.some(named)) return null;
  return {
    name: `${program} of ${path}:${line}`,
    place: { path, line },
    identity: JSON.stringify([program, path, line, script, files]),
    concerns: named ?? (() => true),
    isNamed: named !== null,
    edit,
  };
}
