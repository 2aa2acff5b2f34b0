import assert from "node:assert/strict";
import { test } from "node:test";
import { create, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { embeddedIn, packageInText } from "../../../../src/stubs/infer/descriptor/embedded-file.ts";
import { customNumbersIn } from "../../../../src/stubs/schema/custom-options.ts";

/** A stub's text as protoc-gen-go writes it since v1.36.6: one literal for each line of the descriptor. */
function stubWith(init: Parameters<typeof create<typeof FileDescriptorProtoSchema>>[1]): string {
  const bytes = toBinary(FileDescriptorProtoSchema, create(FileDescriptorProtoSchema, init));
  const literals = Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
  const lines = literals.match(/.{1,120}/g) ?? [];
  return `package p\n\nconst file_a_proto_rawDesc = "" +\n${lines.map((line) => `\t"${line}"`).join(" +\n")}\n\nvar x = 1\n`;
}

const messages = Array.from({ length: 300 }, (_, index) => ({ name: `Message${index}` }));

test("the package of a large descriptor", () => {
  assert.equal(packageInText(stubWith({ name: "a.proto", package: "acme.v1", messageType: messages })), "acme.v1");
});

test("no package, long names and no descriptor", () => {
  assert.equal(packageInText(stubWith({ name: "a.proto", messageType: messages })), "");
  assert.equal(packageInText(stubWith({ name: "a.proto" })), "");
  const long = "long_name/".repeat(200);
  assert.equal(
    packageInText(stubWith({ name: `${long}a.proto`, package: "acme.v1", messageType: messages })),
    "acme.v1",
  );
  assert.equal(packageInText("package p\n"), null);
});

test("the package of services", () => {
  const services = (name: string) => `package p\n\nvar S = grpc.ServiceDesc{\n\tServiceName: "${name}",\n}\n`;
  assert.equal(packageInText(services("acme.v1.Greeter")), "acme.v1");
  assert.equal(packageInText(services("Greeter")), "");
});

test("a descriptor with a byte that is another is none, or can be read to its end", () => {
  const init = {
    name: "a.proto",
    package: "acme.v1",
    messageType: [
      { name: "Order", field: [{ name: "id", jsonName: "id", number: 1, options: { deprecated: true } }] },
      { name: "Item", options: { deprecated: true }, nestedType: [{ name: "Size" }] },
    ],
    service: [{ name: "Shop", method: [{ name: "Buy", inputType: ".acme.v1.Order", options: { deprecated: true } }] }],
  };
  const text = stubWith(init);
  assert.deepEqual(embeddedIn(text)?.imports, []);
  const readable = new Set<boolean>();
  for (const { index } of text.matchAll(/\\x[0-9a-f]{2}/g)) {
    const embedded = embeddedIn(`${text.slice(0, index)}\\x7a${text.slice(index + 4)}`);
    if (embedded !== null) customNumbersIn(embedded.bytes);
    packageInText(`${text.slice(0, index)}\\x7a${text.slice(index + 4)}`);
    readable.add(embedded !== null);
  }
  assert.equal(readable.size, 2);
});
