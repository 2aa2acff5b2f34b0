import sums from "../../data/module-sums.json" with { type: "json" };
import type { Environment } from "../../host/types.ts";
import { Failure } from "../../model/failure.ts";
import { type GoToolPin, type ModuleVersion, modulesInWords } from "../../model/pin.ts";
import type { VerifiedBy } from "../../model/tool.ts";
import type { BuildInfo } from "./build-info.ts";

const shipped: Readonly<Record<string, Readonly<Record<string, string>>>> = sums.modules;

/** On what ground a built command is trusted, and in words why no better one holds; empty where there is nothing to say. */
export interface BuildGround {
  readonly verifiedBy: VerifiedBy;
  readonly why: string;
}

/**
 * On what ground a built command is trusted: the checksum database, or the module sums that are shipped with this program
 * where the user's settings keep modules from the database. `env` is the build's, as the go command resolved it. Throws a
 * `Failure` of kind `untrusted` where something else was built than was asked for.
 */
export function groundOfBuild(pin: GoToolPin, build: BuildInfo, env: Environment): BuildGround {
  const main = build.modules[0];
  const inModule = main !== undefined && (pin.package === main.path || pin.package.startsWith(`${main.path}/`));
  if (build.package !== pin.package || !inModule || main.version !== pin.version) {
    const got = `${build.package} of ${main?.path ?? "no module"}@${main?.version ?? "no version"}`;
    throw new Failure("untrusted", `${pin.package}@${pin.version} was asked for, and ${got} was built.`);
  }
  const others = lackingIn(build.modules, pin);
  if (others.length > 0) {
    const got = build.modules.map(({ path, version }) => `${path}@${version}`).join(", ");
    throw new Failure("untrusted", `${modulesInWords(pin)} was asked for, and it was built of ${got}.`);
  }
  for (const { path, version, sum } of build.modules) {
    const expected = shipped[path]?.[version];
    if (expected !== undefined && expected !== sum) {
      throw new Failure("untrusted", `${path}@${version} has the sum ${sum}, and the shipped table says ${expected}.`);
    }
  }
  const unchecked = build.modules.filter(({ path }) => !isInDatabase(path, env));
  if (unchecked.length === 0) return { verifiedBy: "checksum-database", why: "" };
  const unknown = unchecked.filter(({ path, version }) => shipped[path]?.[version] === undefined);
  if (unknown.length === 0) return { verifiedBy: "shipped-table", why: "" };
  const names = unknown.map(({ path, version }) => `${path}@${version}`).join(", ");
  return { verifiedBy: "first-use", why: `${settingOf(env)} keeps the go command from checking ${names}` };
}

/** The modules that a pin asks for beside its own and that a command was not built with. */
export function lackingIn(
  modules: readonly ModuleVersion[],
  { dependencies = [] }: Pick<GoToolPin, "dependencies">,
): readonly ModuleVersion[] {
  return dependencies.filter((wanted) => {
    return !modules.some(({ path, version }) => path === wanted.path && version === wanted.version);
  });
}

function settingOf(env: Environment): string {
  if (env["GOSUMDB"] === "off") return "GOSUMDB=off";
  return `GONOSUMDB=${env["GONOSUMDB"] ?? ""} (or GOPRIVATE, its default)`;
}

function isInDatabase(path: string, env: Environment): boolean {
  return env["GOSUMDB"] !== "off" && !matchesPrefix(env["GONOSUMDB"] ?? env["GOPRIVATE"] ?? "", path);
}

/**
 * Whether one of a comma-separated list of globs matches the beginning of a module path, element by element.
 * https://pkg.go.dev/golang.org/x/mod/module#MatchPrefixPatterns
 */
function matchesPrefix(globs: string, path: string): boolean {
  const elements = path.split("/");
  return globs.split(",").some((glob) => {
    const wanted = glob.trim().replace(/\/$/, "").split("/");
    if (glob.trim() === "" || wanted.length > elements.length) return false;
    return wanted.every((pattern, index) => globElement(pattern).test(elements[index] ?? ""));
  });
}

function globElement(pattern: string): RegExp {
  const source = pattern.replace(/\\.|\[[^\]]*\]|[\s\S]/g, (part) => {
    if (part === "*") return ".*";
    if (part === "?") return ".";
    if (part.length > 1) return part;
    return part.replace(/[.+^${}()|[\]\\]/, "\\$&");
  });
  return new RegExp(`^${source}$`);
}
