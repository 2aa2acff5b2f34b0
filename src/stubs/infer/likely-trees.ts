import { join } from "node:path";
import { dirname } from "node:path/posix";
import { isInScope } from "../../model/directory.ts";
import type { Facts, ProtoFile } from "../../model/facts.ts";
import { isCore, type Stub } from "../../model/stub.ts";
import type { CompilationTree, ProtoSource } from "../types.ts";
import { type Mount, mountKey, pathUnder } from "./paths/mount.ts";
import { findCandidates, groupByBaseName } from "./paths/root.ts";

/**
 * What most of a checkout's stubs will turn out to be made from, told by the sources in their headers alone: one tree for each root, without
 * what is imported from elsewhere. Nothing is read for it.
 */
export function likelyTrees(facts: Facts): CompilationTree[] {
  const protosByName = groupByBaseName(facts.protos);
  const protosByPath = new Map(facts.protos.map((proto) => [proto.path, proto]));
  const roots = new Map<string, { readonly mount: Mount; readonly targets: Map<string, ProtoFile> }>();
  const seen = new Set<string>();
  for (const stub of facts.stubs) {
    const { source } = stub;
    if (source === undefined || !isJudged(stub, facts)) continue;
    // Messages and services of one .proto lie beside each other.
    const place = `${dirname(stub.path)} ${source}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const [candidate] = findCandidates(stub, { package: null }, protosByName, facts.modules);
    if (candidate === undefined) continue;
    const key = mountKey(candidate.mount);
    const { targets } = roots.get(key) ?? { targets: new Map<string, ProtoFile>() };
    if (!targets.has(source)) targets.set(source, candidate.proto);
    roots.set(key, { mount: candidate.mount, targets });
  }
  return [...roots.values()].map(({ mount, targets }) => {
    const files = new Map(targets);
    for (const { imports } of files.values()) {
      for (const { name } of imports) {
        const found = files.has(name) ? undefined : protosByPath.get(pathUnder(mount, name) ?? "");
        if (found !== undefined) files.set(name, found);
      }
    }
    const sources = [...files].map(([name, { path }]): [string, ProtoSource] => {
      return [name, { kind: "disk", path: join(facts.root, path) }];
    });
    return { files: new Map(sources), targets: [...targets.keys()] };
  });
}

function isJudged({ path, generator }: Stub, { scopes }: Facts): boolean {
  return isCore(generator) && isInScope(path, { scopes });
}
