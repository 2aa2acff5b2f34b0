import assert from "node:assert/strict";
import { test } from "node:test";
import { mayBeFormatted } from "../../../src/stubs/text/form.ts";
import { recognisePostProcessors } from "../../../src/stubs/text/post-processors.ts";

// gofmt gives one form to a program, whatever its white space: https://go.dev/blog/gofmt
const written = `package acme

import (
	fmt "fmt"
	sync "sync"
)

var (
	first  = "a  b"
	second = 2
)

type Named interface {
	Name() string
}

func (x *Thing) Reset()         { *x = Thing{} }
func (x *Thing) String() string { return fmt.Sprint(x, first) }

func (x *Thing) Name() string {
	if x != nil {
		return x.name
	}
	return ""
}
`;

const replaced = (from: string, to: string) => {
  assert.ok(written.includes(from), from);
  return written.replace(from, to);
};

test("white space that gofmt takes out is no formatter's", () => {
  const edits = [
    replaced("func (x *Thing) Name", "func  (x *Thing) Name"),
    replaced("return x.name", "return  x.name"),
    replaced("type Named interface {", "type Named interface  {"),
    replaced("second = 2", "second =  2"),
    replaced("(x, first)", "(x,  first)"),
    replaced("(x, first)", "( x, first )"),
    replaced("\t\treturn x.name", "\treturn x.name"),
    replaced('\treturn ""', '\t\treturn ""'),
    replaced('\treturn ""', '    return ""'),
    replaced("package acme", "package acme "),
    replaced("\n}\n", "\n}\n\n\n"),
    replaced('\treturn ""\n', '\treturn ""\n\n'),
    replaced("if x != nil {\n", "if x != nil {\n\n"),
  ];
  assert.deepEqual(
    edits.map((edited) => mayBeFormatted(edited, written)),
    edits.map(() => false),
  );
});

test("what import formatters do may be one's work", () => {
  const formatted = [
    written,
    replaced('\tfmt "fmt"\n\tsync "sync"\n', '\t"fmt"\n\n\t"sync"\n'),
    replaced("func (x *Thing) Name", "\nfunc (x *Thing) Name").replace("\n\n\n", "\n\n"),
    replaced("{ *x = Thing{} }\n", "{ *x = Thing{} }\n\n"),
    replaced('var (\n\tfirst  = "a  b"\n\tsecond = 2\n)', 'var first = "a  b"\n\nvar second = 2'),
  ];
  assert.deepEqual(
    formatted.map((text) => mayBeFormatted(text, written)),
    formatted.map(() => true),
  );
});

test("white space within a literal is no formatter's work", () => {
  assert.equal(recognisePostProcessors(replaced('"a  b"', '"a b"'), written), null);
});
