import { splitQuotedFields } from "./quoted-fields.ts";

/**
 * The flags in GOFLAGS under which a build needs cgo whatever its packages are.
 * macOS is special: its race detector and position-independent executables do without.
 * https://go.dev/doc/go1.20#cgo, https://pkg.go.dev/cmd/go#hdr-Build_modes
 */
export function flagsThatNeedCgo(goflags: string, goos: string): string[] {
  return splitQuotedFields(goflags).filter((field) => {
    const flag = field.replace(/^--?/, "");
    if (/^race(=true|=1)?$/.test(flag)) return goos !== "darwin";
    if (/^(msan|asan)(=true|=1)?$/.test(flag)) return true;
    if (/^buildmode=(c-archive|c-shared|plugin|shared)$/.test(flag)) return true;
    return /^ldflags=/.test(flag) && /-linkmode[= ]external\b/.test(flag);
  });
}

/**
 * What of GOFLAGS decides which packages a build has: tags and vendoring. All else is left out: `-mod=mod` would write
 * go.mod, and `-toolexec` or `-overlay` would run or read what nobody asked this program for.
 */
export function flagsThatChoosePackages(goflags: string): string {
  const kept = splitQuotedFields(goflags).filter((field) => /^--?(tags=|mod=(vendor|readonly)$)/.test(field));
  // An empty GOFLAGS would let the one of `go env -w` through; this says nothing, and every go command knows it.
  return [...kept.map(quoteFlag), "-x=false"].join(" ");
}

function quoteFlag(flag: string): string {
  return /\s/.test(flag) ? `"${flag}"` : flag;
}
