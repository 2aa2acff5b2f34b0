import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";

const repository = join(import.meta.dirname, "..", "..");

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
}

const schema: Schema = JSON.parse(readFileSync(join(repository, "docs", "report.schema.json"), "utf8"));
const file = join(repository, "src", "model", "report.ts");
const program = ts.createProgram([file], {
  strict: true,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  noEmit: true,
  allowImportingTsExtensions: true,
  types: [],
});
const checker = program.getTypeChecker();

/** Where a type and the schema of its values say different things: other properties, others required, other words. */
function differences(type: ts.Type, { properties, required = [], items, enum: words }: Schema, path: string): string[] {
  const inner = checker.getNonNullableType(type);
  if (items !== undefined) {
    const element = checker.getIndexTypeOfType(inner, ts.IndexKind.Number);
    return element === undefined ? [`${path} is a list in the schema alone`] : differences(element, items, `${path}[]`);
  }
  if (words !== undefined) {
    const literals = (inner.isUnion() ? inner.types : [inner]).map((member) =>
      member.isLiteral() ? member.value : null,
    );
    return same(literals, words)
      ? []
      : [`${path} is one of ${literals.join(", ")}, and ${words.join(", ")} in the schema`];
  }
  if (properties === undefined) return [];
  const members = checker.getPropertiesOfType(inner);
  const isOptional = (member: ts.Symbol) => (member.flags & ts.SymbolFlags.Optional) !== 0;
  const names = members.map(({ name }) => name);
  if (!same(names, Object.keys(properties)))
    return [`${path} has ${names}, and ${Object.keys(properties)} in the schema`];
  const demanded = members.filter((member) => !isOptional(member)).map(({ name }) => name);
  if (!same(demanded, required)) return [`${path} always has ${demanded}, and ${required} in the schema`];
  return members.flatMap((member) => {
    const of = properties[member.name];
    return of === undefined ? [] : differences(checker.getTypeOfSymbol(member), of, `${path}.${member.name}`);
  });
}

const same = (one: readonly unknown[], other: readonly unknown[]) =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

test("docs/report.schema.json describes the type Report, no more and no less", () => {
  const source = program.getSourceFile(file);
  assert.ok(source !== undefined);
  const module = checker.getSymbolAtLocation(source);
  assert.ok(module !== undefined);
  const report = checker.getExportsOfModule(module).find(({ name }) => name === "Report");
  assert.ok(report !== undefined);
  assert.deepEqual(differences(checker.getDeclaredTypeOfSymbol(report), schema, "report"), []);
});
