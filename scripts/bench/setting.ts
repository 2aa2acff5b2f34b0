import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const cli = join(project, "dist", "cli", "index.js");
export const toolDirectory = join(project, "build", "bench-tools");
export const versions = [
  ["--protoc-version", "29.3"],
  ["--protoc-gen-go-version", "v1.36.11"],
  ["--protoc-gen-go-grpc-version", "v1.6.1"],
].flat();

/** The Go that is on this machine's PATH: the bench is not about getting another one. */
const goVersion = execFileSync("go", ["env", "GOVERSION"], { encoding: "utf8" }).trim().replace(/^go/, "");

/** The same for every run of the command line. */
export const commonFlags = ["--tool-dir", toolDirectory, "--go-version", goVersion, "--cgo", "off", "--no-cache"];

export interface Tools {
  readonly protoc: string;
  readonly includes: string;
  readonly plugins: readonly string[];
}

/** Everything that the contenders need of one corpus. */
export interface Setting {
  readonly scratch: string;
  /** The module with its stubs, a Git repository. */
  readonly module: string;
  /** Directory that the names of the protos are relative to; absolute. */
  readonly root: string;
  /** Its stubs alone. */
  readonly reference: string;
  readonly protos: readonly string[];
  readonly tools: Tools;
}
