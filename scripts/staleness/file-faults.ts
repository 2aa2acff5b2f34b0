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

/** Those that add, delete and move files. */
export const fileFaultKinds: readonly FileFaultKind[] = [
  { name: ".proto added", put: (untouched, seed, id) => addProto(untouched, seed, id, "") },
  { name: ".proto with a service added", put: addService },
  { name: ".proto deleted", put: deleteProto },
  { name: ".proto moved", put: moveProto },
  { name: ".proto renamed", put: renameProto },
  { name: "directory of .protos renamed", put: renameDirectory },
  { name: "stub deleted", put: deleteStub },
];

/** One at a time, for what others show of a checkout as a whole may be known by that file alone. */
export const departure = "a .proto leaves";

export type Sound = ReturnType<typeof soundProtos>[number];

export function inOrder(untouched: Untouched, seed: string): Sound[] {
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
function addProto(untouched: Untouched, seed: string, id: number, service: string): Fault | null {
  for (const sound of inOrder(untouched, `added ${service} ${seed}`)) {
    const { proto, stubs } = sound;
    const stub = stubs.find(({ generator, path }) => generator === "protoc-gen-go" && path.endsWith(".pb.go"));
    const text = untouched.protos.get(proto) ?? "";
    const head = declarationsOf(text).filter(
      ({ kind, name, within }) =>
        kind === "syntax" || kind === "package" || (within === "file" && kind === "option" && name === "go_package"),
    );
    if (stub === undefined || !head.some(({ name, kind }) => kind === "option" && name === "go_package")) continue;
    if (service !== "" && !stubs.some(({ path }) => path.endsWith("_grpc.pb.go"))) continue;
    const path = posix.join(posix.dirname(proto), `zz_added_${id}.proto`);
    const body = `${head.map(({ start, end }) => text.slice(start, end)).join("\n\n")}\n\nmessage ZzAdded${id} {}\n`;
    const output = posix.join(posix.dirname(stub.path), `zz_added_${id}`);
    const missing = service === "" ? [`${output}.pb.go`] : [`${output}.pb.go`, `${output}_grpc.pb.go`];
    return {
      kind: service === "" ? ".proto added" : ".proto with a service added",
      place: path,
      writes: [{ path, content: Buffer.from(body + service) }],
      expected: missing.map((one) => ({ path: one, verdicts: ["missing"], words: [] })),
      mayChange: [],
      claims: [proto, directoryOf(stub)],
    };
  }
  return null;
}

/** The same with a service, beside one that has stubs of both generators. */
function addService(untouched: Untouched, seed: string, id: number): Fault | null {
  const service = `\nservice ZzService${id} {\n  rpc Get(ZzAdded${id}) returns (ZzAdded${id});\n}\n`;
  return addProto(untouched, seed, id, service);
}

export function directoryOf({ path }: StubResult): string {
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

/** Stubs of other generators that are made from a .proto. */
export function ofOthers({ stubs }: Untouched, { proto }: Sound): string[] {
  return stubs.filter((stub) => stub.proto === proto && !isCore(stub)).map(({ path }) => path);
}

/** A .proto that no other imports, in a new directory below its own: its name changes, and its package does not. */
function moveProto(untouched: Untouched, seed: string, id: number): Fault | null {
  return movedProto(".proto moved", untouched, seed, (proto) =>
    posix.join(posix.dirname(proto), `zz_moved_${id}`, posix.basename(proto)),
  );
}

/** A .proto that no other imports, under another name in its own directory. */
function renameProto(untouched: Untouched, seed: string, id: number): Fault | null {
  return movedProto(".proto renamed", untouched, seed, (proto) =>
    posix.join(posix.dirname(proto), `zz_renamed_${id}.proto`),
  );
}

function movedProto(kind: string, untouched: Untouched, seed: string, to: (proto: string) => string): Fault | null {
  for (const sound of inOrder(untouched, `${kind} ${seed}`)) {
    const { proto, stubs } = sound;
    if (importersOf(proto, untouched.protos).length > 0) continue;
    const path = to(proto);
    const stem = posix.basename(path, ".proto");
    return {
      kind,
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
        ...stubs.flatMap((stub) => [
          posix.join(posix.dirname(stub.path), posix.basename(posix.dirname(path)), posix.basename(stub.path)),
          posix.join(posix.dirname(path), posix.basename(posix.dirname(stub.path)), posix.basename(stub.path)),
          ...[".pb.go", "_grpc.pb.go"].map((ending) => posix.join(posix.dirname(stub.path), stem + ending)),
        ]),
      ],
      claims: [proto, ...stubs.map(directoryOf), departure],
    };
  }
  return null;
}

/** All .protos of a directory in another one, of which no file outside imports any and that is no root of its own. */
function renameDirectory(untouched: Untouched, seed: string, id: number): Fault | null {
  const sounds = inOrder(untouched, `directory ${seed}`);
  for (const { proto: first, stubs: firstStubs } of sounds) {
    const directory = posix.dirname(first);
    const inside = [...untouched.protos.keys()].filter((path) => path.startsWith(`${directory}/`));
    const own = sounds.filter(({ proto }) => inside.includes(proto));
    const isWhole =
      own.length === inside.length && firstStubs.every(({ root }) => root !== null && root.length < directory.length);
    if (!isWhole || inside.some((path) => importersOf(path, untouched.protos).some((one) => !inside.includes(one))))
      continue;
    if (inside.some((path) => importersOf(path, untouched.protos).length > 0)) continue;
    const to = posix.join(posix.dirname(directory), `zz_renamed_${id}`);
    const moved = inside.map((path) => ({ from: path, to: `${to}${path.slice(directory.length)}` }));
    const stubs = own.flatMap((sound) => sound.stubs);
    return {
      kind: "directory of .protos renamed",
      place: to,
      writes: moved.flatMap(({ from, to: path }) => [
        { path: from, content: null },
        { path, content: Buffer.from(untouched.protos.get(from) ?? "") },
      ]),
      expected: stubs.map(({ path, proto }) => ({
        path,
        verdicts: ["orphan", "stale schema"],
        words: [posix.basename(proto ?? "")],
      })),
      mayChange: [
        ...own.flatMap((sound) => ofOthers(untouched, sound)),
        ...stubs.flatMap(({ path }) => [
          posix.join(posix.dirname(posix.dirname(path)), `zz_renamed_${id}`, posix.basename(path)),
          posix.join(to, posix.basename(posix.dirname(path)), posix.basename(path)),
        ]),
      ],
      claims: [...inside, ...stubs.map(directoryOf), departure],
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
