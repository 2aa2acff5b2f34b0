import { type Answered, isSettled } from "../infer/ask.ts";
import type { EmbeddedFile } from "../infer/descriptor/embedded-file.ts";
import { movedInWords } from "../infer/imports/imports.ts";

/**
 * Tells of a stub which import of its .proto was taken from under another name without a proof that it is the right one; null
 * where there is none. The proof is a stub that comes out byte for byte with it.
 */
export function unprovenMoves(answers: readonly Answered[]): (answered: Answered) => string | null {
  const movesOf = movesIn();
  const proven = new Set(
    answers
      .filter((answered) => isSettled(answered) || answered.comparison.kind === "stamp")
      .flatMap((answered) => movesOf(answered).map(keyOf)),
  );
  return (answered) => {
    const move = movesOf(answered).find((one) => !proven.has(keyOf(one)));
    return move === undefined ? null : `it imports ${move.name}, for which there is only ${movedInWords(move.file)}`;
  };
}

interface Move {
  readonly name: string;
  readonly file: EmbeddedFile;
}

function keyOf({ name, file }: Move): string {
  return `${name} ${file.registeredAs} ${file.importPath}`;
}

/**
 * What the .proto of a stub imports, directly or not, from under another name; a tree has imports of others as well. All stubs of
 * a tree have the same files, which are searched once.
 */
function movesIn(): (answered: Answered) => readonly Move[] {
  const known = new Map<Answered["placed"], readonly Move[]>();
  return ({ ask, compiled, placed }) => {
    const moves = known.get(placed) ?? movedFiles(placed);
    known.set(placed, moves);
    if (moves.length === 0) return [];
    const names = new Set([ask.context.stub.source ?? ""]);
    for (const name of names) for (const imported of compiled.files.get(name)?.dependencies ?? []) names.add(imported);
    return moves.filter(({ name }) => names.has(name));
  };
}

function movedFiles(placed: Answered["placed"]): Move[] {
  return [...placed].flatMap(([name, place]) => {
    return place.kind === "descriptor" && place.embedded.registeredAs !== undefined
      ? [{ name, file: place.embedded }]
      : [];
  });
}
