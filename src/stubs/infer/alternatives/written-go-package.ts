import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { goPackageOption } from "../../wire/wire.ts";
import type { ManagedOptions } from "../ask.ts";
import { goPackageIn } from "../descriptor/embedded-file.ts";
import { withFileOptions } from "../descriptor/managed-file.ts";
import type { Alternative, RepositoryView } from "./alternative.ts";

/**
 * Stubs of .protos into which a recipe writes another `go_package` before it compiles them, or copies of them. What it writes stands in
 * the recipe, with variables for directories; which of the values that it may write it was, the descriptors in the stubs say.
 */
export function writtenGoPackage({ stubsByProto, writtenGoPackages }: RepositoryView): Alternative {
  const writerOf = (path: string) => {
    const embedded = stubsByProto.get(path)?.embedded ?? null;
    const goPackage = embedded === null ? "" : goPackageIn(embedded);
    const writer = writtenGoPackages.find(({ matches }) => matches(goPackage));
    return writer === undefined ? null : { goPackage, writer };
  };
  // The same for all stubs, for trees of .protos are told apart by it.
  const options: ManagedOptions = ({ path }) => {
    const written = path === null ? null : writerOf(path);
    if (written === null) return null;
    const writer = new BinaryWriter().tag(goPackageOption, WireType.LengthDelimited).string(written.goPackage);
    const options = writer.finish();
    return (file) => withFileOptions(file, options);
  };
  return {
    name: "go_package that a recipe writes",
    propose: ({ ask, comparison }) => {
      if (comparison.kind !== "different" || ask.origin.kind !== "proto") return null;
      const { proto } = ask.origin.candidate;
      const written = writerOf(proto.path);
      if (written === null || written.goPackage === proto.goPackage) return null;
      return { ...ask, managed: options, provenance: [...ask.provenance, written.writer.provenance] };
    },
  };
}
