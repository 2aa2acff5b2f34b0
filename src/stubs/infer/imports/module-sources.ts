import { readdir } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { readStart } from "../../../files/read-start.ts";

/** Enough for a licence and the header below it. */
const headLength = 8192;

/**
 * The directories of a module's packages, relative to the module, by the names of the .protos that their stubs say to be generated from;
 * `directory` has the module. Throws where it can't be read.
 */
export async function packagesBySource(directory: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const packages = new Map<string, Set<string>>();
  const names = await readdir(directory, { recursive: true });
  for (const name of names.filter((one) => one.endsWith(".pb.go") && !one.endsWith("_grpc.pb.go"))) {
    const head = await readStart(join(directory, name), headLength);
    const source = /^\/\/ source: (\S+)\r?$/m.exec(head.toString("utf8"))?.[1];
    if (source === undefined) continue;
    const found = packages.get(source) ?? new Set();
    packages.set(source, found.add(posix.dirname(name.split(sep).join("/"))));
  }
  return packages;
}
