/** What `go version -m` says of a command. https://pkg.go.dev/runtime/debug#BuildInfo */
export interface BuildInfo {
  /** Without the prefix `go`. */
  readonly go: string;
  /** Import path of the main package. */
  readonly package: string;
  /** The main module first, then its dependencies. `sum` is empty for a module that was replaced by a directory. */
  readonly modules: readonly { readonly path: string; readonly version: string; readonly sum: string }[];
}

/** Reads the output of `go version -m FILE`. What is not there is empty. */
export function parseBuildInfo(text: string): BuildInfo {
  const lines = text.split(/\r?\n/);
  const rows = lines.slice(1).map((line) => line.split("\t").slice(1));
  const modules = rows.filter(([kind]) => kind === "mod" || kind === "dep" || kind === "=>");
  return {
    go: /: go(\S+)/.exec(lines[0] ?? "")?.[1] ?? "",
    package: rows.find(([kind]) => kind === "path")?.[1] ?? "",
    modules: modules.map(([, path = "", version = "", sum = ""]) => ({ path, version, sum })),
  };
}
