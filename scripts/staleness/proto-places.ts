import { digest, type Fault, isCore, shuffled, soundProtos, type Untouched } from "./fault.ts";
import type { ProtoFaultKind } from "./proto-fault.ts";
import { spliced } from "./proto-fault.ts";
import { importsOf } from "./proto-text.ts";

/** A kind of fault put into one .proto that the seed chooses; null where the checkout has no place for it. */
export function protoFault(kind: ProtoFaultKind, untouched: Untouched, seed: string, id: number): Fault | null {
  for (const { proto, stubs } of shuffled(soundProtos(untouched), `${kind.name} ${seed}`, ({ proto }) => proto)) {
    const text = untouched.protos.get(proto) ?? "";
    // A name or number that an option uses elsewhere can't be changed without breaking that file.
    if (/\bextend\s+\.?google\.protobuf\.|\bextend\s+\w*Options\b/.test(text)) continue;
    // buf's managed mode sets these itself, whatever the .proto says.
    const isSetByBuf = stubs.some(({ because }) => because.some((words) => words.includes("managed mode")));
    if (isSetByBuf && /go_package|java_package|optimize_for/.test(kind.name)) continue;
    // golang/protobuf's own plugin wrote no comment that stands behind something, nor one above the syntax.
    const isOfFormer = stubs.some(({ path }) => !Buffer.from(untouched.read(path)).includes("protoimpl."));
    if (isOfFormer && stubs.length === 1 && /behind|above syntax|licence/.test(kind.name)) continue;
    const concerned = stubs.filter(({ generator }) => kind.changes.some((name) => name === generator));
    if (kind.changes.length > 0 && !kind.changes.some((name) => stubs.some(({ generator }) => generator === name)))
      continue;
    const importers = importersOf(proto, untouched.protos);
    if (kind.needsNoImporters === true && importers.length > 0) continue;
    const places = kind.places(text, id);
    const place = places[digest(seed, kind.name, proto) % Math.max(1, places.length)];
    if (place === undefined) continue;
    const near = kind.reachesImporters ? importers : [];
    const others = untouched.stubs.filter(
      (stub) =>
        (stub.proto === proto && (!stubs.includes(stub) || kind.mayChange?.some((name) => name === stub.generator))) ||
        near.includes(stub.proto ?? "") ||
        // OpenAPI documents hold messages of imported files, too.
        (!isCore(stub) && importers.includes(stub.proto ?? "")),
    );
    return {
      kind: kind.name,
      place: proto,
      writes: [{ path: proto, content: Buffer.from(spliced(text, place.splices)) }],
      expected: concerned.map(({ path }) => ({
        path,
        verdicts: [
          ...kind.reasons.map((reason) => `stale ${reason}`),
          ...(kind.mayBeRefused === true ? ["unreproducible"] : []),
        ],
        words: place.words,
      })),
      mayChange: [...others.map(({ path }) => path), ...near],
      claims: [proto, ...near],
    };
  }
  return null;
}

/** The .proto files that import one, directly or through others. */
export function importersOf(proto: string, protos: ReadonlyMap<string, string>): string[] {
  const found = new Set([proto]);
  // The name may begin with a directory above the checkout: `github.com/acme/repo/a.proto`.
  for (const one of found)
    for (const [path, text] of protos)
      if (importsOf(text).some((name) => `/${one}`.endsWith(`/${name}`) || name.endsWith(`/${one}`))) found.add(path);
  return [...found].filter((path) => path !== proto);
}
