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

/** A Mac that is laid out in directories of a test. */
export interface LaidOutMac {
  /** Below it lie /Applications, /Library and /usr/bin. */
  readonly root: string;
  /** Has the programs that are looked up in PATH, the go command among them. */
  readonly bin: string;
}

/** Lays a Mac out below a directory: fake programs, and the directories that are there. */
export async function layOutMac(mac: Mac, directory: string): Promise<LaidOutMac> {
  const [root, bin] = [join(directory, "root"), join(directory, "bin")];
  for (const tools of mac.directories ?? [commandLineTools]) await touch(join(root, tools, "usr/lib/libxcrun.dylib"));
  const clang = mac.clang ?? [{ whenArguments: "--version", ...answer("T05") }, healthy];
  await writeFakes(bin, {
    "xcode-select": mac.xcodeSelect ?? [answer("T03")],
    sw_vers: [{ stdout: `${mac.macOS ?? "15.7.7"}\n` }],
    sysctl: [{ stdout: mac.rosetta === true ? "1\n" : "0\n" }],
    clang,
    go: fakeGo(mac),
    ...mac.others,
  });
  await writeFakes(join(root, "usr/bin"), { clang: mac.appleClang ?? clang });
  return { root, bin };
}

/** The programs of a laid-out Mac that were called. */
export async function macCalls({ root, bin }: LaidOutMac): Promise<string[]> {
  const own = await fakeCalls(join(root, "usr/bin"));
  return [...(await fakeCalls(bin)), ...own.map((call) => `/usr/bin/${call}`)];
}

/** Examines a Mac that is made of fake programs and directories. Listing packages is the real go command's, for darwin. */
export async function examineMac(mac: Mac): Promise<MacAnswer> {
  await using place = await createPlace();
  const laidOut = await layOutMac(mac, place.directory);
  const { root, bin } = laidOut;
  const modules = mac.module === undefined ? [] : [await place.module("module", mac.module)];
  const result = await place.examine({
    platform: { os: "darwin", arch: "arm64", libc: "none" },
    goBinary: join(bin, "go"),
    goVersion: mac.goVersion ?? defaultGoVersion,
    modules,
    systemRoot: root,
    env: { PATH: bin, ...mac.env },
    ...(mac.request === undefined ? {} : { request: mac.request }),
  });
  return JSON.parse(JSON.stringify({ ...result, calls: await macCalls(laidOut) }).replaceAll(root, ""));
}

const defaultGoVersion = "1.26.5";

function fakeGo(mac: Mac): FakeAnswer[] {
  const arch = mac.goArch ?? "arm64";
  const env = mac.env ?? {};
  const settings = {
    GOVERSION: `go${mac.goVersion ?? defaultGoVersion}`,
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
  const target = { GOOS: "darwin", GOARCH: arch };
  return [
    ...(mac.goEnv ?? []),
    { whenArguments: "env -json GOVERSION", stdout: JSON.stringify(settings) },
    ...(mac.goBuild ?? [{ program: { stderr: "2\n" } }]).map((one) => ({
      whenArguments: "build -o",
      when: probing,
      ...one,
    })),
    { whenArguments: "list", become: { file: realGo, env: target } },
    { whenArguments: "vet", become: { file: realGo, env: target } },
    // Whatever else is built is built for real, for this machine: the go command installs nothing for another.
    { become: { file: realGo, env: { GOOS: "", GOARCH: "" } } },
  ];
}

/** What tells the probe's builds from those of tools. */
const probing = { CGO_ENABLED: "1", GOWORK: "off" };

async function touch(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, "");
}
