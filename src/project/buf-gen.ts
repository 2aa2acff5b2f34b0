import { isMap, type YAMLMap } from "yaml";
import type { DeclaredVersion } from "../model/facts.ts";
import type { Finding } from "../model/finding.ts";
import { withoutRegistryRevision } from "../model/module-version.ts";
import type { Mistake, Parsed } from "./mod-grammar.ts";
import { remotePluginNamed, toolNamed } from "./tool-names.ts";
import { itemsOf, readYaml, textOf } from "./yaml-lines.ts";

/** What a buf.gen.yaml pins, and what it would run that this program never runs. */
export interface BufTemplate {
  readonly declared: readonly DeclaredVersion[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the plugins of a buf.gen.yaml: `remote:` of v2, `plugin:` of v1 and `name:` of v1beta1 with a version behind a
 * colon, and `local:` or `path:` that run a Go command at a version. https://buf.build/docs/configuration/v2/buf-gen-yaml/
 */
export function parseBufGen(text: string, file: string): Parsed<BufTemplate> {
  const declared: DeclaredVersion[] = [];
  const findings: Finding[] = [];
  const mistakes: Mistake[] = [];
  const name = file.replace(/^.*\//, "");
  const { root, lineOf } = readYaml(text, mistakes);
  for (const [index, plugin] of itemsOf(root?.get("plugins", true)).entries()) {
    if (!isMap(plugin)) continue;
    const out = textOf(plugin.get("out", true));
    const place = out === null ? { file } : { file, out };
    for (const key of ["remote", "plugin", "name"]) {
      const node = plugin.get(key, true);
      const pinned = remoteVersion(textOf(node) ?? "");
      if (pinned === null) continue;
      declared.push({ ...pinned, what: `plugins[${index}].${key} of ${name}`, ...place, line: lineOf(node) });
    }
    for (const key of ["local", "path", "protoc_path"]) {
      const node = plugin.get(key, true);
      if (node === undefined) continue;
      const line = lineOf(node);
      const local = readLocal(commandOf(plugin, key));
      if (local.kind === "version") {
        declared.push({ ...local, what: `plugins[${index}].${key} of ${name}`, ...place, line });
      } else if (local.kind === "program") {
        findings.push(neverRun(`plugins[${index}].${key} of ${name}`, local.command, file, line));
      }
    }
  }
  return { value: { declared, findings }, mistakes };
}

function remoteVersion(reference: string): { readonly tool: string; readonly version: string } | null {
  const match = /^([^:\s]+\/[^:\s]+):(v[^\s]+)$/.exec(reference);
  const tool = remotePluginNamed(match?.[1] ?? "");
  if (match?.[2] === undefined || tool === null) return null;
  return { tool, version: withoutRegistryRevision(match[2]) };
}

/** `local`, `path` and `protoc_path` are a name, or a program with its arguments. */
function commandOf(plugin: YAMLMap, key: string): readonly string[] {
  const node = plugin.get(key, true);
  const single = textOf(node);
  if (single !== null) return [single];
  return itemsOf(node).map((item) => textOf(item) ?? "");
}

type Local =
  | { readonly kind: "version"; readonly tool: string; readonly version: string }
  /** One of the plugins that are built from their modules, by its plain name or through `go tool`. */
  | { readonly kind: "known" }
  | { readonly kind: "program"; readonly command: string };

function readLocal(command: readonly string[]): Local {
  const [program = "", ...rest] = command;
  if (program === "go" && (rest[0] === "run" || rest[0] === "tool")) {
    const [path = "", version] = (rest.slice(1).find((word) => !word.startsWith("-")) ?? "").split("@");
    // `go run ./cmd/x` compiles and runs what the checkout holds, whatever it is called.
    const tool = /^\.{0,2}\//.test(path) ? null : toolNamed(path);
    if (tool !== null) return version === undefined ? { kind: "known" } : { kind: "version", tool, version };
  }
  if (rest.length === 0 && !program.includes("/") && toolNamed(program) !== null) return { kind: "known" };
  return { kind: "program", command: command.join(" ") };
}

function neverRun(what: string, command: string, file: string, line: number): Finding {
  return {
    code: "project-program-not-run",
    level: "notice",
    message: `${what} runs \`${command}\`; a program that a checkout names is never run here, and plugins are built from their own modules instead.`,
    fix: "Nothing, if it is one of the known plugins; name any other by the input go-tools, as module/path@version.",
    path: file,
    line,
  };
}
