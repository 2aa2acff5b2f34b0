import { posix } from "node:path";
import type { Facts } from "../../model/facts.ts";
import type { Ask } from "../infer/ask.ts";

/**
 * Whether a stub imports the library of another major version of its generator than the one that is asked, and the checkout declares
 * the generator of that version as a tool, too: then that one made it, and what this one writes says nothing.
 * https://go.dev/ref/mod#major-version-suffixes
 */
export function isOfOtherMajor({ context, generator }: Ask, { modules }: Pick<Facts, "modules">): boolean {
  const root = repositoryOf(generator.package);
  const majorIn = (path: string) => {
    if (!path.startsWith(`${root}/`)) return null;
    return /^v\d+(?=\/)/.exec(path.slice(root.length + 1))?.[0] ?? "v1";
  };
  const imported = new Set(context.goImports.map(majorIn).filter((major) => major !== null));
  if (imported.size === 0 || imported.has(majorIn(generator.package) ?? "")) return false;
  const isAlike = (path: string) => posix.basename(path) === posix.basename(generator.package);
  return modules
    .flatMap(({ tools }) => tools)
    .some((tool) => isAlike(tool.package) && imported.has(majorIn(tool.package) ?? ""));
}

/** Where all major versions of a command have their code: what stands before the version, or the path of the repository. */
function repositoryOf(command: string): string {
  const before = /^(.+?)\/v\d+\//.exec(command)?.[1];
  return before ?? command.split("/").slice(0, 3).join("/");
}
