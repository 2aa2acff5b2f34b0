import { existsSync, readdirSync } from "node:fs";
import { Failure } from "../model/failure.ts";
import type { Architecture, OperatingSystem, Platform } from "../model/platform.ts";

const operatingSystems: Readonly<Record<string, OperatingSystem>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};

// https://nodejs.org/api/process.html#processarch against https://go.dev/doc/install/source#environment
const architectures: Readonly<Record<string, Architecture>> = {
  x64: "amd64",
  arm64: "arm64",
  ia32: "386",
  arm: "arm",
  ppc64: "ppc64le",
  s390x: "s390x",
  riscv64: "riscv64",
  loong64: "loong64",
};

/** The platform that this process runs on. Throws a `Failure` where none of the tools exists for it. */
export function detectPlatform(): Platform {
  const os = operatingSystems[process.platform];
  const arch = architectures[process.arch];
  if (os === undefined || arch === undefined) {
    throw new Failure("bad-input", `No Go or protoc is published for ${process.platform} on ${process.arch}.`, {
      remedy: `Run on one of ${Object.keys(operatingSystems).join(", ")}.`,
    });
  }
  return { os, arch, libc: os === "linux" ? detectLibc() : "none" };
}

// Reading the loader's name costs a directory listing; process.report costs half a second on machines with many interfaces.
function detectLibc(): "glibc" | "musl" {
  if (existsSync("/lib64/ld-linux-x86-64.so.2")) return "glibc";
  const loaders = existsSync("/lib") ? readdirSync("/lib") : [];
  if (loaders.some((name) => name.startsWith("ld-linux"))) return "glibc";
  return loaders.some((name) => name.startsWith("ld-musl-")) ? "musl" : "glibc";
}
