import { createHash } from "node:crypto";
import { access, copyFile, link, mkdir, mkdtemp, rename, rm, symlink } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Host } from "../host/types.ts";
import { Failure } from "../model/failure.ts";
import type { Tool } from "../model/tool.ts";

/**
 * A directory with exactly the given commands in it, made where it is not there yet; returns its absolute path.
 * Tools of several versions are installed side by side, and PATH shall offer only the ones of this run.
 * Of two commands of one name the later one is taken: an input names it in place of a generator that is always there.
 * protoc looks for the well-known types in `../include` beside itself, so they are linked there.
 */
export async function linkCommands(given: readonly Tool[], host: Host): Promise<string> {
  const tools = [...new Map(given.map((tool) => [tool.name, tool])).values()];
  const identity = createHash("sha256")
    .update(tools.map(({ path, sha256 }) => `${path}\0${sha256}\n`).join(""))
    .digest("hex");
  const parent = join(host.toolDirectory, "go-grpc-setup", "sets");
  const set = join(parent, identity.slice(0, 16));
  if (await isWhole(set, tools, host)) return join(set, "bin");
  // Its tools were moved or removed since: the links lead nowhere.
  await rm(set, { recursive: true, force: true });
  await mkdir(parent, { recursive: true });
  const staging = await mkdtemp(join(parent, ".staging-"));
  try {
    await mkdir(join(staging, "bin"));
    for (const tool of tools) {
      await linkFile(tool.path, join(staging, "bin", fileName(tool, host)), host);
      if (tool.includes !== undefined) await symlink(tool.includes, join(staging, "include"), "junction");
    }
    await rename(staging, set);
  } catch (cause) {
    // Another process may have made the same set in the meantime; otherwise this is a fault of the file system.
    if (!(await isWhole(set, tools, host))) throw new Failure("file-system", `${set} could not be made`, { cause });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return join(set, "bin");
}

// Symbolic links need a privilege on Windows that laptops do not have; a hard link needs the same volume.
async function linkFile(from: string, to: string, host: Host): Promise<void> {
  if (host.platform.os !== "windows") return symlink(from, to);
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}

/** `GOPATH/bin`, where `go install` puts commands. https://pkg.go.dev/cmd/go#hdr-GOPATH_environment_variable */
function goPathBin(host: Host): string {
  const [first] = (host.env["GOPATH"] ?? "").split(host.platform.os === "windows" ? ";" : ":");
  const home = host.env["HOME"] ?? host.env["USERPROFILE"] ?? homedir();
  return join(first !== undefined && first !== "" ? first : join(home, "go"), "bin");
}

/** The directories that go first on PATH: Go's, the one of our tools, and GOPATH's. */
export async function pathDirectories(go: Tool, tools: readonly Tool[], host: Host): Promise<readonly string[]> {
  return [dirname(go.path), await linkCommands(tools, host), goPathBin(host)];
}

/** The exports as lines for a POSIX shell, which direnv reads too. */
export function shellExports(path: readonly string[], variables: Readonly<Record<string, string>>): string {
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const assignments = Object.entries(variables).map(([name, value]) => `export ${name}=${quote(value)}`);
  return [`export PATH=${path.map(quote).join(":")}:"$PATH"`, ...assignments, ""].join("\n");
}

function fileName({ name }: Tool, { platform }: Host): string {
  return platform.os === "windows" ? `${name}.exe` : name;
}

/** Whether every command is there; links are followed. */
async function isWhole(set: string, tools: readonly Tool[], host: Host): Promise<boolean> {
  try {
    await Promise.all(tools.map((tool) => access(join(set, "bin", fileName(tool, host)))));
    return true;
  } catch {
    return false;
  }
}
