import { decodeUtf8 } from "../../model/utf8.ts";
import type { Answered } from "../infer/ask.ts";
import { sameWords, withOldDigest } from "../infer/generator/old-builds.ts";
import { compareStub, inUnixForm } from "../text/compare.ts";
import { formOf } from "../text/form.ts";
import { recognisePostProcessors } from "../text/post-processors.ts";
import type { Evidence } from "./evidence.ts";
import { isRebuilt } from "./makers.ts";

/** That somebody changed a stub which was what its .proto generates until then; null: nothing shows that. */
export function reworkInWords({ reworked, own }: Evidence, { ask, regenerated }: Answered): string | null {
  if (reworked === null || ask.origin.kind !== "proto") return null;
  // Both were made from a .proto that was not committed with them, or was taken back.
  if (own !== null && isRebuilt(own)) return null;
  const made = withOldDigest(reworked.text, decodeUtf8(regenerated));
  const { kind } = compareStub(reworked.text, made);
  const isOther = kind === "comments" || kind === "different";
  const isOfOldBuild = isOther && sameWords(reworked.text, made);
  if (isOther && !isOfOldBuild && recognisePostProcessors(inUnixForm(reworked.text), made) === null) return null;
  const change =
    reworked.commit === null ? "it was changed in the work tree" : `commit ${reworked.commit.slice(0, 12)} changed it`;
  const form = formOf(reworked.text) === null ? formOf(ask.context.text) : null;
  const since = form === null ? "" : `; ${form} since then`;
  return `${change} and not ${ask.origin.candidate.proto.path}, and before that it was what its generator writes${since}`;
}
