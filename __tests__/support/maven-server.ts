import { createHash } from "node:crypto";
import type { Behaviour } from "./releases-server.ts";

/** A file in a Maven repository with the `.sha1` that stands beside it: paths for a `releases-server`. */
export function mavenFile(path: string, body: Uint8Array): Record<string, Behaviour> {
  const sha1 = createHash("sha1").update(body).digest("hex");
  return { [path]: { kind: "body", body }, [`${path}.sha1`]: { kind: "body", body: sha1 } };
}

/** The paths of protoc's two artifacts in a repository at the server's root. */
export function mavenPaths(version: string, classifier: string): { readonly executable: string; readonly jar: string } {
  const group = "/com/google/protobuf";
  return {
    executable: `${group}/protoc/${version}/protoc-${version}-${classifier}.exe`,
    jar: `${group}/protobuf-java/${version}/protobuf-java-${version}.jar`,
  };
}
