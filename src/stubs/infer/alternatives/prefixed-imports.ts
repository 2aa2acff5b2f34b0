import { fileField, readFile, rewritten, textOf } from "../../wire/wire.ts";
import type { Change } from "../ask.ts";
import { type Alternative, derived, type RepositoryView } from "./alternative.ts";

/**
 * Stubs of .protos that a script copies below a directory of another name, where it rewrites their imports before it compiles them:
 * `import "lib/a.proto"` became `import "acme/server/lib/a.proto"`. The descriptor in the stub has to show that of one of its imports.
 */
export function prefixedImports({ stubsByProto }: RepositoryView): Alternative {
  const changes = new Map<string, Change>();
  return {
    name: "imports with the prefix of its own name",
    propose: ({ ask, comparison, compiled }) => {
      const { embedded, stub } = ask.context;
      const own = compiled.files.get(stub.source ?? "");
      if (comparison.kind !== "different" || ask.origin.kind !== "proto" || embedded === null || own === undefined)
        return null;
      const { prefix } = ask.origin.candidate.mount;
      const { imports } = embedded;
      if (prefix === "" || !own.dependencies.some((name) => !imports.includes(name) && imports.includes(prefix + name)))
        return null;
      const change = changes.get(prefix) ?? prefixing(prefix, (name) => stubsByProto.has(name));
      changes.set(prefix, change);
      const because = `imports of the checkout's .proto files as ${prefix}…, as the descriptor in the stub has them`;
      return { ...ask, changes: [...ask.changes, change], provenance: [...ask.provenance, derived(because)] };
    },
  };
}

/** Puts a prefix before names of .protos, those of files as well as those of imports. */
function prefixing(prefix: string, isRenamed: (name: string) => boolean): Change {
  const start = Buffer.from(prefix);
  return (file) => {
    const { name, dependencies } = readFile(file);
    if (![name, ...dependencies].some(isRenamed)) return file;
    return rewritten(file, (field) => {
      const isName = field.number === fileField.name || field.number === fileField.dependency;
      return isName && isRenamed(textOf(field)) ? Buffer.concat([start, field.content]) : field;
    });
  };
}
