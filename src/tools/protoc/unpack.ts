import { chmod, mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../model/failure.ts";
import type { Platform } from "../../model/platform.ts";
import { extractZip } from "../zip.ts";
import type { MavenFiles } from "./mvn.ts";
import { completeWellKnownTypes } from "./well-known-types.ts";

/** A tree of protoc in the layout of its release archives, and the files in it, with `/`. */
export interface ProtocTree {
  readonly tree: string;
  readonly files: readonly string[];
  /** The one among them that is protoc. */
  readonly executable: string;
}

/** Lays the two files of a Maven repository out as a release archive does: `bin/protoc` and `include/`. */
export async function unpackMaven(files: MavenFiles, platform: Platform, staging: string): Promise<ProtocTree> {
  const tree = join(staging, "tree");
  const executable = executableName(platform);
  await mkdir(join(tree, "bin"), { recursive: true });
  await rename(files.executable, join(tree, executable));
  await chmod(join(tree, executable), 0o755);
  const protos = await extractZip(files.jar, tree, (name) => {
    return /^google\/protobuf\/(?:[\w-]+\/)?[\w-]+\.proto$/.test(name) ? { to: `include/${name}`, mode: 0o644 } : null;
  });
  return complete(tree, [executable, ...protos], executable);
}

/** Unpacks a release archive: its executable and its includes, nothing else. */
export async function unpackRelease(archive: string, platform: Platform, staging: string): Promise<ProtocTree> {
  const tree = join(staging, "tree");
  const executable = executableName(platform);
  const files = await extractZip(archive, tree, (name) => {
    if (name === executable) return { to: name, mode: 0o755 };
    return /^include\/.+\.proto$/.test(name) ? { to: name, mode: 0o644 } : null;
  });
  if (!files.includes(executable)) throw new Failure("untrusted", `The archive has no ${executable}.`);
  return complete(tree, files, executable);
}

async function complete(tree: string, files: readonly string[], executable: string): Promise<ProtocTree> {
  if (!files.includes("include/google/protobuf/descriptor.proto")) {
    throw new Failure("untrusted", "The archive has no google/protobuf/descriptor.proto.");
  }
  const added = await completeWellKnownTypes(join(tree, "include"));
  return { tree, files: [...files, ...added.map((name) => `include/${name}`)], executable };
}

function executableName(platform: Platform): string {
  return platform.os === "windows" ? "bin/protoc.exe" : "bin/protoc";
}
