/** The real tools that tests of the engine run, by version. */
import type { Pin } from "../../../src/model/pin.ts";
import type { Tool } from "../../../src/model/tool.ts";
import { sharedTool } from "../../support/tools.ts";

const provenance = { kind: "default", because: "test" } as const;

export function protoc(version: string): Promise<Tool> {
  return sharedTool({ kind: "protoc", version, provenance });
}

export function protocGenGo(version: string): Promise<Tool> {
  return sharedTool(goTool("protoc-gen-go", "google.golang.org/protobuf/cmd/protoc-gen-go", version));
}

export function protocGenGoGrpc(version: string): Promise<Tool> {
  return sharedTool(goTool("protoc-gen-go-grpc", "google.golang.org/grpc/cmd/protoc-gen-go-grpc", version));
}

/** A generator beside the two. */
export function furtherGenerator(path: string, version: string): Promise<Tool> {
  return sharedTool(goTool(path.replace(/^.*\//, ""), path, version));
}

function goTool(name: string, path: string, version: string): Pin {
  return { kind: "go-tool", name, package: path, version, builtWith: "1.26", provenance };
}
