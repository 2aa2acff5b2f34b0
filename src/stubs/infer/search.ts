import { posix } from "node:path";
import type { Facts } from "../../model/facts.ts";
import type { StubRequest } from "../../model/request.ts";
import type { StubContext } from "./contexts.ts";
import type { GoPackages } from "./imports/go-packages.ts";
import type { ImportSearch } from "./imports/imports.ts";
import { knownPackagesOf, packageOnGitHub } from "./imports/known-imports.ts";
import { type Mount, mountKey } from "./paths/mount.ts";
import { groupByBaseName } from "./paths/root.ts";
import { bufModulesOf } from "./recipes/buf.ts";
import { readHints } from "./recipes/hints.ts";

/** The places where imports of a checkout's .protos are looked for; `former` tells the stubs that were taken away. */
export function importSearch(
  contexts: readonly StubContext[],
  packages: GoPackages,
  facts: Facts,
  request: StubRequest,
  former: () => Promise<readonly StubContext[]>,
): ImportSearch {
  const mounts = new Map<string, Mount>();
  const goImports = new Map<string, string[]>();
  const goStubs = new Map<string, StubContext>();
  for (const context of contexts) {
    const { stub, candidates, goImports: imported } = context;
    const [chosen] = candidates;
    if (chosen === undefined) continue;
    if (stub.generator === "protoc-gen-go") goStubs.set(chosen.proto.path, context);
    mounts.set(mountKey(chosen.mount), chosen.mount);
    goImports.set(chosen.proto.path, [...(goImports.get(chosen.proto.path) ?? []), ...imported]);
  }
  const allGoImports = [...new Set(contexts.flatMap((context) => context.goImports))];
  const recipes = facts.recipes ?? [];
  const configured = [
    ...bufModulesOf(recipes).map(({ directory }) => directory),
    ...readHints(recipes, facts.protos).roots.map(({ directory }) => directory),
  ];
  return {
    protosByPath: new Map(facts.protos.map((proto) => [proto.path, proto])),
    protosByName: groupByBaseName(facts.protos),
    givenMounts: request.protoPaths.map((directory) => ({ prefix: "", directory: posix.normalize(directory) })),
    stubMounts: [...mounts.values(), ...configured.map((directory) => ({ prefix: "", directory }))],
    moduleMounts: facts.modules.flatMap(({ path, directory }) =>
      path === "" ? [] : [{ prefix: `${path}/`, directory }],
    ),
    goImportsOf: (path) => goImports.get(path) ?? [],
    isShown: (name, path) => {
      const goStub = goStubs.get(path);
      return goStub !== undefined && goStub.embedded?.imports.includes(name) !== false;
    },
    goImportsFor: (name) => {
      const sharers = contexts.filter(({ embedded }) => embedded?.imports.includes(name) === true);
      return [...new Set(sharers.flatMap((context) => context.goImports))];
    },
    formerGoImportsOf: async (path) => {
      const own = (await former()).filter(({ candidates: [first] }) => first?.proto.path === path);
      return own.flatMap((context) => context.goImports);
    },
    inGoPackages: (name, importer) => packages.find(name, importer.goImports, posix.dirname(importer.path)),
    inModulesOfStubs: (name, importer) => packages.findBeside(name, allGoImports, posix.dirname(importer.path)),
    fromElsewhere: (name, importer) => packages.findMoved(name, importer.goImports, posix.dirname(importer.path)),
    inGoSources: (name, importer) => packages.findSource(name, posix.dirname(importer.path)),
    inGivenModules: (name) => packages.findInModules(name, request.protoModules),
    inKnownPackages: (name, importer) =>
      packages.findKnown(
        name,
        [...knownPackagesOf(name), ...importer.goImports.flatMap(packageOnGitHub)],
        posix.dirname(importer.path),
      ),
  };
}
