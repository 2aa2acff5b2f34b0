/** Operating systems that the tools are installed on, by Go's names (`go env GOOS`). */
export type OperatingSystem = "linux" | "darwin" | "windows";

/** Processors by Go's names (`go env GOARCH`), as far as Node runs on them. */
export type Architecture = "amd64" | "arm64" | "386" | "arm" | "ppc64le" | "s390x" | "riscv64" | "loong64";

/** What a tool must have been built for in order to run here. */
export interface Platform {
  readonly os: OperatingSystem;
  readonly arch: Architecture;
  /** The C library of a Linux; protoc's releases are linked with glibc and do not start on musl (Alpine). */
  readonly libc: "glibc" | "musl" | "none";
}
