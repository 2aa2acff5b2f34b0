/**
 * Text as a line of a runner's log that can't be taken for a workflow command. The runner looks for `::` at the start of
 * a line, after blanks, and for `##[` anywhere in it; a word joiner inside either ends that and shows nothing.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function harmlessForRunner(text: string): string {
  return text.replaceAll(/^(\s*):(?=:)/gm, "$1:\u2060").replaceAll("##[", "##\u2060[");
}

/** Text whose control characters are shown instead of obeyed by a terminal; line ends and tabs stay. */
export function harmlessForTerminal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replaceAll(/[\0-\b\v\f\x0e-\x1f\x7f-\x9f]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
}
