import { compareVersions } from "./dotted-version.ts";
import { joinQuotedFields, splitQuotedFields } from "./quoted-fields.ts";

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
export function flagsThatChoosePackages(goflags: string, goVersion: string): string {
  const kept = splitQuotedFields(goflags).filter((field) => /^--?(tags=|mod=(vendor|readonly)$)/.test(field));
  return joinQuotedFields([...kept, flagsOfOurOwn(goVersion)]);
}

/**
 * A GOFLAGS that is not empty, since an empty one would let that of `go env -w` through. It keeps the go command from
 * asking git about the checkout, which is a program that may open a dialog on a Mac without developer tools.
 */
export function flagsOfOurOwn(goVersion: string): string {
  return compareVersions(goVersion, "1.18") >= 0 ? "-buildvcs=false" : "-x=false";
}
