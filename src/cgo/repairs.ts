import type { Environment } from "../host/types.ts";
import type { GoSettings } from "./go-settings.ts";
import { joinQuotedFields, splitQuotedFields } from "./quoted-fields.ts";

/** A change of environment variables that may repair the toolchain. */
export interface Change {
  /** Only one change of each subject is made at a time. */
  readonly subject: "SDKROOT" | "search paths" | "sysroot" | "CC" | "DEVELOPER_DIR" | "TMPDIR";
  /** An empty value is as good as an unset variable, for Go and for the compilers. */
  readonly exports: Environment;
}

/** What the changes depend on. */
export interface RepairPlace {
  readonly settings: GoSettings;
  readonly env: Environment;
  /** On a Mac: Apple's clang and the developer directories that are there. */
  readonly mac?: { readonly clang: string; readonly candidates: readonly string[] };
  /** Compilers to try by name, in order; on a Mac none. */
  readonly compilers: readonly string[];
  /** A directory that can be written. */
  readonly temporaryDirectory: string;
}

const searchPaths = ["CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH", "LIBRARY_PATH"];

/** Single changes in the order in which they are tried; a change that would change nothing is not among them. */
export function singleChanges(place: RepairPlace): Change[] {
  const { env, settings, mac } = place;
  const changes: Change[] = [
    { subject: "SDKROOT", exports: emptied(env, ["SDKROOT"]) },
    { subject: "search paths", exports: emptied(env, searchPaths) },
    { subject: "sysroot", exports: withoutSysroot(settings) },
    ...compilerChanges(place),
  ];
  if (mac !== undefined) {
    changes.push({ subject: "DEVELOPER_DIR", exports: emptied(env, ["DEVELOPER_DIR"]) });
    for (const path of mac.candidates) changes.push({ subject: "DEVELOPER_DIR", exports: { DEVELOPER_DIR: path } });
  }
  changes.push({ subject: "TMPDIR", exports: env["TMPDIR"] ? { TMPDIR: place.temporaryDirectory } : {} });
  return changes.filter(({ exports }) =>
    Object.entries(exports).some(([name, value]) => current(place, name) !== value),
  );
}

/** Several changes at once, one of each subject, in the order in which they are tried. */
export function combinedChanges(changes: readonly Change[]): Change[][] {
  const subjects = [...new Set(changes.map(({ subject }) => subject))];
  const combinations = subjects.reduce<Change[][]>(
    (combined, subject) => {
      const choices = changes.filter((change) => change.subject === subject);
      return choices.flatMap((choice) => combined.map((others) => [...others, choice]));
    },
    [[]],
  );
  return combinations.filter((combination) => combination.length > 1).slice(0, 12);
}

/** The variables of all changes together. */
export function exportsOf(changes: readonly Change[]): Environment {
  return Object.assign({}, ...changes.map(({ exports }) => exports));
}

/** For people: `CC=/usr/bin/clang`, `SDKROOT=` (emptied). */
export function changeInWords(exports: Environment): string[] {
  return Object.entries(exports).map(([name, value]) => (value === "" ? `${name}= (emptied)` : `${name}=${value}`));
}

function compilerChanges({ mac, settings, compilers }: RepairPlace): Change[] {
  // xcrun's log lines come before the path that was asked of it.
  const lastLine = settings.cc.split(/\r?\n/).findLast((line) => line.startsWith("/"));
  const fromLog = lastLine !== undefined && lastLine !== settings.cc ? [lastLine] : [];
  const names = mac === undefined ? compilers : [...fromLog, mac.clang];
  return names.map((cc) => ({ subject: "CC", exports: { CC: cc, CXX: companion(cc) } }));
}

/** The C++ compiler that belongs to a C compiler. */
function companion(cc: string): string {
  if (/clang$/.test(cc)) return `${cc}++`;
  return cc.replace(/gcc$/, "g++").replace(/(^|[\\/])cc$/, "$1c++");
}

function emptied(env: Environment, names: readonly string[]): Environment {
  return Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, ""]));
}

// Only what names another sysroot goes; -I and -D of the user's stay.
function withoutSysroot({ cppflags, cflags, ldflags }: GoSettings): Environment {
  const flags = { CGO_CPPFLAGS: cppflags, CGO_CFLAGS: cflags, CGO_LDFLAGS: ldflags };
  return Object.fromEntries(
    Object.entries(flags).flatMap(([name, value]) => {
      const fields = splitQuotedFields(value);
      const kept = fields.filter((field, index) => {
        return !/^(-isysroot|--sysroot(=.*)?)$/.test(field) && !/^(-isysroot|--sysroot)$/.test(fields[index - 1] ?? "");
      });
      return kept.length === fields.length ? [] : [[name, joinQuotedFields(kept)]];
    }),
  );
}

function current({ env, settings }: RepairPlace, name: string): string {
  if (name === "CC") return settings.cc;
  // Never changed for its own sake.
  if (name === "CXX") return companion(settings.cc);
  return env[name] ?? "";
}
