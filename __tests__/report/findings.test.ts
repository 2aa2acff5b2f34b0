import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";

const repository = join(import.meta.dirname, "..", "..");

/** A finding's code as the source has it: a text, or the fixed beginning of one that is put together. */
type Code = { readonly kind: "whole"; readonly text: string } | { readonly kind: "beginning"; readonly text: string };

/** Codes of the object literals that are findings: they have a code, a level and a fix. */
function codesOf(file: string): Code[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
  const found: Code[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const properties = new Map(node.properties.map((property) => [property.name?.getText(), property]));
      const code = properties.get("code");
      if (code !== undefined && properties.has("level") && properties.has("fix")) found.push(...codesIn(code, source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function codesIn(node: ts.Node, source: ts.SourceFile): Code[] {
  if (ts.isPropertyAssignment(node)) return codesIn(node.initializer, source);
  if (ts.isShorthandPropertyAssignment(node)) return codesIn(node.name, source);
  if (ts.isStringLiteral(node)) return [{ kind: "whole", text: node.text }];
  if (ts.isTemplateExpression(node)) return [{ kind: "beginning", text: node.head.text }];
  if (ts.isConditionalExpression(node)) return [...codesIn(node.whenTrue, source), ...codesIn(node.whenFalse, source)];
  if (ts.isIdentifier(node)) {
    const declared = declarationsOf(node.text, source);
    if (declared.length > 0) return declared.flatMap((initializer) => codesIn(initializer, source));
  }
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  throw new Error(`${source.fileName}:${line + 1}: a finding's code has to be readable from here: ${node.getText()}`);
}

// A variable's value, or what a function of the same file is called with for that parameter.
function declarationsOf(name: string, source: ts.SourceFile): ts.Expression[] {
  const values: ts.Expression[] = [];
  const positions = new Map<string, number>();
  const collect = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer)
      values.push(node.initializer);
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) {
      const position = node.parameters.findIndex((parameter) => parameter.name.getText() === name);
      if (position !== -1) positions.set(node.name.text, position);
    }
    ts.forEachChild(node, collect);
  };
  collect(source);
  const collectCalls = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const argument = node.arguments[positions.get(node.expression.getText()) ?? -1];
      if (argument !== undefined) values.push(argument);
    }
    ts.forEachChild(node, collectCalls);
  };
  collectCalls(source);
  return values;
}

const codes = readdirSync(join(repository, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => codesOf(join(repository, "src", file)));
const documented = [...readFileSync(join(repository, "docs", "findings.md"), "utf8").matchAll(/^### `(.+)`$/gm)].map(
  ([, code = ""]) => code,
);

test("every code of a finding in src/ is documented", () => {
  const missing = codes.filter(({ kind, text }) =>
    kind === "whole" ? !documented.includes(text) : !documented.some((code) => code.startsWith(text)),
  );
  assert.deepEqual([...new Set(missing.map(({ text }) => text))], []);
});

test("no code is documented that src/ does not use, and none twice", () => {
  const unused = documented.filter(
    (code) => !codes.some(({ kind, text }) => (kind === "whole" ? code === text : code.startsWith(text))),
  );
  assert.deepEqual(unused, []);
  assert.equal(new Set(documented).size, documented.length);
});

test("every status of a stub that is not current has a code, as src/model/stub.ts lists them", () => {
  const model = readFileSync(join(repository, "src", "model", "stub.ts"), "utf8");
  const [, union = ""] = /export type StubStatus =([^;]+);/.exec(model) ?? [];
  const statuses = [...union.matchAll(/"(\w+)"/g)].map(([, status]) => status).filter((status) => status !== "current");
  assert.ok(statuses.length > 0);
  assert.deepEqual(
    statuses.filter((status) => !documented.includes(`stub-${status}`)),
    [],
  );
});
