import { posix } from "node:path";
import type { StubResult } from "../../src/model/stub.ts";
import { type Fault, isCore, shuffled, soundProtos, type Untouched } from "./fault.ts";
import { importersOf } from "./proto-places.ts";
import { declarationsOf } from "./proto-text.ts";

/** A way of making stubs wrong by more than a change within a .proto. */
export interface FileFaultKind {
  readonly name: string;
  readonly put: (untouched: Untouched, seed: string, id: number) => Fault | null;
}

/** All of them, but the version in go.mod. */
export const fileFaultKinds: readonly FileFaultKind[] = [
  { name: ".proto added", put: addProto },
  { name: ".proto deleted", put: deleteProto },
  { name: ".proto moved", put: moveProto },
  { name: "stub deleted", put: deleteStub },
  { name: "stub edited: code", put: editing("stub edited: code", editCode, ["edited"]) },
  {
    name: "stub edited: comment",
    put: editing("stub edited: comment", editComment, ["edited", "stale comments"]),
  },
  {
    name: "stub edited: descriptor",
    put: editing("stub edited: descriptor", editDescriptor, ["edited", "stale schema"]),
  },
];

/** One at a time, for what others show of a checkout as a whole may be known by that file alone. */
const departure = "a .proto leaves";

type Sound = ReturnType<typeof soundProtos>[number];

function inOrder(untouched: Untouched, seed: string): Sound[] {
  return shuffled(soundProtos(untouched), seed, ({ proto }) => proto);
}

/** Stubs of a directory of which some other proves where its stubs come from. */
function siblings(untouched: Untouched, { proto, stubs }: Sound): StubResult[] {
  const [first] = stubs;
  if (first === undefined) return [];
  const directory = posix.dirname(first.path);
  return untouched.stubs.filter(
    (stub) =>
      stub.generator === "protoc-gen-go" &&
      stub.proto !== proto &&
      stub.proto !== null &&
      posix.dirname(stub.path) === directory &&
      posix.dirname(stub.proto) === posix.dirname(proto),
  );
}

/** A .proto with one message, beside one that has stubs. */
function addProto(untouched: Untouched, seed: string, id: number): Fault | null {
  for (const sound of inOrder(untouched, `added ${seed}`)) {
    const { proto, stubs } = sound;
    const stub = stubs.find(({ generator, path }) => generator === "protoc-gen-go" && path.endsWith(".pb.go"));
    const text = untouched.protos.get(proto) ?? "";
    const head = declarationsOf(text).filter(
      ({ kind, name, within }) =>
        kind === "syntax" || kind === "package" || (within === "file" && kind === "option" && name === "go_package"),
    );
    if (stub === undefined || !head.some(({ name, kind }) => kind === "option" && name === "go_package")) continue;
    const path = posix.join(posix.dirname(proto), `zz_added_${id}.proto`);
    const body = `${head.map(({ start, end }) => text.slice(start, end)).join("\n\n")}\n\nmessage ZzAdded${id} {}\n`;
    return {
      kind: ".proto added",
      place: path,
      writes: [{ path, content: Buffer.from(body) }],
      expected: [
        { path: posix.join(posix.dirname(stub.path), `zz_added_${id}.pb.go`), verdicts: ["missing"], words: [] },
      ],
      mayChange: [],
      claims: [proto, directoryOf(stub)],
    };
  }
  return null;
}

function directoryOf({ path }: StubResult): string {
  return `directory ${posix.dirname(path)}`;
}

/** A .proto that no other imports, gone while its stubs stay. */
function deleteProto(untouched: Untouched, seed: string): Fault | null {
  for (const sound of inOrder(untouched, `deleted ${seed}`)) {
    const { proto, stubs } = sound;
    if (importersOf(proto, untouched.protos).length > 0) continue;
    return {
      kind: ".proto deleted",
      place: proto,
      writes: [{ path: proto, content: null }],
      expected: stubs.map(({ path }) => ({ path, verdicts: ["orphan"], words: [posix.basename(proto)] })),
      mayChange: ofOthers(untouched, sound),
      claims: [proto, ...stubs.map(directoryOf), departure],
    };
  }
  return null;
}

function ofOthers({ stubs }: Untouched, { proto }: Sound): string[] {
  return stubs.filter((stub) => stub.proto === proto && !isCore(stub)).map(({ path }) => path);
}

/** A .proto that no other imports, in a new directory below its own: its name changes, and its package does not. */
function moveProto(untouched: Untouched, seed: string, id: number): Fault | null {
  for (const sound of inOrder(untouched, `moved ${seed}`)) {
    const { proto, stubs } = sound;
    if (importersOf(proto, untouched.protos).length > 0) continue;
    const path = posix.join(posix.dirname(proto), `zz_moved_${id}`, posix.basename(proto));
    return {
      kind: ".proto moved",
      place: path,
      writes: [
        { path: proto, content: null },
        { path, content: Buffer.from(untouched.protos.get(proto) ?? "") },
      ],
      expected: stubs.map((stub) => ({
        path: stub.path,
        verdicts: ["orphan", "stale schema"],
        words: [posix.basename(proto)],
      })),
      mayChange: [
        ...ofOthers(untouched, sound),
        ...stubs.map((stub) => posix.join(posix.dirname(stub.path), `zz_moved_${id}`, posix.basename(stub.path))),
      ],
      claims: [proto, ...stubs.map(directoryOf), departure],
    };
  }
  return null;
}

/** A stub that is not there, beside others that are. */
function deleteStub(untouched: Untouched, seed: string): Fault | null {
  for (const sound of inOrder(untouched, `stub ${seed}`)) {
    const [stub] = shuffled(sound.stubs, seed, ({ path }) => path);
    if (stub === undefined || siblings(untouched, sound).length === 0) continue;
    return {
      kind: "stub deleted",
      place: stub.path,
      writes: [{ path: stub.path, content: null }],
      expected: [{ path: stub.path, verdicts: ["missing"], words: [] }],
      mayChange: [],
      claims: [sound.proto, directoryOf(stub)],
    };
  }
  return null;
}

function editing(
  kind: string,
  edit: (text: string, seed: string, id: number) => string | null,
  verdicts: readonly string[],
): FileFaultKind["put"] {
  return (untouched, seed, id) => {
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
