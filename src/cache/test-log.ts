import { isAbsolute } from "node:path";
import { isWithin } from "../model/native-path.ts";
import { decodeUtf8 } from "../model/utf8.ts";

/** How the go command begins an output that is what a test asked the system for. */
export const testLogMark = Buffer.from("# test log\n");

/** Whether an output of the build cache, by its beginning, is what a test asked the system for. */
export function isTestLog(start: Uint8Array): boolean {
  return Buffer.compare(start.subarray(0, testLogMark.length), testLogMark) === 0;
}

/**
 * Whether an output of the build cache is the log of a test that opened or listed files of the checkout. The go command
 * takes such a test's result over only while sizes and modification times of those files are the same, and every checkout
 * writes files anew: the result can't hold in any later job. Files elsewhere are not looked at again.
 * https://github.com/golang/go/blob/master/src/cmd/go/internal/test/test.go (computeTestInputsID)
 * @param root absolute path of the checkout
 */
export function isDependentTestLog(output: Uint8Array, root: string): boolean {
  if (!isTestLog(output)) return false;
  const lines = decodeUtf8(output.subarray(testLogMark.length)).split("\n");
  return lines.some((line) => {
    const [, operation, name = ""] = /^(open|stat|chdir) (.*)$/.exec(line) ?? [];
    return operation !== undefined && (!isAbsolute(name) || isWithin(name, root));
  });
}
