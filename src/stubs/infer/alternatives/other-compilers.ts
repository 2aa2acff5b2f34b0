import { decodeUtf8 } from "../../../model/utf8.ts";
import {
  customNumbersIn,
  extensionNumbersIn,
  hasCustomOptions,
  hasRangeOptions,
  withOptionNumber,
} from "../../schema/custom-options.ts";
import { schemaDifferences } from "../../schema/file.ts";
import { inUnixForm, withoutHeads } from "../../text/compare.ts";
import { unaligned } from "../../text/form.ts";
import { withToolMarks } from "../../text/tool-marks.ts";
import { fileField, withoutField } from "../../wire/wire.ts";
import type { Ask, Change, CustomOptions } from "../ask.ts";
import type { StubContext } from "../contexts.ts";
import { withoutBlankLines, withoutCommentStars } from "../descriptor/block-comments.ts";
import { withoutCommentsOfEdition } from "../descriptor/edition-comments.ts";
import { fieldBehaviorFile } from "../descriptor/field-behavior.ts";
import { hasSmallJsonNames, lacksJsonNames, withoutJsonNames, withSmallJsonNames } from "../descriptor/json-names.ts";
import { withOtherLineEnds } from "../descriptor/line-ends.ts";
import { mayBeOldBuild, sameWords } from "../generator/old-builds.ts";
import { type Alternative, derived } from "./alternative.ts";

/** Stubs of buf, which told its plugins nothing of what stands above `edition` for a long time. */
export const uncommentedEdition: Alternative = {
  name: "no comments above edition",
  propose: ({ ask, comparison }) => {
    const isEdition = ask.origin.kind === "proto" && ask.origin.candidate.proto.edition !== undefined;
    if (comparison.kind === "stamp" || ask.context.compilerVersion !== null || !isEdition) return null;
    if (ask.changes.includes(withoutCommentsOfEdition)) return null;
    return changed(
      ask,
      withoutCommentsOfEdition,
      "without what stands above `edition`, which buf's compiler does not hand on",
    );
  },
};

/** Stubs of buf's former compiler, and what is written beside them, from a .proto with comments that begin with two stars. */
export const starlessComments: Alternative = {
  name: "no second star of comments",
  propose: ({ ask, comparison, compiled }) => {
    const { stub, compilerVersion, text } = ask.context;
    const bytes = compiled.files.get(stub.source ?? "")?.bytes;
    if (comparison.kind === "stamp" || compilerVersion !== null || ask.origin.kind !== "proto") return null;
    // What handed a star on has it in the stub, however that is laid out.
    if (/^[ \t]*\/\/ ?\*/m.test(text)) return null;
    if (bytes === undefined || ask.changes.includes(withoutCommentStars)) return null;
    if (withoutCommentStars(bytes) === bytes) return null;
    return changed(ask, withoutCommentStars, "comments that begin with `/**` as buf's compiler once took them");
  },
};

/** Stubs of buf v1.68, and what is written beside them, from a .proto with blank lines in comments. */
export const closedComments: Alternative = {
  name: "no blank lines in comments",
  explainsAll: true,
  propose: ({ ask, comparison, compiled }) => {
    const { stub, compilerVersion } = ask.context;
    const bytes = compiled.files.get(stub.source ?? "")?.bytes;
    if (comparison.kind === "stamp" || compilerVersion !== null || ask.origin.kind !== "proto") return null;
    // Of old builds any layout will do.
    if (bytes === undefined || mayBeOldBuild(stub, ask.generator) || ask.changes.includes(withoutBlankLines))
      return null;
    if (withoutBlankLines(bytes) === bytes) return null;
    return changed(ask, withoutBlankLines, "block comments without blank lines, as buf v1.68 took them");
  },
};

/**
 * Stubs made where git stores the .proto with other line ends than this checkout has, as it does on Windows: only the layout of comments
 * shows it. https://git-scm.com/docs/gitattributes#_end_of_line_conversion
 */
export const otherLineEnds: Alternative = {
  name: "other line ends in the .proto",
  explainsAll: true,
  propose: ({ ask, comparison, regenerated }) => {
    if (comparison.kind !== "comments" || ask.origin.kind !== "proto" || regenerated === null) return null;
    // Of old builds any layout will do.
    if (mayBeOldBuild(ask.context.stub, ask.generator)) return null;
    if (ask.changes.includes(withOtherLineEnds) || !hasSameWords(ask.context, regenerated)) return null;
    return changed(ask, withOtherLineEnds, "comments laid out as from a .proto with other line ends");
  },
};

/** Whether nothing but the layout of its comments tells a stub from the regenerated one: what was reworded, no layout explains. */
export function hasSameWords({ text }: StubContext, regenerated: Uint8Array): boolean {
  const [own, fresh] = withoutHeads(inUnixForm(text), decodeUtf8(regenerated));
  return sameWords(own, withToolMarks(own, fresh, fresh));
}

/** Whether nothing but how far its comments stand behind their code tells a stub from the regenerated one. */
export function hasSameLines({ text }: Pick<StubContext, "text">, regenerated: Uint8Array): boolean {
  const [own, fresh] = withoutHeads(inUnixForm(text), decodeUtf8(regenerated));
  return unaligned(own) === unaligned(withToolMarks(own, fresh, fresh));
}

/** Stubs of a protoc that told its plugins no JSON names: the descriptors that they hold have none, either. */
export const namelessJson: Alternative = {
  name: "no JSON names",
  propose: ({ ask, comparison }) => {
    const { embedded } = ask.context;
    if (comparison.kind !== "different" || embedded === null || !lacksJsonNames(embedded.bytes)) return null;
    return changed(ask, withoutJsonNames, "without JSON names of fields, which protoc hands on since 3.1");
  },
};

/** Stubs of protoc 3.0, which no stub names, and which made other JSON names of fields that begin with a capital letter. */
export const smallJson: Alternative = {
  name: "JSON names that begin with a small letter",
  propose: ({ ask, comparison }) => {
    const { embedded, stub } = ask.context;
    if (comparison.kind !== "different" || embedded === null || stub.protocStamp !== undefined) return null;
    if (!hasSmallJsonNames(embedded.bytes)) return null;
    return changed(ask, withSmallJsonNames, "with JSON names that begin with a small letter, as protoc 3.0 made them");
  },
};

/**
 * Stubs in which a custom option has another number than its extension has today, in a file that is not of this checkout: they
 * were made with another release of it. https://github.com/bufbuild/protovalidate/releases/tag/v0.2.0
 */
export function renumberedOption(): Alternative {
  const changes = new Map<string, Change>();
  return {
    name: "a custom option under another number",
    propose: ({ ask, comparison, compiled, placed }) => {
      const { embedded, stub } = ask.context;
      const file = compiled.files.get(stub.source ?? "");
      if (comparison.kind !== "different" || embedded === null || file === undefined) return null;
      const [before, after] = [customNumbersIn(embedded.bytes), customNumbersIn(file.bytes)];
      const [from, ...otherFrom] = [...after].filter((number) => !before.has(number));
      const [to, ...otherTo] = [...before].filter((number) => !after.has(number));
      if (from === undefined || to === undefined || otherFrom.length + otherTo.length > 0) return null;
      const owner = [...compiled.files.values()].find(({ bytes }) => extensionNumbersIn(bytes).includes(from));
      const place = placed.get(owner?.name ?? "");
      // Under another name it may be another file.
      if (owner === undefined || place?.kind !== "descriptor" || place.embedded.registeredAs !== undefined) return null;
      const change = changes.get(`${from} ${to}`) ?? ((bytes) => withOptionNumber(bytes, from, to));
      changes.set(`${from} ${to}`, change);
      return changed(
        ask,
        change,
        `custom option ${from} of ${owner.name} as ${to}, the number that it has in the stub`,
      );
    },
  };
}

function changed(ask: Ask, change: Change, because: string): Ask {
  return { ...ask, changes: [...ask.changes, change], provenance: [...ask.provenance, derived(because)] };
}

/**
 * Stubs made before google.api.field_behavior became `[packed = false]`, or after, where the one at hand is from before; or by a compiler
 * that packs it, as buf's did long before protoc 23.
 */
export const repackedFieldBehavior: Alternative = {
  name: "field_behavior of other releases",
  propose: ({ ask, comparison, compiled }) => {
    const file = compiled.files.get(fieldBehaviorFile);
    if (comparison.kind !== "different" || ask.repackedFieldBehavior || file === undefined) return null;
    const because = `${fieldBehaviorFile} with its extension packed otherwise, as other releases of it or of the compiler pack it`;
    return { ...ask, repackedFieldBehavior: true, provenance: [...ask.provenance, derived(because)] };
  },
};

/**
 * protoc before 24 handed custom options on in the order of the .proto, each part of one by itself; since it leaves those out
 * that are meant for the source alone, it merges them and orders them by number. Since 26 all that a range of extensions says is meant
 * for the source alone. Which protoc made a stub of buf shows in nothing else, and the installed one may be from the other side of these
 * changes. https://github.com/protocolbuffers/protobuf/blob/v26.0/src/google/protobuf/descriptor.proto
 */
export function customOptionsAs(manner: CustomOptions): Alternative {
  return {
    name: `custom options ${manner}`,
    propose: ({ ask, comparison, compiled }) => {
      const { stub, compilerVersion } = ask.context;
      const file = compiled.files.get(stub.source ?? "");
      if (comparison.kind !== "different" || stub.generator !== "protoc-gen-go" || file === undefined) return null;
      const release = optionsChangedIn(ask.context, file.bytes);
      if (release === null) return null;
      const { major, minor } = compilerVersion ?? { major: 0, minor: 0 };
      const isSince = major > 4 || (major === 4 && minor >= release);
      if (compilerVersion !== null && isSince !== (manner === "in order")) return null;
      const whose = release === 24 ? "custom options" : "the options of extension ranges";
      const because = `${whose} ${manner}, as protoc ${manner === "in order" ? "since" : "before"} ${release} hands them on`;
      return { ...ask, customOptions: manner, provenance: [...ask.provenance, derived(because)] };
    },
  };
}

/** The release of protoc with which options that a stub may differ in came to be handed on in another way; null: it has none of that kind. */
function optionsChangedIn(context: StubContext, compiled: Uint8Array): number | null {
  const { embedded } = context;
  if (embedded !== null && hasRangeOptions(embedded.bytes) !== hasRangeOptions(compiled)) return 26;
  return hasCustomOptions(compiled) && mayDifferInOptions(context, compiled) ? 24 : null;
}

/** Whether the options in a stub's descriptor may be what it differs in: not if that is the compiled one, or of another schema. */
function mayDifferInOptions({ embedded }: StubContext, compiled: Uint8Array): boolean {
  if (embedded === null) return true;
  if (Buffer.compare(embedded.bytes, withoutField(compiled, fileField.sourceCodeInfo)) === 0) return false;
  return schemaDifferences(embedded.bytes, compiled).every(({ kind }) => kind === "option");
}
