/** Texts of a stub that its generator did not write; null where there is no place for it. */
export interface StubEdit {
  readonly name: string;
  /** Which place it is, of those that there are, is by the number. */
  readonly edit: (text: string, choice: number) => string | null;
  /** Any of these: `edited`, `stale comments`. */
  readonly verdicts: readonly string[];
}

/** What people do to the code of a stub. */
export const stubEdits: readonly StubEdit[] = [
  {
    name: "identifier",
    edit: within(/^func \(\w+ \*?\w+\) (Get\w+)\(\) /gm, (name) => `${name}Zz`),
    verdicts: ["edited"],
  },
  {
    name: "method removed",
    edit: within(/^(func \(\w+ \*?\w+\) \w+\([\s\S]*?^\}\n\n)/gm, () => ""),
    verdicts: ["edited"],
  },
  { name: "returned value", edit: within(/^\treturn (""|0|false|nil)$/gm, () => "zz"), verdicts: ["edited"] },
  { name: "struct tag", edit: within(/json:"(\w+),omitempty"`$/gm, (name) => `zz_${name}`), verdicts: ["edited"] },
  { name: "import added", edit: within(/^import \((\n)/gm, () => '\n\t_ "os"\n'), verdicts: ["edited"] },
  {
    name: "import path",
    edit: within(/^\t\w+ "((?!google\.golang\.org\/)[\w.-]+\/[\w./-]+)"$/gm, (path) => `${path}zz`),
    verdicts: ["edited"],
  },
  { name: "blank line at its beginning", edit: (text) => `\n${text}`, verdicts: ["edited"] },
  { name: "indentation", edit: within(/^(\t)return .*$/gm, () => "\t\t"), verdicts: ["edited"] },
  { name: "blank line", edit: within(/^\treturn .*(\n)\}$/gm, () => "\n\n"), verdicts: ["edited"] },
  { name: "one line end", edit: within(/(\n)/g, () => "\r\n"), verdicts: ["edited"] },
  { name: "name of a method", edit: within(/"\/[\w.]+\/(\w+)"/g, (name) => `${name}Zz`), verdicts: ["edited"] },
  {
    name: "comment removed",
    edit: within(/^(\t?\/\/ [a-z][^\n:]*\n)(?=\t?(?:type |func |[A-Z]\w*[ (]))/gm, () => ""),
    verdicts: ["edited", "stale comments"],
  },
  {
    name: "source line",
    edit: within(/^\/\/ (?:- )?source: (?:.*\/)?(\w+)\.proto$/gm, (name) => `${name}zz`),
    verdicts: ["edited", "stale schema", "stale comments", "orphan"],
  },
];

/** The first group of one of the matches, changed. */
function within(pattern: RegExp, change: (found: string) => string): StubEdit["edit"] {
  return (text, choice) => {
    const matches = [...text.matchAll(new RegExp(pattern, `d${pattern.flags}`))];
    const match = matches[choice % Math.max(1, matches.length)];
    const [from, to] = match?.indices?.[1] ?? [];
    if (from === undefined || to === undefined) return null;
    return text.slice(0, from) + change(text.slice(from, to)) + text.slice(to);
  };
}
