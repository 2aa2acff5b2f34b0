import { posix } from "node:path";
import type { StubResult } from "../../src/model/stub.ts";
import type { Fault, Untouched } from "./fault.ts";
import { departure, directoryOf, type FileFaultKind, inOrder, ofOthers, type Sound } from "./file-faults.ts";
import { importersOf } from "./proto-places.ts";
import { type Declaration, declarationsOf, headEnd, maskProto } from "./proto-text.ts";

/** Those that give stubs other names and places, or what they are made from another file. */
export const moveFaultKinds: readonly FileFaultKind[] = [
  { name: ".proto renamed with its stubs", put: renameBoth },
  { name: "directory of .protos and stubs renamed", put: renameDirectoryOfBoth },
  { name: "stub renamed", put: renameStub },
  { name: "stub moved", put: moveStub },
  { name: "stubs in each other's place", put: exchangeStubs },
  { name: "stub copied over another package's", put: copyOver },
  { name: "stub copied beside itself", put: copyBeside },
  { name: "message moved to another file", put: moveMessage },
  { name: "message moved to a new file", put: splitFile },
  { name: "service moved to another file", put: moveService },
];

/** Stubs under their .proto's new name, as they were: their descriptors still have the former one. */
function renameBoth(untouched: Untouched, seed: string, id: number): Fault | null {
  for (const sound of inOrder(untouched, `both renamed ${seed}`)) {
    const { proto, stubs } = sound;
    const stem = posix.basename(proto, ".proto");
    const isNamedAlike = stubs.every(({ path }) =>
      /^(?:_grpc)?\.pb\.go$/.test(posix.basename(path).slice(stem.length)),
    );
    if (!isNamedAlike || importersOf(proto, untouched.protos).length > 0) continue;
    const to = posix.join(posix.dirname(proto), `zz_renamed_${id}.proto`);
    const moved = stubs.map((stub) => ({
      stub,
      to: posix.join(posix.dirname(stub.path), `zz_renamed_${id}${posix.basename(stub.path).slice(stem.length)}`),
    }));
    return {
      kind: ".proto renamed with its stubs",
      place: to,
      writes: [...moving(untouched, proto, to), ...moved.flatMap((one) => moving(untouched, one.stub.path, one.to))],
      expected: moved.map((one) => ({ path: one.to, verdicts: ["stale schema"], words: [posix.basename(proto)] })),
      mayChange: ofOthers(untouched, sound)
        .flatMap((path) => [
          path,
          posix.join(posix.dirname(path), posix.basename(path).replace(stem, `zz_renamed_${id}`)),
        ])
        .concat(stubs.map(({ path }) => path)),
      claims: [proto, ...stubs.map(directoryOf), departure],
    };
  }
  return null;
}

function moving(untouched: Untouched, from: string, to: string): Fault["writes"] {
  return [
    { path: from, content: null },
    { path: to, content: untouched.read(from) },
  ];
}

/** A directory in which each .proto lies beside its stubs, as a whole in another one. */
function renameDirectoryOfBoth(untouched: Untouched, seed: string, id: number): Fault | null {
  const sounds = inOrder(untouched, `directory of both ${seed}`);
  for (const { proto: first, stubs: firstStubs } of sounds) {
    const directory = posix.dirname(first);
    const inside = [...untouched.protos.keys()].filter((path) => path.startsWith(`${directory}/`));
    const own = sounds.filter(({ proto }) => inside.includes(proto));
    const isWhole = own.length === inside.length && firstStubs.every(({ root }) => (root ?? directory) !== directory);
    const isBeside = own.every(({ proto, stubs }) =>
      stubs.every(({ path }) => posix.dirname(path) === posix.dirname(proto)),
    );
    const isImported = inside.some((path) => importersOf(path, untouched.protos).length > 0);
    if (directory === "." || !isWhole || !isBeside || isImported) continue;
    const to = posix.join(posix.dirname(directory), `zz_renamed_${id}`);
    const moved = (path: string) => `${to}${path.slice(directory.length)}`;
    const stubs = own.flatMap((sound) => sound.stubs);
    return {
      kind: "directory of .protos and stubs renamed",
      place: to,
      writes: [...inside, ...stubs.map(({ path }) => path)].flatMap((path) => moving(untouched, path, moved(path))),
      expected: stubs.map(({ path, proto }) => ({
        path: moved(path),
        verdicts: ["stale schema", "orphan"],
        words: [posix.basename(proto ?? "")],
      })),
      mayChange: [...own.flatMap((sound) => ofOthers(untouched, sound)), ...stubs.map(({ path }) => path)],
      claims: [...inside, ...stubs.map(directoryOf), departure],
    };
  }
  return null;
}

function renameStub(untouched: Untouched, seed: string, id: number): Fault | null {
  return movedStub("stub renamed", untouched, seed, (path) =>
    posix.join(posix.dirname(path), `zz_${id}_${posix.basename(path)}`),
  );
}

function moveStub(untouched: Untouched, seed: string, id: number): Fault | null {
  return movedStub("stub moved", untouched, seed, (path) =>
    posix.join(posix.dirname(path), `zz_moved_${id}`, posix.basename(path)),
  );
}

/** A stub in a place where no generator writes it; others prove where its place is. */
function movedStub(kind: string, untouched: Untouched, seed: string, place: (path: string) => string): Fault | null {
  for (const sound of inOrder(untouched, `${kind} ${seed}`)) {
    const [stub] = sound.stubs;
    if (stub === undefined || sound.stubs.length > 1) continue;
    const to = place(stub.path);
    return {
      kind,
      place: to,
      writes: moving(untouched, stub.path, to),
      expected: [
        { path: stub.path, verdicts: ["missing"], words: [] },
        { path: to, verdicts: ["orphan", "stale schema"], words: [] },
      ],
      mayChange: ofOthers(untouched, sound),
      claims: [sound.proto, directoryOf(stub), departure],
    };
  }
  return null;
}

/** Two stubs of one generator and one directory. */
function exchangeStubs(untouched: Untouched, seed: string): Fault | null {
  const sounds = inOrder(untouched, `exchanged ${seed}`);
  for (const one of sounds) {
    const [stub] = one.stubs;
    const [twin, other] = sounds.flatMap((sound) => {
      const like = sound.stubs.find((candidate) => sound !== one && stub !== undefined && areAlike(candidate, stub));
      return like === undefined ? [] : [[like, sound] as const];
    })[0] ?? [undefined, undefined];
    if (stub === undefined || twin === undefined) continue;
    return {
      kind: "stubs in each other's place",
      place: stub.path,
      writes: [
        { path: stub.path, content: untouched.read(twin.path) },
        { path: twin.path, content: untouched.read(stub.path) },
      ],
      expected: [stub, twin].map(({ path }) => ({ path, verdicts: ["stale schema", "edited", "orphan"], words: [] })),
      mayChange: [...ofOthers(untouched, one), ...ofOthers(untouched, other)],
      claims: [one.proto, other.proto, directoryOf(stub)],
    };
  }
  return null;
}

function areAlike(one: StubResult, other: StubResult): boolean {
  return one.generator === other.generator && posix.dirname(one.path) === posix.dirname(other.path);
}

/** A stub of another directory in the place of one that is the only stub by its generator of its .proto. */
function copyOver(untouched: Untouched, seed: string): Fault | null {
  const sounds = inOrder(untouched, `copied ${seed}`);
  for (const target of sounds) {
    const [stub, ...more] = target.stubs.filter(({ generator }) => generator === "protoc-gen-go");
    const source = sounds
      .flatMap((sound) => sound.stubs)
      .find((other) => {
        return other.generator === stub?.generator && posix.dirname(other.path) !== posix.dirname(stub.path);
      });
    if (stub === undefined || more.length > 0 || source === undefined) continue;
    return {
      kind: "stub copied over another package's",
      place: stub.path,
      writes: [{ path: stub.path, content: untouched.read(source.path) }],
      expected: [{ path: stub.path, verdicts: ["stale schema", "edited"], words: [] }],
      mayChange: ofOthers(untouched, target),
      claims: [target.proto, source.proto ?? "", directoryOf(stub), directoryOf(source)],
    };
  }
  return null;
}

/** A stub that somebody keeps under another name. */
function copyBeside(untouched: Untouched, seed: string, id: number): Fault | null {
  for (const { proto, stubs } of inOrder(untouched, `copied beside ${seed}`)) {
    const [stub] = stubs.filter(({ path }) => path.endsWith(".pb.go") && !path.endsWith("_protoopaque.pb.go"));
    if (stub === undefined) continue;
    const path = stub.path.replace(/(?:_grpc)?\.pb\.go$/, `_zz${id}$&`);
    return {
      kind: "stub copied beside itself",
      place: path,
      writes: [{ path, content: untouched.read(stub.path) }],
      expected: [{ path, verdicts: ["orphan"], words: [stub.path] }],
      mayChange: [],
      claims: [proto, directoryOf(stub)],
    };
  }
  return null;
}

/** A message that nothing else names. */
function movableMessage({ proto }: Sound, untouched: Untouched): Declaration | undefined {
  const text = untouched.protos.get(proto) ?? "";
  const all = declarationsOf(text).filter(({ kind, within }) => kind === "message" && within === "file");
  if (all.length < 2) return undefined;
  return all.find(({ name, start, end }) => isUnused(name, untouched) && isOfScalars(text.slice(start, end)));
}

/** A message in a file of its own, as the first of a file that is divided. */
function splitFile(untouched: Untouched, seed: string, id: number): Fault | null {
  for (const sound of inOrder(untouched, `split ${seed}`)) {
    const { proto, stubs } = sound;
    const text = untouched.protos.get(proto) ?? "";
    const message = movableMessage(sound, untouched);
    const [stub] = stubs.filter(({ path }) => path.endsWith(`${posix.basename(proto, ".proto")}.pb.go`));
    const head = headOf(text);
    if (message === undefined || stub === undefined || !head.includes("go_package")) continue;
    const { start, end, name } = message;
    const path = posix.join(posix.dirname(proto), `zz_split_${id}.proto`);
    const made = posix.join(posix.dirname(stub.path), `zz_split_${id}.pb.go`);
    return {
      kind: "message moved to a new file",
      place: path,
      writes: [
        { path: proto, content: Buffer.from(text.slice(0, start) + text.slice(end)) },
        { path, content: Buffer.from(`${head}\n\n${text.slice(start, end)}\n`) },
      ],
      expected: [...messagesOf(sound, `${name} removed`), { path: made, verdicts: ["missing"], words: [] }],
      mayChange: ofOthers(untouched, sound),
      claims: [proto, directoryOf(stub)],
    };
  }
  return null;
}

/** A service in another file of its package, which imports what its methods take. */
function moveService(untouched: Untouched, seed: string): Fault | null {
  const sounds = inOrder(untouched, `service moved ${seed}`);
  const textOf = ({ proto }: Sound) => untouched.protos.get(proto) ?? "";
  for (const from of sounds) {
    const text = textOf(from);
    const service = declarationsOf(text).find(
      ({ kind, start, end }) => kind === "service" && !/\boption\b/.test(text.slice(start, end)),
    );
    const own = declarationsOf(text).filter(({ kind, within }) => kind === "message" && within === "file");
    const to = sounds.find(
      (other) =>
        other !== from &&
        headOf(textOf(other)) === headOf(text) &&
        posix.dirname(other.proto) === posix.dirname(from.proto) &&
        !own.some(({ name }) => textOf(other).includes(` ${name} {`)) &&
        other.stubs[0]?.root === from.stubs[0]?.root &&
        !importersOf(other.proto, untouched.protos).includes(from.proto),
    );
    const root = from.stubs[0]?.root ?? null;
    const types = Array.from(text.slice(service?.start, service?.end).matchAll(/\(\s*(?:stream\s+)?([\w.]+)\s*\)/g));
    const areOwn = types.every(([, type]) => own.some(({ name }) => name === type));
    if (service === undefined || to === undefined || root === null || !areOwn) continue;
    const name = root === "." ? from.proto : from.proto.slice(root.length + 1);
    const at = headEnd(textOf(to));
    const imports = textOf(to).includes(`"${name}"`) ? "" : `\nimport "${name}";`;
    const moved = `${textOf(to).slice(0, at)}${imports}${textOf(to).slice(at)}\n${text.slice(service.start, service.end)}\n`;
    const ofServices = (sound: Sound) => sound.stubs.filter(({ generator }) => generator === "protoc-gen-go-grpc");
    return {
      kind: "service moved to another file",
      place: to.proto,
      writes: [
        { path: from.proto, content: Buffer.from(text.slice(0, service.start) + text.slice(service.end)) },
        { path: to.proto, content: Buffer.from(moved) },
      ],
      expected: [
        ...messagesOf(from, `${service.name} removed`),
        ...messagesOf(to, `${service.name} added`),
        ...ofServices(from).map(({ path }) => ({ path, verdicts: ["orphan", "stale schema"], words: [] })),
        ...ofServices(to).map(({ path }) => ({ path, verdicts: ["stale schema"], words: [`${service.name} added`] })),
      ],
      mayChange: [
        ...ofOthers(untouched, from),
        ...ofOthers(untouched, to),
        ...to.stubs.map(({ path }) => path.replace(/\.pb\.go$/, "_grpc.pb.go")),
        ...importersOf(from.proto, untouched.protos),
      ],
      claims: [from.proto, to.proto, ...to.stubs.map(directoryOf)],
    };
  }
  return null;
}

/** A message of scalar fields that nothing else names, at the end of a file of the same package. */
function moveMessage(untouched: Untouched, seed: string): Fault | null {
  const sounds = inOrder(untouched, `message moved ${seed}`);
  const textOf = (proto: string) => untouched.protos.get(proto) ?? "";
  for (const from of sounds) {
    const text = textOf(from.proto);
    const message = movableMessage(from, untouched);
    const to = sounds.find((other) => other !== from && headOf(textOf(other.proto)) === headOf(text));
    if (message === undefined || to === undefined) continue;
    const { start, end, name } = message;
    return {
      kind: "message moved to another file",
      place: to.proto,
      writes: [
        { path: from.proto, content: Buffer.from(text.slice(0, start) + text.slice(end)) },
        { path: to.proto, content: Buffer.from(`${textOf(to.proto)}\n${text.slice(start, end)}\n`) },
      ],
      expected: [...messagesOf(from, `${name} removed`), ...messagesOf(to, `${name} added`)],
      mayChange: [...ofOthers(untouched, from), ...ofOthers(untouched, to)],
      claims: [from.proto, to.proto],
    };
  }
  return null;
}

function messagesOf({ stubs }: Sound, word: string): Fault["expected"] {
  const own = stubs.filter(({ generator }) => generator === "protoc-gen-go");
  return own.map(({ path }) => ({ path, verdicts: ["stale schema"], words: [word] }));
}

function isUnused(name: string, { protos }: Untouched): boolean {
  const uses = [...protos.values()].reduce(
    (sum, text) => sum + maskProto(text).split(new RegExp(`\\b${name}\\b`)).length - 1,
    0,
  );
  return uses === 1;
}

function isOfScalars(message: string): boolean {
  return /^message\s+\w+\s*\{(?:\s*(?:(?:repeated|optional)\s+)?(?:string|bool|bytes|u?int(?:32|64))\s+\w+\s*=\s*\d+\s*;|\s*\/\/[^\n]*\n)*\s*\}$/.test(
    message,
  );
}

/** Syntax, package and go_package: what has to be alike so that nothing but the file changes. */
function headOf(text: string): string {
  return declarationsOf(text)
    .filter(({ kind, name }) => kind === "syntax" || kind === "package" || (kind === "option" && name === "go_package"))
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}
