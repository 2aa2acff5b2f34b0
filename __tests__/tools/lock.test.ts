import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { createHttp } from "../../src/host/http.ts";
import type { Failure } from "../../src/model/failure.ts";
import type { GoToolPin, ProtocPin } from "../../src/model/pin.ts";
import { readLock, writeLock } from "../../src/tools/lock.ts";
import { describeLockChange, lockChanges } from "../../src/tools/lock-changes.ts";
import { checkLock, lockedTool } from "../../src/tools/lock-check.ts";
import {
  type LockedTool,
  type LockFile,
  lockedPlatforms,
  lockedVersions,
  parseLock,
  renderLock,
} from "../../src/tools/lock-file.ts";
import { createToolbox } from "../../src/tools/toolbox.ts";
import { mavenFile, mavenPaths } from "../support/maven-server.ts";
import { type Behaviour, startReleasesServer } from "../support/releases-server.ts";
import { testHost } from "../support/tools.ts";
import { zipOf } from "../support/zip.ts";

const provenance = { kind: "default", because: "a test" } as const;
const pin: ProtocPin = { kind: "protoc", version: "29.0", provenance };
const patience = { tries: 1, firstPause: 0.01, longestPause: 1, connect: 1, idle: 1, total: 5, staleLock: 2 };
const linux = { os: "linux", arch: "amd64", libc: "glibc" } as const;
const descriptorProto = 'syntax = "proto2";\npackage google.protobuf;\n';

/** An archive for each platform, with an executable that names it, and the same executable in a Maven repository. */
function releaseOf(version: string): Record<string, Behaviour> {
  const platforms = {
    "linux-x86_64": "linux-x86_64",
    "linux-aarch_64": "linux-aarch_64",
    "osx-x86_64": "osx-x86_64",
    "osx-aarch_64": "osx-aarch_64",
    win64: "windows-x86_64",
  };
  const jar = zipOf([{ name: "google/protobuf/descriptor.proto", content: descriptorProto }]);
  const entries = Object.entries(platforms).flatMap(([asset, classifier]) => {
    const executable = Buffer.from(`protoc ${version} for ${classifier}`);
    const name = asset === "win64" ? "bin/protoc.exe" : "bin/protoc";
    const archive = zipOf([
      { name, content: executable, mode: 0o100755 },
      { name: "include/google/protobuf/descriptor.proto", content: descriptorProto },
    ]);
    const maven = mavenPaths(`4.${version}`, classifier);
    return Object.entries({
      [`/v${version}/protoc-${version}-${asset}.zip`]: { kind: "body", body: archive } as const,
      ...mavenFile(maven.executable, executable),
      ...mavenFile(maven.jar, jar),
    });
  });
  return Object.fromEntries(entries);
}

async function withToolbox<T>(
  behaviours: Record<string, Behaviour>,
  lock: LockFile | null,
  use: (box: ReturnType<typeof createToolbox>, directory: string) => Promise<T>,
): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), "lock-"));
  const server = await startReleasesServer(behaviours);
  try {
    const host = { ...testHost({ toolDirectory: directory, env: {} }), platform: linux };
    const sources = {
      goDownloadBaseUrl: server.base,
      protocDownloadBaseUrl: server.base,
      mavenRepositoryUrl: server.base,
      token: "",
    };
    // No test asks GitHub's API: a proxy that is not there refuses it.
    const http = createHttp({ https_proxy: "http://127.0.0.1:9" });
    return await use(createToolbox({ host, http, sources, patience, lock }), directory);
  } finally {
    await server.close();
    rmSync(directory, { recursive: true });
  }
}

const sha256 = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

test("a lock is written for six platforms from every source, and what it names is installed", async () => {
  const behaviours = releaseOf("29.0");
  const { lock, missing } = await withToolbox(behaviours, null, (box) => box.recordLock([pin]));
  assert.deepEqual(missing, []);
  const [tool] = lock.tools;
  assert.deepEqual(Object.keys(tool?.platforms ?? {}).sort(), [...lockedPlatforms].sort());
  for (const [platform, classifier] of [
    ["linux-arm64", "linux-aarch_64"],
    ["windows-arm64", "windows-x86_64"],
    ["darwin-arm64", "osx-aarch_64"],
  ] as const) {
    const entries = tool?.platforms[platform] ?? [];
    assert.deepEqual(
      entries.map(({ source }) => source),
      ["github", "maven"],
    );
    assert.equal(entries[1]?.digest, sha256(`protoc 29.0 for ${classifier}`));
  }
  const installed = await withToolbox(behaviours, lock, (box) => box.obtain(pin));
  assert.deepEqual([installed.source, installed.verifiedBy], ["github", "lock"]);
});

test("a source that gives something else than the lock says is refused, and one without an entry is not asked", async () => {
  const { lock } = await withToolbox(releaseOf("29.0"), null, (box) => box.recordLock([pin]));
  const other = zipOf([
    { name: "bin/protoc", content: "another protoc", mode: 0o100755 },
    { name: "include/google/protobuf/descriptor.proto", content: descriptorProto },
  ]);
  const changed = {
    ...releaseOf("29.0"),
    "/v29.0/protoc-29.0-linux-x86_64.zip": { kind: "body", body: other } as const,
  };
  await withToolbox(changed, lock, async (box) => {
    assert.equal((await box.obtain(pin)).source, "maven-url");
    assert.deepEqual(
      box.findings().map(({ code }) => code),
      ["tool-source-untrusted"],
    );
  });
  const withoutMaven = JSON.parse(JSON.stringify(lock)) as LockFile;
  for (const { platforms } of withoutMaven.tools) {
    for (const entries of Object.values(platforms)) (entries as unknown[]).pop();
  }
  await withToolbox(changed, withoutMaven, async (box, directory) => {
    await assert.rejects(box.obtain(pin), (error: Failure) => {
      assert.equal(error.kind, "no-source");
      assert.match(
        error.message,
        /untrusted: protoc 29\.0 from github has the digest sha256:.* the lock file says sha256:/,
      );
      assert.match(error.message, /maven-url: the lock file has no entry for it/);
      return true;
    });
    assert.equal(existsSync(join(directory, "protoc")), false);
  });
});

test("an installed protoc is taken again only where everything that came with it is as locked", async () => {
  const { lock } = await withToolbox(releaseOf("29.0"), null, (box) => box.recordLock([pin]));
  const byMaven = (types: string): LockFile => {
    const platforms = Object.entries(lock.tools[0]?.platforms ?? {}).map(([platform, entries]) => {
      const [entry] = entries.filter(({ source }) => source === "maven");
      return [platform, entry === undefined ? [] : [{ ...entry, types: types || entry.types }]];
    });
    return { schema: 1, tools: [{ name: "protoc", version: "29.0", platforms: Object.fromEntries(platforms) }] };
  };
  await withToolbox(releaseOf("29.0"), byMaven(""), async (box, directory) => {
    assert.equal((await box.obtain(pin)).source, "maven-url");
    const at = (types: string) => {
      const host = { ...testHost({ toolDirectory: directory, env: {} }), platform: linux };
      return createToolbox({ host, http: createHttp({}), offline: true, lock: byMaven(types) });
    };
    assert.equal((await at("").locate(pin))?.reused, true);
    assert.equal(await at(sha256("another jar")).locate(pin), null);
  });
});

test("a pin that a lock lacks is bad input that names the command", async () => {
  const { lock } = await withToolbox(releaseOf("29.0"), null, (box) => box.recordLock([pin]));
  await withToolbox(releaseOf("29.1"), lock, (box) =>
    assert.rejects(box.obtain({ ...pin, version: "29.1" }), { kind: "bad-input", remedy: /go-grpc-setup lock/ }),
  );
});

test("sources that can't be reached are named; a pin that none has can't be locked", async () => {
  const withoutArchives = Object.fromEntries(
    Object.entries(releaseOf("29.0")).filter(([path]) => !path.endsWith(".zip")),
  );
  const { missing } = await withToolbox(withoutArchives, null, (box) => box.recordLock([pin]));
  assert.equal(missing.length, 6);
  assert.deepEqual(
    missing.map(({ platform, source, kind }) => `${platform} ${source} ${kind}`),
    lockedPlatforms.map((platform) => `${platform} github not-found`),
  );
  await withToolbox({}, null, (box) => assert.rejects(box.recordLock([pin]), { kind: "no-source" }));
});

const sample: LockFile = {
  schema: 1,
  tools: [
    {
      name: "protoc",
      version: "29.3",
      platforms: Object.fromEntries(
        lockedPlatforms.map((platform) => [platform, [{ source: "github", digest: sha256("a") }]]),
      ),
    },
    {
      name: "protoc-gen-go",
      version: "v1.36.11",
      package: "google.golang.org/protobuf/cmd/protoc-gen-go",
      builtWith: "1.26",
      platforms: { "linux-amd64": [{ source: "go-build", digest: `h1:${"A".repeat(43)}=` }] },
    },
  ],
};

test("a lock file's text does not depend on the order of finding, holds no address, and reads back", () => {
  const reversed = { ...sample, tools: [...sample.tools].reverse() };
  const text = renderLock(sample);
  assert.equal(renderLock(reversed), text);
  assert.doesNotMatch(text, /:\/\//);
  assert.deepEqual(parseLock(text, "x.json"), JSON.parse(text));
  assert.deepEqual(lockedVersions(text, "x.json"), [
    { tool: "protoc", version: "29.3", path: "x.json", line: 6 },
    {
      tool: "protoc-gen-go",
      version: "v1.36.11",
      path: "x.json",
      line: text.split("\n").findIndex((line) => line.includes("v1.36.11")) + 1,
    },
  ]);
});

test("a lock file is written once, and read as written", async () => {
  const directory = mkdtempSync(join(tmpdir(), "lock-file-"));
  try {
    const path = join(directory, "go-grpc-setup.lock.json");
    assert.equal(await readLock(path), null);
    assert.equal(await writeLock(path, sample), true);
    assert.equal(await writeLock(path, sample), false);
    assert.equal((await readLock(path))?.text, readFileSync(path, "utf8"));
  } finally {
    rmSync(directory, { recursive: true });
  }
});

describe("texts that are no lock file", () => {
  const texts: readonly (readonly [string, string, RegExp])[] = [
    ["no JSON", "{", /is no JSON/],
    ["another schema", '{"schema":2,"tools":[]}', /schema is not 1/],
    ["no tools", '{"schema":1}', /tools is not a list/],
    ["a tool that is none", '{"schema":1,"tools":[7]}', /tools\[0\] is not an object/],
    [
      "two mistakes",
      '{"schema":1,"tools":[{"name":1,"version":"1","platforms":{"linux-amd64":[{"source":"x"}]}}]}',
      /name is not a text\n- .*source is none of .*\n- .*digest is neither/,
    ],
    [
      "a digest that is none",
      '{"schema":1,"tools":[{"name":"a","version":"1","platforms":{"p":[{"source":"x","digest":"md5:1"}]}}]}',
      /digest is neither/,
    ],
    [
      "addresses, at each level",
      `{"schema":1,"url":"u","tools":[{"name":"go","version":"1.26.8","url":"u","platforms":{"p":[{"source":"go.dev","digest":"${sha256("a")}","url":"u"}]}}]}`,
      /- url is not known; .*\n- tools\[0\]\.url is not known; .*\n- tools\[0\]\.platforms\.p\[0\]\.url is not known; here may be source, digest/,
    ],
    [
      "a source that is none",
      `{"schema":1,"tools":[{"name":"go","version":"1.26.8","platforms":{"p":[{"source":"evil.example.com","digest":"${sha256("a")}"}]}}]}`,
      /source is none of go\.dev, toolchain-module, github, maven, go-build/,
    ],
    [
      "versions that are none",
      `{"schema":1,"tools":[{"name":"go","version":"1.26.x","platforms":{}},{"name":"protoc","version":"../x","platforms":{}},{"name":"a","version":"latest","platforms":{}}]}`,
      /"go": "1\.26\.x"\n.*"protoc": "\.\.\/x"\n.*"a": "latest"/,
    ],
    [
      "modules that are none",
      '{"schema":1,"tools":[{"name":"a","version":"v1.0.0","dependencies":["example.com/a","example.com/b@v1.0.0","-x/y@v1.0.0"],"platforms":{}},{"name":"b","version":"v1.0.0","dependencies":[],"platforms":{}}]}',
      /dependencies\[0\] is not a module with its version, path@version: "example\.com\/a"\n.*dependencies\[2\] is .*\n.*tools\[1\]\.dependencies is not a list of modules$/,
    ],
    [
      "a Go that is none",
      `{"schema":1,"tools":[{"name":"a","version":"1","platforms":{"p":[{"source":"x","digest":"${sha256("a")}","go":1}]}}]}`,
      /go is not a text/,
    ],
  ];
  for (const [what, text, message] of texts) {
    test(what, () =>
      assert.throws(
        () => parseLock(text, "x.json"),
        (error: Failure) => error.kind === "bad-input" && message.test(error.message),
      ),
    );
  }
});

test("a check names pins that are missing, tools that nobody pins, bare platforms, and what the shipped table contradicts", () => {
  const plugin = {
    kind: "go-tool",
    name: "protoc-gen-go",
    package: "google.golang.org/protobuf/cmd/protoc-gen-go",
    version: "v1.36.11",
    builtWith: "1.26",
    provenance,
  } as const;
  const protoc = { ...pin, version: "29.3" };
  const codes = (lock: LockFile, pins: Parameters<typeof checkLock>[1]) =>
    checkLock(lock, pins, "x.json").map(({ code, message }) => `${code}: ${message}`);
  assert.deepEqual(codes(sample, [protoc, plugin]), [
    "lock-incomplete: x.json has nothing for protoc-gen-go v1.36.11 on linux-arm64, darwin-amd64, darwin-arm64, windows-amd64, windows-arm64, where it can't be verified and so is refused.",
  ]);
  assert.deepEqual(codes({ schema: 1, tools: sample.tools.slice(0, 1) }, [{ ...protoc, version: "30.0" }]), [
    "lock-outdated: x.json has no protoc 30.0, which is pinned.",
    "lock-outdated: x.json has protoc 29.3, which nothing pins.",
  ]);
  const [first] = sample.tools;
  assert.ok(first !== undefined);
  const wrong = {
    ...first,
    platforms: { ...first.platforms, "linux-amd64": [{ source: "maven", digest: sha256("b") }] },
  };
  assert.match(
    codes({ schema: 1, tools: [wrong] }, [protoc])[0] ?? "",
    /^lock-contradicted: x\.json says that protoc 29\.3 for linux-amd64 has sha256:/,
  );
});

test("builds of one command with different modules are different tools of a lock", () => {
  const usual: GoToolPin = {
    kind: "go-tool",
    name: "protoc-gen-go",
    package: "github.com/golang/protobuf/protoc-gen-go",
    version: "v1.5.4",
    builtWith: "1.26",
    provenance,
  };
  const withProtobuf = (version: string): GoToolPin => {
    return { ...usual, dependencies: [{ path: "google.golang.org/protobuf", version }] };
  };
  const locked = (builds: Partial<LockedTool>): LockedTool => {
    const { name, version, package: main, builtWith } = usual;
    return { name, version, package: main, builtWith, platforms: {}, ...builds };
  };
  const newer = locked({ dependencies: ["google.golang.org/protobuf@v1.36.11"] });
  const older = locked({ dependencies: ["google.golang.org/protobuf@v1.36.1"] });
  const lock: LockFile = { schema: 1, tools: [newer, locked({}), older] };
  assert.equal(lockedTool(lock, usual), lock.tools[1]);
  assert.equal(lockedTool(lock, withProtobuf("v1.36.11")), newer);
  assert.equal(lockedTool(lock, withProtobuf("v1.36.1")), older);
  assert.equal(lockedTool(lock, withProtobuf("v1.35.2")), undefined);
  const text = renderLock(lock);
  assert.equal(renderLock({ ...lock, tools: [...lock.tools].reverse() }), text);
  assert.deepEqual(
    parseLock(text, "x.json")
      .tools.map(({ dependencies }) => dependencies)
      .filter(Boolean)
      .sort(),
    [["google.golang.org/protobuf@v1.36.1"], ["google.golang.org/protobuf@v1.36.11"]],
  );
  assert.deepEqual(
    checkLock({ schema: 1, tools: [older] }, [withProtobuf("v1.36.11")], "x.json").map(({ message }) => message),
    [
      "x.json has no protoc-gen-go v1.5.4 built with google.golang.org/protobuf v1.36.11, which is pinned.",
      "x.json has protoc-gen-go v1.5.4 built with google.golang.org/protobuf@v1.36.1, which nothing pins.",
    ],
  );
  const row = (digest: string) => ({ platforms: { "linux-amd64": [{ source: "go-build", digest }] } });
  const [one, other] = ["A", "B"].map((letter) => row(`h1:${letter.repeat(43)}=`));
  const changes = lockChanges(
    { schema: 1, tools: [{ ...older, ...one }] },
    { schema: 1, tools: [{ ...newer, ...other }] },
  );
  assert.deepEqual(
    changes.map((change) => describeLockChange(change).replace(/: digest.*/, "")),
    [
      "protoc-gen-go v1.5.4 built with google.golang.org/protobuf@v1.36.11 on linux-amd64 from go-build is new",
      "protoc-gen-go v1.5.4 built with google.golang.org/protobuf@v1.36.1 on linux-amd64 from go-build is gone",
    ],
  );
});
