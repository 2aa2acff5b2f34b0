import type { Host } from "../../host/types.ts";
import { explain, Failure } from "../../model/failure.ts";
import { groupBy } from "../../model/group.ts";
import { type GoToolPin, modulesInWords, pinInWords } from "../../model/pin.ts";
import { isCore } from "../../model/stub.ts";
import type { Obtain, Tool } from "../../model/tool.ts";
import { generate } from "../engine/generate.ts";
import type { Ask, Outcome } from "../infer/ask.ts";
import { takesPackageNames } from "../infer/generator/former-plugin.ts";
import { furtherGenerator, isUnknown } from "../infer/generator/further.ts";
import { filesMadeFrom } from "../infer/generator/outputs.ts";
import type { CompiledTree, CompilerVersion, GenerationAnswer, GenerationJob, Reads } from "../types.ts";

/** One stub to be generated anew: by which plugin, from what, with which options. */
export interface Question {
  readonly tree: CompiledTree;
  /** Name of the .proto in the tree. */
  readonly name: string;
  readonly plugin: GoToolPin;
  /** The generator's name in headers, which its command may not have. */
  readonly generator: string;
  /** As after `--go_opt=`, joined with commas. */
  readonly parameter: string;
  /** What else its plugin has to be asked about at once, and nothing but that; null: it makes no difference. */
  readonly alongside: readonly string[] | null;
  readonly compilerVersion: CompilerVersion | null;
  readonly withoutSourceInfo: boolean;
}

/** Plugins by `pluginKey`; what kept one from being had, where it could not. */
export type Plugins = ReadonlyMap<string, Tool | Failure>;

/**
 * Answers all questions with as few runs of plugins as there are different jobs. Files are named by their .proto:
 * `acme/v1/service.pb.go`. A plugin that can't be had is an answer, for other stubs may be made by others.
 */
export async function regenerate(
  questions: readonly Question[],
  plugins: Plugins,
  host: Host,
): Promise<ReadonlyMap<Question, Outcome>> {
  const outcomes = new Map<Question, Outcome>();
  const jobs: { readonly job: GenerationJob; readonly asked: readonly Question[] }[] = [];
  for (const [first, asked] of groupAlike(questions)) {
    const tool = plugins.get(pluginKey(first.plugin));
    if (tool === undefined) continue;
    if (tool instanceof Failure)
      for (const question of asked) outcomes.set(question, { kind: "no-tool", failure: tool });
    else jobs.push({ job: jobOf(first, tool, targetsOf(first, asked)), asked });
  }
  const answers = await generate(
    jobs.map(({ job }) => job),
    host,
  );
  for (const [index, { asked }] of jobs.entries()) {
    const answer = answers[index];
    if (answer === undefined) continue;
    for (const question of asked) outcomes.set(question, outcomeOf(question, answer));
  }
  return outcomes;
}

/** The questions that one job answers, by the first of them. */
function groupAlike(questions: readonly Question[]): ReadonlyMap<Question, readonly Question[]> {
  const treeNumbers = new Map<CompiledTree, number>();
  const groups = groupBy(questions, (question) => {
    const { tree, name, plugin, parameter, alongside, compilerVersion, withoutSourceInfo } = question;
    const number = treeNumbers.get(tree) ?? treeNumbers.size;
    treeNumbers.set(tree, number);
    const together = alongside === null || alongside.length > 0 ? alongside : name;
    return JSON.stringify([number, pluginKey(plugin), parameter, together, compilerVersion, withoutSourceInfo]);
  });
  return new Map([...groups.values()].flatMap((asked) => asked.slice(0, 1).map((first) => [first, asked] as const)));
}

/** Where it makes a difference what is asked about at once, so may the order: shells and buf give that of the names. */
function targetsOf({ alongside }: Question, asked: readonly Question[]): readonly string[] {
  const targets = [...new Set([...asked.map(({ name }) => name), ...(alongside ?? [])])];
  return alongside === null ? targets : targets.sort();
}

function outcomeOf({ tree, name, generator }: Question, answer: GenerationAnswer): Outcome {
  const files = filesMadeFrom(name, generator, answer.files, tree.files.get(name)?.goPackage);
  const errors = [...tree.diagnostics, ...answer.diagnostics].filter(({ level, file }) => {
    return level === "error" && (file === name || file === "");
  });
  return errors.length > 0 && files.size === 0 ? { kind: "failed", why: errors } : { kind: "files", files };
}

/**
 * A plugin's options as one parameter, after the `M` options of its tree: of two for one file the later one counts. Where files go is for
 * their source's name to say, with plugins that are known to let it; others are given what somebody gave them, and nothing else.
 */
export function parameterOf({ context: { stub }, generator, options }: Ask, mappings: readonly string[]): string {
  const takesPaths = isCore(stub.generator) || furtherGenerator(stub.generator)?.takesPaths === true;
  const given = [...mappings, ...options].map(takesPackageNames(generator) ? (option) => option : withoutPackageName);
  return [...(takesPaths ? ["paths=source_relative"] : []), ...given].join(",");
}

/** `Ma.proto=example.com/a`, of `Ma.proto=example.com/a;name`. */
function withoutPackageName(option: string): string {
  return option.replace(/^(M[^=]+=[^;]*);.*$/, "$1");
}

/** What the generator with this main package looks at; all of the request where that is not known. */
export function readsOf(mainPackage: string): Reads {
  return knownReads[mainPackage] ?? "everything";
}

/** By their source: neither prints a comment of an imported file, and the second prints nothing of messages but their names. */
const knownReads: Readonly<Record<string, Reads>> = {
  "google.golang.org/protobuf/cmd/protoc-gen-go": "declarations",
  "google.golang.org/grpc/cmd/protoc-gen-go-grpc": "services",
};

function jobOf(question: Question, plugin: Tool, targets: readonly string[]): GenerationJob {
  return {
    tree: question.tree,
    plugin,
    targets,
    parameter: question.parameter,
    compilerVersion: question.compilerVersion,
    withoutSourceInfo: question.withoutSourceInfo,
    reads: readsOf(question.plugin.package),
    withSourceDescriptors: isUnknown(question.generator),
    whole: question.alongside !== null,
  };
}

/** The same text for pins that ask for the same build. */
export function pluginKey(pin: GoToolPin): string {
  return `${modulesInWords(pin)} by ${pin.builtWith}`;
}

/** Each of the plugins once. Throws nothing but what is no `Failure`. */
export async function obtainPlugins(pins: readonly GoToolPin[], obtain: Obtain): Promise<Plugins> {
  const wanted = new Map(pins.map((pin) => [pluginKey(pin), pin]));
  const tools = new Map<string, Tool | Failure>();
  await Promise.all(
    [...wanted].map(async ([key, pin]) => {
      try {
        tools.set(key, await obtain(pin));
      } catch (cause) {
        if (!(cause instanceof Failure)) throw cause;
        tools.set(
          key,
          new Failure(cause.kind, `${pinInWords(pin)} could not be had: ${explain(cause)}`, {
            remedy: cause.remedy,
            cause,
          }),
        );
      }
    }),
  );
  return tools;
}
