import { depthOf } from "../model/directory.ts";
import { pinFileKind } from "../model/governed.ts";
import type { LocalPin, Pin } from "../model/pin.ts";
import type { Question } from "./questions.ts";
import type { Candidate } from "./types.ts";

/**
 * What directories declare for themselves where several files of a kind declare a tool: a buf.gen.yaml beside some .protos, the
 * go.mod of a nested module. Inputs and the lock file hold everywhere. Deepest first; none where there is one such file.
 */
export function localPins(chosen: Pin, weaker: readonly Candidate[], question: Question): readonly LocalPin[] {
  const { kind, path } = chosen.provenance;
  if (kind !== "project-file" || path === undefined || chosen.kind !== "go-tool") return [];
  const { directoryOf } = question;
  const own = directoryOf(path);
  const found = new Map<string, LocalPin>([[own, { directory: own, pin: chosen }]]);
  for (const { version, provenance } of weaker) {
    const wanted = question.scheme.read(version);
    if (provenance.kind !== "project-file" || provenance.path === undefined || wanted?.kind !== "exact") continue;
    if (pinFileKind(provenance.path) !== pinFileKind(path)) continue;
    const directory = directoryOf(provenance.path);
    if (!found.has(directory)) found.set(directory, { directory, pin: question.pin(wanted.version, provenance) });
  }
  if (found.size === 1) return [];
  return [...found.values()].sort((one, other) => depthOf(other.directory) - depthOf(one.directory));
}
