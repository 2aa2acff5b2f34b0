import assert from "node:assert/strict";
import { test } from "node:test";
import { hasAcronyms, withAcronyms } from "../../../src/stubs/text/acronyms.ts";

/* As openbao's and other Makefiles do: sed -i -e 's/Id/ID/' -e 's/IDentity/Identity/' -e 's/Ttl/TTL/' */

const made = [
  "type Identity struct {",
  '\tNamespaceId string `protobuf:"bytes,1,opt,name=namespace_id,json=namespaceId,proto3" json:"namespace_id,omitempty"`',
  "\tMaxTtl int64",
  "}",
  "",
  "func (x *Identity) GetNamespaceId() string {",
  "\treturn x.NamespaceId",
  "}",
  "",
  'const file_rawDesc = "" +',
  '\t"\\fnamespace_id\\x18\\x01R\\vnamespaceId"',
  "",
].join("\n");

/** What GNU sed makes of it without the flag g: the first one on each line. */
const sed = (text: string, ...rules: readonly (readonly [string, string])[]) =>
  text
    .split("\n")
    .map((line) => rules.reduce((one, [from, to]) => one.replace(from, to), line))
    .join("\n");

test("acronyms that sed writes in capitals, in names, tags and descriptors", () => {
  const written = sed(made, ["Id", "ID"], ["IDentity", "Identity"], ["Ttl", "TTL"]);
  assert.notEqual(written, made);
  assert.equal(withAcronyms(written, made), written);
});

test("a field's name in Go and in JSON have one case until a tool changes one of them", () => {
  assert.equal(hasAcronyms(made), false);
  assert.equal(hasAcronyms(sed(made, ["Id", "ID"])), true);
});

test("one name that somebody changed is no work of sed", () => {
  assert.equal(withAcronyms(made.replace("return x.NamespaceId", "return x.NamespaceID"), made), null);
  const json = made.replaceAll("namespaceId", "namespaceID");
  assert.equal(withAcronyms(json, made), null, "a json_name of the .proto");
  assert.equal(withAcronyms(sed(made, ["Id", "IX"]), made), null);
  assert.equal(withAcronyms(made, made), null);
});
