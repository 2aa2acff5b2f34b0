import { posix } from "node:path";
import type { Fault, Untouched } from "./fault.ts";
import { type FileFaultKind, inOrder, ofOthers } from "./file-faults.ts";
import { declarationsOf } from "./proto-text.ts";

/** Those by which a .proto needs a stub more, a stub less, or another one in a place that has none yet. */
export const serviceFaultKinds: readonly FileFaultKind[] = [
  { name: "first service added", put: addFirstService },
  { name: "services removed", put: removeServices },
  { name: "stub of messages deleted beside that of services", put: deleteMessages },
  { name: ".proto added in a new directory", put: addDirectory(".proto added in a new directory", 1) },
  { name: ".protos added in a new directory", put: addDirectory(".protos added in a new directory", 2) },
];

/** A service in a .proto without one, beside another that has its stub. */
function addFirstService(untouched: Untouched, seed: string, id: number): Fault | null {
  const sounds = inOrder(untouched, `first service ${seed}`);
  for (const { proto, stubs } of sounds) {
    const text = untouched.protos.get(proto) ?? "";
    const [stub, ...others] = stubs;
    const [message] = declarationsOf(text).filter(({ kind, within }) => kind === "message" && within === "file");
    const isBesideOne = sounds.some(
      (other) =>
        other.stubs.some(({ generator }) => generator === "protoc-gen-go-grpc") &&
        posix.dirname(other.proto) === posix.dirname(proto) &&
        goPackageOf(untouched.protos.get(other.proto) ?? "") === goPackageOf(text) &&
        other.stubs.every(({ path }) => posix.dirname(path) === posix.dirname(stub?.path ?? "")),
    );
    if (stub === undefined || others.length > 0 || message === undefined || !isBesideOne) continue;
    const service = `\nservice ZzFirst${id} {\n  rpc Get(${message.name}) returns (${message.name});\n}\n`;
    return {
      kind: "first service added",
      place: proto,
      writes: [{ path: proto, content: Buffer.from(text + service) }],
      expected: [
        { path: stub.path, verdicts: ["stale schema"], words: [`ZzFirst${id} added`] },
        { path: stub.path.replace(/\.pb\.go$/, "_grpc.pb.go"), verdicts: ["missing"], words: [] },
      ],
      mayChange: ofOthers(untouched, { proto, stubs }),
      claims: [proto, `directory ${posix.dirname(stub.path)}`],
    };
  }
  return null;
}

/** All services gone from a .proto that has other things, too. */
function removeServices(untouched: Untouched, seed: string): Fault | null {
  for (const { proto, stubs } of inOrder(untouched, `services removed ${seed}`)) {
    const text = untouched.protos.get(proto) ?? "";
    const services = declarationsOf(text).filter(({ kind, within }) => kind === "service" && within === "file");
    const grpc = stubs.find(({ generator }) => generator === "protoc-gen-go-grpc");
    const go = stubs.find(({ generator }) => generator === "protoc-gen-go");
    if (grpc === undefined || go === undefined || stubs.length !== 2 || services.length === 0) continue;
    const rest = services.toReversed().reduce((all, { start, end }) => all.slice(0, start) + all.slice(end), text);
    return {
      kind: "services removed",
      place: proto,
      writes: [{ path: proto, content: Buffer.from(rest) }],
      expected: [
        { path: grpc.path, verdicts: ["orphan"], words: ["no service"] },
        { path: go.path, verdicts: ["stale schema"], words: services.map(({ name }) => `${name} removed`).slice(0, 5) },
      ],
      mayChange: ofOthers(untouched, { proto, stubs }),
      claims: [proto],
    };
  }
  return null;
}

function deleteMessages(untouched: Untouched, seed: string): Fault | null {
  for (const { proto, stubs } of inOrder(untouched, `messages deleted ${seed}`)) {
    const grpc = stubs.find(({ generator }) => generator === "protoc-gen-go-grpc");
    const go = stubs.find(({ generator }) => generator === "protoc-gen-go");
    if (grpc === undefined || go === undefined || stubs.length !== 2) continue;
    return {
      kind: "stub of messages deleted beside that of services",
      place: go.path,
      writes: [{ path: go.path, content: null }],
      expected: [{ path: go.path, verdicts: ["missing"], words: [] }],
      mayChange: ofOthers(untouched, { proto, stubs }),
      claims: [proto, `directory ${posix.dirname(go.path)}`],
    };
  }
  return null;
}

/** .protos in a directory of their own beside others' directories, in a root in which every file has its stubs. */
function addDirectory(kind: string, count: number): FileFaultKind["put"] {
  return (untouched, seed, id) => {
    const made = new Set(untouched.stubs.map(({ proto }) => proto));
    for (const { proto, stubs } of inOrder(untouched, `${kind} ${seed}`)) {
      const [stub] = stubs;
      const text = untouched.protos.get(proto) ?? "";
      const [directory, output] = [posix.dirname(proto), posix.dirname(stub?.path ?? "")];
      const name = posix.basename(directory);
      const goPackage = goPackageOf(text).split(";")[0] ?? "";
      const root = stub?.root ?? "";
      const inside = [...untouched.protos.keys()].filter((path) => root === "." || path.startsWith(`${root}/`));
      const isWhole = inside.length >= 3 && inside.every((path) => made.has(path));
      const isOwnPlace = posix.basename(output) === name && goPackage.endsWith(`/${name}`) && directory !== root;
      if (stub === undefined || !isWhole || !isOwnPlace || stub.path.includes("testdata")) continue;
      const fresh = `zznew${id}`;
      const head = `syntax = "proto3";\n\npackage ${fresh};\n\noption go_package = "${goPackage.slice(0, -name.length)}${fresh}";\n`;
      const names = Array.from({ length: count }, (_, index) => `${fresh}${index === 0 ? "" : index}`);
      const path = posix.join(posix.dirname(directory), fresh);
      return {
        kind,
        place: `${path}/${fresh}.proto`,
        writes: names.map((one) => ({
          path: `${path}/${one}.proto`,
          content: Buffer.from(`${head}\nmessage Z${one.slice(1)} {}\n`),
        })),
        expected: names.map((one) => ({
          path: posix.join(posix.dirname(output), fresh, `${one}.pb.go`),
          verdicts: ["missing"],
          words: [],
        })),
        mayChange: [],
        // What is missing in a root is known by how many of its others are not.
        claims: ["everything"],
      };
    }
    return null;
  };
}

function goPackageOf(text: string): string {
  return /^\s*option\s+go_package\s*=\s*"([^"]*)"/m.exec(text)?.[1] ?? "";
}
