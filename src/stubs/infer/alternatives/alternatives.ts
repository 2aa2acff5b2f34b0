import { posix } from "node:path";
import { hasCustomOptions } from "../../schema/custom-options.ts";
import type { Together } from "../ask.ts";
import type { StubContext } from "../contexts.ts";
import { optionTagsIn } from "../descriptor/option-tags.ts";
import { protobufOf } from "../generator/former-plugin.ts";
import { likelyVersions } from "../generator/unstamped.ts";
import { pluginOfForm } from "../generator/versions.ts";
import type { PluginOption } from "../options/options.ts";
import { sharedStart } from "../paths/go-paths.ts";
import type { Hints } from "../recipes/hints.ts";
import { type Alternative, derived, type RepositoryView } from "./alternative.ts";
import { codeOfNextRelease } from "./between-releases.ts";
import { managedOptions } from "./managed.ts";
import { managed } from "./managed-alternatives.ts";
import {
  closedComments,
  customOptionsAs,
  hasSameLines,
  hasSameWords,
  namelessJson,
  otherLineEnds,
  renumberedOption,
  repackedFieldBehavior,
  smallJson,
  starlessComments,
  uncommentedEdition,
} from "./other-compilers.ts";
import { prefixedImports } from "./prefixed-imports.ts";
import { provenMappings } from "./proven-mappings.ts";
import { writtenGoPackage } from "./written-go-package.ts";

/**
 * Plugins print through go/printer, which lays doc comments out anew since Go 1.19, and since Go 1.27 no longer before an
 * identifier. It also aligns the comments behind the elements of long lists otherwise: the Go that built a plugin shows in its output.
 */
const newerBuilder: Alternative = {
  name: "built with Go 1.27",
  propose: ({ ask, comparison, regenerated }) => {
    if (ask.builtWith === "1.27" || regenerated === null) return null;
    if (comparison.kind !== "comments" && comparison.kind !== "different") return null;
    // A further Go is a large download.
    const hasSame = comparison.kind === "comments" ? hasSameWords : hasSameLines;
    if (!hasSame(ask.context, regenerated)) return null;
    return {
      ...ask,
      builtWith: "1.27",
      provenance: [
        ...ask.provenance,
        derived("plugin built with Go 1.27, which lays out comments as the stub has them"),
      ],
    };
  },
};

/**
 * Stubs in whose own code the level of the API does not show, for there are only enums and services in them, take it from the
 * nearest one in which it does. https://protobuf.dev/reference/go/opaque-migration-manual/
 */
function levelOfOthers(view: RepositoryView): Alternative {
  const isLevel = ({ text }: PluginOption) => text.startsWith("default_api_level=");
  const leveled = [...view.stubsByProto.values()].filter(({ options }) => options.some(isLevel));
  return {
    name: "API level of other stubs",
    propose: ({ ask, comparison }) => {
      const { stub, options } = ask.context;
      if (comparison.kind !== "different" || stub.generator !== "protoc-gen-go" || options.some(isLevel)) return null;
      const shared = ({ stub: other }: StubContext) => sharedStart(posix.dirname(stub.path), posix.dirname(other.path));
      const [nearest] = leveled.toSorted((one, other) => shared(other) - shared(one));
      const level = nearest?.options.find(isLevel);
      if (nearest === undefined || level === undefined) return null;
      const because = `option ${level.text}, as for ${nearest.stub.path}`;
      return { ...ask, options: [...ask.options, level.text], provenance: [...ask.provenance, derived(because)] };
    },
  };
}

/** Stubs that protoc-gen-gotag or its like ran over: the struct tags that it adds stand in options of the .proto. */
const tagsOfOptions: Alternative = {
  name: "struct tags of options",
  propose: ({ ask, comparison, compiled }) => {
    const { stub } = ask.context;
    const file = compiled.files.get(stub.source ?? "");
    if (comparison.kind !== "different" || stub.generator !== "protoc-gen-go" || file === undefined) return null;
    if (!hasCustomOptions(file.bytes) || optionTagsIn(file.bytes).size === 0) return null;
    const because = "struct tags that options of its fields hold, as protoc-gen-gotag adds them";
    return { ...ask, tagsOfOptions: true, provenance: [...ask.provenance, derived(because)] };
  },
};

/** The other copies of a .proto that is in the checkout more than once. */
function otherCopy(index: number): Alternative {
  return {
    name: `copy ${index}`,
    propose: ({ ask, comparison }) => {
      if (ask.origin.kind !== "proto" || comparison.kind === "stamp") return null;
      const candidate = ask.context.candidates[index];
      if (candidate === undefined) return null;
      const because = `${candidate.because}, one of ${ask.context.candidates.length} copies`;
      return { ...ask, origin: { kind: "proto", candidate }, provenance: [...ask.provenance, derived(because)] };
    },
  };
}

/** `M` options of a command line in the repository, for files of the request. */
function hintedMappings(hints: Hints): Alternative {
  return {
    name: "M options of a command line",
    propose: ({ ask, comparison, compiled }) => {
      const named = [...hints.mappings].filter(([name]) => compiled.files.has(name)).map(([, hint]) => hint);
      if (comparison.kind !== "different" || named.length === 0) return null;
      return {
        ...ask,
        options: [...ask.options, ...named.map(({ option }) => option)],
        provenance: [...ask.provenance, ...named.map(({ provenance }) => provenance)],
      };
    },
  };
}

/** `M` options that the stubs themselves show: a package is imported from where its stub is, not by its go_package. */
function shownMappings(view: RepositoryView): Alternative {
  return {
    name: "M options that the stubs show",
    propose: (answered) => {
      if (answered.comparison.kind !== "different") return null;
      const options = provenMappings(answered, view);
      if (options.length === 0) return null;
      const because = `options ${options.join(",")}: the stub imports those packages from where they are, not by their go_package`;
      const { ask } = answered;
      return { ...ask, options: [...ask.options, ...options], provenance: [...ask.provenance, derived(because)] };
    },
  };
}

/** Other options that a further generator may have been run with. */
function otherOptions(index: number): Alternative {
  return {
    name: `options ${index}`,
    propose: ({ ask, comparison, regenerated }) => {
      const options = ask.context.otherOptions[index];
      if (options === undefined || (comparison.kind === "comments" && regenerated !== null)) return null;
      const own = [ask.generator.provenance, ...options.map(({ provenance }) => provenance)];
      return { ...ask, options: options.map(({ text }) => text), provenance: own };
    },
  };
}

/** Another set of .protos to be asked about at once, for a generator with which that makes a difference. */
function otherTogether(together: Together, because: string): Alternative {
  return {
    name: because,
    propose: ({ ask, comparison, compiled }) => {
      // protoc-gen-go knows an option by `import option` only where another target imports it in the ordinary way.
      const importsOptions = compiled.files.get(ask.context.stub.source ?? "")?.importsOptions === true;
      if ((ask.together === "any" && !importsOptions) || comparison.kind === "stamp") return null;
      if (ask.together === together) return null;
      return { ...ask, together, provenance: [...ask.provenance, derived(because)] };
    },
  };
}

const othersTogether: readonly Alternative[] = [
  otherTogether("directory", "asked about all .proto files of its directory at once"),
  otherTogether("root", "asked about all .proto files of its root at once"),
  otherTogether("alone", "asked about this .proto alone"),
];

/** In the order in which they are tried: cheap ones first, then those that take another run of protoc. */
export function alternativesFor(view: RepositoryView): Alternative[] {
  const modes = new Map(view.managedModes.map((mode) => [mode, managedOptions(mode)]));
  return [
    otherLineEnds,
    newerBuilder,
    // What the stubs show comes before what can only be tried.
    shownMappings(view),
    prefixedImports(view),
    uncommentedEdition,
    starlessComments,
    closedComments,
    namelessJson,
    smallJson,
    renumberedOption(),
    repackedFieldBehavior,
    tagsOfOptions,
    customOptionsAs("as written"),
    customOptionsAs("in order"),
    ...(view.stubsByProto.size === 0 ? [] : [levelOfOthers(view)]),
    ...[0, 1, 2, 3].map(otherOptions),
    ...othersTogether,
    hintedMappings(view.hints),
    ...(view.writtenGoPackages.length === 0 ? [] : [writtenGoPackage(view)]),
    ...[0, 1, 2].map((index) => managed(index, modes, view)),
    // What imports a file without Go package is refused until managed mode gives it one, whatever it is asked about with.
    ...(modes.size === 0 ? [] : othersTogether),
    otherCopy(1),
    otherCopy(2),
    otherCopy(3),
    ...[0, 1, 2, 3].map(otherUnstamped),
    codeOfNextRelease,
    // By now only the layout of comments may be left to explain.
    newerBuilder,
  ];
}

/** Another version of the plugin, for stubs that name none. */
function otherUnstamped(index: number): Alternative {
  return {
    name: `version ${index} of those that may have written it`,
    propose: ({ ask, comparison }) => {
      const { stub, text, generator } = ask.context;
      if (comparison.kind === "stamp" || stub.generatorStamp !== undefined || generator === null) return null;
      const version = likelyVersions(stub.generator, text)[index];
      if (version === undefined) return null;
      const provenance = derived(`no version in the header; ${stub.generator} ${version} gives its code`);
      const other = pluginOfForm(stub, text, { package: generator.package, version, provenance });
      if (other.version === generator.version && protobufOf(other) === protobufOf(generator)) return null;
      return { ...ask, generator: other, provenance: [...ask.provenance, other.provenance] };
    },
  };
}
