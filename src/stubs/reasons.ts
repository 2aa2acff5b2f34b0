import { fromBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import type { GitFacts } from "../model/facts.ts";
import type { StaleReason } from "../model/stub.ts";
import type { Answered } from "./infer/ask.ts";
import { goImportsOf } from "./infer/go-imports.ts";
import { type SchemaDifference, schemaDifferences } from "./schema-diff.ts";

/** Why a stub is not what its .proto generates. */
export type Verdict =
  | { readonly kind: "stale"; readonly reason: StaleReason; readonly words: string }
  /** Its schema is the compiled one, and still its code is not what any version and option gives. */
  | { readonly kind: "edited"; readonly words: string };

/** Tells why a stub differs, by comparing the schema in it with the compiled one; `answered` has a regenerated file. */
export function reasonFor(answered: Answered, git: GitFacts): Verdict {
  const { ask, compiled, comparison } = answered;
  const { stub } = ask.context;
  const proto = ask.origin.kind === "proto" ? ask.origin.candidate.proto.path : (stub.source ?? "");
  const handMade = git.kind === "repository" && git.changed.has(stub.path) && !git.changed.has(proto);
  if (comparison.kind === "comments") {
    if (handMade)
      return { kind: "edited", words: `its comments were changed since the last commit and ${proto} was not` };
    return { kind: "stale", reason: "comments", words: `its comments are not those of ${proto}` };
  }
  const file = compiled.files.get(stub.source ?? "");
  const differences = file === undefined ? [] : differencesOf(answered, file.bytes);
  if (differences.length > 0) {
    const reason = differences.every(({ kind }) => kind === "option") ? "options" : "schema";
    return { kind: "stale", reason, words: list(differences.map(({ words }) => words)) };
  }
  const imports = importDifferences(answered);
  if (imports !== null) return { kind: "stale", reason: "schema", words: imports };
  if (ask.context.embedded === null && stub.generator === "protoc-gen-go") {
    return { kind: "stale", reason: "schema", words: `it is not what ${proto} generates` };
  }
  return { kind: "edited", words: "its code is not what its generator writes, although its schema is up to date" };
}

/** What changed from the schema in a stub to the compiled one; null where it is the same, or where one of them is not known. */
export function differencesInWords(answered: Answered): string | null {
  const file = answered.compiled.files.get(answered.ask.context.stub.source ?? "");
  const differences = file === undefined ? [] : differencesOf(answered, file.bytes);
  return differences.length === 0 ? null : list(differences.map(({ words }) => words));
}

function differencesOf({ ask }: Answered, compiled: Uint8Array): readonly SchemaDifference[] {
  const { stub, embedded, text } = ask.context;
  const changes = embedded === null ? [] : schemaDifferences(embedded.bytes, compiled);
  if (stub.generator !== "protoc-gen-go-grpc") return changes;
  // A stub of services has no schema of its own: its methods are read from its text, all else from its sibling.
  const methods = methodDifferences(text, compiled);
  return methods.length > 0
    ? methods
    : changes.filter(({ words }) => /\b(?:method|service|go_package|package)\b/.test(words));
}

/** Methods by the full names that a client calls them by: `"/acme.v1.Greeter/SayHello"`. */
function methodDifferences(text: string, compiled: Uint8Array): SchemaDifference[] {
  const committed = new Set(Array.from(text.matchAll(/"\/([\w.]+\/\w+)"/g), ([, name = ""]) => name));
  const file = fromBinary(FileDescriptorProtoSchema, compiled);
  const scope = file.package === "" ? "" : `${file.package}.`;
  const today = new Set(
    file.service.flatMap((service) => service.method.map((method) => `${scope}${service.name}/${method.name}`)),
  );
  const words = (name: string, verb: string) => {
    const [service, method] = name.split("/");
    return { kind: "schema", words: `method ${method} ${verb} service ${service}` } as const;
  };
  return [
    ...[...today].filter((name) => !committed.has(name)).map((name) => words(name, "added to")),
    ...[...committed].filter((name) => !today.has(name)).map((name) => words(name, "removed from")),
  ];
}

/** The Go packages of imported files: they change without the importing file's own schema. */
function importDifferences({ ask, regenerated }: Answered): string | null {
  if (regenerated === null) return null;
  const before = goImportsOf(ask.context.text);
  const after = goImportsOf(Buffer.from(regenerated).toString("utf8"));
  const added = after.filter((path) => !before.includes(path));
  const removed = before.filter((path) => !after.includes(path));
  if (added.length === 0 || removed.length === 0) return null;
  return `the Go package of an import changed from ${removed.join(", ")} to ${added.join(", ")}`;
}

function list(words: readonly string[]): string {
  const shown = words.slice(0, 5).join("; ");
  return words.length <= 5 ? shown : `${shown}; and ${words.length - 5} more differences`;
}
