import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { createHttp } from "../../src/host/http.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { ProtocPin } from "../../src/model/pin.ts";
import type { Tool } from "../../src/model/tool.ts";
import { createToolbox } from "../../src/tools/toolbox.ts";
import { mavenFile, mavenPaths } from "../support/maven-server.ts";
import { type Behaviour, patienceWith, startReleasesServer } from "../support/releases-server.ts";
import { testHost } from "../support/tools.ts";
import { type ZipFile, zipOf } from "../support/zip.ts";

// 29.0 is not in the shipped table, so that the bytes made here can be taken for it; 29.6 is.
const release = "29.0";
const asset = (number: string) => `/v${number}/protoc-${number}-linux-x86_64.zip`;
const good = Buffer.from("#!/bin/sh\necho libprotoc 29.0\n".repeat(200));
const descriptorProto = 'syntax = "proto2";\npackage google.protobuf;\n';
const files: readonly ZipFile[] = [
  { name: "bin/protoc", content: good, mode: 0o100555 },
  { name: "include/google/protobuf/descriptor.proto", content: descriptorProto },
  { name: "readme.txt", content: "read me" },
];
const archive = zipOf(files);
const jar = zipOf([{ name: "google/protobuf/descriptor.proto", content: descriptorProto }]);
const maven = mavenPaths(`4.${release}`, "linux-x86_64");
const mavenFiles = { ...mavenFile(maven.executable, good), ...mavenFile(maven.jar, jar) };

const because = { kind: "default", because: "a test" } as const;
const body = (content: Uint8Array | string): Behaviour => ({ kind: "body", body: content });
const status = (code: number, headers = {}): Behaviour => ({ kind: "status", status: code, headers });
const replaced = (name: string, file: Partial<ZipFile>) =>
  zipOf(files.map((one) => (one.name === name ? { ...one, ...file } : one)));
const closedPort = "http://127.0.0.1:9";

interface Outcome {
  readonly tool: Tool | null;
  readonly failure: Failure | null;
  readonly findings: readonly Finding[];
  readonly requests: readonly string[];
  /** What stands where protoc belongs; null: nothing. */
  readonly inPlace: Buffer | null;
}

interface Setting {
  readonly release?: string;
  readonly verification?: "warn" | "strict";
  readonly withMaven?: boolean;
}

async function obtain(behaviours: Readonly<Record<string, Behaviour>>, setting: Setting = {}): Promise<Outcome> {
  const directory = mkdtempSync(join(tmpdir(), "sources-"));
  const server = await startReleasesServer(behaviours);
  try {
    const host = { ...testHost({ toolDirectory: directory, env: {} }), platform: linux };
    const sources = {
      goDownloadBaseUrl: closedPort,
      protocDownloadBaseUrl: server.base,
      mavenRepositoryUrl: setting.withMaven === false ? "" : server.base,
      token: "",
    };
    const { verification = "warn" } = setting;
    const box = createToolbox({
      host,
      http: createHttp({}),
      patience: patienceWith(behaviours),
      sources,
      verification,
    });
    const pin: ProtocPin = { kind: "protoc", version: setting.release ?? release, provenance: because };
    const result = await box.obtain(pin).then(
      (tool) => ({ tool, failure: null }),
      (error: unknown) => {
        assert.ok(error instanceof Failure, String(error));
        return { tool: null, failure: error };
      },
    );
    const place = join(directory, "protoc", `${pin.version}.0`, "x64", "bin", "protoc");
    const inPlace = existsSync(place) ? readFileSync(place) : null;
    return { ...result, findings: box.findings(), requests: server.requests.map(({ path }) => path), inPlace };
  } finally {
    await server.close();
    rmSync(directory, { recursive: true });
  }
}

const linux = { os: "linux", arch: "amd64", libc: "glibc" } as const;

/** What the release archive's address does, the kind that the message has to name, and how often it is asked. */
const wrong: readonly (readonly [string, Behaviour, Failure["kind"], number])[] = [
  ["breaks off half way", { kind: "truncate", body: archive }, "network", 2],
  ["ends half way as if it were whole", { kind: "half", body: archive }, "untrusted", 1],
  ["answers 400", status(400), "network", 1],
  ["answers 401", status(401), "denied", 1],
  ["answers 403", status(403), "denied", 1],
  ["answers 403 for too many requests", status(403, { "x-ratelimit-remaining": "0" }), "rate-limited", 1],
  ["answers 404", status(404), "not-found", 1],
  ["answers 407", status(407), "denied", 1],
  ["answers 408", status(408), "network", 2],
  ["answers 410", status(410), "not-found", 1],
  ["answers 429", status(429), "rate-limited", 2],
  ["answers 429 and asks for no pause", status(429, { "retry-after": "0" }), "rate-limited", 2],
  ["answers 429 and asks for an hour", status(429, { "retry-after": "3600" }), "rate-limited", 1],
  [
    "answers 429 until a day in the past",
    status(429, { "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }),
    "rate-limited",
    2,
  ],
  ["answers 500", status(500), "network", 2],
  ["answers 502", status(502), "network", 2],
  ["answers 503 and asks for no pause", status(503, { "retry-after": "0" }), "network", 2],
  ["answers 504", status(504), "network", 2],
  ["answers 204 without a body", status(204), "network", 1],
  ["answers 304", status(304), "network", 1],
  ["redirects to itself", { kind: "redirect", to: asset(release) }, "untrusted", 9],
  ["redirects nowhere", { kind: "redirect", to: "" }, "untrusted", 1],
  ["redirects to no address", { kind: "redirect", to: "http://[nowhere" }, "untrusted", 1],
  ["redirects to a file", { kind: "redirect", to: "file:///etc/passwd" }, "untrusted", 1],
  ["redirects to a host that is down", { kind: "redirect", to: `${closedPort}/x.zip` }, "network", 1],
  ["redirects to what is not there", { kind: "redirect", to: "/elsewhere.zip", status: 307 }, "not-found", 1],
  ["never answers", { kind: "silence" }, "timeout", 2],
  ["stops half way", { kind: "stall", body: archive }, "timeout", 2],
  ["drips for ever", { kind: "drip" }, "timeout", 1],
  ["resets the connection", { kind: "reset" }, "network", 2],
  ["does not speak HTTP", { kind: "garbage" }, "network", 2],
  ["sends nothing", body(""), "untrusted", 1],
  ["sends a page for people", body("<html>Sign in to the guest network</html>"), "untrusted", 1],
  ["sends a zip of something else", body(jar), "untrusted", 1],
  ["sends a zip without includes", body(zipOf(files.slice(0, 1))), "untrusted", 1],
  ["sends a zip with damaged content", body(replaced("bin/protoc", { crc: 1 })), "untrusted", 1],
  [
    "sends a zip with a damaged directory",
    body(Buffer.from(archive).fill(0xff, archive.length - 150, archive.length - 60)),
    "untrusted",
    1,
  ],
  ["sends a zip with ../", body(zipOf([...files, { name: "include/../../evil.proto", content: "x" }])), "untrusted", 1],
  [
    "sends a zip with an absolute name",
    body(zipOf([...files, { name: "/include/evil.proto", content: "x" }])),
    "untrusted",
    1,
  ],
  [
    "sends a zip with backslashes",
    body(zipOf([...files, { name: "include\\..\\evil.proto", content: "x" }])),
    "untrusted",
    1,
  ],
  [
    "sends a zip with a drive",
    body(zipOf([...files, { name: "C:/include/evil.proto", content: "x" }])),
    "untrusted",
    1,
  ],
  [
    "sends a zip whose protoc is a link",
    body(replaced("bin/protoc", { content: "/bin/sh", mode: 0o120777 })),
    "untrusted",
    1,
  ],
  ["sends a zip with two protocs", body(zipOf([...files, { name: "bin/protoc", content: "other" }])), "untrusted", 1],
  ["sends a zip with its end cut off", body(archive.subarray(0, archive.length - 30)), "untrusted", 1],
];

describe("a release archive's address that misbehaves", { concurrency: 6 }, () => {
  for (const [what, behaviour, kind, asked] of wrong) {
    test(`${what}: another source is used, and without one nothing is installed`, async () => {
      const both = await obtain({ ...mavenFiles, [asset(release)]: behaviour });
      assert.equal(both.tool?.source, "maven-url", both.failure?.message);
      assert.deepEqual(both.inPlace, good);
      const refused = both.findings.filter(({ code }) => code === "tool-source-untrusted");
      assert.equal(refused.length, kind === "untrusted" ? 1 : 0);

      const alone = await obtain({ [asset(release)]: behaviour }, { withMaven: false });
      assert.equal(alone.failure?.kind, kind === "not-found" ? "not-found" : "no-source");
      assert.match(alone.failure.message, new RegExp(`- http://127\\.0\\.0\\.1:\\d+: ${kind}: `));
      assert.match(alone.failure.message, /- mvn: there is no mvn on PATH/);
      assert.equal(alone.inPlace, null);
      assert.equal(alone.requests.filter((path) => path === asset(release)).length, asked);
    });
  }
});

const passing: readonly (readonly [string, Behaviour])[] = [
  ["answers 500 once", status(500)],
  ["answers 429 once", status(429, { "retry-after": "0" })],
  ["breaks off once", { kind: "truncate", body: archive }],
  ["resets the connection once", { kind: "reset" }],
  ["stops half way once", { kind: "stall", body: archive }],
];

describe("a release archive's address that recovers", { concurrency: 5 }, () => {
  for (const [what, behaviour] of passing) {
    test(`${what}: the second try gives the tool`, async () => {
      const steps = [behaviour, body(archive)];
      const outcome = await obtain({ [asset(release)]: { kind: "sequence", steps } }, { withMaven: false });
      assert.equal(outcome.tool?.source, "github", outcome.failure?.message);
      assert.deepEqual(outcome.inPlace, good);
      assert.equal(outcome.requests.length, 2);
    });
  }
});

const wrongMaven: readonly (readonly [string, Readonly<Record<string, Behaviour>>, Failure["kind"]])[] = [
  ["has no such executable", { ...mavenFiles, [maven.executable]: status(404) }, "not-found"],
  ["has no such types", { ...mavenFiles, [maven.jar]: status(404) }, "not-found"],
  ["has another executable than its sha1 says", { ...mavenFiles, [maven.executable]: body("other") }, "untrusted"],
  ["has another jar than its sha1 says", { ...mavenFiles, [maven.jar]: body(archive) }, "untrusted"],
  ["has no sha1", { ...mavenFiles, [`${maven.executable}.sha1`]: status(404) }, "not-found"],
  ["has a sha1 that is none", { ...mavenFiles, [`${maven.executable}.sha1`]: body("<html>") }, "untrusted"],
  ["breaks off in the executable", { ...mavenFiles, [maven.executable]: { kind: "truncate", body: good } }, "network"],
  ["never sends the jar", { ...mavenFiles, [maven.jar]: { kind: "silence" } }, "timeout"],
  ["asks for a password", { ...mavenFiles, [maven.executable]: status(401) }, "denied"],
  ["has a jar that is no zip", { ...mavenFiles, ...mavenFile(maven.jar, good) }, "untrusted"],
  ["has a jar without types", { ...mavenFiles, ...mavenFile(maven.jar, zipOf(files)) }, "untrusted"],
];

describe("a Maven repository that misbehaves", { concurrency: 6 }, () => {
  for (const [what, behaviours, kind] of wrongMaven) {
    test(`${what}: nothing is installed`, async () => {
      const outcome = await obtain(behaviours);
      assert.equal(outcome.failure?.kind, kind === "not-found" ? "not-found" : "no-source");
      assert.match(outcome.failure.message, new RegExp(`- maven-url: ${kind}: `));
      assert.equal(outcome.inPlace, null);
    });
  }
});

test("what the shipped table knows otherwise is refused from every source, and said so", async () => {
  const paths = mavenPaths("4.29.6", "linux-x86_64");
  const behaviours = {
    [asset("29.6")]: body(archive),
    ...mavenFile(paths.executable, good),
    ...mavenFile(paths.jar, jar),
  };
  const outcome = await obtain(behaviours, { release: "29.6" });
  assert.equal(outcome.failure?.kind, "no-source");
  assert.equal(outcome.failure.message.match(/the shipped table says/g)?.length, 2);
  assert.equal(outcome.inPlace, null);
});

test("what nothing vouches for is a warning, and refused under strict verification", async () => {
  const behaviours = { [asset(release)]: body(archive) };
  const warned = await obtain(behaviours, { withMaven: false });
  assert.equal(warned.tool?.verifiedBy, "first-use");
  assert.deepEqual(
    warned.findings.map(({ code, level }) => [code, level]),
    [["tool-first-use", "warning"]],
  );
  const strict = await obtain(mavenFiles, { verification: "strict" });
  assert.match(strict.failure?.message ?? "", /maven-url: untrusted: .*nothing vouches for it/);
  assert.equal(strict.inPlace, null);
});
