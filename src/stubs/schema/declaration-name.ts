import {
  type DescriptorProto,
  DescriptorProtoSchema,
  type EnumDescriptorProto,
  EnumDescriptorProtoSchema,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  ServiceDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";
import type { ElementPath } from "./source-info.ts";

const ofFile = FileDescriptorProtoSchema.field;
const ofMessage = DescriptorProtoSchema.field;

/** The declaration at a path in words, `field name of message acme.v1.Person`, or what encloses it; null: the file's own lines. */
export function declarationInWords(file: FileDescriptorProto, [list, index = 0, ...rest]: ElementPath): string | null {
  const scope = file.package === "" ? "" : `${file.package}.`;
  switch (list) {
    case ofFile.syntax.number:
    case ofFile.edition.number:
      return "its syntax line";
    case ofFile.package.number:
      return "its package line";
    case ofFile.dependency.number:
      return `import ${file.dependency[index]}`;
    case ofFile.messageType.number:
      return inMessage(file.messageType[index], scope, rest);
    case ofFile.enumType.number:
      return inEnum(file.enumType[index], scope, rest);
    case ofFile.extension.number:
      return `extension ${file.extension[index]?.name}`;
    case ofFile.service.number: {
      const service = file.service[index];
      const [member, at = 0] = rest;
      const method = member === ServiceDescriptorProtoSchema.field.method.number ? service?.method[at] : undefined;
      const owner = `service ${scope}${service?.name}`;
      return method === undefined ? owner : `method ${method.name} of ${owner}`;
    }
    default:
      return null;
  }
}

function inMessage(message: DescriptorProto | undefined, scope: string, path: ElementPath): string | null {
  if (message === undefined) return null;
  const [list, index = 0, ...rest] = path;
  const name = `${scope}${message.name}`;
  switch (list) {
    case ofMessage.field.number:
      return `field ${message.field[index]?.name} of message ${name}`;
    case ofMessage.oneofDecl.number:
      return `oneof ${message.oneofDecl[index]?.name} of message ${name}`;
    case ofMessage.extension.number:
      return `extension ${message.extension[index]?.name} of message ${name}`;
    case ofMessage.nestedType.number:
      return inMessage(message.nestedType[index], `${name}.`, rest);
    case ofMessage.enumType.number:
      return inEnum(message.enumType[index], `${name}.`, rest);
    default:
      return `message ${name}`;
  }
}

function inEnum(one: EnumDescriptorProto | undefined, scope: string, [list, index = 0]: ElementPath): string | null {
  if (one === undefined) return null;
  const value = list === EnumDescriptorProtoSchema.field.value.number ? one.value[index] : undefined;
  return value === undefined ? `enum ${scope}${one.name}` : `value ${value.name} of enum ${scope}${one.name}`;
}
