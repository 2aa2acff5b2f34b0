import { compareGo, goLine, parseGoVersion } from "../model/go-version.ts";

/**
 * The value of GOTOOLCHAIN to export; null leaves it as it is. A user's value is never changed. The go command that was
 * put on PATH runs itself unless go.mod asks for a newer one, so nothing is needed while go.mod selects the pin. For a
 * newer pin `+auto` makes every go on the machine start from it and still lets `go install tool@version` fetch what that
 * tool needs. For an older pin than the `toolchain` line, only its bare name keeps go from switching; where the `go` line
 * itself is newer, nothing may, and go has to be free to switch.
 * https://go.dev/doc/toolchain#select
 */
export function decideGoToolchainExport(decision: {
  readonly userValue: string | undefined;
  /** The pinned release: `1.26.8`. */
  readonly pin: string;
  /** What go.mod or go.work would select by its `toolchain` and `go` lines; null without them. */
  readonly selected: string | null;
  /** The version of the `go` line, below which no Go works; null without it. */
  readonly required: string | null;
}): string | null {
  const { userValue, pin, selected, required } = decision;
  if (userValue !== undefined && userValue !== "") return null;
  if (selected === null || isSelected(pin, selected)) return null;
  // Since Go 1.21; an older go command knows no GOTOOLCHAIN, and a newer one can't start an older one from it.
  if (compareGo(pin, "1.21rc1") < 0) return null;
  if (compareGo(pin, selected) > 0) return `go${pin}+auto`;
  const works = required === null || compareGo(pin, required) >= 0;
  return works ? `go${pin}` : `go${pin}+auto`;
}

/** `go 1.25` selects any patch of 1.25, of which the pin is the one that was installed. */
function isSelected(pin: string, selected: string): boolean {
  const version = parseGoVersion(pin);
  return compareGo(pin, selected) === 0 || (version !== null && version.pre === null && goLine(version) === selected);
}
