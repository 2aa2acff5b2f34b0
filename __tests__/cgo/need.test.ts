import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { readGoSettings } from "../../src/cgo/go-settings.ts";
import { flagsThatChoosePackages, flagsThatNeedCgo } from "../../src/cgo/goflags.ts";
import { listingGap, packagesThatVetMisses, parseListing } from "../../src/cgo/need.ts";
import { type NeedQuestion, needQuestion } from "../../src/cgo/need-scan.ts";
import { processes } from "../../src/host/processes.ts";
import { createPlace, hardModule, pureModule, realGo, softModule } from "./place.ts";

// Of this machine, so that modules are downloaded once.
const goEnv = (name: string) => execFileSync(realGo, ["env", name], { encoding: "utf8" }).trim();
const machine = {
  PATH: process.env["PATH"] ?? "",
  HOME: "/nowhere",
  GOCACHE: goEnv("GOCACHE"),
  GOMODCACHE: goEnv("GOMODCACHE"),
  GOPROXY: goEnv("GOPROXY"),
  GOTELEMETRY: "off",
};

async function ask(modules: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<NeedQuestion> {
  const all = { ...machine, ...env };
  const answer = await readGoSettings(processes, realGo, all, import.meta.dirname);
  if (answer.kind !== "settings") throw new Error(answer.text);
  const { settings } = answer;
  return needQuestion({ processes, goBinary: realGo, settings, env: all, modules, offline: false }, Promise.resolve());
}

const published = (name: string) => join(import.meta.dirname, "..", "fixtures", "cgo", "modules", name);

test("go-sqlite3 builds without cgo and then does not work: soft", async () => {
  const { need } = await (await ask([published("sqlite")])).thorough();
  assert.deepEqual(need, { kind: "soft", packages: ["github.com/mattn/go-sqlite3"] });
});

test("confluent-kafka-go does not build without cgo: hard", async () => {
  const { need } = await (await ask([published("kafka")])).thorough();
  assert.equal(need.kind, "hard");
  assert.deepEqual("packages" in need && need.packages, ["github.com/confluentinc/confluent-kafka-go/v2/kafka"]);
});

test("grpc-go alone needs no cgo, its tests included: none", async () => {
  const question = await ask([published("grpc")]);
  assert.deepEqual((await question.thorough()).need, { kind: "none" });
});

test("several modules need what the worst of them needs", async () => {
  await using place = await createPlace();
  const pure = await place.module("pure", pureModule);
  const soft = await place.module("soft", softModule);
  const hard = await place.module("hard", hardModule);
  assert.deepEqual((await (await ask([pure])).quick()).need, { kind: "none" });
  const softNeed = { kind: "soft", packages: ["example.com/soft/store"] };
  assert.deepEqual((await (await ask([pure, soft])).quick()).need, softNeed);
  assert.equal((await (await ask([soft, hard])).quick()).need.kind, "hard");
});

test("C code that only a test imports counts", async () => {
  await using place = await createPlace();
  const module = await place.module("tested", {
    ...softModule,
    "main.go": "package main\n\nfunc main() {}\n",
    "main_test.go":
      'package main\n\nimport (\n\t"testing"\n\n\t"example.com/soft/store"\n)\n\nfunc TestStore(t *testing.T) { _ = store.Kind() }\n',
  });
  const { need } = await (await ask([module])).quick();
  assert.deepEqual(need, { kind: "soft", packages: ["example.com/soft/store"] });
});

test("missing stubs are no reason to call C code needed, missing names of it are", async () => {
  await using place = await createPlace();
  const store = { "go.mod": softModule["go.mod"], "store/cgo.go": softModule["store/cgo.go"] };
  const other = "package store\n\nfunc Other() int { return 1 }\n";
  const unrelated = await place.module("unrelated", {
    ...store,
    "store/other.go": other,
    "main.go":
      'package main\n\nimport "example.com/soft/store"\n\nfunc main() { println(store.Other(), NewGreeterClient()) }\n',
  });
  assert.equal((await (await ask([unrelated])).thorough()).need.kind, "soft");
  const related = await place.module("related", {
    ...store,
    "store/other.go": other,
    "main.go": 'package main\n\nimport "example.com/soft/store"\n\nfunc main() { println(store.Kind()) }\n',
  });
  const { need } = await (await ask([related])).thorough();
  assert.equal(need.kind, "hard");
});

test("modules that are not downloaded, or no module at all, leave it unknown", async () => {
  await using place = await createPlace();
  const empty = { GOMODCACHE: join(place.directory, "module-cache"), GOFLAGS: "-modcacherw" };
  const { need } = await (await ask([published("grpc")], empty)).quick();
  assert.equal(need.kind, "unknown");
  assert.match("why" in need ? need.why : "", /grpc/);
  assert.equal((await (await ask([])).quick()).need.kind, "unknown");
  const newer = await place.module("newer", {
    "go.mod": "module example.com/newer\n\ngo 1.999.0\n",
    "a.go": "package a\n",
  });
  assert.equal((await (await ask([newer])).thorough()).need.kind, "unknown");
});

test("tags of GOFLAGS decide which packages there are; flags of others are left out", async () => {
  await using place = await createPlace();
  const tagged = { ...pureModule, "c.go": '//go:build withc\n\npackage main\n\nimport "C"\n' };
  const module = await place.module("tagged", tagged);
  assert.equal((await (await ask([module])).quick()).need.kind, "none");
  assert.equal((await (await ask([module], { GOFLAGS: "-tags=withc -mod=mod" })).quick()).need.kind, "soft");
  const toolexec = join(place.directory, "never-run");
  assert.equal((await (await ask([module], { GOFLAGS: `-toolexec=${toolexec}` })).thorough()).need.kind, "none");
});

test("flags of GOFLAGS that need cgo whatever is built", () => {
  assert.deepEqual(flagsThatNeedCgo("-v -race", "linux"), ["-race"]);
  assert.deepEqual(flagsThatNeedCgo("-race", "darwin"), []);
  assert.deepEqual(flagsThatNeedCgo("-race=false -buildmode=pie", "linux"), []);
  assert.deepEqual(flagsThatNeedCgo("--buildmode=c-shared -msan", "darwin"), ["--buildmode=c-shared", "-msan"]);
  assert.deepEqual(flagsThatNeedCgo("'-ldflags=-s -linkmode=external'", "darwin"), ["-ldflags=-s -linkmode=external"]);
  assert.deepEqual(flagsThatNeedCgo("'-ldflags=-linkmode external'", "linux"), ["-ldflags=-linkmode external"]);
  const flags = "-race '-tags=a b' -mod=vendor -mod=mod -toolexec=x";
  assert.equal(flagsThatChoosePackages(flags, "1.26.8"), "'-tags=a b' -mod=vendor -buildvcs=false");
  assert.equal(flagsThatChoosePackages("-mod=mod", "1.17.13"), "-x=false");
});

test("an error of the listing is told as why, a package for other platforms is no error", () => {
  const line = (error: string) => `example.com/a [example.com/a.test]\ta\t/a\t0\t1\t\t${error}\n`;
  const gone = parseListing(line('"no required module provides package x; to add it:\\n\\tgo get x"'));
  assert.equal(listingGap(gone), "example.com/a: no required module provides package x; to add it:");
  assert.equal(listingGap(parseListing(line('"build constraints exclude all Go files in /a"'))), undefined);
});

test("complaints of vet are blamed on a cgo package only by its name", () => {
  const kafka = {
    path: "example.com/v2/kafka",
    name: "kafka",
    directory: "/k",
    cgoFiles: 1,
    goFiles: 1,
    flags: "",
    error: "",
  };
  const blame = (text: string) => packagesThatVetMisses(text, [kafka]);
  assert.deepEqual(blame("# example.com/m\n# [example.com/m]\nvet: ./main.go:5:28: undefined: kafka.NewProducer\n"), [
    kafka.path,
  ]);
  assert.deepEqual(blame("# example.com/v2/kafka\n./header.go:3:2: undefined: headerT\n"), [kafka.path]);
  assert.deepEqual(blame("# example.com/m\nvet: ./main.go:5:28: undefined: pb.NewGreeterClient\n"), []);
  assert.deepEqual(blame("# example.com/m\nvet: ./main.go:5:28: undefined: kafkaTopic\n"), []);
});
