import type { Environment, Host } from "../../host/types.ts";
import { Failure } from "../../model/failure.ts";

/** What the user's own settings say of module downloads, as `go env` resolves them from environment and GOENV file. */
export interface ModuleSettings {
  /** Names and values to be passed on; empty values left out. */
  readonly variables: Environment;
}

// https://pkg.go.dev/cmd/go#hdr-Environment_variables: where modules come from, how that is authorised, and where they are kept.
const passedOn = [
  "GOPROXY",
  "GOSUMDB",
  "GOPRIVATE",
  "GONOPROXY",
  "GONOSUMDB",
  "GOINSECURE",
  "GOAUTH",
  "GOVCS",
  "GOCACHE",
  "GOMODCACHE",
  "GOPATH",
] as const;

/**
 * Asks a go command for the user's module settings, away from any checkout. Throws a `Failure` of kind `tool` where it does
 * not answer.
 */
export async function readModuleSettings(host: Host, go: string, cwd: string): Promise<ModuleSettings> {
  const env = { ...withoutNames(host.env, dropped), GOTOOLCHAIN: "local", GOFLAGS: "", GOWORK: "off" };
  const args = ["env", "-json", ...passedOn];
  const answer = await host.processes.run({ file: go, args, cwd, env, timeoutSeconds: 60 });
  if (answer.exitCode !== 0) {
    throw new Failure("tool", `${go} env failed: ${answer.stderr.toString("utf8").trim()}`);
  }
  const values: unknown = JSON.parse(answer.stdout.toString("utf8"));
  if (typeof values !== "object" || values === null) throw new Failure("tool", `${go} env printed no settings.`);
  const variables = Object.entries(values).filter(([, value]) => typeof value === "string" && value !== "");
  return { variables: Object.fromEntries(variables) };
}

// Settings of the user's own builds: they would change what is built, for which machine, or which program builds it.
const dropped = [
  "GOOS",
  "GOARCH",
  "GOROOT",
  "GOTOOLDIR",
  "GOEXPERIMENT",
  "GODEBUG",
  "GO111MODULE",
  "GOCACHEPROG",
  "GOFIPS140",
  "GOAMD64",
  "GOARM64",
  "GOARM",
  "GO386",
  "GOPPC64",
  "GORISCV64",
  "GOCOVERDIR",
];

/**
 * The environment in which our tools are built: the user's, with module settings as resolved, and without anything by which
 * a checkout or a job's build settings could change the outcome. https://go.dev/ref/mod#environment-variables
 */
export function buildEnvironment(env: Environment, settings: ModuleSettings): Environment {
  return {
    ...withoutNames(env, dropped),
    ...settings.variables,
    GOENV: "off",
    GOFLAGS: "",
    GOWORK: "off",
    GOTOOLCHAIN: "local",
    CGO_ENABLED: "0",
  };
}

/**
 * The flags in GOFLAGS that would run a program in a build or change what is built, for it is not used when tools are built and
 * people may expect otherwise. https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies
 */
export function ignoredFlags(goFlags: string): string[] {
  const telling =
    /^--?(?:toolexec|overlay|modfile|mod|exec|insecure|ldflags|gcflags|asmflags|tags|race|msan|asan|cover\w*|pgo)\b/;
  return goFlags.split(/\s+/).filter((flag) => telling.test(flag));
}

/** An environment without some names, matched as Windows does it: without regard to case. */
export function withoutNames(env: Environment, names: readonly string[]): Environment {
  const unwanted = new Set(names);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !unwanted.has(name.toUpperCase())));
}
