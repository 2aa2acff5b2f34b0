import type { Platform } from "../model/platform.ts";
import { digestPart, type EntryKey, entryKey, type KeyPart, textPart } from "./key.ts";
import type { RunContext } from "./policy.ts";

/** What the keys of all entries are made of. */
export interface CommonFacts {
  readonly platform: Platform;
  /** Without the prefix `go`: `1.26.8`. */
  readonly go: { readonly version: string; readonly from: string };
  /** Settings that change what is compiled, `NAME=value`. */
  readonly settings: readonly string[];
  readonly run: Pick<RunContext, "image" | "job" | "workflow">;
  readonly suffix: string;
  /** What the build depends on: `path digest` of go.mod, go.sum, go.work and go.work.sum. */
  readonly graph: Contents;
  /** What is built: the checkout's Go sources. */
  readonly sources: Contents;
  /** `name version line-of-Go` of every pinned tool. */
  readonly tools: readonly string[];
}

/** CGO_ENABLED as builds will see it, and what tells the C compiler from others; empty: not known. */
export interface CgoFacts {
  readonly enabled: string;
  readonly compiler: string;
}

/** Files by what they hold. */
export interface Contents {
  readonly lines: readonly string[];
  /** In words. */
  readonly from: string;
}

/**
 * The key of the build cache. What no object survives (another system, another Go) comes first; then what some survive;
 * last what changes with every commit.
 */
export function buildKey(facts: CommonFacts, cgo: CgoFacts): EntryKey {
  const { enabled, compiler } = cgo;
  const parts = [
    suffixPart(facts),
    ...platformParts(facts),
    textPart("cgo", enabled === "" ? "auto" : enabled, "CGO_ENABLED"),
    textPart("image", facts.run.image, "image of the runner (ImageOS)"),
    digestPart("compiler", compiler === "" ? [] : [compiler], compiler || "no C compiler was looked for"),
    digestPart("settings", facts.settings, facts.settings.join(" ") || "no setting that changes what is compiled"),
    jobPart(facts),
    graphPart(facts),
    sourcesPart(facts),
  ];
  return entryKey("build", parts, ["graph", "job", "settings", "go"]);
}

/**
 * The key of the module cache: modules are the same for every system and every Go. It names the sources too, though they
 * change no module: a run that failed early saves few modules, and under a key without them no later run could add the rest.
 */
export function modulesKey(facts: CommonFacts): EntryKey {
  const parts = [suffixPart(facts), jobPart(facts), graphPart(facts), sourcesPart(facts)];
  return entryKey("modules", parts, ["graph", "job", "suffix"]);
}

/** The key of the installed tools. A tool whose pin is still the same is taken from an entry of other pins too. */
export function toolsKey(facts: CommonFacts): EntryKey {
  const pins = digestPart("pins", facts.tools.toSorted(), facts.tools.join(", "));
  return entryKey("tools", [suffixPart(facts), ...platformParts(facts), pins], ["go"]);
}

function platformParts({ platform, go }: CommonFacts): KeyPart[] {
  const system = platform.libc === "musl" ? `${platform.os}-musl` : platform.os;
  return [
    textPart("os", system, "this machine"),
    textPart("arch", platform.arch, "this machine"),
    textPart("go", go.version, go.from),
  ];
}

function suffixPart(facts: CommonFacts): KeyPart {
  return textPart("suffix", facts.suffix, facts.suffix === "" ? "no cache-suffix" : "input cache-suffix");
}

// A job that only lints saves a thin entry; of its own name, lest all others start from it.
// Jobs of two workflows may have the same name.
function jobPart({ run }: CommonFacts): KeyPart {
  const { job, workflow } = run;
  if (job === "") return textPart("job", "", "no job");
  const named = textPart("job", job, `job ${job} of workflow ${workflow || "without a name"}`);
  const { value } = digestPart("job", [workflow, job], "");
  return { ...named, value: `${named.value}.${value.slice(0, 6)}` };
}

function graphPart(facts: CommonFacts): KeyPart {
  return digestPart("graph", facts.graph.lines, facts.graph.from);
}

function sourcesPart(facts: CommonFacts): KeyPart {
  return digestPart("sources", facts.sources.lines, facts.sources.from);
}
