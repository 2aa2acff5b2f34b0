import { dirname } from "node:path";
import type { VerifyInput } from "../types.ts";

/** The directories in which the pinned tools are, for the PATH of the user's own commands; gets those that are not there yet. */
export async function toolDirectoriesOf({ protoc, pins, obtain }: VerifyInput): Promise<string[]> {
  const others = pins.filter((pin) => pin.kind !== "protoc");
  const tools = [protoc, ...(await Promise.all(others.map(obtain)))];
  return [...new Set(tools.map(({ path }) => dirname(path)))];
}
