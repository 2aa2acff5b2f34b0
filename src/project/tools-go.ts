import type { ToolDeclaration } from "../model/facts.ts";

/**
 * The commands that a file with the build tag `tools` imports for their effect on go.mod alone, which was the way to
 * name a module's tools before Go 1.24. Empty for any other file. https://go.dev/wiki/Modules (tools.go)
 */
export function parseToolsGo(text: string, file: string): readonly ToolDeclaration[] {
  const tools: ToolDeclaration[] = [];
  let tagged = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\/\/go:build\s.*\btools?\b/.test(line) || /^\/\/\s*\+build\s.*\btools?\b/.test(line)) tagged = true;
    const imported = /^\s*(?:import\s+)?_\s+(?:"([^"]+)"|`([^`]+)`)/.exec(line);
    const path = imported?.[1] ?? imported?.[2];
    if (path !== undefined) tools.push({ package: path, file, line: index + 1 });
  }
  return tagged ? tools : [];
}
