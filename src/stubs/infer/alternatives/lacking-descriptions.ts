import { decodeUtf8 } from "../../../model/utf8.ts";
import type { Answered } from "../ask.ts";

/**
 * Whether an OpenAPI document is the regenerated one but for descriptions of what imported files declare: where those files are
 * known by the descriptors in their Go packages alone, their comments are not known, and those of the well-known types are of the
 * protoc or buf that compiled them, which no document names.
 */
export function lacksOnlyDescriptions(answered: Answered): boolean {
  const { ask, placed, regenerated } = answered;
  if (regenerated === null || !ask.context.stub.path.endsWith(".json")) return false;
  const [committed, fresh] = [ask.context.text, decodeUtf8(regenerated)].map(parsed).map(withoutWellKnown);
  if (fresh === undefined) return false;
  const isUnknown = [...placed.values()].some(({ kind }) => kind === "descriptor");
  return JSON.stringify(isUnknown ? withoutUnknown(committed, fresh) : committed) === JSON.stringify(fresh);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A document that was edited into something else; comparing it says so.
    return undefined;
  }
}

/** Those that have definitions of their own, `protobufAny`, `googleprotobufAny` or `google.protobuf.Any` by the naming strategy. */
const wellKnown = /^(?:google\.?)?protobuf\.?(?:Any|Empty|ListValue|NullValue|Struct|Value)$/;

/** A document whose definitions of well-known types have no texts. */
function withoutWellKnown(document: unknown): unknown {
  if (!isRecord(document) || !isRecord(document["definitions"])) return document;
  const definitions = Object.entries(document["definitions"]).map(([name, definition]) => {
    return [name, wellKnown.test(name) ? withoutTexts(definition) : definition] as const;
  });
  return { ...document, definitions: Object.fromEntries(definitions) };
}

function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (!isRecord(value)) return value;
  const others = Object.entries(value).filter(([key, text]) => !(fromComments.has(key) && typeof text === "string"));
  return Object.fromEntries(others.map(([key, inner]) => [key, withoutTexts(inner)]));
}

/** What comments become. https://grpc-ecosystem.github.io/grpc-gateway/docs/mapping/customizing_openapi_output/ */
const fromComments: ReadonlySet<string> = new Set(["title", "description", "summary"]);

/** The committed value without texts that the regenerated one has nothing in place of. */
function withoutUnknown(committed: unknown, fresh: unknown): unknown {
  if (Array.isArray(committed) && Array.isArray(fresh))
    return committed.map((value: unknown, index) => withoutUnknown(value, fresh[index]));
  if (!isRecord(committed) || !isRecord(fresh)) return committed;
  const known = Object.entries(committed).filter(([key]) => key in fresh || !fromComments.has(key));
  return Object.fromEntries(known.map(([key, value]) => [key, withoutUnknown(value, fresh[key])]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
