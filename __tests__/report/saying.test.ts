import assert from "node:assert/strict";
import { test } from "node:test";
import { bySaying } from "../../src/report/saying.ts";

const said = (name: string | undefined, message: string, fix = "run update") => ({
  ...(name === undefined ? {} : { name }),
  message,
  fix,
});
const sayings = (items: readonly ReturnType<typeof said>[], most?: number) =>
  bySaying(items, (item) => item, most).map(({ items: same, words }) => [same.map(({ name }) => name), words]);

test("what is said of one is said without its name, and of several once", () => {
  assert.deepEqual(
    sayings([
      said("a.pb.go", "a.pb.go is stale (schema): field x was added."),
      said("b.pb.go", "b.pb.go is stale (options)."),
      said("c.pb.go", "c.pb.go is stale (schema): field x was added."),
    ]),
    [
      [["a.pb.go", "c.pb.go"], "each is stale (schema): field x was added."],
      [["b.pb.go"], "is stale (options)."],
    ],
  );
});

test("another remedy is another thing to say", () => {
  assert.equal(sayings([said("a", "a is old", "raise it"), said("b", "b is old", "lower it")]).length, 2);
});

test("a message that does not begin with the name is left as it is", () => {
  assert.deepEqual(sayings([said("a", "ab is old"), said("c", "ab is old"), said(undefined, "Go is old")]), [
    [["a", "c"], "ab is old"],
    [[undefined], "Go is old"],
  ]);
});

test("many are told in parts", () => {
  const many = Array.from({ length: 5 }, (_, index) => said(`${index}`, `${index} is old`));
  assert.deepEqual(sayings(many, 2), [
    [["0", "1"], "each is old"],
    [["2", "3"], "each is old"],
    [["4"], "is old"],
  ]);
  assert.deepEqual(sayings([], 2), []);
});

test("a place that the message begins with is not said twice either, however often it is there", () => {
  const messages = [
    "a.proto:8:1: a.proto imports b.proto, which is nowhere to be found.",
    "a.proto:3 names the generator x.",
    "a.protocol is another file.",
  ];
  const sayings = bySaying(messages, (message) => ({ name: "a.proto", message, fix: "" }));
  assert.deepEqual(
    sayings.map(({ words }) => words),
    ["imports b.proto, which is nowhere to be found.", "names the generator x.", "a.protocol is another file."],
  );
});
