import { relative } from "node:path";
import type { Report } from "../model/report.ts";
import type { Request } from "../model/request.ts";
import { stubsToMend } from "../report/counts.ts";

/** The one command that mends the stubs, for a laptop's shell; empty where there is nothing that it would mend. */
export function mendCommand(program: string, request: Request, report: Report, currentDirectory: string): string {
  if (stubsToMend(report).length === 0) return "";
  const directories = request.workingDirectories.map((directory) => relative(currentDirectory, directory) || ".");
  const force = report.stubs.files.some(({ status }) => status === "edited") ? ["--force"] : [];
  const names = directories.length === 1 && directories[0] === "." ? [] : directories.map(quote);
  return [program, "update", ...names, ...force].join(" ");
}

function quote(word: string): string {
  return /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * How a command line starts this program: by its own name where it was installed as a command, or else as it was started.
 */
export function programName(script: string, currentDirectory: string): string {
  return /\.[cm]?[jt]s$/.test(script) ? `node ${quote(relative(currentDirectory, script))}` : "go-grpc-setup";
}
