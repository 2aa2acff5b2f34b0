import { isInScope, isVendored } from "../../model/directory.ts";
import type { Facts, GitFacts } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import type { StubRequest } from "../../model/request.ts";
import { isLeftOut, leftOutIn } from "../../model/work-tree.ts";
import { directoryOf, importPathOfGoPackage } from "../infer/paths/go-paths.ts";
import { listed } from "./listed.ts";

/** What to do about files that a sparse checkout leaves out. */
export const widenCheckout =
  "Add them to what is checked out (sparse-checkout of actions/checkout, or git sparse-checkout add).";

/** What to do about submodules that were not fetched. */
export const fetchSubmodules =
  "Fetch the submodule (submodules: true of actions/checkout, or git submodule update --init).";

/** That stubs could not be checked because the checkout leaves them out, though what they are generated from is there. */
export function stubsLeftOut(paths: readonly string[], request: StubRequest, git: GitFacts): Finding[] {
  if (paths.length === 0) return [];
  const { files } = leftOutIn(git);
  return [
    {
      code: "stubs-left-out",
      level: request.onUnchecked === "fail" ? "error" : "warning",
      message: `${listed(paths)} could not be checked, for this checkout leaves ${paths.length === 1 ? "it" : "them"} out.`,
      fix: paths.some((path) => files.has(path)) ? widenCheckout : fetchSubmodules,
    },
  ];
}

/** That there is nothing to check because the checkout leaves all stubs out; null: that is not why. */
export function allStubsLeftOut({ git, modules, protos, scopes }: Facts): Finding | null {
  const inScope = (path: string) => !isVendored(path) && isInScope(path, { scopes });
  const error = { code: "stubs-left-out", level: "error" } as const;
  const stubs = [...leftOutIn(git).files].filter((path) => /\.pb(?:\.\w+)?\.go$/.test(path) && inScope(path));
  if (stubs.length > 0) {
    const message = `Nothing could be checked, for this sparse checkout leaves out the stubs: ${listed(stubs)}.`;
    return { ...error, message, fix: widenCheckout };
  }
  const directories = protos.flatMap(({ path, goPackage, vendored }) => {
    const importPath = vendored || goPackage === undefined || !inScope(path) ? null : importPathOfGoPackage(goPackage);
    const directory = importPath === null ? null : directoryOf(importPath, modules);
    return directory !== null && isLeftOut(directory, git) ? [directory] : [];
  });
  if (directories.length === 0) return null;
  const which = listed([...new Set(directories)]);
  const message = `Nothing could be checked, for the stubs belong into submodules that were not fetched: ${which}.`;
  return { ...error, message, fix: fetchSubmodules };
}

/** Where an import may be that is nowhere to be found, in words, with what to do about it; null: the checkout holds all that git has. */
export function importLeftOut(name: string, git: GitFacts): { readonly words: string; readonly fix: string } | null {
  const { files, submodules } = leftOutIn(git);
  const file = [...files].find((path) => `/${path}`.endsWith(`/${name}`));
  if (file !== undefined) return { words: `for this sparse checkout leaves out ${file}`, fix: widenCheckout };
  if (submodules.length === 0) return null;
  const which = submodules.length === 1 ? "a submodule that was" : "submodules that were";
  return { words: `but may be in ${which} not fetched, ${listed(submodules)}`, fix: fetchSubmodules };
}
