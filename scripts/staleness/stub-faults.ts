import { digest, type Fault, shuffled, type Untouched } from "./fault.ts";
import { addField } from "./field-faults.ts";
import { type FileFaultKind, inOrder } from "./file-faults.ts";
import { spliced } from "./proto-fault.ts";
import { stubEdits } from "./stub-edits.ts";

/** Those that somebody does to a stub itself. */
export const stubFaultKinds: readonly FileFaultKind[] = [
  editing("stub edited: code", editCode, ["edited"]),
  editing("stub edited: comment", editComment, ["edited", "stale comments"]),
  editing("stub edited: descriptor", editDescriptor, ["edited", "stale schema"]),
  editing("stub edited: half of it is gone", cutOff, ["edited", "stale schema"]),
  editing("stub edited: a merge conflict is left", leaveConflict, ["edited", "stale comments", "stale schema"]),
  editing("stub edited: white space", blankAtEnd, ["edited"]),
  editing("stub edited: no line end at its end", (text) => text.trimEnd(), ["edited"]),
  editing("stub edited: package clause", (text) => text.replace(/^package (\w+)/m, "package $1zz"), ["edited"]),
  editing("stub edited: header taken out", (text) => text.slice(text.search(/^package /m)), [
    "stale comments",
    "edited",
  ]),
  editing("stub edited: nothing is left", () => "", ["stale schema"]),
  ...stubEdits.map(({ name, edit, verdicts }) =>
    editing(`stub edited: ${name}`, (text, seed) => edit(text, digest(seed, name)), verdicts),
  ),
  { name: "stub edited, and its .proto changed", put: editAndChange },
];

function editing(
  kind: string,
  edit: (text: string, seed: string, id: number) => string | null,
  verdicts: readonly string[],
): FileFaultKind {
  const put: FileFaultKind["put"] = (untouched, seed, id) => {
    for (const sound of inOrder(untouched, `${kind} ${seed}`)) {
      for (const stub of shuffled(sound.stubs, `${kind} ${seed}`, ({ path }) => path)) {
        const text = Buffer.from(untouched.read(stub.path)).toString("utf8");
        const edited = edit(text, seed, id);
        if (edited === null || edited === text) continue;
        return {
          kind,
          place: stub.path,
          writes: [{ path: stub.path, content: Buffer.from(edited) }],
          expected: [{ path: stub.path, verdicts, words: [] }],
          mayChange: [],
          claims: [sound.proto],
        };
      }
    }
    return null;
  };
  return { name: kind, put };
}

function blankAtEnd(text: string, seed: string): string | null {
  const returns = [...text.matchAll(/^\t+return x\.\w+$/gm)];
  const at = returns[hashed(seed, returns.length)];
  return at === undefined ? null : `${text.slice(0, at.index + at[0].length)} ${text.slice(at.index + at[0].length)}`;
}

function cutOff(text: string): string {
  return text.slice(0, text.indexOf("\n", text.length / 2) + 1);
}

/** Both sides of a merge around one line of code. */
function leaveConflict(text: string, seed: string): string | null {
  const lines = text.split("\n");
  const code = lines.flatMap((line, index) => (/^\t\w[\w ]+$/.test(line) ? [index] : []));
  const at = code[hashed(seed, code.length)];
  if (at === undefined) return null;
  const line = lines[at] ?? "";
  const both = ["<<<<<<< HEAD", line, "=======", `${line}Zz`, ">>>>>>> other"];
  return [...lines.slice(0, at), ...both, ...lines.slice(at + 1)].join("\n");
}

/** Code that somebody added to a stub, beside a field that was added to its .proto: updating it would lose the edit. */
function editAndChange(untouched: Untouched, seed: string, id: number): Fault | null {
  for (const { proto, stubs } of inOrder(untouched, `edited and changed ${seed}`)) {
    const stub = stubs.find(
      ({ generator, path }) => generator === "protoc-gen-go" && !path.endsWith("_protoopaque.pb.go"),
    );
    const text = untouched.protos.get(proto) ?? "";
    const [field] = addField(text, id);
    if (stub === undefined || field === undefined || stubs.some(({ path }) => path.endsWith("_protoopaque.pb.go")))
      continue;
    const made = Buffer.from(untouched.read(stub.path)).toString("utf8");
    return {
      kind: "stub edited, and its .proto changed",
      place: stub.path,
      writes: [
        { path: stub.path, content: Buffer.from(editCode(made, seed, id)) },
        { path: proto, content: Buffer.from(spliced(text, field.splices)) },
      ],
      expected: [{ path: stub.path, verdicts: ["edited"], words: field.words }],
      mayChange: untouched.stubs.filter((one) => one.proto === proto).map(({ path }) => path),
      claims: [proto],
    };
  }
  return null;
}

/** A method that somebody added to the end. */
function editCode(text: string, _seed: string, id: number): string {
  return `${text.trimEnd()}\n\nfunc zzEdited${id}() int { return ${id} }\n`;
}

/** A word more in the comment of a type or of a method. */
function editComment(text: string, seed: string): string | null {
  const found = [...text.matchAll(/\n\t?\/\/ [A-Z][\w ]+(?=[^\n]*\n\t?(?:type |func |[A-Z]\w*\())/g)];
  const at = found[hashed(seed, found.length)];
  if (at === undefined || /Deprecated|Code generated/.test(at[0])) return null;
  return `${text.slice(0, at.index + at[0].length)} zz${text.slice(at.index + at[0].length)}`;
}

function hashed(seed: string, length: number): number {
  return length === 0 ? 0 : seed.length % length;
}

/** One letter of a name in the descriptor, in the forms that it has had as a Go literal. */
function editDescriptor(text: string): string | null {
  const start = text.search(/_raw[dD]esc\w* = /);
  if (start < 0) return null;
  const body = text.slice(start);
  const words = body.indexOf("message_type") >= 0 ? -1 : body.search(/\.proto(?:\\x|\\[0-7]|")/);
  if (words < 0) {
    // A list of bytes: the first letter of the name of the file, behind its tag and length.
    const found = /0x0a, (?:0x[0-9a-f]{2}, ){3}0x([67][0-9a-f])/.exec(body);
    if (found?.[1] === undefined) return null;
    const at = start + found.index + found[0].length - 2;
    return `${text.slice(0, at)}${found[1] === "7a" ? "79" : "7a"}${text.slice(at + 2)}`;
  }
  const at = start + words + ".proto".length - 1;
  return `${text.slice(0, at)}a${text.slice(at + 1)}`;
}
