import type { Finding, Level } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import type { StubResult, StubStatus } from "../../src/model/stub.ts";

/** A report in which all is well; a test changes in it what it is about. */
export const green: Report = {
  schemaVersion: 1,
  command: "verify",
  status: "current",
  exitCode: 0,
  pins: [
    { tool: "go", version: "1.26.8", because: "toolchain line of go.mod", path: "go.mod", line: 5 },
    {
      tool: "protoc",
      version: "29.3",
      because: "stamp v5.29.3 of 3 stubs",
      path: "gen/a/v1/a.pb.go",
      line: 4,
      overruled: [{ version: "35.1", because: "the default" }],
    },
  ],
  tools: [
    tool("go", "1.26.8", { source: "toolchain-module", verifiedBy: "checksum-database", reused: true, seconds: 0 }),
    tool("protoc", "29.3", { source: "mvn", verifiedBy: "shipped-table", reused: false, seconds: 1.25 }),
    tool("protoc-gen-go", "v1.36.11", { source: "go-build", verifiedBy: "own-record", reused: true, seconds: 0 }),
  ],
  cgo: { verdict: "ok", enabled: true, reason: "gcc 15 compiled, linked and ran a program.", repairs: [] },
  cache: {
    entries: [
      {
        name: "build",
        key: "go-grpc-build-linux-amd64-1.26.8-abc",
        parts: [{ name: "go", value: "1.26.8", from: "go.mod:5" }],
        restoredKey: "go-grpc-build-linux-amd64-1.26.8-abc",
        hit: "exact",
        bytes: 1536,
        seconds: 0.44,
      },
    ],
  },
  stubs: {
    checked: 2,
    current: 2,
    files: [stub("gen/a/v1/a.pb.go", "current"), stub("gen/b/v1/b.pb.go", "current")],
    unchecked: [],
    reused: 0,
  },
  findings: [],
  timings: [{ name: "protoc", seconds: 0.031 }],
};

export function stub(path: string, status: StubStatus, more: Partial<StubResult> = {}): StubResult {
  const proto = path.replace("gen/", "proto/").replace(".pb.go", ".proto");
  return { path, generator: "protoc-gen-go", proto, root: "proto", status, because: [], ...more };
}

export function finding(code: string, level: Level, more: Partial<Finding> = {}): Finding {
  return { code, level, message: `${code} was found`, fix: `mend ${code}`, ...more };
}

/** The report of a run that judged these stubs and found these things. */
export function judged(files: readonly StubResult[], findings: readonly Finding[]): Report {
  const failed = findings.some(({ level }) => level === "error");
  const current = files.filter(({ status }) => status === "current").length;
  return {
    ...green,
    status: failed ? "findings" : "current",
    exitCode: failed ? 1 : 0,
    stubs: { checked: files.length, current, files, unchecked: [], reused: 0 },
    findings,
  };
}

type Origin = Pick<Report["tools"][number], "source" | "verifiedBy" | "reused" | "seconds">;

function tool(name: string, version: string, origin: Origin): Report["tools"][number] {
  return { name, version, path: `/tools/${name}/${version}/bin/${name}`, sha256: "0".repeat(64), ...origin };
}
