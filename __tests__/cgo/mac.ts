import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CgoAnswer } from "../../src/cgo/examine.ts";
import type { CgoRequest } from "../../src/model/request.ts";
import recorded from "../fixtures/cgo/recorded.json" with { type: "json" };
import { type FakeAnswer, fakeCalls, writeFakes } from "../support/fake-executables.ts";
import { createPlace, realGo } from "./place.ts";

export const commandLineTools = "/Library/Developer/CommandLineTools";
export const xcode = (version: string) => `/Applications/Xcode_${version}.app/Contents/Developer`;

/** A recorded answer by its name, as a fake gives it. */
export function answer(name: keyof typeof recorded): FakeAnswer {
  return recorded[name];
}

/** A compiler that makes a program which says what a healthy one says. */
export const healthy: FakeAnswer = { program: answer("T09") };

/** A Mac as its programs and directories show it. */
export interface Mac {
  readonly macOS?: string;
  readonly goVersion?: string;
  readonly goArch?: string;
  readonly goflags?: string;
  readonly rosetta?: boolean;
  /** Developer directories that are there. */
  readonly directories?: readonly string[];
  readonly xcodeSelect?: readonly FakeAnswer[];
  /** First in PATH. */
  readonly clang?: readonly FakeAnswer[];
  /** Apple's own, /usr/bin/clang; as `clang` if absent. */
  readonly appleClang?: readonly FakeAnswer[];
  readonly goEnv?: readonly FakeAnswer[];
  readonly goBuild?: readonly FakeAnswer[];
  readonly others?: Readonly<Record<string, readonly FakeAnswer[]>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly request?: CgoRequest;
  /** Files of the module in scope; none: no module. */
  readonly module?: Readonly<Record<string, string>>;
}

/** The answer about a Mac, with the paths of the test's directory taken out, and the programs that were called. */
export interface MacAnswer extends CgoAnswer {
  readonly calls: readonly string[];
}

/** Examines a Mac that is made of fake programs and directories. Listing packages is the real go command's, for darwin. */
export async function examineMac(mac: Mac): Promise<MacAnswer> {
  await using place = await createPlace();
  const root = join(place.directory, "root");
  for (const directory of mac.directories ?? [commandLineTools])
    await touch(join(root, directory, "usr/lib/libxcrun.dylib"));
  const bin = join(place.directory, "bin");
  const clang = mac.clang ?? [{ whenArguments: "--version", ...answer("T05") }, healthy];
  const goVersion = mac.goVersion ?? "1.26.5";
  await writeFakes(bin, {
    "xcode-select": mac.xcodeSelect ?? [answer("T03")],
    sw_vers: [{ ...answer("T04"), stdout: `${mac.macOS ?? "15.7.7"}\n` }],
    sysctl: [{ stdout: mac.rosetta === true ? "1\n" : "0\n" }],
    clang,
    go: fakeGo(mac, goVersion),
    ...mac.others,
  });
  await writeFakes(join(root, "usr/bin"), { clang: mac.appleClang ?? clang });
  const modules = mac.module === undefined ? [] : [await place.module("module", mac.module)];
  const result = await place.examine({
    platform: { os: "darwin", arch: "arm64", libc: "none" },
    goBinary: join(bin, "go"),
    goVersion,
    modules,
    systemRoot: root,
    env: { PATH: bin, ...mac.env },
    ...(mac.request === undefined ? {} : { request: mac.request }),
  });
  const calls = [
    ...(await fakeCalls(bin)),
    ...(await fakeCalls(join(root, "usr/bin"))).map((call) => `/usr/bin/${call}`),
  ];
  return JSON.parse(JSON.stringify({ ...result, calls }).replaceAll(root, ""));
}

function fakeGo(mac: Mac, version: string): FakeAnswer[] {
  const arch = mac.goArch ?? "arm64";
  const env = mac.env ?? {};
  const settings = {
    GOVERSION: `go${version}`,
    GOOS: "darwin",
    GOARCH: arch,
    GOHOSTOS: "darwin",
    GOHOSTARCH: arch,
    CGO_ENABLED: env["CGO_ENABLED"] || "1",
    CC: env["CC"] || "clang",
    CXX: env["CXX"] || "clang++",
    GOFLAGS: mac.goflags ?? "",
    GOENV: "off",
  };
  return [
    ...(mac.goEnv ?? []),
    { whenArguments: "env -json", stdout: JSON.stringify(settings) },
    ...(mac.goBuild ?? [{ program: { stderr: "2\n" } }]).map((one) => ({ whenArguments: "build", ...one })),
    { become: { file: realGo, env: { GOOS: "darwin", GOARCH: arch } } },
  ];
}

async function touch(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, "");
}
