import { Failure } from "../../model/failure.ts";
import { type GoToolPin, modulesInWords, pinInWords } from "../../model/pin.ts";
import type { Queue } from "../../model/queue.ts";
import type { Obtain, Tool, VersionLists } from "../../model/tool.ts";
import type { ToolContext } from "../context.ts";
import { builderOf, newerBuilderOf } from "../go/builder.ts";
import { install, type Prepared } from "../install.ts";
import { lockEntry, requireLocked } from "../lock-check.ts";
import { isAcceptable, reusedTool } from "../reuse.ts";
import { slotOf } from "../slot.ts";
import { freshDirectory } from "../staging.ts";
import { buildFailure, buildGoTool } from "./build.ts";

/** What a build needs of the toolbox. */
export interface Workshop {
  /** Gets the Go that builds; the lock file binds tools by their modules, not the Go that builds them. */
  readonly obtainBuilder: Obtain;
  readonly versions: VersionLists;
  readonly oneBuildAtATime: Queue;
}

/** Builds the command that a pin names. Throws a `Failure` with what the go command said. */
export async function obtainGoTool(context: ToolContext, pin: GoToolPin, workshop: Workshop): Promise<Tool> {
  const { host } = context;
  const slot = slotOf(host.toolDirectory, pin, host.platform);
  if (context.lock !== null) requireLocked(context.lock, pin, host.platform);
  if (context.offline) {
    throw new Failure(
      "no-source",
      `${pinInWords(pin)} could not be had from any source:\n- go-build: not asked, for --offline forbids downloads`,
      {
        remedy: "Run once without --offline.",
      },
    );
  }
  const locked = context.lock === null ? undefined : lockEntry(context.lock, pin, host.platform, "go-build");
  const go = await workshop.obtainBuilder(await builderOf(context, pin, workshop.versions, locked?.go));
  const started = performance.now();
  const installed = await workshop.oneBuildAtATime(() =>
    install(
      context,
      slot,
      pin,
      host.platform,
      (record) => isAcceptable(context, pin, record),
      (staging) => build(context, pin, go, staging, workshop),
    ),
  );
  return reusedTool(context, slot, pin, installed, (performance.now() - started) / 1000);
}

/** Builds with the Go of the pinned line; a command that needs a newer one gets that. */
async function build(
  context: ToolContext,
  pin: GoToolPin,
  go: Tool,
  staging: string,
  { obtainBuilder, versions }: Workshop,
): Promise<Prepared> {
  const first = await buildGoTool(context, pin, go, staging);
  if (first.kind === "built") return first.prepared;
  const newer = await obtainBuilder(await newerBuilderOf(context, pin, first.version, versions));
  context.report({
    code: "tool-newer-go",
    level: "notice",
    message: `${modulesInWords(pin)} needs Go ${first.version}, so Go ${newer.version} built it instead of Go ${go.version}.`,
    fix: "Nothing has to be done; an older version of it builds with the usual Go.",
  });
  const second = await buildGoTool(context, pin, newer, await freshDirectory(staging, "newer"));
  if (second.kind === "built") return second.prepared;
  throw buildFailure(pin, newer, second.said);
}
