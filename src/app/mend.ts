import { relative } from "node:path";
import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import type { Request } from "../model/request.ts";
import { quoteForShell } from "../model/shell.ts";
import { stubsToMend } from "../report/counts.ts";
import type { Place } from "./place.ts";

/** The one command that mends the stubs, for a laptop's shell; empty where there is nothing that it would mend. */
export function mendCommand(
  program: string,
  request: Request,
  { report, record: { patch } }: { readonly report: Report; readonly record: { readonly patch: string } },
  currentDirectory: string,
): string {
  if (patch === "" || stubsToMend(report).length === 0) return "";
  const force = report.stubs.files.some(({ status }) => status === "edited") ? ["--force"] : [];
  return [program, "update", ...directoriesOf(request, currentDirectory), ...force].join(" ");
}

function directoriesOf({ workingDirectories }: Request, currentDirectory: string): string[] {
  const directories = workingDirectories.map((directory) => relative(currentDirectory, directory) || ".");
  return directories.length === 1 && directories[0] === "." ? [] : directories.map(quoteForShell);
}

/**
 * A finding whose advice names this program's commands as this run was started, with the directories that it was given:
 * `node dist/cli/index.js update api` for the plain `go-grpc-setup update` that the texts are written with. The action always
 * writes the patch that they speak of; a command line does where it is told to, and then the advice names it.
 */
export function asStarted(finding: Finding, request: Request, { program, currentDirectory }: Place): Finding {
  const fix = finding.fix
    .replace(/\bgo-grpc-setup (update|lock)\b/g, (_all, command: string) =>
      [program, command, ...directoriesOf(request, currentDirectory)].join(" "),
    )
    .replace(", or apply the patch", (advice) => {
      const { patchFile } = request.reporting;
      if (request.surface === "action") return advice;
      return patchFile === "" ? "" : `, or \`git apply ${quoteForShell(patchFile)}\``;
    });
  return fix === finding.fix ? finding : { ...finding, fix };
}

/**
 * How a command line starts this program: by its own name where it was installed as a command, or else as it was started.
 */
export function programName(script: string, currentDirectory: string): string {
  return /\.[cm]?[jt]s$/.test(script) ? `node ${quoteForShell(relative(currentDirectory, script))}` : "go-grpc-setup";
}
