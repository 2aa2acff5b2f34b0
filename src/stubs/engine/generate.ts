import type { Command } from "../../host/types.ts";
import type { CompiledTree, Diagnostic, GenerationAnswer, GenerationJob } from "../types.ts";
import { fileError } from "./diagnostics.ts";
import type { EngineHost } from "./host.ts";
import { askPlugin } from "./plugin.ts";
import { type Portion, portions } from "./portion.ts";
import { inQueue, places, queueWidth } from "./queue.ts";
import { closureOf } from "./request.ts";
import type { GeneratedFile } from "./response.ts";
import { byGoPackage, type Shard, shardTargets, type Weight } from "./shard.ts";

/** A job with what its plugin is sent of each file. */
interface PortionedJob extends GenerationJob {
  readonly portion: Portion;
}

interface Part {
  readonly files: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Asks each job's plugin about its targets; answers stand in the order of the jobs. All jobs share one queue as wide as
 * the machine has cores, the largest requests first. A target that a plugin refuses has an error and does not keep the
 * others from being generated; a target that is missing from the compiled tree is passed over, for it has its errors there.
 * Throws a `Failure` where a plugin can't be started or does not end.
 */
export async function generate(jobs: readonly GenerationJob[], host: EngineHost): Promise<GenerationAnswer[]> {
  const width = queueWidth();
  const place = places(width);
  const inPlaces = { ...host, processes: { run: (command: Command) => place(() => host.processes.run(command)) } };
  // One more than run at once: its request lies ready when one of them ends.
  const parts = await inQueue(startsOf(jobs, width), width + 1, async ({ job, portion, shard }) => {
    return { job, ...(await generatePart({ ...job, portion }, shard.targets, inPlaces)) };
  });
  return jobs.map((job) => joinParts(parts.filter((part) => part.job === job)));
}

/** One start of a plugin. */
interface Start {
  readonly job: GenerationJob;
  readonly portion: Portion;
  readonly shard: Shard;
}

/** The last starts are small, so that no core is left without work for long while another one ends. */
const lastPerCore = 2;

/** What plugins of services are sent is little, and cutting it out takes long: that is done while the others run. */
function* startsOf(jobs: readonly GenerationJob[], width: number): Generator<Start> {
  const portionOf = portions();
  for (const late of [false, true]) {
    const starts = jobs
      .filter(({ reads }) => (reads === "services") === late)
      .flatMap((job) => {
        const targets = job.targets.filter((target) => job.tree.files.has(target));
        const portion = portionOf(job.reads, job.withoutSourceInfo);
        // Of targets the plugins of messages are sent nearly all, which is cut when its turn comes.
        const weight: Weight = (file, isTarget) =>
          isTarget && !late ? file.bytes.length : portion(file, isTarget).length;
        const lanes = late ? lastPerCore * width : width;
        return shardTargets(job.tree, targets, lanes, weight, job.whole).map((shard) => ({ job, portion, shard }));
      });
    yield* starts.sort((one, other) => other.shard.bytes - one.shard.bytes);
  }
}

async function generatePart(job: PortionedJob, targets: readonly string[], host: EngineHost): Promise<Part> {
  const answer = await askPlugin(job.plugin, { ...job, targets }, host);
  if (answer.kind === "files") return { files: answer.files, diagnostics: [] };
  const next =
    answer.kind === "outdated"
      ? withoutOutdated(targets, answer.errors)
      : withoutRefused(job.tree, targets, answer.errors);
  const parts: Part[] = [{ files: [], diagnostics: next.diagnostics }];
  for (const group of next.groups) parts.push(await generatePart(job, group, host));
  return { files: parts.flatMap((part) => part.files), diagnostics: parts.flatMap((part) => part.diagnostics) };
}

interface Remaining {
  readonly groups: readonly (readonly string[])[];
  readonly diagnostics: readonly Diagnostic[];
}

function withoutOutdated(targets: readonly string[], errors: readonly Diagnostic[]): Remaining {
  const bad = new Set(errors.map((error) => error.file));
  const sound = targets.filter((target) => !bad.has(target));
  return { groups: sound.length > 0 ? [sound] : [], diagnostics: errors };
}

/**
 * Decides how to go on after a plugin refused: without the targets whose request would hold a file that it complained
 * about, else in halves, until every target is either generated or has an error of its own.
 */
function withoutRefused(tree: CompiledTree, targets: readonly string[], errors: readonly Diagnostic[]): Remaining {
  const [only] = targets;
  if (only === undefined) return { groups: [], diagnostics: [] };
  if (targets.length === 1) return { groups: [], diagnostics: errors.map((error) => about(only, error)) };
  const bad = new Set(errors.map((error) => error.file));
  const needs = (target: string) => closureOf(tree, [target]).some((file) => bad.has(file.name));
  const sound = targets.filter((target) => !needs(target));
  const isMixed = sound.length > 0 && sound.length < targets.length;
  if (isMixed && errors.some(isConflict)) return { groups: [sound, targets.filter(needs)], diagnostics: [] };
  if (sound.length < targets.length && !errors.some(isConflict)) {
    const importers = targets.filter((target) => !bad.has(target) && needs(target));
    return {
      groups: sound.length > 0 ? [sound] : [],
      diagnostics: [...errors, ...importers.flatMap((target) => errors.map((error) => about(target, error)))],
    };
  }
  const packages = byGoPackage(tree, targets);
  const middle = Math.ceil(packages.length / 2);
  const halves = [packages.slice(0, middle).flat(), packages.slice(middle).flat()];
  return { groups: packages.length > 1 ? halves : targets.map((target) => [target]), diagnostics: [] };
}

/**
 * Two files that declare the same names, as versions of one interface may, or of which one has been given another name of the
 * Go package that both are in, can't be in one request, though each of them is sound.
 * https://pkg.go.dev/google.golang.org/protobuf/reflect/protoregistry#Files.RegisterFile
 * https://github.com/protocolbuffers/protobuf-go/blob/v1.36.11/compiler/protogen/protogen.go#L338-L356
 */
function isConflict({ message }: Diagnostic): boolean {
  return /has a name conflict over|is already registered|has inconsistent names/.test(message);
}

/** The error as one about a target: at its own place, if it has one in that file. */
function about(target: string, error: Diagnostic): Diagnostic {
  return error.file === target ? error : fileError(target, error.message);
}

function joinParts(parts: readonly Part[]): GenerationAnswer {
  const files = new Map<string, Uint8Array>();
  const diagnostics = parts.flatMap((part) => part.diagnostics);
  for (const { name, content } of parts.flatMap((part) => part.files)) {
    if (files.has(name)) diagnostics.push(fileError("", `${name}: two .proto files are generated into this file.`));
    else files.set(name, content);
  }
  return { files, diagnostics };
}
