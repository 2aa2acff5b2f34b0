import { type Declaration, declarationsOf } from "./proto-text.ts";

/** Text to be put in place of what stands between two offsets. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One change of a .proto, and what the report has to say of it. */
export interface ProtoFault {
  readonly splice: Splice;
  /** What the reasons have to name, such as the field. */
  readonly words: readonly string[];
}

/** The text with a change made. */
export function spliced(text: string, { from, to, text: fresh }: Splice): string {
  return text.slice(0, from) + fresh + text.slice(to);
}

export function insertion(at: number, text: string, ...words: readonly string[]): ProtoFault {
  return { splice: { from: at, to: at, text }, words };
}

export function of(text: string, ...kinds: readonly Declaration["kind"][]): Declaration[] {
  return declarationsOf(text).filter(({ kind }) => kinds.includes(kind));
}

/** Whether it is the first thing on its line. */
export function isFirstOnLine(text: string, { start }: Declaration): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(0, start));
}

export function removal({ start, end, name }: Declaration): ProtoFault {
  return { splice: { from: start, to: end, text: "" }, words: [name] };
}
