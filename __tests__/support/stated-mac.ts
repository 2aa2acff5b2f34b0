/**
 * Preloaded into a bundle by NODE_OPTIONS: states that it runs on a Mac with Apple silicon whose system directories lie
 * below STATED_MAC_ROOT. What is stated is the machine, in a process of its own: the bundle has no such setting.
 */
import childProcess from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const root = process.env["STATED_MAC_ROOT"] ?? "";
const inSystem = /^\/(?:Applications|Library\/Developer|usr\/bin\/clang)/;

/** Makes a function find paths of the system below the stated root. */
function place<Rest extends readonly unknown[], Result>(original: (path: string, ...rest: Rest) => Result) {
  return (path: string, ...rest: Rest): Result => original(inSystem.test(path) ? root + path : path, ...rest);
}

Object.defineProperty(process, "platform", { value: "darwin" });
Object.defineProperty(process, "arch", { value: "arm64" });
Object.assign(fs, { existsSync: place(fs.existsSync), readdirSync: place(fs.readdirSync) });
Object.assign(childProcess, { spawn: place(childProcess.spawn) });
syncBuiltinESMExports();
