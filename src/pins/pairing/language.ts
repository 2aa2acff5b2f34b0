import minGo from "../../data/min-go.json" with { type: "json" };
import pairing from "../../data/pairing.json" with { type: "json" };
import type { GoModule } from "../../model/facts.ts";
import type { Finding } from "../../model/finding.ts";
import { compareGo } from "../../model/go-version.ts";
import { compareModuleVersions } from "../../model/module-version.ts";
import type { Pin } from "../../model/pin.ts";
import { describeProvenance } from "../../model/provenance.ts";
import { generatorStamps } from "../stamps.ts";
import {
  compiledWith,
  isDeclared,
  modulesWithStubs,
  type PairingContext,
  pinOf,
  rowFor,
  someOf,
  toRun,
} from "./context.ts";

/** The language of a module whose go.mod has no `go` line. https://go.dev/ref/mod#go-mod-file-go */
const languageWithoutLine = "1.16";

/** What needs a language version, and which. */
interface Need {
  readonly who: string;
  readonly language: string;
}

/**
 * Generated code against the language version in go.mod: the compiler refuses what is newer.
 * https://go.dev/ref/mod#go-mod-file-go
 */
export function languageFindings(context: PairingContext): readonly Finding[] {
  return modulesWithStubs(context.facts).flatMap(({ module, stubs }) => {
    const language = module.go?.value ?? languageWithoutLine;
    const paths = new Set(stubs.map(({ path }) => path));
    const needs = [...messageNeeds(paths, context), ...streamNeeds(paths, context), ...pinNeeds(context)];
    const unmet = needs.filter((need) => compareGo(language, need.language) < 0);
    const highest = unmet.sort((one, other) => compareGo(other.language, one.language))[0];
    return highest === undefined ? [] : [tooOldLanguage(highest, module, language)];
  });
}

function messageNeeds(paths: ReadonlySet<string>, { facts }: PairingContext): readonly Need[] {
  return generatorStamps(facts, "protoc-gen-go").flatMap(({ version, stubs }) => {
    const row = version === null ? null : rowFor(pairing.protocGenGo, version, compareModuleVersions);
    const own = stubs.map(({ path }) => path).filter((path) => paths.has(path));
    if (row === null || own.length === 0) return [];
    return [{ who: `${someOf(own)}, made by protoc-gen-go ${version},`, language: row.language }];
  });
}

function streamNeeds(paths: ReadonlySet<string>, { symbols }: PairingContext): readonly Need[] {
  const own = symbols.filter(({ path, genericStreams }) => genericStreams && paths.has(path));
  return own.length === 0
    ? []
    : [{ who: `${someOf(own.map(({ path }) => path))}, with generic streams,`, language: "1.18" }];
}

function pinNeeds(context: PairingContext): readonly Need[] {
  const pin = pinOf("protoc-gen-go", context);
  const row =
    pin === undefined || !isDeclared(pin) ? null : rowFor(pairing.protocGenGo, pin.version, compareModuleVersions);
  if (pin === undefined || row === null) return [];
  const who = `The code of protoc-gen-go ${pin.version} (${describeProvenance(pin.provenance)})`;
  return [{ who, language: row.language }];
}

function tooOldLanguage({ who, language: needed }: Need, module: GoModule, language: string): Finding {
  const older = pairing.protocGenGo.filter((row) => compareGo(row.language, language) <= 0).at(-1);
  const next = pairing.protocGenGo.find((row) => older !== undefined && compareGo(row.language, older.language) > 0);
  const says =
    module.go === undefined ? `${module.file} has no go line, which means` : `${module.file}:${module.go.line} says`;
  const before = next === undefined ? "" : `, or generate with a protoc-gen-go before ${next.from}`;
  return {
    code: "pairing-language-too-old",
    level: "error",
    message: `${who} needs the language of Go ${needed}, and ${says} ${language}: it does not compile.`,
    fix: `${toRun(`go mod edit -go=${needed}`, module)}${before}.`,
    path: module.file,
    ...(module.go === undefined ? {} : { line: module.go.line }),
  };
}

const minimum: Readonly<Record<string, readonly (readonly string[])[]>> = minGo;

/**
 * The pinned Go against the go.mod of the checkout and of both runtimes. A go command that may switch fetches a newer Go
 * silently, so that something else runs than what was pinned; one that may not refuses.
 * https://go.dev/doc/toolchain#select
 */
export function goFindings(context: PairingContext): readonly Finding[] {
  const pin = pinOf("go", context);
  if (pin === undefined) return [];
  const mayNotSwitch = context.gotoolchain === "local" || /^go\d[^+]*$/.test(context.gotoolchain);
  return modulesWithStubs(context.facts).flatMap(({ module }) => {
    const needs = [
      ...(module.go === undefined ? [] : [{ who: module.file, line: module.go.line, go: module.go.value }]),
      ...Object.keys(minimum).flatMap((path) => minimumOf(path, module)),
    ].filter(({ go }) => compareGo(pin.version, go) < 0);
    const highest = needs.sort((one, other) => compareGo(other.go, one.go))[0];
    return highest === undefined ? [] : [tooOldGo(pin, highest, module, mayNotSwitch)];
  });
}

function minimumOf(
  path: string,
  module: GoModule,
): { readonly who: string; readonly line: number; readonly go: string }[] {
  const required = compiledWith(path, module);
  const rows = (minimum[path] ?? []).map(([from = "", go = ""]) => ({ from, go }));
  const row = required === null ? null : rowFor(rows, required.version, compareModuleVersions);
  return required === null || row === null
    ? []
    : [{ who: `${path} ${required.version}`, line: required.line, go: row.go }];
}

function tooOldGo(
  pin: Pin,
  { who, line, go }: { readonly who: string; readonly line: number; readonly go: string },
  module: GoModule,
  mayNotSwitch: boolean,
): Finding {
  const effect = mayNotSwitch
    ? "GOTOOLCHAIN forbids switching, so every go command fails"
    : "the go command fetches a newer Go and runs that instead";
  return {
    code: "pairing-go-too-old",
    level: mayNotSwitch ? "error" : "warning",
    message: `Go ${pin.version} is pinned by ${describeProvenance(pin.provenance)}, and ${who} (${module.file}:${line}) needs Go ${go} or later: ${effect}.`,
    fix: `Pin Go ${go} or later.`,
    path: module.file,
    line,
  };
}
