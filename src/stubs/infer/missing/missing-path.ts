import { posix } from "node:path";
import type { FurtherGenerator } from "../../../data/further-generators.ts";
import type { ProtoFile } from "../../../model/facts.ts";
import { type CoreGenerator, isCore, type Stub } from "../../../model/stub.ts";
import { liesBesideItsProto, type StubContext } from "../contexts.ts";
import { furtherGenerator } from "../generator/further.ts";
import { belongsThere, directoryOf, importPathOfGoPackage, outputRoot } from "../paths/go-paths.ts";
import { type Mount, mountKey, nameUnder, pathUnder } from "../paths/mount.ts";
import type { Survey } from "./survey.ts";

/** Whether two .protos name one Go package. */
export function sameGoPackage(one: ProtoFile, other: ProtoFile): boolean {
  const path = (proto: ProtoFile) => proto.goPackage?.split(";")[0];
  return path(one) === path(other);
}

/** Where git says that the stub of a .proto was and no longer is; null: nowhere that belongs to it. */
export function deletedOutput(proto: ProtoFile, generator: CoreGenerator, survey: Survey): string | null {
  const paths = survey.deleted(fileNameOf(proto, generator));
  if (paths.length === 0) return null;
  const importPath = proto.goPackage === undefined ? null : importPathOfGoPackage(proto.goPackage);
  const directory = importPath === null ? null : directoryOf(importPath, survey.facts.modules);
  return paths.find((path) => [directory, posix.dirname(proto.path)].includes(posix.dirname(path))) ?? null;
}

/** Name of the file that a generator makes of a .proto, without its directory. */
export function fileNameOf(proto: ProtoFile, generator: CoreGenerator): string {
  return posix.basename(proto.path, ".proto") + (generator === "protoc-gen-go-grpc" ? "_grpc.pb.go" : ".pb.go");
}

/** The same for a further generator. */
export function furtherFileOf(proto: ProtoFile, { ending }: FurtherGenerator): string {
  return posix.basename(proto.path, ".proto") + ending;
}

/**
 * The same for any generator of code; null where nothing is known of it, and for documents, which are merged and called otherwise at will.
 */
export function codeFileOf(proto: ProtoFile, generator: string): string | null {
  if (isCore(generator)) return fileNameOf(proto, generator);
  const further = furtherGenerator(generator);
  return further?.ending.endsWith(".go") ? furtherFileOf(proto, further) : null;
}

/** Whether a stub has the name that its generator gives to that of a .proto. */
export function isNamedAfter({ path, generator }: Stub, proto: ProtoFile): boolean {
  return isCore(generator) && posix.basename(path) === fileNameOf(proto, generator);
}

/**
 * Where the stub of a .proto belongs: by the import path first, which decides for nearly all stubs; else as those of the others lie; else,
 * or where the sibling is elsewhere than its own says, or is told to follow its source, as that lies to its source. Null: outside every
 * module of the checkout.
 */
export function outputPath(
  proto: ProtoFile,
  mount: Mount,
  sibling: StubContext,
  generator: CoreGenerator,
  survey: Survey,
): string | null {
  const name = fileNameOf(proto, generator);
  const deleted = deletedOutput(proto, generator, survey);
  if (deleted !== null) return deleted;
  const other = sibling.candidates[0]?.proto;
  if (other !== undefined && posix.dirname(other.path) === posix.dirname(proto.path) && sameGoPackage(other, proto)) {
    return posix.join(posix.dirname(sibling.stub.path), name);
  }
  const twin = survey.stubOf(proto, otherOf(generator));
  if (twin !== null && isBesideItsTwin(sibling, survey)) return posix.join(posix.dirname(twin.stub.path), name);
  if (layBeside(sibling, mount)) return posix.join(posix.dirname(proto.path), name);
  const bySource = pathAsSibling(proto, mount, sibling, name);
  if (bySource !== null && survey.followsSource(sibling.stub)) return bySource;
  const importPath = proto.goPackage === undefined ? null : importPathOfGoPackage(proto.goPackage);
  if (importPath === null) {
    const usual = survey.placeOf(proto);
    return usual === null ? bySource : posix.join(usual, name);
  }
  // Under paths=source_relative go_package decides nothing, and need not be where the stub is.
  if (bySource !== null && other !== undefined && !belongsThere(sibling.stub, other, survey.facts.modules))
    return bySource;
  const directory = directoryOf(importPath, survey.facts.modules);
  return directory === null ? null : posix.join(directory, name);
}

/** The same as a sibling of any root: one of another root shows only that stubs lie beside their .protos, if its own does. */
function pathAsSibling(proto: ProtoFile, mount: Mount, sibling: StubContext, name: string): string | null {
  const [made] = sibling.candidates;
  if (made === undefined || mountKey(made.mount) === mountKey(mount))
    return pathBySource(proto, mount, sibling.stub, name);
  return liesBesideItsProto(sibling) ? posix.join(posix.dirname(proto.path), name) : null;
}

/** The path of a file that lies to its source as a stub of the same root lies to its own; null where that shows none. */
export function pathBySource(proto: ProtoFile, mount: Mount, stub: Stub, name: string): string | null {
  const own = nameUnder(mount, proto.path);
  const base = outputRoot(stub);
  return own === null || base === null ? null : posix.join(base, posix.dirname(own), name);
}

/** Whether a stub that lost its .proto lay beside that, whatever its go_package said. */
function layBeside({ stub, candidates }: StubContext, mount: Mount): boolean {
  const former = candidates.length === 0 && stub.source !== undefined ? pathUnder(mount, stub.source) : null;
  return former !== null && posix.dirname(former) === posix.dirname(stub.path);
}

/** Whether the stubs that both generators made of a .proto lie in one directory, as those of one Go package do. */
function isBesideItsTwin({ stub, candidates: [first] }: StubContext, survey: Survey): boolean {
  const twin = first === undefined ? null : survey.stubOf(first.proto, otherOf(stub.generator));
  return twin === null || posix.dirname(twin.stub.path) === posix.dirname(stub.path);
}

function otherOf(generator: string): CoreGenerator {
  return generator === "protoc-gen-go" ? "protoc-gen-go-grpc" : "protoc-gen-go";
}
