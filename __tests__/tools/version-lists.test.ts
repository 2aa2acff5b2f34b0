import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { test } from "node:test";
import type { Http } from "../../src/host/types.ts";
import { Failure } from "../../src/model/failure.ts";
import { ordinaryPatience } from "../../src/tools/download.ts";
import { createToolbox } from "../../src/tools/toolbox.ts";
import { plainEnvironment, testHost } from "../support/tools.ts";

const refused: Http["get"] = ({ url }) =>
  Promise.reject(new Failure("network", `${new URL(url).host} could not be asked`));
const unknown: Http["get"] = () =>
  Promise.resolve({ status: 404, headers: {}, body: Readable.from([Buffer.from("no such page")]) });

/** What comes of asking for Go's releases where this answers for the index, and a proxy is where nobody listens. */
async function kindOfGoList(get: Http["get"], base: string): Promise<string> {
  const toolDirectory = mkdtempSync(join(tmpdir(), "lists-"));
  try {
    const host = testHost({ toolDirectory, env: { ...plainEnvironment(), GOPROXY: "http://127.0.0.1:9" } });
    const sources = { goDownloadBaseUrl: base, protocDownloadBaseUrl: "", mavenRepositoryUrl: "", token: "" };
    const patience = { ...ordinaryPatience, tries: 1 };
    const box = createToolbox({ host, http: { get }, sources, patience });
    const failure = await box.versions.go().then(
      () => assert.fail("there was a list"),
      (error: unknown) => error,
    );
    assert.ok(failure instanceof Failure, String(failure));
    assert.match(failure.message, new RegExp(`^- ${base || "go\\.dev"}: `, "m"));
    assert.match(failure.message, /^- go list: network: .*connection refused/m);
    return failure.kind;
  } finally {
    rmSync(toolDirectory, { recursive: true });
  }
}

test("no index of Go within reach is not to be able to run, whether or not a mirror answers that it has none", async () => {
  assert.equal(await kindOfGoList(refused, ""), "no-source");
  assert.equal(await kindOfGoList(unknown, "https://mirror.example.com"), "no-source");
});
