import { posix } from "node:path";
import { isInside } from "../../model/directory.ts";
import type { Facts, GoModule, Recipe } from "../../model/facts.ts";
import { directoryMeant, isBufTemplate, pinFileKind } from "../../model/governed.ts";
import { once } from "../../model/once.ts";
import { type LocalPin, type Pin, toolName } from "../../model/pin.ts";
import { stampOfProtoc } from "../../model/protoc-version.ts";
import { describeProvenance } from "../../model/provenance.ts";
import { isCore, legacyPackage, type Stub } from "../../model/stub.ts";
import { type Answered, type Ask, isSettled } from "../infer/ask.ts";
import { isMadeWithout, type TemplateVersions, templateVersions } from "../infer/generator/templates.ts";
import { compilerVersionOf, type GeneratorVersion, packageOf, pluginOfForm } from "../infer/generator/versions.ts";
import { writingTemplates } from "../infer/options/template-runs.ts";
import { withVariables } from "../infer/recipes/variables.ts";
import type { Answer } from "../regenerate/attempts.ts";
import type { CompilerVersion } from "../types.ts";
import type { Pinned } from "./evidence.ts";

/** Kinds of provenance that ask for a version; stamps, the runtime's version and defaults do not contradict a stub. */
const declaring: ReadonlySet<Pin["provenance"]["kind"]> = new Set(["input", "lock-file", "project-file"]);

/** The pins that this repository declares, by the tool's name. No stub is stamped with a version of golang/protobuf's plugin. */
function declaredPins(pins: readonly Pin[]): ReadonlyMap<string, Pin> {
  const declared = pins.filter((pin) => {
    return declaring.has(pin.provenance.kind) && !(pin.kind === "go-tool" && pin.package === legacyPackage);
  });
  return new Map(declared.map((pin) => [pin.kind === "go-tool" ? pin.name : pin.kind, pin]));
}

/** What this repository declares, for the whole run and for directories of it. */
export interface Declarations {
  readonly pins: readonly Pin[];
  readonly local: readonly LocalPin[];
  readonly facts: Pick<Facts, "stubs" | "modules" | "declared" | "recipes">;
}

/**
 * Finds the declared pins that speak for a stub, by the tool's name: none where nobody means it to be made by another version. A file's
 * pin speaks for the directory that it is meant for, but not for what Bazel's rules made, which leave comments out and have
 * their plugins from where those are declared.
 */
export function pinsBy({
  pins,
  local,
  facts,
}: Declarations): (stub: Stub, withoutSourceInfo: boolean, maker?: GeneratorVersion) => ReadonlyMap<string, Pin> {
  const declared = [...declaredPins(pins)];
  const templatesOf = templateVersions(facts);
  const isInstalled = installedBy(facts.recipes ?? []);
  const writersOf = writingTemplates(facts.recipes ?? []);
  // Another template writes there, and this one does not.
  const isOfAnother = (file: string, stub: Stub) => {
    const writers = isBufTemplate(file) ? writersOf(stub) : [];
    return writers.length > 0 && !writers.includes(file);
  };
  // Worked out once: a checkout may have thousands of stubs.
  const meant = new Map<string, string>();
  const directoryOf = (path: string, generator: string) => {
    const key = `${generator} ${path}`;
    const directory = meant.get(key) ?? directoryMeant(path, generator, facts);
    meant.set(key, directory);
    return directory;
  };
  return (stub, withoutSourceInfo, maker) => {
    if (isMadeAsTemplateSays(stub, templatesOf) || isOldOnPurpose(stub)) return new Map();
    const isOverruled = (tool: string, path: string | undefined) =>
      tool === stub.generator && path !== undefined && isOffered(path, stub, facts.modules) && isInstalled(stub, maker);
    const isWithout = (tool: string, { path, line }: Pin["provenance"]) =>
      isOverruled(tool, path) ||
      (path !== undefined && tool === stub.generator && isOfAnother(path, stub)) ||
      facts.declared.some((one) => one.file === path && one.line === line && isMadeWithout(one, stub));
    const speaking = declared.filter(([tool, { provenance }]) => {
      if (provenance.kind !== "project-file" || provenance.path === undefined) return true;
      if (withoutSourceInfo || isWithout(tool, provenance)) return false;
      return isInside(stub.path, directoryOf(provenance.path, stub.generator));
    });
    const own = withoutSourceInfo ? [] : local.filter(({ pin }) => !isWithout(toolName(pin), pin.provenance));
    return declaredFor(stub, new Map(speaking), own);
  };
}

/** Regenerates what was made by another version than the declared one with that, so that `update` can write it. */
export async function answerWithPins(
  answers: readonly Answered[],
  declarations: Declarations,
  answer: Answer,
): Promise<ReadonlyMap<Answered, Pinned>> {
  if (declaredPins(declarations.pins).size === 0 && declarations.local.length === 0) return new Map();
  const asks: { readonly of: Answered; readonly ask: Ask; readonly because: string }[] = [];
  const pinsFor = pinsBy(declarations);
  for (const of of answers) {
    if (of.ask.origin.kind !== "proto") continue;
    const { context, withoutSourceInfo } = of.ask;
    const pinned = pinnedAsk(
      of.ask,
      pinsFor(context.stub, withoutSourceInfo, isSettled(of) ? of.ask.generator : undefined),
    );
    if (pinned !== null && of.regenerated !== null) asks.push({ of, ...pinned });
  }
  const found = await answer(asks.map(({ ask }) => ask));
  const result = new Map<Answered, Pinned>();
  for (const [index, { of, because }] of asks.entries()) {
    const answered = found[index];
    if (answered !== undefined) result.set(of, { answered, because });
  }
  return result;
}

/**
 * The plugin of a buf.gen.yaml makes the stubs, whatever else is there to be run; only a stub of another version is behind. A registry may
 * build the plugin from its work tree, which calls itself `v1.28.0-devel`.
 */
function isMadeAsTemplateSays(stub: Stub, templatesOf: TemplateVersions): boolean {
  const { generator, generatorStamp } = stub;
  const templates = templatesOf(stub);
  // What names no version is regenerated with that of its template.
  if (generatorStamp === undefined) return templates.length > 0 && !isCore(generator);
  const own = generatorStamp.replace(/-devel$/, "");
  return templates.some(({ version }) => version === own);
}

/**
 * Whether a file only offers a version of a stub's generator to whoever starts it by its name, as version managers and tools.go do; a `tool`
 * line and a template of buf say what is run.
 */
function isOffered(file: string, { generator }: Stub, modules: readonly GoModule[]): boolean {
  const kind = pinFileKind(file);
  if (kind !== "module") return kind === "manager";
  const path = packageOf(generator);
  return !modules.some(
    (one) => one.file === file && one.tools.some((tool) => tool.package === path && tool.file === file),
  );
}

/**
 * Tells whether a recipe installs the very release that a stub names, or that gives it where it names none:
 * `go install …/protoc-gen-go-grpc@v1.5.1`, also with variables that the recipe sets, for which no go.mod counts. That makes it
 * then, whatever else is offered.
 * https://go.dev/ref/mod#go-install
 */
function installedBy(recipes: readonly Recipe[]): (stub: Stub, maker?: GeneratorVersion) => boolean {
  const known = new Map<string, boolean>();
  const texts = once(() => recipes.map((recipe) => withVariables(recipe)));
  return ({ generator, generatorStamp: version }, maker) => {
    const path = packageOf(generator);
    if (path === null) return false;
    const made = version === undefined ? maker : { package: path, version };
    if (made === undefined) return false;
    const release = `${made.package}@${made.version}`;
    const isInstalled =
      known.get(release) ?? texts().some((text) => installs(text, release) || buildsByBingo(text, made));
    known.set(release, isInstalled);
    return isInstalled;
  };
}

function installs(recipe: string, release: string): boolean {
  if (!recipe.includes(release)) return false;
  return recipe.split("\n").some((line) => {
    const [before, after] = line.split(release, 2);
    return after !== undefined && !/^[\w.-]/.test(after) && !/^[ \t]*(?:#|\/\/)/.test(before ?? "");
  });
}

/**
 * Whether a recipe builds a release under a name that tells its version, as what bingo writes does for the modules of its own:
 * `go build -modfile=protoc-gen-go.mod -o=$(GOBIN)/protoc-gen-go-v1.36.6 "google.golang.org/protobuf/cmd/protoc-gen-go"`.
 * https://github.com/bwplotka/bingo#advanced-techniques
 */
function buildsByBingo(
  recipe: string,
  { package: path, version }: Pick<GeneratorVersion, "package" | "version">,
): boolean {
  const command = `${posix.basename(path)}-${version}`;
  return recipe.split("\n").some((line) => {
    const [before = "", named] = line.split(` "${path}"`, 2);
    return named !== undefined && / -modfile=/.test(before) && before.endsWith(`/${command}`) && !/^[ \t]*#/.test(line);
  });
}

/** Without a version, among what tests read or others wrote: nobody means to make such a stub anew. */
function isOldOnPurpose({ path, generatorStamp }: Stub): boolean {
  return generatorStamp === undefined && /(?:^|\/)(?:testdata|third_party)\//.test(path);
}

/** A directory's own declaration comes before that of the whole run; the deepest directory is first in the list. */
function declaredFor(
  { path, generator }: Stub,
  declared: ReadonlyMap<string, Pin>,
  local: readonly LocalPin[],
): ReadonlyMap<string, Pin> {
  const own = local.find(({ directory, pin }) => isInside(path, directory) && toolName(pin) === generator);
  return own === undefined ? declared : new Map([...declared, [generator, own.pin]]);
}

function pinnedAsk(
  ask: Ask,
  declared: ReadonlyMap<string, Pin>,
): { readonly ask: Ask; readonly because: string } | null {
  const { stub } = ask.context;
  const reasons: string[] = [];
  let changed = ask;
  const generator = declared.get(stub.generator);
  if (
    generator?.kind === "go-tool" &&
    (generator.version !== ask.generator.version || isStandIn(ask)) &&
    stub.generatorStamp !== generator.version
  ) {
    const { version, provenance, package: path } = generator;
    const pinned = { package: path, version, provenance };
    // A stub with services is still golang/protobuf's, whose releases are numbered otherwise: it is asked as built with that version.
    changed = { ...changed, generator: path === legacyPackage ? pinned : pluginOfForm(stub, ask.context.text, pinned) };
    reasons.push(`${stub.generator} ${version} is asked for by ${describeProvenance(provenance)}`);
  }
  const protoc = declared.get("protoc");
  if (protoc !== undefined && stub.protocStamp !== undefined && stub.protocStamp !== "(unknown)") {
    const wanted = compilerVersionOfRelease(protoc.version);
    const own = compilerVersionOf(stub.protocStamp);
    if (wanted !== null && JSON.stringify(wanted) !== JSON.stringify(own)) {
      changed = { ...changed, context: { ...changed.context, compilerVersion: wanted } };
      reasons.push(`protoc ${protoc.version} is asked for by ${describeProvenance(protoc.provenance)}`);
    }
  }
  return reasons.length === 0 ? null : { ask: changed, because: reasons.join(", and ") };
}

/** Whether a release is asked in place of a build between releases whose commit nothing names. */
function isStandIn({ context, generator }: Ask): boolean {
  return context.stub.generatorStamp?.endsWith("-devel") === true && !/-0\.\d{14}-/.test(generator.version);
}

/** What a release of protoc puts into its requests; null for what is no release. */
export function compilerVersionOfRelease(release: string): CompilerVersion | null {
  return compilerVersionOf(stampOfProtoc(release) ?? undefined);
}
