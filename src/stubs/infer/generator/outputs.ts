import { posix } from "node:path";
import { isCore, type Stub } from "../../../model/stub.ts";
import { importPathOfGoPackage } from "../paths/go-paths.ts";
import { isUnknown } from "./further.ts";

/** Name under which a generator writes a stub of its source, relative to the proto root. */
export function outputNameOf(stub: Stub): string {
  const source = stub.source ?? "";
  const stem = source.replace(/\.proto$/, "");
  if (stub.generator === "protoc-gen-go-grpc") return `${stem}_grpc.pb.go`;
  if (!isCore(stub.generator)) return posix.join(posix.dirname(source), posix.basename(stub.path));
  // The hybrid API has a second file for programs that are built with the tag protoopaque.
  return stub.path.endsWith("_protoopaque.pb.go") && !stem.endsWith("_protoopaque")
    ? `${stem}_protoopaque.pb.go`
    : `${stem}.pb.go`;
}

/** What belongs at a stub's path among all that was generated from its source; undefined where nothing does. */
export function outputFor(stub: Stub, files: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  const exact = files.get(outputNameOf(stub));
  if (exact !== undefined || isCore(stub.generator)) return exact;
  // A generator may write into a package of its own below its source's, or wherever it likes: its file's name decides then.
  const alike = [...files].filter(([name]) => posix.basename(name) === posix.basename(stub.path));
  const near = alike.filter(
    ([name]) => posix.basename(posix.dirname(name)) === posix.basename(posix.dirname(stub.path)),
  );
  const [only] = near.length > 0 ? near : isUnknown(stub.generator) ? alike : [];
  return only?.[1];
}

/**
 * What is generated from a .proto, by the names: `a/b.pb.go`, `a/b_grpc.pb.go` and `a/b_protoopaque.pb.go` are made from
 * `a/b.proto`, `a/b_c.pb.go` is not. What other generators write begins with the source's name in the same way. golang/protobuf's
 * plugin does not know `paths=source_relative` before v1.1.0, and writes below the import path that `goPackage` gives.
 * https://github.com/golang/protobuf/releases/tag/v1.1.0
 */
export function filesMadeFrom(
  source: string,
  generator: string,
  files: ReadonlyMap<string, Uint8Array>,
  goPackage = "",
): Map<string, Uint8Array> {
  const stem = source.replace(/\.proto$/, "");
  const base = posix.basename(stem);
  if (isCore(generator)) {
    const importPath = importPathOfGoPackage(goPackage);
    const made = ["", "_grpc", "_protoopaque"].flatMap((suffix) => {
      const elsewhere = importPath === null ? undefined : files.get(`${importPath}/${base}${suffix}.pb.go`);
      const bytes = files.get(`${stem}${suffix}.pb.go`) ?? elsewhere;
      return bytes === undefined ? [] : [[`${stem}${suffix}.pb.go`, bytes] as const];
    });
    return new Map(made);
  }
  const directory = posix.dirname(stem);
  const isMade = (file: string) => {
    const below = directory === "." || file.startsWith(`${directory}/`) || isUnknown(generator);
    const name = posix.basename(file);
    return below && name.startsWith(base) && /^[._]/.test(name.slice(base.length));
  };
  return new Map([...files].filter(([file]) => isMade(file)));
}
