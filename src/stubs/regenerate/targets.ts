import { posix } from "node:path";
import type { GoModule } from "../../model/facts.ts";
import type { Stub } from "../../model/stub.ts";
import type { Ask, CustomOptions } from "../infer/ask.ts";
import { isUnknown } from "../infer/generator/further.ts";
import type { Importer, Placed } from "../infer/imports/imports.ts";
import type { Target } from "../infer/imports/tree.ts";
import { importPathOf } from "../infer/paths/go-paths.ts";
import { mountKey } from "../infer/paths/mount.ts";
import type { Candidate } from "../infer/paths/root.ts";

/** What is not the same for all trees in how they are compiled. */
export interface Manner {
  /** For plugins of which nothing is known, and which may look at options with source retention. */
  readonly withSourceDescriptors: boolean;
  readonly customOptions: CustomOptions | undefined;
  readonly repackedFieldBehavior: boolean;
}

/** How the tree of an ask is compiled. */
export function mannerOf({ context, customOptions, repackedFieldBehavior }: Ask): Manner {
  return { withSourceDescriptors: isUnknown(context.stub.generator), customOptions, repackedFieldBehavior };
}

/** Tells apart the trees that asks are compiled in: one for each root, and one more for each manner of compiling it. */
export function treeKey(ask: Ask): string {
  const mount = ask.context.candidates[0]?.mount;
  const place =
    ask.origin.kind === "proto"
      ? mountKey(ask.origin.candidate.mount)
      : `embedded ${mount === undefined ? "" : mountKey(mount)}`;
  return keyIn(mannerOf(ask), place);
}

/** The key of a root's tree, by the root's own key. */
export function keyIn({ withSourceDescriptors, customOptions, repackedFieldBehavior }: Manner, place: string): string {
  const retained = withSourceDescriptors ? "retained " : "";
  const options = customOptions === undefined ? "" : `options ${customOptions} `;
  return `${retained}${options}${repackedFieldBehavior ? "repacked " : ""}${place}`;
}

/** The file that an ask is about, under its source's name. */
export function targetOf(ask: Ask, modules: readonly GoModule[]): Target {
  const { context, origin } = ask;
  const { stub, goImports } = context;
  const name = stub.source ?? "";
  if (origin.kind === "embedded") {
    const mounts = context.candidates.slice(0, 1).map(({ mount }) => mount);
    const own = importPathOf(posix.dirname(stub.path), modules);
    // What is in its own package it need not import.
    const reached = own === null ? goImports : [...goImports, own];
    const importer: Importer = { mounts, path: stub.path, goImports: reached, stub };
    const embedded = { ...origin.file, importPath: `${own ?? "unmapped.invalid"};${stub.goPackageName}` };
    return {
      name,
      placed: { kind: "descriptor", embedded, because: "the descriptor embedded in the stub" },
      importer,
    };
  }
  return targetFrom(origin.candidate, stub, goImports);
}

/** The file that a stub is made from if it is made from that candidate. */
export function targetFrom(candidate: Candidate, stub: Stub, goImports: readonly string[]): Target {
  const importer: Importer = { mounts: [candidate.mount], path: candidate.proto.path, goImports, stub };
  return { name: stub.source ?? "", placed: { kind: "checkout", ...candidate }, importer };
}

/**
 * Whether a stub without .proto and the others of a tree import each other's files from other Go packages than these stubs are:
 * a project that has a copy of what it imports from elsewhere has stubs of both.
 */
export function hidesImports(target: Target, others: ReadonlyMap<string, Target> | undefined): boolean {
  if (others === undefined || target.placed.kind !== "descriptor") return false;
  const imported = target.placed.embedded.imports.flatMap((name) => others.get(name) ?? []);
  const importing = [...others.values()].filter(({ placed }) => {
    return placed.kind === "descriptor" && placed.embedded.imports.includes(target.name);
  });
  return imported.some((other) => isForeignTo(other, target)) || importing.some((other) => isForeignTo(target, other));
}

function isForeignTo(imported: Target, importer: Target): boolean {
  const [own, other] = [goPackageOf(importer), goPackageOf(imported)];
  return own !== null && other !== null && own !== other && !importer.importer.goImports.includes(other);
}

function goPackageOf({ placed }: Target): string | null {
  return placed.kind === "descriptor" ? (placed.embedded.importPath.split(";")[0] ?? null) : null;
}

/** Whether two places hold the same file. */
export function isSame(one: Placed, other: Placed): boolean {
  if (one.kind === "checkout") return other.kind === "checkout" && one.proto.path === other.proto.path;
  if (one.kind === "disk") return other.kind === "disk" && one.path === other.path;
  return other.kind === "descriptor" && Buffer.compare(one.embedded.bytes, other.embedded.bytes) === 0;
}
