import assert from "node:assert/strict";
import { test } from "node:test";
import { create, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { packageInText } from "../../../../src/stubs/infer/descriptor/embedded-file.ts";

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
