import type { Command, Host } from "../host/types.ts";
import type { StubRequest } from "../model/request.ts";
import type { Tool } from "../model/tool.ts";
import { compileTrees } from "./engine/compile.ts";
import { sourceReader } from "./engine/sources.ts";
import { likelyTrees } from "./infer/likely-trees.ts";
import { hasRecord, mayTakeOver } from "./regenerate/reuse.ts";
import type { Ahead, VerifyInput } from "./types.ts";

/** protoc at work on what will most likely be asked for. */
export interface RunningAhead extends Ahead {
  /** Ends what still runs. Fulfilled when nothing does. */
  end(): Promise<void>;
}

/**
 * Compiles what most stubs will turn out to be made from as soon as protoc is there, while other tools are still checked and stubs read,
 * for which one core is enough. Where only a part of the stubs is judged, or an earlier run may know all answers, nothing is compiled.
 */
export function compileAhead({ facts, request, protoc, host }: AheadInput): RunningAhead {
  const ending = new AbortController();
  const readSource = sourceReader(facts);
  const run = (command: Command) => host.processes.run({ ...command, signal: ending.signal });
  const compile = async (tool: Tool) => {
    const likely = judgesAll(request) && !mayKnowAnswers(request, host) ? likelyTrees(facts) : [];
    const compiled = await compileTrees(likely, tool, { ...host, processes: { run } }, { readSource });
    return likely.flatMap((tree, index) => {
      const own = compiled[index];
      return own === undefined ? [] : [{ tree, compiled: own }];
    });
  };
  let running: Promise<unknown> = Promise.resolve();
  const trees = protoc.then((tool) => {
    ending.signal.throwIfAborted();
    const compiling = compile(tool);
    running = compiling;
    return compiling;
  });
  // Who asks for the trees is told of a failure, and nobody has to ask.
  trees.catch(() => undefined);
  return {
    trees,
    readSource,
    end: async () => {
      ending.abort();
      await running.catch(() => undefined);
    },
  };
}

interface AheadInput extends Pick<VerifyInput, "facts" | "request" | "host"> {
  readonly protoc: Promise<Tool>;
}

function judgesAll({ generate, stubPaths, shard }: StubRequest): boolean {
  return generate.length === 0 && stubPaths.length === 0 && shard.count === 1;
}

function mayKnowAnswers(request: StubRequest, { env, toolDirectory }: Host): boolean {
  return mayTakeOver(request, env) && hasRecord(toolDirectory);
}
