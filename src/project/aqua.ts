import { isMap } from "yaml";
import type { DeclaredVersion } from "../model/facts.ts";
import type { Mistake, Parsed } from "./mod-grammar.ts";
import { toolNamed } from "./tool-names.ts";
import { itemsOf, readYaml, textOf } from "./yaml-lines.ts";

/**
 * Reads the packages of an aqua.yaml: `name: protocolbuffers/protobuf/protoc@v29.3`, or name and version apart. A version
 * is a tag, which for a nested Go module begins with its directory: `cmd/protoc-gen-go-grpc/v1.6.2`.
 * https://aquaproj.github.io/docs/reference/config/
 */
export function parseAqua(text: string, file: string): Parsed<readonly DeclaredVersion[]> {
  const declared: DeclaredVersion[] = [];
  const mistakes: Mistake[] = [];
  const { root, lineOf } = readYaml(text, mistakes);
  for (const [index, item] of itemsOf(root?.get("packages", true)).entries()) {
    if (!isMap(item)) continue;
    const nameNode = item.get("name", true);
    const [name = "", inName] = (textOf(nameNode) ?? "").split("@");
    const tool = toolNamed(name);
    if (tool === null) continue;
    const versionNode = item.get("version", true);
    const tag = inName ?? textOf(versionNode) ?? "";
    const line = lineOf(inName === undefined && versionNode !== undefined ? versionNode : nameNode);
    const version = tag.replace(/^.*\//, "");
    if (version === "") mistakes.push({ line, message: `\`${name}\` has no version` });
    else declared.push({ tool, version, what: `packages[${index}] of ${file.replace(/^.*\//, "")}`, file, line });
  }
  return { value: declared, mistakes };
}
