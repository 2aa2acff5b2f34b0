/** A workflow command that a step's output held. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** What a runner makes of a step's output: the commands that it obeys, and the lines that it only shows. */
export interface ParsedOutput {
  readonly commands: readonly WorkflowCommand[];
  readonly log: readonly string[];
}

/** The commands that runner 2.336 knows, `ActionCommandManager.cs` and its extensions. */
const known: ReadonlySet<string> = new Set([
  "set-env",
  "set-output",
  "save-state",
  "add-mask",
  "add-path",
  "add-matcher",
  "remove-matcher",
  "debug",
  "warning",
  "error",
  "notice",
  "group",
  "endgroup",
  "echo",
  "stop-commands",
]);

/**
 * Reads a step's output as a runner does, standard output and standard error alike: `::name key=value::data` at the start
 * of a line, the older `##[name key=value]data` anywhere in it, and nothing between `::stop-commands::token` and `::token::`.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseOutput(output: string): ParsedOutput {
  const commands: WorkflowCommand[] = [];
  const log: string[] = [];
  let stoppedBy: string | null = null;
  for (const line of output.split(/\r?\n/)) {
    if (stoppedBy !== null) {
      if (line.trim() === `::${stoppedBy}::`) stoppedBy = null;
      else log.push(line);
      continue;
    }
    const command = parseCommand(line);
    if (command === null) log.push(line);
    else if (command.name === "stop-commands") stoppedBy = command.data;
    else commands.push(command);
  }
  return { commands, log };
}

function parseCommand(line: string): WorkflowCommand | null {
  const current = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line);
  if (current !== null) return known.has(current[1] ?? "") ? toCommand(current, unescapeProperty, unescapeData) : null;
  const older = /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line);
  return older !== null && known.has(older[1] ?? "") ? toCommand(older, unescapeOlder, unescapeOlder) : null;
}

type Unescape = (text: string) => string;

function toCommand(match: RegExpExecArray, property: Unescape, data: Unescape): WorkflowCommand {
  const separator = match[0].trimStart().startsWith("::") ? "," : ";";
  const pairs = (match[2] ?? "")
    .split(separator)
    .map((pair) => /^\s*([^=]+)=(.*)$/.exec(pair))
    .filter((pair) => pair !== null)
    .map(([, name, value]) => [name ?? "", property(value ?? "")] as const);
  return { name: match[1] ?? "", properties: Object.fromEntries(pairs), data: data(match[3] ?? "") };
}

const unescapeData: Unescape = (text) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");

const unescapeProperty: Unescape = (text) => unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));

const unescapeOlder: Unescape = (text) =>
  text
    .replaceAll("%3B", ";")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%5D", "]")
    .replaceAll("%25", "%");
