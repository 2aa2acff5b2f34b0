import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { plainProtoc, verify } from "./contenders.ts";
import { writeCorpus } from "./corpus.ts";
import { cli, commonFlags, type Setting, type Tools, versions } from "./setting.ts";

export function prepare(scratch: string, files: number, chain: boolean): Setting {
  const module = join(scratch, "module");
  const reference = join(scratch, "reference");
  const protos = writeCorpus(module, { packages: files / 4, filesPerPackage: 4, chain });
  const setting = { scratch, module, root: module, reference, protos, tools: installTools(module, versions) };
  plainProtoc({ ...setting, reference: join(scratch, "nothing") });
  cpSync(join(scratch, "out"), reference, { recursive: true });
  cpSync(reference, module, { recursive: true });
  const git = (...args: string[]) => execFileSync("git", args, { cwd: module, stdio: "ignore" });
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=bench", "-c", "user.email=bench@example.com", "commit", "--quiet", "--message", "bench");
  // Once without being measured, so that no contender alone finds the tools and the files in the machine's cache.
  verify(setting, ["--no-reuse"], 0);
  return setting;
}

/** The protos of one root of a repository whose stubs are all current, with the versions that it asks for itself. */
export function prepareRepository(scratch: string, repository: string, rootName: string): Setting {
  const module = join(scratch, "module");
  execFileSync("git", ["clone", "--quiet", "--shared", repository, module]);
  const root = join(module, rootName);
  const files = stubsOf(module, join(scratch, "report.json"));
  const protos = new Set(
    files.flatMap((file) => (file.proto !== null && file.root === rootName ? [relative(rootName, file.proto)] : [])),
  );
  const setting = { scratch, module, root, protos: [...protos].sort(), tools: installTools(module, []) };
  plainProtoc({ ...setting, reference: join(scratch, "nothing") });
  const reference = join(scratch, "reference");
  cpSync(join(scratch, "out"), reference, { recursive: true });
  return { ...setting, reference };
}

function stubsOf(module: string, report: string): readonly { readonly proto: string | null; readonly root: string }[] {
  const args = ["verify", module, "--report-file", report, ...commonFlags];
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`verify ended with ${status}: ${stderr}`);
  return JSON.parse(readFileSync(report, "utf8")).stubs.files;
}

function installTools(module: string, flags: readonly string[]): Tools {
  const args = ["setup", module, "--report-file", "-", ...commonFlags, ...flags];
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`setup ended with ${status}: ${stderr}`);
  const tools: readonly { readonly name: string; readonly path: string }[] = JSON.parse(stdout).tools;
  const pathOf = (name: string) => {
    const tool = tools.find((candidate) => candidate.name === name);
    if (tool === undefined) throw new Error(`setup did not install ${name}`);
    return tool.path;
  };
  const protoc = pathOf("protoc");
  const includes = ["include", "../include"].map((path) => join(dirname(protoc), path)).find(existsSync);
  if (includes === undefined) throw new Error(`protoc in ${protoc} has no includes beside it`);
  return { protoc, includes, plugins: [pathOf("protoc-gen-go"), pathOf("protoc-gen-go-grpc")] };
}
