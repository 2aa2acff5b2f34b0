#!/usr/bin/env node
import { rm } from "node:fs/promises";
import { writeFiles } from "./app/files.ts";
import { mendCommand, programName } from "./app/mend.ts";
import { type Outcome, run } from "./app/run.ts";
import { keepCompiled, trimCompiled } from "./host/compile-cache.ts";
import { createHttp } from "./host/http.ts";
import { createLaptopHost } from "./host/laptop.ts";
import { type CommandLine, readCommandLine } from "./inputs/command-line.ts";
import { helpText } from "./inputs/help.ts";
import { explain } from "./model/failure.ts";
import { version } from "./model/self.ts";
import { renderJson } from "./report/json.ts";
import { renderTerminal } from "./report/terminal.ts";

type Run = Extract<CommandLine, { kind: "run" }>;

const currentDirectory = process.cwd();
const program = programName(process.argv[1] ?? "", currentDirectory);

const commandLine = readCommandLine(process.argv.slice(2), currentDirectory);
switch (commandLine.kind) {
  case "help":
    process.stdout.write(helpText());
    break;
  case "version":
    process.stdout.write(`go-grpc-setup ${version}\n`);
    break;
  case "run":
    process.exitCode = await carryOut(commandLine);
}

async function carryOut(checked: Run): Promise<number> {
  const { request } = checked;
  try {
    const host = createLaptopHost({ toolDirectory: request.toolDirectory, verbose: request.reporting.verbose });
    keepCompiled(host.toolDirectory);
    try {
      const outcome = await run(checked, {
        host,
        http: createHttp(host.env),
        openCacheService: null,
        program,
        currentDirectory,
      });
      await writeFiles(outcome, request, { patchFile: "", reportFile: "" });
      print(outcome, checked);
      return outcome.report.exitCode;
    } finally {
      await trimCompiled(host);
      await rm(host.temporaryDirectory, { recursive: true, force: true });
    }
  } catch (thrown) {
    process.stderr.write(`go-grpc-setup: ${explain(thrown)}\n`);
    return 3;
  }
}

// Standard output belongs to whoever reads it as data: a report that was asked for there, or a shell's exports.
function print({ report, record }: Outcome, { request }: Run): void {
  const asData = request.reporting.reportFile === "-";
  const data = asData ? renderJson(report) : request.printEnvironment ? record.output : "";
  const human = data === "" ? process.stdout : process.stderr;
  const { color, verbose } = request.reporting;
  if (data !== "") process.stdout.write(data);
  if (data === "" && record.output !== "") process.stdout.write(`${record.output}\n`);
  // A plan is the whole answer where nothing stands in its way.
  if (report.plan !== undefined && report.findings.length === 0) return;
  human.write(
    renderTerminal(report, {
      color: color === "always" || (color === "auto" && human.isTTY === true && process.env["NO_COLOR"] === undefined),
      columns: human.columns ?? 100,
      verbose,
      mend: mendCommand(program, request, { report, record }, currentDirectory),
    }),
  );
}
