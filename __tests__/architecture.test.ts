import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const source = join(dirname(fileURLToPath(import.meta.url)), "..", "src");

/** What each folder of src/ may import of ours; `host:types` is host/types.ts alone. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  data: [],
  files: ["model"],
  inputs: ["model", "data", "host:types"],
  project: ["model", "data", "host:types"],
  pins: ["model", "data", "host:types"],
  tools: ["model", "data", "files", "host:types"],
  cgo: ["model", "data", "host:types"],
  cache: ["model", "data", "files", "host:types"],
  stubs: ["model", "data", "files", "host:types"],
  host: ["model", "data"],
  report: ["model"],
  app: ["model", "data", "host:types", "inputs", "project", "pins", "tools", "cgo", "cache", "stubs", "report"],
  entry: ["model", "host", "inputs", "app", "report"],
};

interface Import {
  readonly file: string;
  readonly specifier: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), "utf8");
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)[^;"']*?from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g,
  );
  return [...found].map((match) => ({ file, specifier: match[1] ?? match[2] ?? "" }));
}

function roomOf(file: string): string {
  const [first, ...rest] = file.split("/");
  return rest.length === 0 ? "entry" : (first ?? "");
}

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));
const imports = files.flatMap(importsOf);

test("src/ has files, and this test sees their imports", () => {
  assert.ok(files.length > 10, `only ${files.length} files found`);
  assert.ok(imports.length > 5, `only ${imports.length} imports found`);
});

test("imports follow the arrows of the house", () => {
  const wrong = imports.filter(({ file, specifier }) => {
    if (!specifier.startsWith(".")) return false;
    const target = normalize(join(dirname(file), specifier)).replaceAll("\\", "/");
    const from = roomOf(file);
    const to = roomOf(target);
    // The program's own version stands in package.json alone.
    if (from === to || target === "../package.json") return false;
    const rooms = allowed[from];
    if (rooms === undefined) return true;
    return !(rooms.includes(to) || (target === "host/types.ts" && rooms.includes("host:types")));
  });
  assert.deepEqual(wrong, []);
});

test("no files import each other in a circle, and no folders of one part do", () => {
  const arrows = imports.flatMap(({ file, specifier }): [string, string][] =>
    specifier.startsWith(".") && specifier.endsWith(".ts")
      ? [[file, normalize(join(dirname(file), specifier)).replaceAll("\\", "/")]]
      : [],
  );
  assert.deepEqual(circleIn(arrows), []);
  const folders = arrows.map(([from, to]): [string, string] => [dirname(from), dirname(to)]);
  const ofSubfolders = folders.filter(([from, to]) => from !== to && from.includes("/") && to.includes("/"));
  assert.deepEqual(circleIn(ofSubfolders), []);
});

/** The first circle of arrows that is found, from a room back to itself; empty where there is none. */
function circleIn(arrows: readonly (readonly [string, string])[]): readonly string[] {
  const targets = new Map<string, Set<string>>();
  for (const [from, to] of arrows) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const follow = (room: string, path: readonly string[]): readonly string[] => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room];
    if (done.has(room)) return [];
    for (const target of targets.get(room) ?? []) {
      const circle = follow(target, [...path, room]);
      if (circle.length > 0) return circle;
    }
    done.add(room);
    return [];
  };
  for (const room of targets.keys()) {
    const circle = follow(room, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

test("only host/ imports @actions/*", () => {
  const wrong = imports.filter(({ file, specifier }) => specifier.startsWith("@actions/") && roomOf(file) !== "host");
  assert.deepEqual(wrong, []);
});

test("nothing but the entries ends the process", () => {
  const wrong = files.filter((file) => {
    return roomOf(file) !== "entry" && /\bprocess\.exit(Code)?\b/.test(readFileSync(join(source, file), "utf8"));
  });
  assert.deepEqual(wrong, []);
});
