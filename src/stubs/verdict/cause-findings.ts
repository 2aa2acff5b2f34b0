import type { Facts } from "../../model/facts.ts";
import { explain, type Failure } from "../../model/failure.ts";
import type { Finding, Level } from "../../model/finding.ts";
import type { StubRequest } from "../../model/request.ts";
import { usesRegistry } from "../infer/recipes/buf.ts";
import { type Cause, describeCause } from "./causes.ts";
import { importLeftOut } from "./left-out.ts";
import { listed } from "./listed.ts";

/** A stub that could not be regenerated, with what kept it from that. */
export interface Unregenerated {
  readonly path: string;
  readonly causes: readonly Cause[];
  /** Go packages that it imports, and with that the modules in which its .proto's imports may be. */
  readonly goImports: readonly string[];
  /** Its schema is not that of its .proto: whatever the cause is, it is not up to date. */
  readonly isOutdated: boolean;
}

/**
 * One finding for each cause, however many stubs have it, at the place where it is to be mended. `failures` are of modules, by
 * `path@version`, that could not be downloaded and may hold what is nowhere else.
 */
export function causeFindings(
  stubs: readonly Unregenerated[],
  facts: Facts,
  request: StubRequest,
  failures: ReadonlyMap<string, Failure>,
): Finding[] {
  const groups = new Map<string, { readonly causes: Cause[]; readonly stubs: Unregenerated[] }>();
  for (const stub of stubs) {
    for (const cause of stub.causes) {
      const key = JSON.stringify(sameFor(cause));
      const group = groups.get(key) ?? { causes: [], stubs: [] };
      groups.set(key, group);
      group.causes.push(cause);
      if (!group.stubs.includes(stub)) group.stubs.push(stub);
    }
  }
  return [...groups.values()].flatMap(({ causes: [cause, ...others], stubs: kept }) => {
    if (cause === undefined) return [];
    const isOfOneFile = others.every(({ path }) => path === cause.path);
    const told = isOfOneFile ? cause : { ...cause, path: null, place: null };
    return findingOf(cause.kind === "import" ? withFailures(told, kept, failures) : told, kept, facts, request);
  });
}

/** An import that is nowhere may be in a Go module that could not be had. */
function withFailures(cause: Cause, stubs: readonly Unregenerated[], failures: ReadonlyMap<string, Failure>): Cause {
  const goImports = stubs.flatMap((stub) => stub.goImports);
  const lacking = [...failures].filter(([module]) => {
    const [path = ""] = module.split("@");
    return goImports.some((one) => one === path || one.startsWith(`${path}/`));
  });
  if (lacking.length === 0) return cause;
  const why = lacking.map(([, failure]) => firstLine(explain(failure)).replace(/\.$/, "")).join("; ");
  return { ...cause, message: `${cause.message}, but may be in a module that its stub imports: ${why}` };
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}

/** What a generator or a command says of every file in the same words is one mistake, and not that of the files. */
function sameFor({ kind, path, place, message }: Cause): readonly unknown[] {
  // Both plugins check the Go packages, each in its own name.
  if (kind === "generator" && place !== null) return [path, message.replace(/^protoc-gen-[\w-]+: /, "")];
  return kind === "generator" || kind === "post-process"
    ? [kind, message]
    : [path, place?.line, place?.column, message];
}

function findingOf(cause: Cause, stubs: readonly Unregenerated[], facts: Facts, request: StubRequest): Finding {
  const level = levelOf(cause, stubs, facts, request);
  const { kind, path } = cause;
  switch (kind) {
    case "proto": {
      const fix = "Name the right copy of it by the inputs proto-paths or proto-modules.";
      return told("proto-invalid", level, cause, stubs, path === null ? fix : `Mend ${path}.`);
    }
    case "import": {
      const leftOut = cause.imported === undefined ? null : importLeftOut(cause.imported, facts.git);
      const fix = "Name the place of the missing file by the inputs proto-paths or proto-modules, or mend the import.";
      return told(
        "proto-import-missing",
        level,
        leftOut === null ? cause : { ...cause, message: `${cause.message}, ${leftOut.words}` },
        stubs,
        leftOut?.fix ?? fix,
      );
    }
    case "generator": {
      const fix = /\bedition\b/.test(cause.message)
        ? "write it in an edition that this version of its generator knows, or pin one that knows it and have its stubs made anew by that."
        : "give what its generator asks for by the inputs go-opt and go-grpc-opt, or pin another version of it.";
      return told(
        "generator-failed",
        level,
        cause,
        stubs,
        path === null
          ? "Pin another version of it, or correct the inputs go-opt and go-grpc-opt."
          : `Mend ${path}, or ${fix}`,
      );
    }
    case "post-process":
      return told("post-process-failed", level, cause, stubs, "Make the command succeed on a single generated file.");
  }
}

function told(code: string, level: Level, cause: Cause, stubs: readonly Unregenerated[], fix: string): Finding {
  const paths = stubs.map(({ path }) => path);
  const [only] = paths;
  return {
    code,
    level,
    message: `${sentence(describeCause(cause))} So ${listed(paths)} could not be regenerated.`,
    fix,
    ...(cause.path === null ? {} : { path: cause.path }),
    ...(cause.path === null || cause.place === null ? {} : cause.place),
    ...(paths.length === 1 && only !== undefined && only !== cause.path ? { stub: only } : {}),
  };
}

function levelOf(
  { kind, path, message }: Cause,
  stubs: readonly Unregenerated[],
  facts: Facts,
  request: StubRequest,
): Level {
  if (request.onUnchecked === "fail" || stubs.some(({ isOutdated }) => isOutdated)) return "error";
  const isOwn = facts.protos.some((proto) => proto.path === path && !proto.vendored);
  if (kind === "proto") return isOwn && !isOfElsewhere(message, facts) ? "error" : "warning";
  if (kind === "generator")
    return / crashed: | was ended by |\bGo (?:import path|package)\b/.test(message) ? "error" : "warning";
  return kind === "post-process" ? "error" : "warning";
}

/**
 * Whether an error may say nothing of the file: the one protoc does not know an edition, an import was found in the wrong place or
 * twice, or a module of buf's registry is here in the version that go.mod requires, and buf.lock has another one.
 */
function isOfElsewhere(message: string, { recipes = [] }: Facts): boolean {
  if (/edition|experimental_|^Option .* unknown|is already defined in file/i.test(message)) return true;
  return /^Error while parsing option value|has no value named .* for option/.test(message) && usesRegistry(recipes);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
