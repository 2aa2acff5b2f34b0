import sums from "../../../data/module-sums.json" with { type: "json" };
import { compareModuleVersions } from "../../../model/module-version.ts";
import { protobufModule } from "../generator/former-plugin.ts";
import { isNoRelease, namesItsVersion, packageOf, pluginOfForm } from "../generator/versions.ts";
import { type Alternative, derived } from "./alternative.ts";

const releases = Object.keys(sums.modules[protobufModule]).sort(compareModuleVersions);

/**
 * The release after the one that a build between releases was stamped with, whose code it may have as well; null where none is
 * known. Distributions package such builds.
 */
function releaseAfter(stamp: string): string | null {
  const before = stamp.replace(/-devel$/, "");
  return releases.find((release) => compareModuleVersions(release, before) > 0) ?? null;
}

/** Builds between releases have the code of the release before, which is asked first, or that of the one after. */
export const codeOfNextRelease: Alternative = {
  name: "release after a build between releases",
  propose: ({ ask, comparison }) => {
    const { stub, text } = ask.context;
    const path = packageOf(stub.generator);
    const stamp = stub.generatorStamp;
    if (comparison.kind !== "different" || path === null || stamp === undefined) return null;
    if (stub.generator !== "protoc-gen-go" || !isNoRelease(stub) || namesItsVersion(stub, ask.generator)) return null;
    const version = releaseAfter(stamp);
    if (version === null) return null;
    const provenance = derived(
      `${stamp} is no release and no go.mod has its commit; ${version} is the release after it`,
    );
    const generator = pluginOfForm(stub, text, { package: path, version, provenance });
    return { ...ask, generator, provenance: [...ask.provenance, generator.provenance] };
  },
};
