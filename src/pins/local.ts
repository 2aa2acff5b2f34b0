import type { LocalPin, Pin } from "../model/pin.ts";
import type { Question } from "./questions.ts";
import { governedDirectory } from "./scope.ts";
import type { Candidate } from "./types.ts";

/**
 * What directories declare for themselves where the whole run follows a file of the same kind elsewhere: a buf.gen.yaml
 * beside some .protos, the go.mod of a nested module. Inputs and the lock file hold everywhere. Deepest first.
 */
export function localPins(chosen: Pin, weaker: readonly Candidate[], question: Question): readonly LocalPin[] {
  const { kind, path } = chosen.provenance;
  if (kind !== "project-file" || path === undefined || chosen.kind !== "go-tool") return [];
  const found = new Map<string, LocalPin>();
  for (const { version, provenance } of weaker) {
    const wanted = question.scheme.read(version);
    if (provenance.kind !== "project-file" || provenance.path === undefined || wanted?.kind !== "exact") continue;
    const directory = governedDirectory(provenance.path);
    if (fileKind(provenance.path) !== fileKind(path) || directory === governedDirectory(path)) continue;
    if (!found.has(directory)) found.set(directory, { directory, pin: question.pin(wanted.version, provenance) });
  }
  return [...found.values()].sort((one, other) => other.directory.length - one.directory.length);
}

function fileKind(path: string): "module" | "template" | "manager" {
  if (/(?:^|\/)go\.mod$/.test(path)) return "module";
  return /(?:^|\/)buf\.gen[^/]*$/.test(path) ? "template" : "manager";
}
