import type { Host } from "../host/types.ts";
import type { Finding } from "../model/finding.ts";
import type { CgoReport } from "../model/report.ts";
import type { CgoRequest } from "../model/request.ts";
import { runsHere } from "./cross.ts";
import { nameFault } from "./faults.ts";
import { type CgoStory, reasonOf, verdictFindings } from "./findings.ts";
import { environmentFindings, toolchainFindings, uuidFindings } from "./further-findings.ts";
import { goDecision } from "./go-rule.ts";
import { type GoSettings, readGoSettings } from "./go-settings.ts";
import { flagsThatNeedCgo } from "./goflags.ts";
import { inspectMac, type MacState } from "./macos.ts";
import { belowMinimum, mayLackUuid } from "./macos-rules.ts";
import type { Need } from "./need.ts";
import { type NeedQuestion, needQuestion } from "./need-scan.ts";
import { identityValue, type ProofPlace, proveRuntimeCgo } from "./proof.ts";
import { changeInWords } from "./repairs.ts";
import { examineToolchain, repairToolchain, type ToolchainPlace, type ToolchainState } from "./toolchain.ts";
import { decideVerdict, type Examination } from "./verdict.ts";

/** What is asked about cgo. */
export interface CgoInput {
  readonly request: CgoRequest;
  /** Absolute path of the go command that will build. */
  readonly goBinary: string;
  /** Its version without the prefix `go`. */
  readonly goVersion: string;
  /** Absolute directories of the go.mod files in scope. */
  readonly modules: readonly string[];
  readonly host: Host;
  /** Settles when the module cache is as full as it will get; never rejects. Only the question what needs cgo waits for it. */
  readonly modulesReady?: Promise<unknown>;
  /** Never download modules. */
  readonly offline?: boolean;
  /** `/`, but for tests, which lay out a Mac's directories below another. */
  readonly systemRoot?: string;
}

/** What is known about cgo afterwards. */
export interface CgoAnswer {
  readonly report: CgoReport;
  /** Environment variables for all later steps: only what worked, or CGO_ENABLED=0. */
  readonly exports: Readonly<Record<string, string>>;
  /** Compiler, SDK and deployment target, for the build cache's key; `off` where cgo is. */
  readonly compilerIdentity: string;
  readonly findings: readonly Finding[];
}

/** Everything that was found out, before it is put into words. */
interface Examined {
  readonly examination: Examination;
  readonly need: Need;
  readonly insisted: boolean;
  readonly settings?: GoSettings;
  readonly toolchain?: ToolchainState;
  readonly findings?: readonly Finding[];
}

const unasked: Need = { kind: "unknown", why: "it was not asked" };

/**
 * Finds out whether cgo works here for the modules in scope, repairs it by environment variables where it does not, or
 * says why building without it is safe. Changes nothing but its own directories unless the request allows system repairs.
 */
export async function examineCgo(input: CgoInput): Promise<CgoAnswer> {
  return conclude(input, await examine(input));
}

async function examine(input: CgoInput): Promise<Examined> {
  const { request, host } = input;
  if (request.mode === "off") return turnedOff("input");
  if (host.env["CGO_ENABLED"] === "0") return turnedOff("setting");

  const [answer, mac] = await Promise.all([
    readGoSettings(host.processes, input.goBinary, host.env, host.temporaryDirectory),
    host.platform.os === "darwin" ? inspectMac(macPlace(input)) : undefined,
  ]);
  const tooOld = mac === undefined ? undefined : belowMinimum(mac.version, input.goVersion);
  if (tooOld !== undefined) return fatal(host, tooOld);
  if (answer.kind === "unusable") return fatal(host, answer.text);

  const { settings } = answer;
  const decision = goDecision(settings, host.env);
  if (decision.kind === "explicit" && !decision.enabled) return turnedOff("setting");
  const question = askNeed(input, settings);
  if (decision.kind === "cross-off") {
    return { examination: { kind: "cross-off" }, need: (await question.quick()).need, insisted: false, settings };
  }

  const insisted = decision.kind === "explicit";
  const place = toolchainPlace(input, settings, mac, needsGoBuild(request, settings, insisted, question));
  if (decision.kind === "no-compiler-off") return withoutCompiler(input, place, question);

  const [toolchain, { cgoPackages }] = await Promise.all([examineToolchain(place), question.quick()]);
  const general = environmentFindings(settings, host.env, cgoPackages);
  if (toolchain.kind === "broken") {
    const examination = examinationOf(toolchain);
    const { need } = await question.thorough();
    return { examination, need, insisted, settings, toolchain, findings: general };
  }
  const lacking = mac !== undefined && mayLackUuid(mac.version, settings.version);
  const uuid = lacking ? uuidFindings(await proveRuntimeCgo(place.proof, toolchain.exports, toolchain.identity)) : [];
  const about = toolchainFindings(toolchain.warnings, host.platform.os, isAppleSilicon(host, mac), settings.hostArch);
  return {
    examination: { kind: "works", repaired: toolchain.repaired, mayLackUuid: lacking },
    need: (await question.quick()).need,
    insisted,
    settings,
    toolchain,
    findings: [...general, ...about, ...uuid],
  };
}

/** Go has turned cgo off because the default compiler is not there: another is looked for only if cgo is wanted. */
async function withoutCompiler(input: CgoInput, place: ToolchainPlace, question: NeedQuestion): Promise<Examined> {
  const { settings } = place.proof;
  const { need } = await question.thorough();
  const wanted = input.request.mode === "required" || need.kind === "soft" || need.kind === "hard";
  const fault = nameFault(`default C compiler "${settings.cc}" is not in PATH`, input.host.platform.os);
  const toolchain = wanted ? await repairToolchain(place, fault) : undefined;
  if (toolchain?.kind === "works") {
    const examination: Examination = { kind: "works", repaired: toolchain.repaired, mayLackUuid: false };
    return { examination, need, insisted: false, settings, toolchain };
  }
  const tried = toolchain === undefined ? {} : { toolchain };
  return { examination: { kind: "no-compiler" }, need, insisted: false, settings, ...tried };
}

function conclude(input: CgoInput, examined: Examined): CgoAnswer {
  const { examination, need, insisted, settings, toolchain } = examined;
  const decision = decideVerdict(examination, input.request.mode, insisted, need);
  const working = toolchain?.kind === "works" ? toolchain : undefined;
  const exports = { ...working?.exports, ...(decision.turnOff ? { CGO_ENABLED: "0" } : {}) };
  const repairs = [...(working?.systemChanges ?? []), ...changeInWords(working?.exports ?? {})];
  const fault = working?.fault ?? ("fault" in examination ? examination.fault : undefined);
  const story: CgoStory = {
    decision,
    examination,
    need,
    ...(settings === undefined ? {} : { settings }),
    goBuilt: working?.goBuilt ?? false,
    ran: settings === undefined || runsHere(settings),
    compiler: working?.identity.compiler ?? "",
    repairs,
    attempts: toolchain?.kind === "broken" ? toolchain.attempts : [],
    ...(fault === undefined ? {} : { fault }),
    insistence: insistenceOf(input.request, insisted),
  };
  return {
    report: {
      verdict: decision.verdict,
      enabled: decision.enabled,
      reason: reasonOf(story),
      repairs,
      ...(fault === undefined ? {} : { fault: fault.id }),
      ...(need === unasked ? {} : { need: need.kind }),
      ...("packages" in need ? { packages: need.packages } : {}),
    },
    exports,
    compilerIdentity: working === undefined ? "off" : identityValue(working.identity),
    findings: [...verdictFindings(story), ...(examined.findings ?? [])],
  };
}

function turnedOff(by: "input" | "setting"): Examined {
  return { examination: { kind: "turned-off", by }, need: unasked, insisted: false };
}

function fatal(host: Host, text: string): Examined {
  const fault = nameFault(text, host.platform.os);
  return { examination: { kind: "fatal", fault: { ...fault, kind: "fatal" } }, need: unasked, insisted: false };
}

function examinationOf({ fault }: ToolchainState & { readonly kind: "broken" }): Examination {
  return fault.kind === "fatal" ? { kind: "fatal", fault } : { kind: "broken", fault };
}

// Under Rosetta this process itself may be an Intel one.
function isAppleSilicon({ platform }: Host, mac: MacState | undefined): boolean {
  return mac !== undefined && (mac.translated || platform.arch === "arm64");
}

function insistenceOf({ mode }: CgoRequest, insisted: boolean): string {
  if (mode === "required") return "the input `cgo` is `required`";
  return insisted ? "CGO_ENABLED is set to 1" : "";
}

function askNeed({ host, goBinary, modules, offline, modulesReady }: CgoInput, settings: GoSettings): NeedQuestion {
  const { processes, env } = host;
  const scan = { processes, env, goBinary, settings, modules, offline: offline ?? false };
  return needQuestion(scan, modulesReady ?? Promise.resolve());
}

// Go's own cgo build is worth its time only where a build will do the same.
function needsGoBuild(
  { mode }: CgoRequest,
  { goflags, goos }: GoSettings,
  insisted: boolean,
  question: NeedQuestion,
): () => Promise<boolean> {
  return async () => {
    if (mode === "required" || insisted || flagsThatNeedCgo(goflags, goos).length > 0) return true;
    const { need } = await question.quick();
    return need.kind === "soft" || need.kind === "hard";
  };
}

function macPlace({ host, systemRoot }: CgoInput) {
  return { processes: host.processes, env: host.env, cwd: host.temporaryDirectory, systemRoot: systemRoot ?? "/" };
}

function toolchainPlace(
  input: CgoInput,
  settings: GoSettings,
  mac: MacState | undefined,
  goBuildNeeded: () => Promise<boolean>,
): ToolchainPlace {
  const { host, goBinary } = input;
  const systemRoot = input.systemRoot ?? "/";
  const proof: ProofPlace = { host, goBinary, settings, env: host.env, systemRoot, needsGoBuild: goBuildNeeded };
  return { proof, repair: input.request.repair, ...(mac === undefined ? {} : { mac }) };
}
