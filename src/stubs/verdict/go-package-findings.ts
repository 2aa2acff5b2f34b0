import type { Finding } from "../../model/finding.ts";
import type { WithoutGoPackage } from "../infer/missing/without-go-package.ts";

/** What is said of .protos that nothing is generated from, for they name no Go package. */
export function goPackageFindings(found: readonly WithoutGoPackage[]): Finding[] {
  return found.map(({ proto, sibling }) => {
    const [neighbour] = sibling.candidates;
    const goPackage = neighbour?.proto.goPackage ?? "";
    return {
      code: "proto-without-go-package",
      level: "warning",
      message: `${proto.path} has no go_package, so that nothing is generated from it, although ${neighbour?.proto.path} beside it, of the same package, has ${sibling.stub.path}.`,
      fix: `Write option go_package = "${goPackage}"; into it, as the others of its directory have, or keep it elsewhere if it is not meant for Go.`,
      path: proto.path,
      line: 1,
    };
  });
}
