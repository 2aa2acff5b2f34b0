import type { Facts } from "../model/facts.ts";
import type { Finding } from "../model/finding.ts";
import { compareGo } from "../model/go-version.ts";
import { compareModuleVersions } from "../model/module-version.ts";
import type { Stub } from "../model/stub.ts";
import { compiledWith, modulesWithStubs, type PairingContext } from "./pairing/context.ts";
import { editionFindings } from "./pairing/editions.ts";
import { golangProtobufFindings, hasFormerRuntime } from "./pairing/golang-protobuf.ts";
import { grpcFindings } from "./pairing/grpc.ts";
import { goFindings, languageFindings } from "./pairing/language.ts";
import { runtimeFindings } from "./pairing/runtime.ts";
import { faultyReleases, mixedStamps, replacedGenerators, unknownGenerators } from "./pairing/stubs.ts";

/** Everything that does not belong together, known before anything is generated. Only what really breaks is an error. */
export function pairingFindings(context: PairingContext): readonly Finding[] {
  const rules = [
    grpcFindings,
    runtimeFindings,
    golangProtobufFindings,
    editionFindings,
    languageFindings,
    goFindings,
    replacedGenerators,
    unknownGenerators,
    faultyReleases,
    mixedStamps,
  ];
  return rules.flatMap((rule) => rule(context));
}

/**
 * The stubs whose text has to be read for `pairingFindings`: the services of every module, and messages only where the
 * module's runtime or language is so old that something in them can break.
 */
export function stubsToRead(facts: Facts): readonly Stub[] {
  return modulesWithStubs(facts).flatMap(({ module, stubs }) => {
    const runtime = compiledWith("google.golang.org/protobuf", module)?.version;
    const old = runtime !== undefined && compareModuleVersions(runtime, "v1.36.0") < 0;
    const messages = old || hasFormerRuntime(module);
    const services =
      compiledWith("google.golang.org/grpc", module) !== null || compareGo(module.go?.value ?? "", "1.18") < 0;
    return stubs.filter(({ generator }) => (generator === "protoc-gen-go-grpc" ? services : messages));
  });
}
