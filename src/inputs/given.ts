import type { CommandName, Request } from "../model/request.ts";

/** A text that the user gave for an input, and where. */
export interface GivenText {
  readonly text: string;
  /** `input protoc-version` or `--protoc-version`. */
  readonly place: string;
}

/** What the user gave, by input name; inputs that were not given are absent. */
export type GivenTexts = ReadonlyMap<string, GivenText>;

/** Something that the user wrote and that can't be honoured; all are collected before anything is said. */
export interface Mistake {
  /** Names the value, the place it came from and the allowed ones. */
  readonly message: string;
}

/** What a request is made of. */
export interface RequestSource {
  readonly command: CommandName;
  readonly surface: Request["surface"];
  readonly texts: GivenTexts;
  /** Directories given beside the inputs, as the command line's arguments. */
  readonly directories: readonly string[];
  /** Absolute; relative directories are relative to it. */
  readonly currentDirectory: string;
}
