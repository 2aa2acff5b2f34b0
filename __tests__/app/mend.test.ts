import assert from "node:assert/strict";
import { test } from "node:test";
import { asStarted, mendCommand, programName } from "../../src/app/mend.ts";
import { RunRecord } from "../../src/app/record.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Request } from "../../src/model/request.ts";
import { givenRequest } from "../support/given.ts";
import { testHost } from "../support/tools.ts";

const finding = (fix: string): Finding => ({ code: "stub-stale", level: "error", message: "It is stale.", fix });

function advice(
  fix: string,
  program: string,
  workingDirectories: Request["workingDirectories"],
  { surface = "action", patchFile = "" }: { readonly surface?: Request["surface"]; readonly patchFile?: string } = {},
): string {
  const http = { get: () => Promise.reject(new Error("No test asks for anything.")) };
  const place = {
    host: testHost({ toolDirectory: "/none" }),
    http,
    openCacheService: null,
    program,
    currentDirectory: "/checkout",
  };
  const request = givenRequest();
  const reporting = { ...request.reporting, patchFile };
  return asStarted(finding(fix), { ...request, surface, workingDirectories, reporting }, place).fix;
}

test("advice names the command as it was started, with its directories", () => {
  const update = "Run go-grpc-setup update, or apply the patch.";
  assert.equal(advice(update, "go-grpc-setup", ["/checkout"]), update);
  assert.equal(
    advice(update, "node ../tool/dist/cli/index.js", ["/checkout/api", "/checkout/it's"]),
    "Run node ../tool/dist/cli/index.js update api 'it'\\''s', or apply the patch.",
  );
  assert.equal(
    advice("Undo the edit with go-grpc-setup update --force.", "node cli.js", ["/checkout/api"]),
    "Undo the edit with node cli.js update api --force.",
  );
  assert.equal(
    advice("Write it with `go-grpc-setup lock`.", "node cli.js", ["/checkout"]),
    "Write it with `node cli.js lock`.",
  );
});

test("a patch is advised where there is one", () => {
  const update = "Run go-grpc-setup update, or apply the patch, and add the file to Git.";
  const inCheckout = (options: Parameters<typeof advice>[3]) => advice(update, "go-grpc-setup", ["/checkout"], options);
  assert.equal(inCheckout({ surface: "action" }), update);
  assert.equal(inCheckout({ surface: "command-line" }), "Run go-grpc-setup update, and add the file to Git.");
  assert.equal(
    inCheckout({ surface: "command-line", patchFile: "my stubs.patch" }),
    "Run go-grpc-setup update, or `git apply 'my stubs.patch'`, and add the file to Git.",
  );
});

test("a program is its name where it was installed as a command, and its script else", () => {
  assert.equal(programName("/usr/local/bin/go-grpc-setup", "/checkout"), "go-grpc-setup");
  assert.equal(programName("/checkout/dist/cli/index.js", "/checkout"), "node dist/cli/index.js");
  assert.equal(programName("/my tools/index.js", "/checkout"), "node '../my tools/index.js'");
});

test("the command that mends is told where it would mend anything", () => {
  const record = new RunRecord();
  const request = { ...givenRequest(), workingDirectories: ["/checkout/api"] };
  const told = () => mendCommand("go-grpc-setup", request, { report: record.report("verify"), record }, "/checkout");
  const result = { path: "a.pb.go", generator: "protoc-gen-go", proto: null, root: null, because: [] };
  record.stubs = { checked: 1, current: 0, files: [{ ...result, status: "orphan" }], unchecked: [], reused: 0 };
  assert.equal(told(), "");
  record.patch = "diff --git a/a.pb.go b/a.pb.go\n";
  assert.equal(told(), "go-grpc-setup update api");
  record.stubs = { ...record.stubs, files: [{ ...result, status: "edited" }] };
  assert.equal(told(), "go-grpc-setup update api --force");
});
