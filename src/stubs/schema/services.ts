import {
  type MethodDescriptorProto,
  MethodDescriptorProtoSchema,
  MethodOptionsSchema,
  type ServiceDescriptorProto,
  ServiceDescriptorProtoSchema,
  ServiceOptionsSchema,
} from "@bufbuild/protobuf/wkt";
import { memberOf, type Owner, orderDifferences, pair, type SchemaDifference, schema } from "./difference.ts";
import { optionDifferences } from "./options.ts";
import type { ElementPath } from "./source-info.ts";

const number = ServiceDescriptorProtoSchema.field;

/** The services of a file; `scope` is what their full names begin with. */
export function* servicesDifferences(
  scope: string,
  owner: Owner,
  before: readonly ServiceDescriptorProto[],
  after: readonly ServiceDescriptorProto[],
): Generator<SchemaDifference> {
  const likeness = ({ method }: ServiceDescriptorProto) => method.map((one) => one.name + shapeOf(one)).join();
  const paired = pair(before, after, likeness);
  for (const { after: service, index } of paired.added)
    yield schema(`service ${scope}${service.name} added`, memberOf(owner, index));
  for (const { before: old, after: service, index } of paired.renamed)
    yield schema(`service ${scope}${old.name} renamed to ${service.name}`, memberOf(owner, index));
  for (const { before: old, after: service, index } of paired.kept)
    yield* serviceDifferences(`service ${scope}${service.name}`, memberOf(owner, index), old, service);
  for (const service of paired.removed) yield schema(`service ${scope}${service.name} removed`, owner.at);
  yield* orderDifferences("services", owner, before, after);
}

function* serviceDifferences(
  words: string,
  at: ElementPath,
  before: ServiceDescriptorProto,
  after: ServiceDescriptorProto,
): Generator<SchemaDifference> {
  const owner = { words, at, list: number.method.number };
  const paired = pair(before.method, after.method, shapeOf);
  for (const { after: method, index } of paired.added)
    yield schema(`method ${method.name} added to ${words}`, memberOf(owner, index));
  for (const { before: old, after: method, index } of paired.renamed)
    yield schema(`method ${old.name} of ${words} renamed to ${method.name}`, memberOf(owner, index));
  for (const { before: old, after: method, index } of paired.kept) {
    const place = memberOf(owner, index);
    const own = `method ${method.name} of ${words}`;
    if (shapeOf(old) !== shapeOf(method))
      yield schema(`${own} changed from ${shapeOf(old)} to ${shapeOf(method)}`, place);
    const options = { words: own, at: place, options: MethodDescriptorProtoSchema.field.options.number };
    yield* optionDifferences(options, MethodOptionsSchema, old.options, method.options);
  }
  for (const method of paired.removed) yield schema(`method ${method.name} removed from ${words}`, at);
  yield* orderDifferences("methods", owner, before.method, after.method);
  yield* optionDifferences(
    { words, at, options: number.options.number },
    ServiceOptionsSchema,
    before.options,
    after.options,
  );
}

/** `(acme.v1.Request) returns (stream acme.v1.Answer)`. */
function shapeOf(method: MethodDescriptorProto): string {
  const side = (streams: boolean, type: string) => `${streams ? "stream " : ""}${type.replace(/^\./, "")}`;
  return `(${side(method.clientStreaming, method.inputType)}) returns (${side(method.serverStreaming, method.outputType)})`;
}
