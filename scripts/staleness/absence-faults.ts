import { posix } from "node:path";
import type { Fault, Untouched } from "./fault.ts";
import { directoryOf, type FileFaultKind, inOrder, ofOthers } from "./file-faults.ts";
import { importersOf } from "./proto-places.ts";
import { headEnd } from "./proto-text.ts";

/** Those after which several stubs, or what is needed to make them, are not there. */
export const absenceFaultKinds: readonly FileFaultKind[] = [
  { name: "all stubs of a .proto deleted", put: deleteAll },
  { name: "directory of stubs deleted", put: deleteDirectory },
  { name: ".proto that does not compile", put: breakProto },
  { name: "import of what is nowhere", put: importNowhere },
];

function deleteAll(untouched: Untouched, seed: string): Fault | null {
  for (const sound of inOrder(untouched, `all deleted ${seed}`)) {
    const { proto, stubs } = sound;
    const directories = new Set(stubs.map(directoryOf));
    const others = untouched.stubs.filter((stub) => stub.proto !== proto && directories.has(directoryOf(stub)));
    if (others.length === 0) continue;
    return {
      kind: "all stubs of a .proto deleted",
      place: proto,
      writes: stubs.map(({ path }) => ({ path, content: null })),
      expected: stubs.map(({ path }) => ({ path, verdicts: ["missing"], words: [] })),
      mayChange: ofOthers(untouched, sound),
      claims: [proto, ...directories],
    };
  }
  return null;
}

/** All that a directory has of stubs, where there are others elsewhere. */
function deleteDirectory(untouched: Untouched, seed: string): Fault | null {
  const sounds = inOrder(untouched, `directory deleted ${seed}`);
  for (const {
    stubs: [first],
  } of sounds) {
    const directory = first === undefined ? "" : posix.dirname(first.path);
    const inside = untouched.stubs.filter(({ path }) => posix.dirname(path) === directory);
    const own = sounds.filter(({ stubs }) => stubs.every((stub) => inside.includes(stub)));
    const stubs = own.flatMap((sound) => sound.stubs);
    if (stubs.length !== inside.length || inside.length === untouched.stubs.length) continue;
    return {
      kind: "directory of stubs deleted",
      place: directory,
      writes: stubs.map(({ path }) => ({ path, content: null })),
      expected: stubs.map(({ path }) => ({ path, verdicts: ["missing"], words: [] })),
      mayChange: [],
      claims: [...own.map(({ proto }) => proto), `directory ${directory}`],
    };
  }
  return null;
}

function breakProto(untouched: Untouched, seed: string): Fault | null {
  return broken(".proto that does not compile", untouched, seed, (text) => `${text.trimEnd().slice(0, -1)}\n`);
}

function importNowhere(untouched: Untouched, seed: string): Fault | null {
  return broken("import of what is nowhere", untouched, seed, (text) => {
    const at = headEnd(text);
    return `${text.slice(0, at)}\nimport "zz/nowhere.proto";${text.slice(at)}`;
  });
}

/** A .proto that no other imports, of which protoc says what is wrong with it. */
function broken(kind: string, untouched: Untouched, seed: string, breaking: (text: string) => string): Fault | null {
  for (const sound of inOrder(untouched, `${kind} ${seed}`)) {
    const { proto, stubs } = sound;
    const text = untouched.protos.get(proto) ?? "";
    if (importersOf(proto, untouched.protos).length > 0 || !text.trimEnd().endsWith("}")) continue;
    const words = [kind.startsWith("import") ? "zz/nowhere.proto" : posix.basename(proto)];
    return {
      kind,
      place: proto,
      writes: [{ path: proto, content: Buffer.from(breaking(text)) }],
      expected: stubs.map(({ path }) => ({ path, verdicts: ["unreproducible", "stale schema"], words })),
      mayChange: ofOthers(untouched, sound),
      claims: [proto],
    };
  }
  return null;
}
