import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../../model/failure.ts";
import type { Tool } from "../../model/tool.ts";
import type { CompilationTree, Diagnostic } from "../types.ts";
import { writeDescriptorSet } from "../wire/wire.ts";
import { fileError, readProtocMessages } from "./diagnostics.ts";
import type { EngineHost } from "./host.ts";

/** What one run of protoc gave. */
export interface ProtocAnswer {
  /** A serialized FileDescriptorSet of the targets and their imports; null where protoc found errors. */
  readonly set: Uint8Array | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Longer than any tree takes; a protoc that hangs must not hang a job. */
export const timeoutSeconds = 600;

/**
 * Compiles the targets with everything they import, in one protoc process that sees exactly the tree's files. `retained`
 * keeps the options with source retention, which plugins are not sent in `proto_file`.
 * Throws a `Failure` where protoc can't be started, is killed or takes too long; errors in .proto files are diagnostics.
 */
export async function runProtoc(
  tree: CompilationTree,
  targets: readonly string[],
  protoc: Tool,
  host: EngineHost,
  retained = false,
): Promise<ProtocAnswer> {
  const unsafe = targets.filter((name) => name.startsWith("-") || /[\r\n]/.test(name));
  if (unsafe.length > 0) {
    return {
      set: null,
      diagnostics: unsafe.map((name) => fileError(name, "protoc would take this name for an option.")),
    };
  }
  // Without giving way, so that it runs before anything else is begun that can be done beside it.
  mkdirSync(host.temporaryDirectory, { recursive: true });
  const scratch = mkdtempSync(join(host.temporaryDirectory, "protoc-"));
  try {
    return await runIn(scratch, tree, targets, protoc, host, retained);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Runs in an empty directory, where no relative name can be mistaken for a file on disk; paths to our own files are relative. */
async function runIn(
  scratch: string,
  tree: CompilationTree,
  targets: readonly string[],
  protoc: Tool,
  host: EngineHost,
  retained: boolean,
): Promise<ProtocAnswer> {
  const empty = join(scratch, "empty");
  mkdirSync(empty);
  const layout = await layOut(tree, scratch, host);
  const args = [
    ...layout.args,
    ...commonArguments(protoc),
    "--include_imports",
    "--include_source_info",
    ...(retained ? ["--retain_options"] : []),
    `--descriptor_set_out=../${setFile}`,
    ...targets,
  ];
  writeFileSync(join(scratch, "args"), args.join("\n"));
  const ended = await host.processes.run({
    file: protoc.path,
    args: ["@../args"],
    cwd: empty,
    env: systemEnvironment(host),
    timeoutSeconds,
  });
  if (ended.exitCode === null) {
    const why = ended.timedOut ? `took more than ${timeoutSeconds} s` : `was ended by ${ended.signal ?? "a signal"}`;
    throw new Failure(ended.timedOut ? "timeout" : "tool", `protoc ${protoc.version} ${why}.`);
  }
  const { diagnostics, rest } = readProtocMessages(ended.stderr.toString("utf8"), (printed) => {
    return layout.names.get(printed) ?? printed;
  });
  // protoc before 23 knows no source retention, so there is nothing that it would strip.
  if (retained && rest.some((line) => line.includes("Unknown flag: --retain_options"))) {
    return runProtoc(tree, targets, protoc, host);
  }
  if (ended.exitCode === 0) return { set: await readFile(join(scratch, setFile)), diagnostics };
  if (diagnostics.some((diagnostic) => diagnostic.level === "error")) return { set: null, diagnostics };
  // What it only logs may be all that it says of a set of descriptors.
  const logged = diagnostics.filter(({ file }) => file === "").map(({ message }) => message);
  const said = [...rest, ...logged].join("\n") || `protoc ended with exit code ${ended.exitCode} and no message.`;
  return { set: null, diagnostics: [...diagnostics, fileError("", said)] };
}

const setFile = "set.binpb";

/** The well-known types, and what releases in which optional fields were an experiment have to be told in order to take them. */
export function commonArguments(protoc: Tool): string[] {
  return [
    ...(protoc.includes === undefined ? [] : [`-I${protoc.includes}`]),
    ...(/^3\.1[234]\./.test(protoc.version) ? ["--experimental_allow_proto3_optional"] : []),
  ];
}

export interface Layout {
  readonly args: readonly string[];
  /** The name of each file by the path that protoc prints. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Shows protoc each file under its name: by a mapping `-Iname=path`; where name or path holds a character that protoc
 * takes for a separator, by a copy; and descriptors as a set beside them.
 */
export async function layOut(tree: CompilationTree, scratch: string, host: EngineHost): Promise<Layout> {
  const args: string[] = [];
  const names = new Map<string, string>();
  const descriptors: Uint8Array[] = [];
  const separators = host.platform.os === "windows" ? /[=;\r\n]/ : /[=:\r\n]/;
  let copied = false;
  for (const [name, source] of tree.files) {
    if (source.kind === "descriptor") {
      descriptors.push(source.bytes);
    } else if (!separators.test(name) && !separators.test(source.path)) {
      args.push(`-I${name}=${source.path}`);
      names.set(source.path, name);
    } else {
      copied = (await copyInto(join(scratch, copies), name, source.path)) || copied;
      names.set(`../${copies}/${name}`, name);
    }
  }
  if (copied) args.push(`-I../${copies}`);
  if (descriptors.length > 0) {
    await writeFile(join(scratch, "given.binpb"), writeDescriptorSet(descriptors));
    args.push("--descriptor_set_in=../given.binpb");
  }
  return { args, names };
}

const copies = "copies";

/** False where there is nothing to copy, or the name leads out of the directory: protoc will not find the file, and say so. */
async function copyInto(directory: string, name: string, path: string): Promise<boolean> {
  if (name.split(/[/\\]/).includes("..") || !existsSync(path)) return false;
  const target = join(directory, name);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, await readFile(path));
  return true;
}

/** Windows starts no program without it; nothing else of the environment is the business of protoc or a plugin. */
export function systemEnvironment(host: EngineHost): Record<string, string> {
  const root = Object.entries(host.env).find(([name]) => name.toUpperCase() === "SYSTEMROOT");
  return host.platform.os === "windows" && root !== undefined ? { SystemRoot: root[1] } : {};
}
