import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { Failure } from "../../src/model/failure.ts";
import type { Tool } from "../../src/model/tool.ts";
import { fileError, readProtocMessages } from "../../src/stubs/engine/diagnostics.ts";
import type { EngineHost } from "../../src/stubs/engine/host.ts";
import { commonArguments, layOut, systemEnvironment, timeoutSeconds } from "../../src/stubs/engine/protoc.ts";
import type { CompilationTree, GenerationAnswer } from "../../src/stubs/types.ts";

/** A plugin with its options, as after `--go_opt=`. */
export interface PlainPlugin {
  readonly plugin: Tool;
  readonly parameter: string;
}

/**
 * One plain `protoc --plugin=… --NAME_out=…` into a scratch directory: what users run, and the measure that tests hold the
 * engine against. Any error leaves the answer without files, as protoc does.
 * Throws a `Failure` where protoc can't be run or does not end.
 */
export async function generatePlainly(
  tree: CompilationTree,
  plugins: readonly PlainPlugin[],
  protoc: Tool,
  host: EngineHost,
): Promise<GenerationAnswer> {
  await mkdir(host.temporaryDirectory, { recursive: true });
  const scratch = await mkdtemp(join(host.temporaryDirectory, "plain-"));
  try {
    return await generateIn(scratch, tree, plugins, protoc, host);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function generateIn(
  scratch: string,
  tree: CompilationTree,
  plugins: readonly PlainPlugin[],
  protoc: Tool,
  host: EngineHost,
): Promise<GenerationAnswer> {
  const [empty, out] = [join(scratch, "empty"), join(scratch, "out")];
  await mkdir(empty);
  await mkdir(out);
  const layout = await layOut(tree, scratch, host);
  const args = [
    ...layout.args,
    ...commonArguments(protoc),
    ...plugins.flatMap(({ plugin, parameter }, index) => [
      `--plugin=protoc-gen-p${index}=${plugin.path}`,
      `--p${index}_out=../out`,
      ...(parameter === "" ? [] : [`--p${index}_opt=${parameter}`]),
    ]),
    ...tree.targets,
  ];
  await writeFile(join(scratch, "args"), args.join("\n"));
  const ended = await host.processes.run({
    file: protoc.path,
    args: ["@../args"],
    cwd: empty,
    env: systemEnvironment(host),
    timeoutSeconds,
  });
  if (ended.exitCode === null) throw new Failure("tool", `protoc ${protoc.version} did not end by itself.`);
  const { diagnostics, rest } = readProtocMessages(ended.stderr.toString("utf8"), (printed) => {
    return layout.names.get(printed) ?? printed;
  });
  if (ended.exitCode !== 0) {
    return {
      files: new Map(),
      diagnostics: [...diagnostics, ...(rest.length > 0 ? [fileError("", rest.join("\n"))] : [])],
    };
  }
  return { files: await readTree(out), diagnostics };
}

async function readTree(root: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of (await readdir(root, { recursive: true })).sort()) {
    const path = join(root, name);
    if ((await stat(path)).isFile()) files.set(name.split(sep).join("/"), await readFile(path));
  }
  return files;
}
