import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFiles } from "./app/files.ts";
import { mendCommand } from "./app/mend.ts";
import { post } from "./app/post.ts";
import { type Outcome, run } from "./app/run.ts";
import { createActionsCache } from "./host/actions-cache.ts";
import { createHttp } from "./host/http.ts";
import {
  addProblemMatcher,
  addToSummary,
  annotate,
  createRunnerHost,
  exportToJob,
  log,
  readState,
  saveState,
  setOutputs,
} from "./host/runner.ts";
import type { CacheService, Host } from "./host/types.ts";
import { readActionInputs } from "./inputs/action.ts";
import { explain } from "./model/failure.ts";
import type { Request } from "./model/request.ts";
import { selectAnnotations } from "./report/annotations.ts";
import { renderOutputs } from "./report/outputs.ts";
import { renderProblemMatcher } from "./report/problem-matcher.ts";
import { renderSummary } from "./report/summary.ts";
import { renderTerminal } from "./report/terminal.ts";

/** The post step has the same bundle; only the state of the main step tells them apart. */
const mainHasRun = "main-has-run";

/** What a person runs on a laptop. */
const program = "go-grpc-setup";

/** The cache client is started in a process of its own, from this same bundle. */
const cacheWorker = "cache-worker";

try {
  if (process.argv[2] === cacheWorker) await (await import("./host/actions-cache-worker.ts")).runCacheWorker();
  else if (readState(mainHasRun) === "") await main();
  else await afterJob();
} catch (thrown) {
  annotate({ level: "error", title: "go-grpc-setup could not run", message: explain(thrown) });
  process.exitCode = 3;
}

async function main(): Promise<void> {
  saveState({ [mainHasRun]: "true" });
  const host = createRunnerHost();
  const checked = readActionInputs(host.env, process.cwd());
  try {
    const outcome = await run(checked, {
      host,
      http: createHttp(host.env),
      openCacheService: () => cacheServiceOf(host),
      program,
      currentDirectory: process.cwd(),
    });
    await publish(outcome, checked.request, host.env["RUNNER_TEMP"] ?? host.temporaryDirectory);
    process.exitCode = outcome.report.exitCode;
  } finally {
    await rm(host.temporaryDirectory, { recursive: true, force: true });
  }
}

/** Nothing here may fail a job that is over: what goes wrong is a warning. */
async function afterJob(): Promise<void> {
  const host = createRunnerHost();
  const state = { cache: readState("cache"), exitCode: readState("exit-code") };
  try {
    const findings = await post(state, cacheServiceOf(host), host);
    for (const annotation of selectAnnotations(findings)) annotate(annotation);
  } catch (thrown) {
    annotate({ level: "warning", title: "caches were not saved", message: explain(thrown) });
  } finally {
    await rm(host.temporaryDirectory, { recursive: true, force: true });
  }
}

function cacheServiceOf({ env, processes }: Host): CacheService {
  return createActionsCache(env, processes, { file: process.execPath, args: [process.argv[1] ?? "", cacheWorker] });
}

async function publish(outcome: Outcome, request: Request, directory: string): Promise<void> {
  const { report, record } = outcome;
  exportToJob(record.exports.path, record.exports.variables);
  saveState({ ...record.state, "exit-code": String(report.exitCode) });
  const written = await writeFiles(outcome, request, {
    patchFile: join(directory, "go-grpc-setup.patch"),
    reportFile: join(directory, "go-grpc-setup-report.json"),
  });
  setOutputs(renderOutputs(report, written));
  const mend = mendCommand(program, request, outcome, process.cwd());
  const { annotations, summary, problemMatchers, verbose } = request.reporting;
  log.info(renderTerminal(report, { color: false, columns: 120, verbose, mend }));
  if (annotations) {
    for (const { path, ...annotation } of selectAnnotations(report.findings)) {
      // A runner takes relative paths as relative to its workspace, which the checkout may lie below.
      annotate(path === undefined ? annotation : { ...annotation, path: join(record.root, path) });
    }
  }
  if (summary) await addToSummary(renderSummary(report, { mend, patch: record.patch }));
  if (problemMatchers) await offerProblemMatcher(directory);
}

async function offerProblemMatcher(directory: string): Promise<void> {
  const file = join(directory, "go-grpc-setup-protoc-matcher.json");
  await writeFile(file, renderProblemMatcher());
  addProblemMatcher(file);
}
