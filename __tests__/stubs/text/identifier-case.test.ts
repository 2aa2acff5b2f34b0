import assert from "node:assert/strict";
import { test } from "node:test";
import { withIdentifierCase } from "../../../src/stubs/text/identifier-case.ts";

// What protoc-gen-go writes of fields, and what go-fix-acronym makes of that with `-a 'Id$'`: names in the code alone.
const reference = `// ContainerId is a name of a thing.
type Thing struct {
	ContainerId string \`protobuf:"bytes,1,opt,name=container_id,json=containerId,proto3" json:"container_id,omitempty"\`
	Idle        bool   \`protobuf:"varint,2,opt,name=idle,proto3" json:"idle,omitempty"\`
}

func (x *Thing) GetContainerId() string {
	return x.ContainerId
}
`;
const committed = reference.replace(/(?<![/] )ContainerId\b/g, "ContainerID");
const added = `	VmId        string \`protobuf:"bytes,3,opt,name=vm_id,json=vmId,proto3" json:"vm_id,omitempty"\`\n}`;

test("names have the case that a tool gave them, and new ones the acronyms of the others", () => {
  const fresh = reference.replace("}", () => added);
  const expected = committed.replace("}", () => added.replace("VmId", "VmID"));
  assert.equal(withIdentifierCase(committed, reference, fresh), expected);
});

test("an edit beside that is not repeated, and what no tool changed stays", () => {
  const edited = committed.replace("return x.ContainerID", "return x.ContainerID // edited");
  assert.equal(withIdentifierCase(edited, reference, reference), committed);
  assert.equal(withIdentifierCase(reference, reference, reference), reference);
});

test("a word that only some names got in capitals is left in new ones", () => {
  const body = "\tOrderId string\n\tContainerId string\n";
  const own = "\tOrderId string\n\tContainerID string\n";
  assert.equal(withIdentifierCase(own, body, `${body}\tVmId string\n`), `${own}\tVmId string\n`);
});

// What protoc-gen-go writes of `message Event { message KeepAlive {}  oneof event { KeepAlive keepalive = 1; } }`.
test("names that differ in their case alone are two names where both were generated", () => {
  const both =
    "type Event_Keepalive struct {\n\tKeepalive *Event_KeepAlive\n}\n\ntype Event_KeepAlive struct {\n}\n\tOrderId string\n";
  assert.equal(withIdentifierCase(both, both, both), both);
  const other = both.replace("OrderId", "OrderID");
  assert.equal(withIdentifierCase(other, both, both), other);
});
