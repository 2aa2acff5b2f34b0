import { nearestHolding } from "../../model/directory.ts";
import type { Facts, GoModule, Requirement } from "../../model/facts.ts";
import { groupBy } from "../../model/group.ts";
import type { Pin } from "../../model/pin.ts";
import { toolName } from "../../model/pin.ts";
import type { Stub } from "../../model/stub.ts";
import type { StubSymbols } from "../../model/stub-symbols.ts";
import { stubsInScope } from "../stamps.ts";
import type { PinDecision } from "../types.ts";

/** What the rules about versions that belong together look at. */
export interface PairingContext {
  readonly facts: Facts;
  readonly decisions: readonly PinDecision[];
  readonly symbols: readonly StubSymbols[];
  /** The user's GOTOOLCHAIN; empty where there is none. */
  readonly gotoolchain: string;
  /** Options that an input gives to protoc-gen-go-grpc. */
  readonly goGrpcOptions: readonly string[];
}

/** A module with the stubs in it that are judged. */
export interface ModuleStubs {
  readonly module: GoModule;
  readonly stubs: readonly Stub[];
}

/** The modules that have stubs in scope; a stub belongs to the module whose go.mod is nearest above it. */
export function modulesWithStubs(facts: Facts): readonly ModuleStubs[] {
  const groups = groupBy(stubsInScope(facts), ({ path }) => nearestHolding(path, facts.modules));
  return [...groups].map(([module, stubs]) => ({ module, stubs }));
}

/**
 * The release of a module that a go.mod compiles with, and the line that says so. Null where it is not required, or where
 * a fork or a directory stands in its place, of which nothing is known.
 */
export function compiledWith(
  path: string,
  { requires, replaces }: GoModule,
): Pick<Requirement, "version" | "line"> | null {
  const required = requires.find((entry) => entry.path === path);
  if (required === undefined) return null;
  const replaced = replaces.find(
    (entry) => entry.path === path && (entry.version === undefined || entry.version === required.version),
  );
  if (replaced === undefined) return required;
  const { newPath, newVersion, line } = replaced;
  return newPath === path && newVersion !== undefined ? { version: newVersion, line } : null;
}

/** The pin of a tool. */
export function pinOf(name: string, { decisions }: PairingContext): Pin | undefined {
  return decisions.find(({ pin }) => toolName(pin) === name)?.pin;
}

/** True where a person or a file asked for this version, rather than that it was found in stubs or taken by default. */
export function isDeclared({ provenance: { kind } }: Pin): boolean {
  return kind === "input" || kind === "lock-file" || kind === "project-file";
}

/** `a.pb.go`, `a.pb.go and b.pb.go`, `a.pb.go and 3 more`. */
export function someOf(paths: readonly string[]): string {
  const [first = "", second] = paths;
  if (second === undefined) return first;
  return paths.length === 2 ? `${first} and ${second}` : `${first} and ${paths.length - 1} more`;
}

/** The last row that is not newer than a version; null where even the first is. */
export function rowFor<T extends { readonly from: string }>(
  rows: readonly T[],
  version: string,
  compare: (one: string, other: string) => number,
): T | null {
  return rows.filter(({ from }) => compare(version, from) >= 0).at(-1) ?? null;
}

/** The request to run a command in a module, whose directory is not said where it is the checkout itself. */
export function toRun(command: string, { directory }: GoModule): string {
  return `Run \`${command}\`${directory === "." ? "" : ` in ${directory}`}`;
}
