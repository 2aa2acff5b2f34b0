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
