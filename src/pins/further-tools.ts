import type { GoToolRequest, Request } from "../model/request.ts";
import { knownGenerators } from "./known-tools.ts";

/** The tools of the input `go-tools` apart from the two generators, which have inputs of their own; each once. */
export function furtherTools({ goTools }: Request): readonly GoToolRequest[] {
  const seen = new Set(knownGenerators.map((generator) => generator.package));
  return goTools.filter((tool) => !seen.has(tool.package) && seen.add(tool.package));
}

/** The name that `go install` gives a command: the last element of its path that is no major version. https://go.dev/ref/mod#go-install */
export function commandName(packagePath: string): string {
  const parts = packagePath.split("/");
  const last = parts.at(-1) ?? packagePath;
  return (/^v\d+$/.test(last) ? parts.at(-2) : last) ?? last;
}
