/** The name of each file command's variable without `GITHUB_`, and of its file. */
export const fileCommands = ["ENV", "PATH", "OUTPUT", "STATE", "STEP_SUMMARY"] as const;

export type FileCommand = (typeof fileCommands)[number];

/**
 * Reads a file of `name=value` and `name<<DELIMITER` records. Throws where a runner would fail the step.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
export function parseRecords(text: string): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/);
  const records: [string, string][] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const [, name, kind, rest] = /^([^=]*?)(=|<<)(.*)$/.exec(line) ?? [];
    if (name === undefined || name === "" || rest === undefined) throw new Error(`invalid format '${line}'`);
    if (kind === "=") {
      records.push([name, rest]);
      continue;
    }
    const end = lines.indexOf(rest, index + 1);
    if (end === -1) throw new Error(`matching delimiter not found '${rest}'`);
    records.push([name, lines.slice(index + 1, end).join("\n")]);
    index = end;
  }
  return Object.fromEntries(records);
}

/** A runner takes that many bytes of summary from a step and drops a longer one as a whole. */
const maximumSummaryBytes = 1024 * 1024;

/** The summary that a runner would show. */
export function acceptedSummary(text: string): string {
  return Buffer.byteLength(text) > maximumSummaryBytes ? "" : text;
}
