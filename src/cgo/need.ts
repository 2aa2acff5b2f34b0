/** Whether a build needs cgo, its tests included. */
export type Need =
  | { readonly kind: "none" }
  /** Builds without cgo, but packages silently change. */
  | { readonly kind: "soft"; readonly packages: readonly string[] }
  /** Does not build without cgo. */
  | { readonly kind: "hard"; readonly packages: readonly string[]; readonly because: string }
  | { readonly kind: "unknown"; readonly why: string };

/** A package as `go list` describes it. */
export interface ListedPackage {
  /** Import path, without the brackets of a test variant. */
  readonly path: string;
  readonly name: string;
  /** Absolute directory. */
  readonly directory: string;
  readonly cgoFiles: number;
  readonly goFiles: number;
  /** Of its #cgo lines, for the C compiler and the linker. */
  readonly flags: string;
  /** Empty: none. */
  readonly error: string;
}

/** The template whose output `parseListing` reads: what the standard library does not hold, one line each. */
export const listTemplate =
  '{{if not .Standard}}{{.ImportPath}}\t{{.Name}}\t{{.Dir}}\t{{len .CgoFiles}}\t{{len .GoFiles}}\t{{join .CgoCFLAGS " "}} {{join .CgoLDFLAGS " "}}\t{{with .Error}}{{printf "%q" .Err}}{{end}}{{end}}';

/** The packages in the output of `go list -f listTemplate`; variants of a package that are compiled for tests count as the package. */
export function parseListing(output: string): ListedPackage[] {
  const packages = new Map<string, ListedPackage>();
  for (const line of output.split(/\r?\n/)) {
    const [importPath, name, directory, cgoFiles, goFiles, flags, error] = line.split("\t");
    if (importPath === undefined || name === undefined || directory === undefined) continue;
    if (flags === undefined || error === undefined) continue;
    const path = importPath.replace(/ \[.*$/, "");
    packages.set(path, { path, name, directory, cgoFiles: Number(cgoFiles), goFiles: Number(goFiles), flags, error });
  }
  return [...packages.values()];
}

/** The packages that have C code, when listed with CGO_ENABLED=1. */
export function cgoPackages(listed: readonly ListedPackage[]): ListedPackage[] {
  return listed.filter(({ cgoFiles }) => cgoFiles > 0);
}

/** What keeps the listing from being the whole truth; undefined where nothing does. */
export function listingGap(listed: readonly ListedPackage[]): string | undefined {
  const broken = listed.find(({ error }) => error !== "" && !excludesAllFiles(error));
  return broken === undefined ? undefined : `${broken.path}: ${broken.error.replace(/^"|"$/g, "").split("\\n")[0]}`;
}

/** The packages that have no Go file left, when listed with CGO_ENABLED=0. */
export function packagesWithoutFiles(listed: readonly ListedPackage[]): string[] {
  return listed
    .filter(({ error, goFiles }) => excludesAllFiles(error) || (error === "" && goFiles === 0))
    .map(({ path }) => path);
}

function excludesAllFiles(error: string): boolean {
  return /build constraints exclude all Go files/.test(error);
}

/**
 * The cgo packages for whose missing names `CGO_ENABLED=0 go vet` complains: in themselves, or where they are used.
 * Other complaints, about stubs that are not generated yet for instance, say nothing about cgo.
 */
export function packagesThatVetMisses(vetOutput: string, candidates: readonly ListedPackage[]): string[] {
  const blamed = new Set<string>();
  let current = "";
  for (const line of vetOutput.split(/\r?\n/)) {
    const header = /^# \[?([^\s\]]+)\]?/.exec(line);
    if (header !== null) {
      current = (header[1] ?? "").replace(/_test$/, "");
      continue;
    }
    const missing = /undefined: (?:(\w+)\.)?\w+/.exec(line);
    if (missing === null) continue;
    const qualifier = missing[1];
    for (const { path, name } of candidates) {
      if (qualifier === undefined ? path === current : name === qualifier) blamed.add(path);
    }
  }
  return [...blamed];
}
