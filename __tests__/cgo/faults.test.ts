import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { faultsIn, harmlessWarnings, nameFault } from "../../src/cgo/faults.ts";
import { knownFaults } from "../../src/data/cgo-faults.ts";
import { processes } from "../../src/host/processes.ts";
import texts from "../fixtures/cgo/faults.json" with { type: "json" };
import recorded from "../fixtures/cgo/recorded.json" with { type: "json" };
import { writeFakes } from "../support/fake-executables.ts";
import { buildCache, createPlace, hardModule, realGo } from "./place.ts";

test("each text is matched by its own entry and by none of the others", () => {
  const systems = ["darwin", "linux", "windows"];
  for (const { id, system, text } of texts) {
    assert.deepEqual(
      faultsIn(text, system).map((fault) => fault.id),
      [id],
      `${id} on ${system}: ${text}`,
    );
    // On another system it is that fault, or one of that system's own, but never two.
    for (const other of systems) assert.ok(faultsIn(text, other).length <= 1, `${id} on ${other}: ${text}`);
  }
});

test("every entry of the catalogue has a text, and M01 to M26 are all there", () => {
  const shown = new Set(texts.map(({ id }) => id));
  assert.deepEqual(
    knownFaults.map(({ id }) => id).filter((id) => !shown.has(id)),
    [],
  );
  const numbers = Array.from({ length: 26 }, (_, index) => `M${String(index + 1).padStart(2, "0")}`);
  assert.deepEqual(
    numbers.filter((id) => !knownFaults.some((known) => known.id === id)),
    [],
  );
});

test("docs/cgo.md has a section for every entry", () => {
  const document = readFileSync(join(import.meta.dirname, "..", "..", "docs", "cgo.md"), "utf8");
  for (const { id } of knownFaults) assert.ok(document.includes(`### ${id} `), `docs/cgo.md says nothing of ${id}`);
});

test("an unknown text is quoted, its first 20 lines", () => {
  const lines = Array.from({ length: 30 }, (_, index) => `riddle ${index + 1}`);
  const fault = nameFault(lines.join("\n"), "darwin");
  assert.equal(fault.id, "unknown");
  assert.deepEqual(fault.text.split("\n").slice(0, 20), lines.slice(0, 20));
  assert.match(fault.text.split("\n")[20] ?? "", /10 more lines/);
});

test("warnings of Apple's new linker are told, and name no fault", () => {
  const { stderr } = recorded.T29;
  assert.deepEqual(
    harmlessWarnings(stderr, "darwin").map(({ id }) => id),
    ["M18"],
  );
  assert.equal(nameFault(stderr, "darwin").id, "unknown");
});

test("inside the go command's own words a recorded fault is found again", async () => {
  await using place = await createPlace();
  const bin = join(place.directory, "bin");
  const module = await place.module("hard", hardModule);
  for (const [name, id] of [
    ["T10", "M01"],
    ["T13", "M03"],
    ["T16", "M06"],
    ["T18", "M07"],
    ["T19", "M08"],
  ] as const) {
    const { stderr, exitCode } = recorded[name];
    await writeFakes(bin, { clang: [{ stderr, exitCode }] });
    const built = await processes.run({
      file: realGo,
      args: ["build", "-o", join(place.directory, "out"), "."],
      cwd: module,
      env: {
        ...{ PATH: bin, HOME: place.directory, GOTELEMETRY: "off", GOFLAGS: "-buildvcs=false", GOTOOLCHAIN: "local" },
        ...{ GOOS: "darwin", GOARCH: "arm64", CGO_ENABLED: "1", GOCACHE: buildCache },
      },
      timeoutSeconds: 120,
    });
    const text = built.stderr.toString("utf8");
    assert.notEqual(built.exitCode, 0);
    assert.match(text, /^# (?:runtime\/cgo|example\.com\/hard)$/m);
    assert.equal(nameFault(text, "darwin").id, id, text);
  }
});

test("Go's framing of a broken xcrun names the same fault as xcrun alone", () => {
  assert.equal(nameFault(recorded.T10.stderr, "darwin").id, "M01");
  assert.equal(nameFault(recorded.T20.stderr, "darwin").id, "M08");
  assert.equal(nameFault(recorded.T23.stderr, "darwin").id, "M11");
  assert.equal(nameFault(recorded.T26.stderr, "darwin").id, "M14");
});
