import type { Recipe } from "../../model/facts.ts";
import { decodeUtf8 } from "../../model/utf8.ts";
import { type Answered, isSettled } from "../infer/ask.ts";
import { headerStart, inUnixForm, paragraphs, statesRights } from "../text/compare.ts";
import { withBytes } from "./attempts.ts";
import { settleByTools } from "./settle.ts";

/**
 * Tools that put one licence above all files of a checkout, in the place of whatever other licence a file has there.
 * https://github.com/elastic/go-licenser, https://github.com/bufbuild/buf/tree/main/private/pkg/licenseheader
 */
const replacingTool = /\bgo-licenser\b|\blicense-header\b/;

/**
 * Leaves aside that a stub has another licence than its .proto where a recipe names a tool which replaces licences. What differs besides
 * is told as if the .proto had the stub's.
 */
export function settleByReplacedLicences(
  answers: readonly Answered[],
  recipes: readonly Recipe[],
): readonly Answered[] {
  const recipe = recipes.find(({ text }) => replacingTool.test(text));
  if (recipe === undefined) return answers;
  const [tool = ""] = replacingTool.exec(recipe.text) ?? [];
  const note = `its licence is not the .proto's, for ${recipe.path} runs ${tool}`;
  return answers.map((answered) => {
    const replaced = withOwnLicence(answered);
    if (replaced === null) return answered;
    return isSettled(replaced) ? { ...answered, comparison: { kind: "same-but", note } } : replaced;
  });
}

/** What was regenerated with the stub's licence in the place of its own; null where they do not have one each above their headers. */
function withOwnLicence(answered: Answered): Answered | null {
  const { ask, comparison, regenerated } = answered;
  if (!(comparison.kind === "comments" || comparison.kind === "different") || regenerated === null) return null;
  const fresh = decodeUtf8(regenerated);
  const [own, theirs] = [licenceOf(inUnixForm(ask.context.text)), licenceOf(fresh)];
  if (own === null || theirs === null || own === theirs) return null;
  const replaced = Buffer.from(fresh.replace(theirs, () => own));
  return settleByTools({ ...answered, ...withBytes(ask, replaced) });
}

function licenceOf(text: string): string | null {
  const head = paragraphs(text.slice(0, Math.max(0, headerStart(text))));
  const [only, ...others] = head.filter((paragraph) => statesRights.test(paragraph));
  return only === undefined || others.length > 0 ? null : only;
}
