/**
 * Installs one pin in a process of its own: `install-child.ts TOOL_DIRECTORY BASE_URL PIN_AS_JSON`. Prints "ready" when it
 * begins and the tool as JSON when it has it.
 */
import type { Pin } from "../../src/model/pin.ts";
import { childToolbox } from "./child-toolbox.ts";

const [toolDirectory = "", base = "", pin = ""] = process.argv.slice(2);
const box = childToolbox(toolDirectory, base);
console.log("ready");
console.log(JSON.stringify(await box.obtain(JSON.parse(pin) as Pin)));
