import { isAbsolute } from "node:path";
import picomatch from "picomatch";
import { isInScope, isInside } from "../../model/directory.ts";
import type { Facts } from "../../model/facts.ts";
import { Failure } from "../../model/failure.ts";
import type { StubRequest } from "../../model/request.ts";
import type { Stub } from "../../model/stub.ts";

/**
 * The stubs to be judged: those in the working directories and, if `stub-paths` is given, those that it selects.
 * Throws a `Failure` of kind `bad-input` that names every pathspec and proto path which matches nothing, and one that leaves
 * nothing to check.
 */
export function selectStubs(facts: Facts, request: StubRequest): Selection {
  const inScope = facts.stubs.filter((stub) => isInScope(stub.path, facts));
  const paths = request.stubPaths.map((pathspec) => {
    const excludes = pathspec.startsWith("!");
    return { pathspec, excludes, matches: pathspecTest(excludes ? pathspec.slice(1) : pathspec) };
  });
  const mistakes: string[] = [];
  for (const { pathspec, matches } of paths) {
    if (!inScope.some((stub) => matches(stub.path))) mistakes.push(`stub-paths: ${pathspec} matches no generated file`);
  }
  for (const path of request.protoPaths) {
    const directory = path.replace(/^\.\/|\/+$/g, "") || ".";
    if (!facts.protos.some((proto) => isInside(proto.path, directory))) {
      const isOutside = isAbsolute(directory) || directory.startsWith("..");
      const hint = isOutside
        ? ", which is not in the checkout: name it by working-directory as well, if it is one beside"
        : "";
      mistakes.push(`proto-paths: there is no .proto below ${path}${hint}`);
    }
  }
  const selects = selector(paths);
  const stubs = inScope.filter(({ path }) => selects(path));
  if (mistakes.length === 0 && inScope.length > 0 && stubs.length === 0)
    mistakes.push(`stub-paths: ${request.stubPaths.join(" ")} leaves no generated file to check`);
  if (mistakes.length > 0) {
    throw new Failure("bad-input", `${mistakes.join("; ")}.`, {
      remedy: `Paths are relative to ${facts.root}; ${inScope.length} generated files and ${facts.protos.length} .proto files were found there.`,
    });
  }
  return { stubs, selects };
}

/** What is to be judged. */
export interface Selection {
  readonly stubs: readonly Stub[];
  /** Whether `stub-paths` selects a path, which need not be there. */
  readonly selects: (path: string) => boolean;
}

interface Pathspec {
  readonly excludes: boolean;
  readonly matches: (path: string) => boolean;
}

function selector(paths: readonly Pathspec[]): (path: string) => boolean {
  const wanted = paths.filter(({ excludes }) => !excludes);
  const unwanted = paths.filter(({ excludes }) => excludes);
  return (path) => {
    const selected = wanted.length === 0 || wanted.some(({ matches }) => matches(path));
    return selected && !unwanted.some(({ matches }) => matches(path));
  };
}

/** A pathspec as git reads it: a directory stands for all below it, and `*` also matches slashes. */
function pathspecTest(pathspec: string): (path: string) => boolean {
  const plain = pathspec.replace(/^\.\//, "").replace(/\/+$/, "");
  const pattern = picomatch([plain, `${plain}/**`], { dot: true, bash: true });
  return (path) => plain === "." || plain === "" || isInside(path, plain) || pattern(path);
}
