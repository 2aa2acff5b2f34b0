import { Failure } from "../../model/failure.ts";

/** The numbers of a release of protoc as in its tag: `v29.3`, `v3.20.3`, `v30.0-rc1`. */
export interface ReleaseNumbers {
  /** 3 up to v3.20, from v21.0 on the line itself. */
  readonly major: number;
  readonly minor: number;
  /** 0 from v21.0 on, where tags have two numbers. */
  readonly patch: number;
  /** `1`, `1.1`; null for releases. */
  readonly candidate: string | null;
}

/** Takes a release number apart. Throws a `Failure` of kind `bad-input` where it is none. */
export function releaseNumbers(release: string): ReleaseNumbers {
  const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:-?rc-?(\d+(?:\.\d+)?))?$/.exec(release);
  if (match === null) {
    throw new Failure("bad-input", `${JSON.stringify(release)} is not a release of protoc.`, {
      remedy: "Write it like 29.3.",
    });
  }
  const [, major = "", minor = "", patch = "0", candidate = null] = match;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), candidate };
}
