import type { Provenance } from "../../../model/provenance.ts";
import type { Stub } from "../../../model/stub.ts";
import { hasServices } from "../generator/versions.ts";

/** One option of a plugin, as between the commas of a parameter. */
export interface PluginOption {
  readonly text: string;
  readonly provenance: Provenance;
}

/**
 * Options that change a stub's bytes, read from its own text. `paths=` and `module=` only move files and are left out.
 * `hasOpaqueTwin` says whether a `_protoopaque.pb.go` stands beside it.
 */
export function optionsOf(stub: Stub, text: string, hasOpaqueTwin: boolean): PluginOption[] {
  if (stub.generator === "protoc-gen-go" && hasServices(text)) {
    const asserted = "grpc.SupportPackageIsVersion";
    return [option(stub, text, "plugins=grpc", text.includes(asserted) ? asserted : "grpc.ClientConn")];
  }
  if (stub.generator === "protoc-gen-go-grpc") return grpcOptions(stub, text);
  return stub.generator === "protoc-gen-go" ? goOptions(stub, text, hasOpaqueTwin) : [];
}

function grpcOptions(stub: Stub, text: string): PluginOption[] {
  const options: PluginOption[] = [];
  // Not by mustEmbed…, which the Unsafe interface always names.
  if (/\n\/\/ All implementations should embed Unimplemented/.test(text)) {
    options.push(option(stub, text, "require_unimplemented_servers=false", "should embed Unimplemented"));
  }
  const generics = genericStreams(stub.generatorStamp ?? "");
  const usesGenerics = /grpc\.GenericClientStream\[|grpc\.(?:Server|Client|Bidi)Streaming(?:Client|Server)\[/.test(
    text,
  );
  const streams = /\bgrpc\.StreamDesc\{\s*\{/.test(text);
  if (generics === "on" && streams && !usesGenerics) {
    options.push(option(stub, text, "use_generic_streams_experimental=false", "SupportPackageIsVersion"));
  }
  if (generics === "off" && usesGenerics) {
    options.push(option(stub, text, "use_generic_streams_experimental=true", "SupportPackageIsVersion"));
  }
  return options;
}

/** Generic stream types are off by default in v1.4 and on from v1.5.0. https://github.com/grpc/grpc-go/releases */
function genericStreams(stamp: string): "none" | "off" | "on" {
  const match = /^v(\d+)\.(\d+)\./.exec(stamp);
  if (match === null) return "none";
  const minor = Number(match[2]);
  if (Number(match[1]) > 1 || minor >= 5) return "on";
  return minor === 4 ? "off" : "none";
}

function goOptions(stub: Stub, text: string, hasOpaqueTwin: boolean): PluginOption[] {
  // Build constraints stand above the package clause. https://pkg.go.dev/cmd/go#hdr-Build_constraints
  if (hasOpaqueTwin || /\n\/\/go:build !protoopaque\b/.test(text.slice(0, text.search(/^package /m)))) {
    return [option(stub, text, "default_api_level=API_HYBRID", "!protoopaque")];
  }
  if (text.includes("\n\txxx_hidden_")) return [option(stub, text, "default_api_level=API_OPAQUE", "xxx_hidden_")];
  return [];
}

function option(stub: Stub, text: string, name: string, sign: string): PluginOption {
  const at = text.indexOf(sign);
  const line = at === -1 ? stub.headerLine : text.slice(0, at).split("\n").length;
  return {
    text: name,
    provenance: { kind: "derived", because: `option ${name}, for the stub has "${sign}"`, path: stub.path, line },
  };
}
