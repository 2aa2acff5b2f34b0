import type { Environment } from "../../host/types.ts";
import { Failure } from "../../model/failure.ts";
import type { Finding } from "../../model/finding.ts";
import type { GoToolPin } from "../../model/pin.ts";
import type { VerifiedBy } from "../../model/tool.ts";
import type { LockFile } from "../lock-file.ts";
import type { BuildInfo } from "./build-info.ts";

export interface Ground {
  readonly verifiedBy: VerifiedBy;
  readonly findings: readonly Finding[];
}

/** On what ground a built command is trusted. Throws a `Failure` of kind `untrusted` where it is not what was asked for. */
export function groundOfBuild(pin: GoToolPin, build: BuildInfo, env: Environment, _lock: LockFile | null): Ground {
  const main = build.modules[0];
  const inModule = main !== undefined && (pin.package === main.path || pin.package.startsWith(`${main.path}/`));
  if (build.package !== pin.package || !inModule || main.version !== pin.version) {
    const got = `${build.package} of ${main?.path ?? "no module"}@${main?.version ?? "no version"}`;
    throw new Failure("untrusted", `${pin.package}@${pin.version} was asked for, and ${got} was built.`);
  }
  const unchecked = build.modules.filter((module) => !isChecked(module.path, env));
  if (unchecked.length === 0) return { verifiedBy: "checksum-database", findings: [] };
  return { verifiedBy: "first-use", findings: [] };
}

function isChecked(_path: string, _env: Environment): boolean {
  return true;
}
