import type { GoModule, GoWorkspace } from "./facts.ts";
import { compareGo } from "./go-version.ts";

/** A `toolchain` or `go` line of a go.mod or go.work. */
export interface GoLine {
  readonly verb: "toolchain" | "go";
  readonly version: string;
  readonly file: string;
  readonly line: number;
}

/**
 * The lines of a file that ask for a Go, the one that decides first: `toolchain` unless it names an older Go than `go`
 * does, as the go command has it; `toolchain default` asks for none. https://go.dev/doc/toolchain#select
 */
export function goLines({ file, toolchain, go }: GoModule | GoWorkspace): readonly GoLine[] {
  const lines: GoLine[] = [];
  if (toolchain !== undefined && toolchain.value !== "default") {
    // A custom toolchain is named after the release that it is made from: go1.25.3-custom.
    const version = toolchain.value.replace(/^.*?go(?=\d)/, "").replace(/-.*$/, "");
    lines.push({ verb: "toolchain", version, file, line: toolchain.line });
  }
  if (go !== undefined) lines.push({ verb: "go", version: go.value, file, line: go.line });
  return lines.sort((one, other) => compareGo(other.version, one.version));
}
