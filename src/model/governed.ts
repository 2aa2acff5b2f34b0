import { posix } from "node:path";
import { depthOf, isInside } from "./directory.ts";
import type { Facts } from "./facts.ts";

/** The directory that a file speaks for: its own, or the one that holds mise's directory of configuration. */
export function governedDirectory(file: string): string {
  return posix.dirname(file.replace(/(?:\.?mise|\.config\/mise)\/config\.toml$|\.config\/mise\.toml$/, "mise.toml"));
}

/**
 * The directory whose stubs a generator's version is meant for that a file declares: the file's own, or, where no stubs of it lie there,
 * as below a module of tools or beside a template, that of the nearest module around it that has some; else the whole checkout.
 */
export function directoryMeant(
  file: string,
  generator: string,
  { modules, stubs }: Pick<Facts, "modules" | "stubs">,
): string {
  const own = governedDirectory(file);
  if (own === ".") return own;
  const made = stubs.filter((stub) => stub.generator === generator);
  // Some commands have another name than the headers of what they write.
  if (made.length === 0) return own;
  const around = modules.map(({ directory }) => directory).filter((directory) => isInside(own, directory));
  const nearestFirst = [own, ...around.toSorted((one, other) => depthOf(other) - depthOf(one))];
  return nearestFirst.find((directory) => made.some(({ path }) => isInside(path, directory))) ?? ".";
}

/**
 * Whether a file is named as templates of buf are, which say by what generators it makes stubs: `buf.gen.yaml`, `buf.go.gen.yaml`,
 * `api.buf.gen.yml`. https://buf.build/docs/configuration/v2/buf-gen-yaml/
 */
export function isBufTemplate(file: string): boolean {
  return /(?:^|[./])buf\.(?:[\w-]+\.)*gen[\w.-]*\.ya?ml$/.test(file);
}

/** What kind of file declares versions of generators: a go.mod, a template of buf, or that of a version manager. */
export function pinFileKind(file: string): "module" | "template" | "manager" {
  if (posix.basename(file) === "go.mod") return "module";
  return isBufTemplate(file) ? "template" : "manager";
}
