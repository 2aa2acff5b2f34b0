import type { Architecture } from "../model/platform.ts";
import type { Request } from "../model/request.ts";

/** Names of processors that actions/setup-go takes, and Go's own. https://github.com/actions/setup-go/blob/main/src/system.ts */
const architectures: Readonly<Record<string, Architecture>> = {
  x64: "amd64",
  amd64: "amd64",
  arm64: "arm64",
  aarch64: "arm64",
  x86: "386",
  x32: "386",
  ia32: "386",
  "386": "386",
  arm: "arm",
  armv7l: "arm",
  armv6l: "arm",
  ppc64le: "ppc64le",
  s390x: "s390x",
  riscv64: "riscv64",
  loong64: "loong64",
};

/** The processor that Go is wanted for; null: the machine's own. */
export function goArchitecture(request: Request): Architecture | null {
  return architectures[request.go.architecture.toLowerCase()] ?? null;
}

/** What is wrong with the input `architecture`; empty where nothing is. */
export function architectureMistakes({ go: { architecture } }: Request): readonly string[] {
  if (architecture === "" || architectures[architecture.toLowerCase()] !== undefined) return [];
  return [`architecture: ${JSON.stringify(architecture)} is not one of ${Object.keys(architectures).join(", ")}.`];
}
