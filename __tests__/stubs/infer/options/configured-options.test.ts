import assert from "node:assert/strict";
import { test } from "node:test";
import { configuredFor, configuredPlugins } from "../../../../src/stubs/infer/options/configured-options.ts";

function optionsIn(path: string, text: string): Record<string, string> {
  const plugins = configuredPlugins([{ path, text }]);
  return Object.fromEntries(
    plugins.map(({ generator, options }) => [generator, options.map((one) => one.text).join(",")]),
  );
}

test("options of buf's templates, of all versions and all ways to name a plugin", () => {
  const v2 = `version: v2
plugins:
  - remote: buf.build/grpc-ecosystem/gateway:v2.27.3
    out: gen
    opt:
      - paths=source_relative
      - generate_unbound_methods=true
  - local: [go, tool, connectrpc.com/connect/cmd/protoc-gen-connect-go]
    out: gen
    opt: simple,paths=source_relative
  - local: protoc-gen-go-vtproto
    out: gen
`;
  assert.deepEqual(optionsIn("buf.gen.yaml", v2), {
    "protoc-gen-grpc-gateway": "paths=source_relative,generate_unbound_methods=true",
    "protoc-gen-connect-go": "simple,paths=source_relative",
    "protoc-gen-go-vtproto": "",
  });
  const v1 = "version: v1\nplugins:\n  - plugin: grpc-gateway\n    out: .\n    opt: [standalone=true]\n";
  assert.deepEqual(optionsIn("api/gateway.buf.gen.yaml", v1), { "protoc-gen-grpc-gateway": "standalone=true" });
});

test("options of command lines, whether after _opt or before the colon of _out, and none with a variable in it", () => {
  const makefile = `proto:
	protoc -I. --grpc-gateway_out=logtostderr=true,paths=source_relative:gen \\
	  --grpc-gateway_opt standalone=true --grpc-gateway_opt=grpc_api_configuration=$(FILE) \\
	  --go-vtproto_out=. --go-vtproto_opt='features=marshal+size' \\
	  a.proto
# protoc --go-vtproto_opt=features=clone
`;
  assert.deepEqual(optionsIn("Makefile", makefile), {
    "protoc-gen-grpc-gateway": "logtostderr=true,paths=source_relative,standalone=true",
    "protoc-gen-go-vtproto": "features=marshal+size",
  });
});

test("the place nearest to a stub comes first", () => {
  const template = (option: string) => `plugins:\n  - local: protoc-gen-connect-go\n    opt: ${option}\n`;
  const plugins = configuredPlugins([
    { path: "buf.gen.yaml", text: template("simple") },
    { path: "api/buf.gen.yaml", text: template("package_suffix=rpc") },
  ]);
  const found = configuredFor({ path: "api/gen/a.connect.go", generator: "protoc-gen-connect-go" }, plugins);
  assert.deepEqual(
    found.map(({ file }) => file),
    ["api/buf.gen.yaml", "buf.gen.yaml"],
  );
});
