import type { CompilePattern, Matcher, Pattern } from "./matcher.ts";
import { replacementOf } from "./replacement.ts";
import type { Action, Address, Command, Guard } from "./script.ts";

/** What a script makes of a text. */
export type Edit = (text: string) => string;

/** The script as a function; null where RE2 has no such pattern. */
export function editOf(commands: readonly Command[], compile: CompilePattern): Edit | null {
  const matchers = new Map<Pattern, Matcher>();
  for (const pattern of commands.flatMap(patternsOf)) {
    const matcher = compile(pattern);
    if (matcher === null) return null;
    matchers.set(pattern, matcher);
  }
  const find = (pattern: Pattern): Matcher => matchers.get(pattern) ?? (() => null);
  return (text) => {
    if (!mayChange(commands, text)) return text;
    const isEnded = text.endsWith("\n");
    const lines = (isEnded ? text.slice(0, -1) : text).split("\n");
    const ranges = new Map<Command, number>();
    const spaces = lines.map((line, index) => {
      const place = { number: index + 1, isLast: index + 1 === lines.length, ranges };
      return spaceAfter(line, place, commands, find);
    });
    const made = spaces.flatMap(linesOf);
    const last = spaces.at(-1);
    // The end of the last line is lacking where it was, if that line is still the last one.
    const isStillLast = last !== undefined && !last.isDeleted && last.below.length === 0;
    return made.length === 0 ? "" : made.join("\n") + (isEnded || !isStillLast ? "\n" : "");
  };
}

function patternsOf({ guard, action }: Command): Pattern[] {
  const addresses = guard === null ? [] : [guard.from, ...(guard.to === null ? [] : [guard.to])];
  const ofGuard = addresses.flatMap((address) => (address.kind === "match" ? [address.pattern] : []));
  if (action.kind === "block") return [...ofGuard, ...action.commands.flatMap(patternsOf)];
  return action.kind === "substitute" ? [...ofGuard, action.pattern] : ofGuard;
}

/** Most scripts are substitutions of words that most files have not. */
function mayChange(commands: readonly Command[], text: string): boolean {
  return commands.some(({ action }) => action.kind !== "substitute" || text.includes(action.pattern.literal));
}

interface Place {
  /** From 1. */
  readonly number: number;
  readonly isLast: boolean;
  /** The last line of each range that has begun, as far as it is known; infinite where it is to be found. */
  readonly ranges: Map<Command, number>;
}

type Find = (pattern: Pattern) => Matcher;

interface Space {
  text: string;
  isDeleted: boolean;
  readonly above: string[];
  readonly below: string[];
}

/** What becomes of a line. */
function spaceAfter(line: string, place: Place, commands: readonly Command[], find: Find): Space {
  const space: Space = { text: line, isDeleted: false, above: [], below: [] };
  runAll(commands, space, place, find);
  return space;
}

function linesOf({ above, text, isDeleted, below }: Space): readonly string[] {
  return [...above, ...(isDeleted ? [] : [text]), ...below];
}

function runAll(commands: readonly Command[], space: Space, place: Place, find: Find): void {
  for (const command of commands) {
    if (space.isDeleted) return;
    if (command.guard !== null && !isMeant(command, command.guard, space.text, place, find)) continue;
    run(command, space, place, find);
  }
}

function run(command: Command, space: Space, place: Place, find: Find): void {
  const { action, guard } = command;
  switch (action.kind) {
    case "substitute":
      space.text = substituted(space.text, action, find(action.pattern));
      return;
    case "transliterate":
      space.text = [...space.text].map((one) => action.to[action.from.indexOf(one)] ?? one).join("");
      return;
    case "delete":
      space.isDeleted = true;
      return;
    case "insert":
      space.above.push(action.text);
      return;
    case "append":
      space.below.push(action.text);
      return;
    case "change":
      // Of a range, the whole is changed at its end.
      if (guard === null || guard.to === null || guard.isNegated || !place.ranges.has(command))
        space.above.push(action.text);
      space.isDeleted = true;
      return;
    case "block":
      runAll(action.commands, space, place, find);
      return;
  }
}

function isMeant(command: Command, guard: Guard, text: string, place: Place, find: Find): boolean {
  const isIn =
    guard.to === null
      ? isAt(guard.from, text, place, find)
      : isInRange(command, guard.from, guard.to, text, place, find);
  return isIn !== guard.isNegated;
}

/** A range begins anew wherever its first address is met; its end is looked for from the next line on. */
function isInRange(command: Command, from: Address, to: Address, text: string, place: Place, find: Find): boolean {
  const last = place.ranges.get(command);
  if (last === undefined) {
    if (!isAt(from, text, place, find)) return false;
    const end = to.kind === "line" ? to.number : Number.POSITIVE_INFINITY;
    if (end > place.number && !(to.kind === "last" && place.isLast)) place.ranges.set(command, end);
    return true;
  }
  const isEnd = to.kind === "line" ? place.number >= last : isAt(to, text, place, find);
  if (isEnd) place.ranges.delete(command);
  // A range of lines that ended between the lines which a block was done on.
  return to.kind !== "line" || place.number <= last;
}

function isAt(address: Address, text: string, { number, isLast }: Place, find: Find): boolean {
  switch (address.kind) {
    case "line":
      return number === address.number;
    case "last":
      return isLast;
    case "match":
      return find(address.pattern)(text, 0) !== null;
  }
}

/** An empty match right behind another one is none. */
function substituted(text: string, action: Extract<Action, { kind: "substitute" }>, find: Matcher): string {
  let made = "";
  let copied = 0;
  let count = 0;
  let before = -1;
  for (let at = 0; at <= text.length; ) {
    const match = find(text, at);
    if (match === null) break;
    const isEmpty = match.end === match.start;
    if (!isEmpty || match.start !== before) {
      count += 1;
      if (count >= action.first) {
        made += text.slice(copied, match.start) + replacementOf(match, action.replacement);
        copied = match.end;
        if (!action.isGlobal) break;
      }
    }
    before = match.end;
    at = isEmpty ? match.end + 1 : match.end;
  }
  return copied === 0 && made === "" ? text : made + text.slice(copied);
}
