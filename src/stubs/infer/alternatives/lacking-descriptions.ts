import type { Answered } from "../ask.ts";

/**
 * Whether an OpenAPI document is the regenerated one but for descriptions of what imported files declare: where those files are
 * known by the descriptors in their Go packages alone, their comments are not known.
 */
export function lacksOnlyDescriptions(answered: Answered): boolean {
  const { ask, placed, regenerated } = answered;
  if (regenerated === null || !ask.context.stub.path.endsWith(".json")) return false;
  if (![...placed.values()].some(({ kind }) => kind === "descriptor")) return false;
  const [committed, fresh] = [parsed(ask.context.text), parsed(Buffer.from(regenerated).toString("utf8"))];
  return fresh !== undefined && JSON.stringify(withoutUnknown(committed, fresh)) === JSON.stringify(fresh);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A document that was edited into something else; comparing it says so.
    return undefined;
  }
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
