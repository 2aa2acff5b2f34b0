import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exists } from "../../files/if-there.ts";
import type { KnownOptions } from "./render-proto.ts";

/**
 * Adds the files of protoc's release archives that a Maven repository or an older release lacks: compiler/plugin.proto and,
 * where descriptor.proto has features, those of Go, C++ and Java. So every source gives the same includes. Their text is made
 * from the descriptors in @bufbuild/protobuf, without any network; their comments are lost on the way, which no generated Go
 * code shows. Returns the names added.
 */
export async function completeWellKnownTypes(includes: string): Promise<string[]> {
  const descriptorProto = await readFile(join(includes, "google", "protobuf", "descriptor.proto"), "utf8");
  const [{ renderProto }, wkt] = await Promise.all([import("./render-proto.ts"), import("@bufbuild/protobuf/wkt")]);
  const wanted = [
    wkt.file_google_protobuf_compiler_plugin,
    ...(/^message FeatureSet \{/m.test(descriptorProto)
      ? [
          wkt.file_google_protobuf_go_features,
          wkt.file_google_protobuf_cpp_features,
          wkt.file_google_protobuf_java_features,
        ]
      : []),
  ];
  const known = knownOptions(descriptorProto);
  const added = await Promise.all(
    wanted.map(async ({ proto }) => {
      const target = join(includes, ...proto.name.split("/"));
      if (await exists(target)) return null;
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, renderProto(proto, known));
      return proto.name;
    }),
  );
  return added.filter((name) => name !== null);
}

/** What a descriptor.proto knows. Before protoc 27, edition_defaults and its kin had other types: then none of them. */
export function knownOptions(descriptorProto: string): KnownOptions {
  const hasSupport = /\bfeature_support = \d+/.test(descriptorProto);
  return {
    option: (name) => hasSupport && new RegExp(`\\b${name} = \\d+`).test(descriptorProto),
    edition: (name) => new RegExp(`\\b${name} = \\d+`).test(descriptorProto),
  };
}
