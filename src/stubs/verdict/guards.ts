import { posix } from "node:path";
import { isInScope } from "../../model/directory.ts";
import type { Facts, ProtoFile } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import { quoteForShell } from "../../model/shell.ts";
import type { StubResult, UncheckedStub } from "../../model/stub.ts";
import { leftOutIn } from "../../model/work-tree.ts";
import { directoryOf, importPathOfGoPackage } from "../infer/paths/go-paths.ts";
import { allStubsLeftOut } from "./left-out.ts";
import { listed } from "./listed.ts";

/** Findings that keep a run from being green although something was not looked at or will not be committed. */
export function guardFindings(
  facts: Facts,
  files: readonly StubResult[],
  unchecked: readonly UncheckedStub[],
): Finding[] {
  return [
    ...nothingChecked(facts, files, unchecked),
    ...ignoredStubs(facts, files),
    ...untrackedStubs(facts, files),
    ...caseClashes(
      facts,
      [...files, ...unchecked].map(({ path }) => path),
    ),
  ];
}

/** No stub at all: fine for a module without .protos of Go packages, a mistake for one that has them. */
function nothingChecked(facts: Facts, files: readonly StubResult[], unchecked: readonly UncheckedStub[]): Finding[] {
  if (files.length + unchecked.length > 0) return [];
  const leftOut = allStubsLeftOut(facts);
  if (leftOut !== null) return [leftOut];
  const protos = facts.protos.filter((proto) => {
    return !proto.vendored && isOfOwnPackage(proto, facts) && isInScope(proto.path, facts);
  });
  const [first] = protos;
  if (first === undefined) {
    const where = facts.scopes.includes(".") ? "" : ` in ${facts.scopes.join(", ")}`;
    const { submodules } = leftOutIn(facts.git);
    const lacking = submodules.length === 0 ? "" : `; what ${listed(submodules)} would hold, was not fetched`;
    const inWords = facts.otherLanguage === undefined ? "" : `no Go but ${facts.otherLanguage} in this checkout, `;
    return [
      {
        code: "stubs-none",
        level: "notice",
        message: `There is ${inWords}no generated stub, and no .proto with a go_package of this checkout${where}, so there is nothing to check${lacking}.`,
        fix: "Nothing to do; if there should be stubs, check working-directory.",
      },
    ];
  }
  const lacking =
    protos.length === 1
      ? `${first.path} has a go_package, but its stub is not committed`
      : `${protos.length} .proto files have a go_package (${first.path} is one), but no stub of theirs is committed`;
  const ignored = facts.git.kind === "repository" && [...facts.git.ignored].some((path) => /\.pb\.go$|\/$/.test(path));
  return [
    {
      code: "stubs-not-committed",
      level: "error",
      message: `${lacking}${ignored ? "; .gitignore excludes files or directories that may hold them" : ""}.`,
      fix: "Generate the stubs and commit them, or use mode: setup where they are generated in the build.",
      path: first.path,
    },
  ];
}

/** Stubs of another module's packages are that one's to commit: a copy of its .proto is there to be read, or for other languages. */
function isOfOwnPackage({ goPackage }: ProtoFile, { modules, otherLanguage }: Facts): boolean {
  if (goPackage === undefined || otherLanguage !== undefined) return false;
  const path = importPathOfGoPackage(goPackage);
  return path === null || modules.length === 0 || directoryOf(path, modules) !== null;
}

function ignoredStubs(facts: Facts, files: readonly StubResult[]): Finding[] {
  const git = facts.git;
  if (git.kind === "unknown") return [];
  const ignored = [...git.ignored];
  const isIgnored = (path: string) =>
    ignored.some((entry) => entry === path || (entry.endsWith("/") && path.startsWith(entry)));
  return files
    .filter(({ path, status }) => (git.ignored.has(path) || status === "missing") && isIgnored(path))
    .map(({ path, status }) => ({
      code: "stub-ignored",
      level: "error",
      message: `${path} ${status === "missing" ? "would be generated" : "is here"}, but Git ignores it, so no commit will hold it.`,
      fix: `Take it out of .gitignore, or add it with git add --force ${quoteForShell(path)}.`,
      path,
    }));
}

/**
 * A stub that Git does not know proves nothing about what is committed; where its .proto is not committed as it is either,
 * nothing that is committed needs it yet.
 */
function untrackedStubs(facts: Facts, files: readonly StubResult[]): Finding[] {
  const git = facts.git;
  if (git.kind === "unknown") return [];
  return files
    .filter(({ path, status }) => git.untracked.has(path) && status !== "missing")
    .map(({ path, proto }) => ({
      code: "stub-untracked",
      level: proto !== null && (git.untracked.has(proto) || git.changed.has(proto)) ? "notice" : "error",
      message: `${path} is in the work tree but not in Git, so what is committed lacks it.`,
      fix: `git add ${quoteForShell(path)}`,
      path,
    }));
}

/** Files that are one file on macOS and Windows. The other one may be judged by another run, as another share of the check. */
function caseClashes(facts: Facts, paths: readonly string[]): Finding[] {
  const committed = facts.stubs.map(({ path }) => path).sort();
  const known = new Set(committed);
  const made = paths.filter((path) => !known.has(path)).sort();
  const first = new Map<string, string>();
  for (const path of [...committed, ...made]) if (!first.has(path.toLowerCase())) first.set(path.toLowerCase(), path);
  return paths.flatMap((path) => {
    const other = first.get(path.toLowerCase());
    if (other === undefined || other === path) return [];
    return [
      {
        code: "stub-case-clash",
        level: "error",
        message: `${path} and ${other} differ only in case: on macOS and Windows they are one file.`,
        fix: `Rename the .proto of one of them (${posix.basename(path)}).`,
        path,
      },
    ];
  });
}
