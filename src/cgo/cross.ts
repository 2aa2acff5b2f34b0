import type { ExecutableTarget } from "./executable-format.ts";
import { targetOf } from "./go-rule.ts";
import type { GoSettings } from "./go-settings.ts";

const formats: Readonly<Record<string, ExecutableTarget["format"]>> = { darwin: "mach-o", windows: "pe", linux: "elf" };

/** Whether this machine can be expected to run a program for the target: its own, and its 32-bit sibling. */
export function runsHere({ goos, goarch, hostOs, hostArch }: GoSettings): boolean {
  return goos === hostOs && (goarch === hostArch || (goarch === "386" && hostArch === "amd64"));
}

/** What is wrong with a program that was linked for another platform; undefined where it is one for the target. */
export function crossMismatch(settings: GoSettings, linked: ExecutableTarget | undefined): string | undefined {
  const format = formats[settings.goos];
  if (linked === undefined || format === undefined) return undefined;
  if (linked.format === format && (linked.arch === "" || linked.arch === settings.goarch)) return undefined;
  return `host-only compiler: ${settings.cc} linked a program of format ${linked.format} for ${linked.arch || "another processor"}, and the target is ${targetOf(settings)}.`;
}

/** The usual names of cross compilers for a target, by which they may be found in PATH. */
export function crossCompilers({ goos, goarch }: GoSettings): string[] {
  const triple = triples[`${goos}/${goarch}`];
  return triple === undefined ? [] : [`${triple}-gcc`];
}

// Debian's and MinGW's prefixes: https://packages.debian.org/stable/gcc-aarch64-linux-gnu, https://www.mingw-w64.org
const triples: Readonly<Record<string, string>> = {
  "linux/amd64": "x86_64-linux-gnu",
  "linux/arm64": "aarch64-linux-gnu",
  "linux/arm": "arm-linux-gnueabihf",
  "linux/386": "i686-linux-gnu",
  "linux/riscv64": "riscv64-linux-gnu",
  "linux/ppc64le": "powerpc64le-linux-gnu",
  "linux/s390x": "s390x-linux-gnu",
  "windows/amd64": "x86_64-w64-mingw32",
  "windows/386": "i686-w64-mingw32",
};
