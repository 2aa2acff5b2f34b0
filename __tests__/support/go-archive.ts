import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Behaviour } from "./releases-server.ts";

/** A small archive in the layout of a Go release for linux/amd64. */
export function goArchive(version: string, extra: Readonly<Record<string, string>> = {}): Buffer {
  const directory = mkdtempSync(join(tmpdir(), "go-archive-"));
  try {
    const files = {
      "go/VERSION": `go${version}\ntime 2026-01-01T00:00:00Z\n`,
      "go/bin/go": `#!/bin/sh\necho go version go${version} linux/amd64\n`,
      "go/pkg/tool/linux_amd64/compile": "#!/bin/sh\n",
      ...extra,
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), content);
    }
    chmodSync(join(directory, "go/bin/go"), 0o755);
    const archive = join(directory, "archive.tar.gz");
    execFileSync("tar", ["-czf", archive, "-C", directory, "go"]);
    return readFileSync(archive);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The path of a release's archive at the root of a mirror. */
export function goArchivePath(version: string): string {
  return `/go${version}.linux-amd64.tar.gz`;
}

/** Index and archive of a release as go.dev gives them. https://go.dev/dl/?mode=json */
export function goRelease(version: string, archive: Buffer): Record<string, Behaviour> {
  const file = {
    filename: goArchivePath(version).slice(1),
    os: "linux",
    arch: "amd64",
    version: `go${version}`,
    sha256: createHash("sha256").update(archive).digest("hex"),
    size: archive.length,
    kind: "archive",
  };
  const index = JSON.stringify([{ version: `go${version}`, stable: true, files: [file] }]);
  return {
    "/?mode=json&include=all": { kind: "body", body: index },
    [goArchivePath(version)]: { kind: "body", body: archive },
  };
}
