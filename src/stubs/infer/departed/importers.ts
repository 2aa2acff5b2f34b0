import { posix } from "node:path";
import type { Facts } from "../../../model/facts.ts";
import { groupBy } from "../../../model/group.ts";
import { once } from "../../../model/once.ts";
import type { StubContext } from "../contexts.ts";
import { importPathOf } from "../paths/go-paths.ts";

/**
 * Tells the .protos of the checkout that import what a stub without .proto was made from, and whose own stubs have its Go package from
 * where it is: they can't be compiled before that import is taken out, and their stubs not without this one.
 */
export function importersAmong(
  contexts: readonly StubContext[],
  { modules }: Pick<Facts, "modules">,
): (context: StubContext) => readonly string[] {
  const byImport = once(() => {
    const imports = contexts.flatMap((context) => {
      const [only, ...others] = context.candidates;
      if (only === undefined || others.length > 0 || only.proto.vendored) return [];
      return only.proto.imports.map(({ name: source }) => ({ source, path: only.proto.path, context }));
    });
    return groupBy(imports, ({ source }) => source);
  });
  return ({ stub, candidates }) => {
    if (candidates.length > 0 || stub.source === undefined) return [];
    const directory = posix.dirname(stub.path);
    const own = importPathOf(directory, modules);
    const importing = (byImport().get(stub.source) ?? []).filter(({ context }) => {
      return posix.dirname(context.stub.path) === directory || (own !== null && context.goImports.includes(own));
    });
    return [...new Set(importing.map(({ path }) => path))];
  };
}
