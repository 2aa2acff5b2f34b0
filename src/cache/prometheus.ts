import { rename, writeFile } from "node:fs/promises";
import type { CacheEntryReport, CacheReport } from "../model/report.ts";

/** Where the figures of the caches are written to, and which run they are of. */
export interface MetricsTarget {
  /** Absolute; empty: nowhere. */
  readonly file: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A number of one entry, with further labels. */
interface Sample {
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A gauge with its samples for one entry; none where the entry has no such number. */
interface Family {
  readonly name: string;
  readonly help: string;
  readonly samples: (entry: CacheEntryReport) => readonly Sample[];
}

const hits = ["exact", "prefix", "miss", "off"] as const;

// Names with base units: https://prometheus.io/docs/practices/naming/
const families: readonly Family[] = [
  {
    name: "go_grpc_setup_cache_hit",
    help: "1 for the kind of hit that the last run had.",
    samples: (entry) => hits.map((kind) => ({ value: entry.hit === kind ? 1 : 0, labels: { kind } })),
  },
  {
    name: "go_grpc_setup_cache_restore_seconds",
    help: "Time that the restore took.",
    samples: (entry) => [{ value: entry.seconds }],
  },
  {
    name: "go_grpc_setup_cache_restored_archive_bytes",
    help: "Size of the archive that was restored.",
    samples: (entry) => [{ value: entry.bytes }],
  },
  {
    name: "go_grpc_setup_cache_restored_files",
    help: "Files that were restored.",
    samples: ({ figures }) => (figures === undefined ? [] : [{ value: figures.files }]),
  },
  {
    name: "go_grpc_setup_cache_restored_bytes",
    help: "Size of the restored files.",
    samples: ({ figures }) => (figures === undefined ? [] : [{ value: figures.bytes }]),
  },
  {
    name: "go_grpc_setup_cache_oldest_object_age_seconds",
    help: "Age of the oldest restored file.",
    samples: ({ figures }) => (figures === undefined ? [] : [{ value: figures.oldestSeconds }]),
  },
  {
    name: "go_grpc_setup_cache_saved",
    help: "1 where the run saved the entry, 0 where there was nothing to save or it failed.",
    samples: ({ saved }) => (saved === undefined ? [] : [{ value: saved.kind === "saved" ? 1 : 0 }]),
  },
  {
    name: "go_grpc_setup_cache_save_failed",
    help: "1 where the run tried to save the entry and could not.",
    samples: ({ saved }) => (saved === undefined ? [] : [{ value: saved.kind === "failed" ? 1 : 0 }]),
  },
  {
    name: "go_grpc_setup_cache_save_seconds",
    help: "Time that the save took.",
    samples: ({ saved }) => (saved === undefined ? [] : [{ value: saved.seconds }]),
  },
  {
    name: "go_grpc_setup_cache_saved_archive_bytes",
    help: "Size of the archive that was saved.",
    samples: ({ saved }) => (saved === undefined ? [] : [{ value: saved.bytes }]),
  },
  {
    name: "go_grpc_setup_cache_left_out_bytes",
    help: "Size of what was left out of the saved entry.",
    samples: ({ saved }) => (saved?.leftOut ?? []).map(({ why, bytes }) => ({ value: bytes, labels: { reason: why } })),
  },
];

/**
 * The figures of a run's caches in the text format that node_exporter's textfile collector reads.
 * https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 * @param labels of every sample
 */
export function metricsText(report: CacheReport, labels: Readonly<Record<string, string>>, at: Date): string {
  const ofEntries = families.flatMap(({ name, help, samples }) =>
    family(
      name,
      help,
      report.entries.flatMap((entry) =>
        samples(entry).map((sample) => ({
          value: sample.value,
          labels: { ...labels, entry: entry.name, ...sample.labels },
        })),
      ),
    ),
  );
  const deletions = family("go_grpc_setup_cache_deletions", "Paths that were deleted on the cache's account.", [
    { value: report.deletions?.length ?? 0, labels },
  ]);
  const time = family("go_grpc_setup_cache_run_timestamp_seconds", "When these figures were written.", [
    { value: Math.round(at.getTime() / 1000), labels },
  ]);
  return [...ofEntries, ...deletions, ...time, ""].join("\n");
}

function family(name: string, help: string, samples: readonly Sample[]): string[] {
  if (samples.length === 0) return [];
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...samples.map((sample) => `${name}${labelsOf(sample)} ${sample.value}`),
  ];
}

function labelsOf({ labels = {} }: Sample): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escapeLabel(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}

/** Writes the figures where they are wanted, in one step: the collector may read at any moment. Throws what the file system says. */
export async function writeMetrics(target: MetricsTarget, report: CacheReport, at: Date): Promise<void> {
  if (target.file === "") return;
  const temporary = `${target.file}.${process.pid}`;
  await writeFile(temporary, metricsText(report, target.labels, at));
  await rename(temporary, target.file);
}
