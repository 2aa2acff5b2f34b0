import { posix } from "node:path";
import type { StubResult } from "../../src/model/stub.ts";
import { digest, type Expected, type Fault, isCore, type Untouched } from "./fault.ts";
import { addField } from "./field-faults.ts";
import { departure, directoryOf, type FileFaultKind, inOrder, ofOthers, type Sound } from "./file-faults.ts";
import { type ProtoFault, type ProtoFaultKind, type Splice, spliced } from "./proto-fault.ts";
import { protoFaultKinds } from "./proto-faults.ts";
import { importersOf } from "./proto-places.ts";

/** Of each two changes of one .proto neither may hide the other. */
const pairs = [
  ["method added", "comment of a message"],
  ["method removed", "comment of a method"],
  ["field added", "comment of a field"],
  ["field added", "java_package changed"],
  ["field renamed", "json_name given"],
  ["field removed", "service renamed"],
  ["enum value added", "message deprecated"],
  ["message added", "comment above syntax"],
  ["go_package changed", "field added"],
  ["package renamed", "method added"],
  ["field option added", "comment of a message"],
  ["import added", "method renamed"],
] as const;

/** Those that are two faults at once. */
export const combinedFaultKinds: readonly FileFaultKind[] = [
  ...pairs.map(([one, other]): FileFaultKind => {
    const name = `${one}, and ${other}`;
    return { name, put: (untouched, seed, id) => changeTwice(name, [kindOf(one), kindOf(other)], untouched, seed, id) };
  }),
  { name: "stub edited, and a comment of its .proto changed", put: editAndComment },
  { name: "stub of services edited, and a method added", put: editServices },
  { name: "stub deleted, and its .proto changed", put: deleteAndChange },
  { name: ".proto renamed and changed", put: renameAndChange },
  { name: "stub of an older commit", put: takeOlder },
];

function kindOf(name: string): ProtoFaultKind {
  const kind = protoFaultKinds.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`There is no fault called ${name}.`);
  return kind;
}

function changeTwice(
  name: string,
  kinds: readonly [ProtoFaultKind, ProtoFaultKind],
  untouched: Untouched,
  seed: string,
  id: number,
): Fault | null {
  for (const sound of withoutImporters(untouched, `${name} ${seed}`)) {
    const text = untouched.protos.get(sound.proto) ?? "";
    const places = apart(kinds.map((kind) => chosen(kind.places(text, id), digest(seed, name, sound.proto))));
    if (places === null || sound.stubs.some(({ because }) => because.some((words) => words.includes("managed mode"))))
      continue;
    const expected = sound.stubs.flatMap((stub) => {
      const own = kinds.flatMap((kind, index) => {
        const place = places[index];
        return place !== undefined && kind.changes.some((one) => one === stub.generator) ? [{ kind, place }] : [];
      });
      const reasons = new Set(own.flatMap(({ kind }) => kind.reasons));
      const words = own.flatMap(({ place }) => place.words);
      return own.length === 0 ? [] : [{ path: stub.path, verdicts: [...reasons].map((one) => `stale ${one}`), words }];
    });
    if (kinds.some(({ changes }) => !changes.every((one) => sound.stubs.some(({ generator }) => generator === one))))
      continue;
    return changed(
      name,
      sound,
      spliced(
        text,
        places.flatMap(({ splices }) => splices),
      ),
      expected,
      untouched,
    );
  }
  return null;
}

function withoutImporters(untouched: Untouched, seed: string): Sound[] {
  return inOrder(untouched, seed).filter(({ proto }) => importersOf(proto, untouched.protos).length === 0);
}

/** The places from the chosen one on, and then those before it. */
function chosen(places: readonly ProtoFault[], choice: number): readonly ProtoFault[] {
  const first = choice % Math.max(1, places.length);
  return [...places.slice(first), ...places.slice(0, first)];
}

/** One of each of which none lies within another, or at the same offset; null: there is no such pair. */
function apart(choices: readonly (readonly ProtoFault[])[]): readonly ProtoFault[] | null {
  const [ones = [], others = []] = choices;
  for (const one of ones)
    for (const other of others) if (one.splices.every((splice) => isApart(splice, other.splices))) return [one, other];
  return null;
}

function isApart({ from, to }: Splice, others: readonly Splice[]): boolean {
  return others.every((other) => to < other.from || other.to < from);
}

/** A .proto with another text. */
function changed(
  kind: string,
  { proto }: Sound,
  text: string,
  expected: readonly Expected[],
  untouched: Untouched,
  writes: Fault["writes"] = [],
): Fault {
  return {
    kind,
    place: proto,
    writes: [{ path: proto, content: Buffer.from(text) }, ...writes],
    expected,
    mayChange: untouched.stubs.filter((stub) => stub.proto === proto).map(({ path }) => path),
    claims: [proto],
  };
}

function editAndComment(untouched: Untouched, seed: string, id: number): Fault | null {
  const kind = "stub edited, and a comment of its .proto changed";
  for (const sound of withoutImporters(untouched, `${kind} ${seed}`)) {
    const text = untouched.protos.get(sound.proto) ?? "";
    const stub = stubOf(sound, "protoc-gen-go");
    const [place] = kindOf("comment of a message").places(text, id);
    if (stub === undefined || place === undefined) continue;
    const expected = [{ path: stub.path, verdicts: ["edited"], words: [] }];
    return changed(kind, sound, spliced(text, place.splices), expected, untouched, [edited(stub, id, untouched)]);
  }
  return null;
}

function editServices(untouched: Untouched, seed: string, id: number): Fault | null {
  const kind = "stub of services edited, and a method added";
  for (const sound of withoutImporters(untouched, `${kind} ${seed}`)) {
    const text = untouched.protos.get(sound.proto) ?? "";
    const [go, grpc] = [stubOf(sound, "protoc-gen-go"), stubOf(sound, "protoc-gen-go-grpc")];
    const [place] = kindOf("method added").places(text, id);
    if (go === undefined || grpc === undefined || place === undefined) continue;
    const expected = [
      { path: go.path, verdicts: ["stale schema"], words: place.words },
      { path: grpc.path, verdicts: ["stale schema", "edited"], words: place.words },
    ];
    return changed(kind, sound, spliced(text, place.splices), expected, untouched, [edited(grpc, id, untouched)]);
  }
  return null;
}

function edited({ path }: StubResult, id: number, { read }: Untouched): Fault["writes"][number] {
  const text = Buffer.from(read(path)).toString("utf8").trimEnd();
  return { path, content: Buffer.from(`${text}\n\nfunc zzEdited${id}() int { return ${id} }\n`) };
}

function stubOf({ stubs }: Sound, generator: string): StubResult | undefined {
  return stubs.find((stub) => stub.generator === generator && !stub.path.endsWith("_protoopaque.pb.go"));
}

/** The messages' stub gone beside that of the services, and a field more. */
function deleteAndChange(untouched: Untouched, seed: string, id: number): Fault | null {
  const kind = "stub deleted, and its .proto changed";
  for (const sound of withoutImporters(untouched, `${kind} ${seed}`)) {
    const text = untouched.protos.get(sound.proto) ?? "";
    const [go, grpc] = [stubOf(sound, "protoc-gen-go"), stubOf(sound, "protoc-gen-go-grpc")];
    const [place] = addField(text, id);
    if (go === undefined || grpc === undefined || place === undefined) continue;
    const expected = [{ path: go.path, verdicts: ["missing"], words: [] }];
    const fault = changed(kind, sound, spliced(text, place.splices), expected, untouched, [
      { path: go.path, content: null },
    ]);
    return { ...fault, claims: [...fault.claims, directoryOf(go)] };
  }
  return null;
}

/** A .proto under another name in its own directory, with a field more. */
function renameAndChange(untouched: Untouched, seed: string, id: number): Fault | null {
  const kind = ".proto renamed and changed";
  for (const sound of withoutImporters(untouched, `${kind} ${seed}`)) {
    const { proto, stubs } = sound;
    const text = untouched.protos.get(proto) ?? "";
    const [place] = addField(text, id);
    if (place === undefined) continue;
    const path = posix.join(posix.dirname(proto), `zz_renamed_${id}.proto`);
    const words = [posix.basename(proto)];
    return {
      kind,
      place: path,
      writes: [
        { path: proto, content: null },
        { path, content: Buffer.from(spliced(text, place.splices)) },
      ],
      expected: stubs.map((stub) => ({ path: stub.path, verdicts: ["orphan", "stale schema"], words })),
      mayChange: [
        ...ofOthers(untouched, sound),
        ...stubs.flatMap((stub) =>
          [".pb.go", "_grpc.pb.go"].map((end) => posix.join(posix.dirname(stub.path), `zz_renamed_${id}${end}`)),
        ),
      ],
      claims: [proto, ...stubs.map(directoryOf), departure],
    };
  }
  return null;
}

/** A stub as it was before its .proto changed last, as somebody has it who resolves a conflict by taking the other side. */
function takeOlder(untouched: Untouched, seed: string): Fault | null {
  const kind = "stub of an older commit";
  for (const { proto, stubs } of inOrder(untouched, `${kind} ${seed}`)) {
    for (const stub of stubs.filter(isCore)) {
      const content = untouched.older?.(stub.path) ?? null;
      if (content === null) continue;
      return {
        kind,
        place: stub.path,
        writes: [{ path: stub.path, content }],
        expected: [
          {
            path: stub.path,
            verdicts: ["stale schema", "stale comments", "stale options", "stale generator", "stamp"],
            words: [],
          },
        ],
        mayChange: [],
        claims: [proto],
      };
    }
  }
  return null;
}
