/**
 * What sed makes of a regenerated text where a project has acronyms in capitals, `s/Id/ID/` and its like: names, struct tags
 * and the names in the descriptor alike, which keep their lengths. Null where the committed text is not what that makes of it.
 */
export function withAcronyms(committed: string, regenerated: string): string | null {
  if (committed.length !== regenerated.length) return null;
  const own = committed.split("\n");
  const lines = regenerated.split("\n").map((fresh, index) => ({ fresh, own: own[index] ?? "" }));
  const changed = lines.filter((line) => line.own !== line.fresh);
  const found = changed.map(acronymsIn);
  if (changed.length === 0 || found.includes(null)) return null;
  const words = new Set(found.flatMap((all) => (all ?? []).map(({ word }) => word)));
  // A name that only strings have otherwise is a name of the .proto that was changed.
  const inCode = new Set(
    found.flatMap((all) => (all ?? []).filter(({ isInString }) => !isInString).map(({ word }) => word)),
  );
  if ([...words].some((word) => !inCode.has(word))) return null;
  // It makes no exceptions, which somebody who renames one thing does.
  const isSpared = ({ fresh, own: text }: Line) => text === fresh && [...words].some((word) => comesFirst(word, fresh));
  return lines.some(isSpared) ? null : committed;
}

/** Whether sed, which changes the first one on each line, finds a word in the code of a line, and not in a longer one. */
function comesFirst(word: string, line: string): boolean {
  const at = line.indexOf(word);
  const isWord = at !== -1 && !/[a-z]/.test(line.slice(at + word.length, at + word.length + 1));
  return isWord && withoutStrings(line).slice(at).startsWith(word);
}

/** Whether a field has another case in Go than its JSON name, which both are made of its name in the .proto. */
export function hasAcronyms(text: string): boolean {
  return Array.from(text.matchAll(/^\t(\w+)[^`\n]*`protobuf:"[^"\n]*,json=(\w+)/gm)).some(
    ([, name = "", json = ""]) => {
      return name.slice(1) !== json.slice(1) && name.toLowerCase() === json.toLowerCase();
    },
  );
}

interface Line {
  readonly fresh: string;
  readonly own: string;
}

interface Acronym {
  /** As the generator wrote it: `Id`. */
  readonly word: string;
  readonly isInString: boolean;
}

/** The words of a line that have only capitals now; null where anything else differs. */
function acronymsIn({ fresh, own }: Line): readonly Acronym[] | null {
  if (fresh.toLowerCase() !== own.toLowerCase()) return null;
  const code = withoutStrings(fresh);
  const found: Acronym[] = [];
  for (let at = 0; at < fresh.length; at += 1) {
    if (fresh[at] === own[at]) continue;
    let end = at;
    while (end < fresh.length && fresh[end] !== own[end]) end += 1;
    const [before, after] = [fresh.slice(at, end), own.slice(at, end)];
    const initial = fresh.slice(at - 1, at);
    if (!/^[a-z]+$/.test(before) || !/^[A-Z]+$/.test(after)) return null;
    // `Pingid` may become `PingID`, too.
    const word = /[A-Z]/.test(initial) ? initial + before : before.slice(0, 1).toUpperCase() + before.slice(1);
    found.push({ word, isInString: code[at] === " " });
    at = end;
  }
  return found;
}

/** With blanks in place of its string literals and comments, so that columns stay. */
function withoutStrings(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/.*$/g, (literal) => " ".repeat(literal.length));
}
