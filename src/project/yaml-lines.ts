import { isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument, type YAMLMap } from "yaml";
import type { Mistake } from "./mod-grammar.ts";

/** A YAML document whose values can be asked for their lines. */
export interface YamlFile {
  readonly root: YAMLMap | null;
  lineOf(node: unknown): number;
}

/** Parses a YAML file with a mapping at its top; adds what is wrong with it to `mistakes`. https://yaml.org/spec/1.2.2/ */
export function readYaml(text: string, mistakes: Mistake[]): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument<ParsedNode>(text.replace(/^\ufeff/, ""), { lineCounter: counter });
  for (const error of document.errors) {
    const line = error.linePos?.[0].line ?? 1;
    mistakes.push({ line, message: error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? "is no YAML" });
  }
  const root = document.contents;
  if (root !== null && !isMap(root)) mistakes.push({ line: 1, message: "is not a mapping" });
  return {
    root: document.errors.length === 0 && isMap(root) ? root : null,
    lineOf: (node) => counter.linePos((node as Partial<Node> | null)?.range?.[0] ?? 0).line || 1,
  };
}

/** The text of a scalar as it is written, so that an unquoted 1.20 stays 1.20; null for anything else. */
export function textOf(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

/** The items of a sequence; none for anything else. */
export function itemsOf(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : [];
}
