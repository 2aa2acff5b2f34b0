import type { Platform } from "../../model/platform.ts";
import { releaseNumbers } from "./release.ts";

/**
 * The name that protoc's release archives and Maven's classifiers have in common for a build on Linux or macOS; null where
 * none is published. On Apple's processors below 21.0 that is the x86-64 build, which Rosetta runs: what there was of the
 * other name was a copy of it (https://github.com/protocolbuffers/protobuf/issues/9723).
 */
export function posixBuildName(
  release: string,
  { os, arch }: Platform & { readonly os: "linux" | "darwin" },
): string | null {
  const { major, minor } = releaseNumbers(release);
  if (os === "darwin") return arch === "arm64" && major >= 21 ? "osx-aarch_64" : "osx-x86_64";
  const before = (wanted: number) => major === 3 && minor < wanted;
  switch (arch) {
    case "amd64":
      return "linux-x86_64";
    case "386":
      return "linux-x86_32";
    case "arm64":
      return before(5) ? null : "linux-aarch_64";
    case "ppc64le":
      return before(7) ? null : "linux-ppcle_64";
    case "s390x":
      if (before(10)) return null;
      if (before(12)) return "linux-s390x_64";
      return before(16) ? "linux-s390x" : "linux-s390_64";
    default:
      return null;
  }
}

/** True where there is only the 32-bit build for Windows: for its processors, and in releases before 3.7. */
export function isWindows32(release: string, { arch }: Platform): boolean {
  const { major, minor } = releaseNumbers(release);
  return arch === "386" || (major === 3 && minor < 7);
}
