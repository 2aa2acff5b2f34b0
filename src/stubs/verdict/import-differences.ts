import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { isCore } from "../../model/stub.ts";
import { decodeUtf8 } from "../../model/utf8.ts";
import type { Answered } from "../infer/ask.ts";
import { goImportNamesOf, goImportsOf, isRuntimePackage } from "../infer/paths/go-imports.ts";
import { importPathOfGoPackage } from "../infer/paths/go-paths.ts";
import { type SchemaDifference, schema } from "../schema/difference.ts";

/** How the Go packages of imported files differ in a stub and what is regenerated: they change without the importing file's own schema. */
export function importDifferences(answered: Answered): SchemaDifference[] {
  const { ask, compiled, regenerated } = answered;
  // What another generator imports is as much its version's doing.
  if (regenerated === null || !isCore(ask.context.stub.generator)) return [];
  const importsIn = (text: string) => goImportsOf(text).filter((path) => !isRuntimePackage(path));
  const [own, made] = [ask.context.text, decodeUtf8(regenerated)];
  const [before, after] = [importsIn(own), importsIn(made)];
  const added = after.filter((path) => !before.includes(path));
  const removed = before.filter((path) => !after.includes(path));
  if (added.length === 0 && removed.length === 0) return nameDifferences(answered, after);
  // What is of the stub's own package, or of one that it imports besides, is not imported for itself.
  if (added.length === 0 && !isMeant(removed, typesOf, own, made)) return [];
  if (removed.length === 0 && !isMeant(added, anythingOf, made, own)) return [];
  const file = compiled.files.get(ask.context.stub.source ?? "");
  const index = (file?.dependencies ?? []).findIndex((name) => {
    return added.includes(importPathOfGoPackage(compiled.files.get(name)?.goPackage ?? "") ?? "");
  });
  const [from, to] = [removed.join(", "), added.join(", ")];
  const change = from === "" ? `changed to ${to}` : `changed from ${from} to ${to}`;
  const words = `the Go package of an import ${to === "" ? `is not ${from} any more` : change}`;
  return [schema(words, index === -1 ? [] : [FileDescriptorProtoSchema.field.dependency.number, index])];
}

/** Whether code names something of one of the packages that it imports, and the other code nothing of that: no import was just taken out. */
function isMeant(paths: readonly string[], use: (name: string) => RegExp, text: string, other: string): boolean {
  const names = goImportNamesOf(text);
  return paths.some((path) => {
    const name = names.get(path) ?? "_";
    return name !== "_" && use(name).test(text) && !anythingOf(name).test(other);
  });
}

function anythingOf(name: string): RegExp {
  return new RegExp(`\\b${name}\\.`);
}

/** Messages and enums, as a stub's code names those that its .proto imports, and nobody's own code does. */
function typesOf(name: string): RegExp {
  return new RegExp(`\\(\\*?${name}\\.\\w+\\)\\((?:nil|0)\\)|\\bnew\\(${name}\\.`);
}

/** Packages that are imported under other names than their files' go_package gives them. */
function nameDifferences({ ask, regenerated }: Answered, paths: readonly string[]): SchemaDifference[] {
  const before = goImportNamesOf(ask.context.text);
  const after = goImportNamesOf(decodeUtf8(regenerated));
  return paths.flatMap((path) => {
    const [from, to] = [before.get(path), after.get(path)];
    // A number behind it tells two packages of one name apart.
    const isRenamed = from !== undefined && to !== undefined && from.replace(/\d+$/, "") !== to.replace(/\d+$/, "");
    return isRenamed ? [schema(`the name of the imported Go package ${path} changed from ${from} to ${to}`, [])] : [];
  });
}
