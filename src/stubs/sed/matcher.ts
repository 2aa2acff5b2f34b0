/*
 * Regular expressions of a checkout's recipes are foreign text: they are run by RE2's rules, in time linear in what they are run
 * on, so that none of them can hold a job up. https://github.com/google/re2/wiki/WhyRE2
 */

/** A regular expression in RE2's syntax, with what finding it takes. */
export interface Pattern {
  readonly source: string;
  readonly ignoresCase: boolean;
  /** Of all matches at a place the longest, as POSIX has it, rather than the first that Perl would try. */
  readonly isLongest: boolean;
  /** Text that is in every match; empty: none is known. */
  readonly literal: string;
}

/** Where a match and its groups begin and end; a group that took no part is null. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
}

/** Finds the first match at or behind an offset; null: there is none. */
export type Matcher = (text: string, from: number) => Match | null;

/** Null for what is no regular expression by RE2's rules: back references, conditions on what follows. */
export type CompilePattern = (pattern: Pattern) => Matcher | null;

/** The compiler of patterns; its library is loaded when it is asked for, for most checkouts have no use for it. */
export async function patternCompiler(): Promise<CompilePattern> {
  const { RE2JS, RE2JSException } = await import("re2js");
  return ({ source, ignoresCase, isLongest, literal }) => {
    const flags = RE2JS.DOTALL | (ignoresCase ? RE2JS.CASE_INSENSITIVE : 0) | (isLongest ? RE2JS.LONGEST_MATCH : 0);
    try {
      const compiled = RE2JS.compile(source, flags);
      return (text, from) => {
        if (literal !== "" && !text.includes(literal, from)) return null;
        const matcher = compiled.matcher(text);
        if (!matcher.find(from)) return null;
        const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, number) => matcher.group(number));
        return { start: matcher.start(), end: matcher.end(), groups };
      };
    } catch (error) {
      if (error instanceof RE2JSException) return null;
      throw error;
    }
  };
}
