import manifest from "../../package.json" with { type: "json" };

/** This program's own version, as package.json has it. */
export const version: string = manifest.version;
