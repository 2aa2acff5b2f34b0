import type { ToolDeclaration } from "../model/facts.ts";

/**
 * The commands that a file with the build tag `tools` imports for their effect on go.mod alone, which was the way to
 * name a module's tools before Go 1.24. Of a file with another tag only what is a command by its path, for none can be imported, so
 * the tag keeps the file out of every build. Empty for any other file. https://go.dev/wiki/Modules (tools.go)
 */
export function parseToolsGo(text: string, file: string): readonly ToolDeclaration[] {
  const tools: ToolDeclaration[] = [];
  let tagged = false;
  let constrained = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const constraint = /^\/\/(?:go:build|\s*\+build)(\s.*)/.exec(line)?.[1];
    if (constraint !== undefined) constrained = true;
    if (/\btools?\b/.test(constraint ?? "")) tagged = true;
    const imported = /^\s*(?:import\s+)?_\s+(?:"([^"]+)"|`([^`]+)`)/.exec(line);
    const path = imported?.[1] ?? imported?.[2];
    if (path !== undefined) tools.push({ package: path, file, line: index + 1 });
  }
  return tagged ? tools : constrained ? tools.filter((tool) => isCommand(tool.package)) : [];
}

function isCommand(path: string): boolean {
  return /\/cmd\/[^/]+$|\/protoc-gen-[^/]+$/.test(path);
}
