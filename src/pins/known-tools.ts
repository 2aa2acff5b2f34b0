import type { CoreGenerator } from "../model/stub.ts";

/** A generator that is built without being asked for by an input. */
export interface KnownGenerator {
  readonly name: CoreGenerator;
  /** Import path of its main package. */
  readonly package: string;
  /** The module that holds it. */
  readonly module: string;
  readonly input: "protoc-gen-go-version" | "protoc-gen-go-grpc-version";
}

/** The two generators of this action, of which there is always a pin. */
export const knownGenerators: readonly KnownGenerator[] = [
  {
    name: "protoc-gen-go",
    package: "google.golang.org/protobuf/cmd/protoc-gen-go",
    module: "google.golang.org/protobuf",
    input: "protoc-gen-go-version",
  },
  {
    name: "protoc-gen-go-grpc",
    package: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
    module: "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
    input: "protoc-gen-go-grpc-version",
  },
];

/**
 * Modules that can hold the package of a command, longest path first: the package's own path and its parents, down to
 * the shortest that a host allows. https://go.dev/ref/mod#resolve-pkg-mod
 */
export function modulesOf(packagePath: string): readonly string[] {
  const known = knownGenerators.find((generator) => generator.package === packagePath);
  if (known !== undefined) return [known.module];
  const parts = packagePath.split("/");
  const shortest = /^(?:github\.com|gitlab\.com|bitbucket\.org)$/.test(parts[0] ?? "") ? 3 : 2;
  const lengths = parts.map((_, index) => parts.length - index).filter((length) => length >= shortest);
  return lengths.map((length) => parts.slice(0, length).join("/"));
}
