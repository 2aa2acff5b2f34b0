import { isCore } from "../../model/stub.ts";
import { type Answered, type Ask, isSettled } from "../infer/ask.ts";
import type { Answer } from "./attempts.ts";
import { settleByTools } from "./settle.ts";

/**
 * The answers, with those about stubs of further generators that differ asked again with the options of managed mode that protoc-gen-go's
 * stub of the same .proto has: buf sends all plugins the same files. Where these show in no line of the code nothing came nearer with
 * them, and what changed in the .proto could not be told from what managed mode sets. What agrees without them is asked again where that
 * stub differs: managed mode may have changed since, and what moves its Go package moves it for all plugins.
 * https://buf.build/docs/generate/managed-mode/
 */
export async function asManagedTwins(answers: readonly Answered[], answer: Answer): Promise<readonly Answered[]> {
  const twinOf = managedTwins(answers.map(({ ask }) => ask));
  const differing = new Set(answers.filter((answered) => !isSettled(answered)).map(({ ask }) => ask));
  const again = answers.flatMap((answered) => {
    const twin = twinOf(answered.ask);
    if (twin === null || (isSettled(answered) && !differing.has(twin))) return [];
    return [{ answered, ask: managedAs(answered.ask, twin) }];
  });
  if (again.length === 0) return answers;
  const others = (await answer(again.map(({ ask }) => ask))).map(settleByTools);
  const better = new Map(
    again.flatMap(({ answered }, index) => {
      const other = others[index];
      if (other === undefined) return [];
      const counts = isSettled(answered) ? !isSettled(other) : other.distance <= answered.distance;
      return counts ? [[answered, other] as const] : [];
    }),
  );
  return answers.map((answered) => better.get(answered) ?? answered);
}

/** Finds the ask about protoc-gen-go's stub of the same .proto, if that is under managed mode and the ask of a further generator is not. */
export function managedTwins(asks: readonly Ask[]): (ask: Ask) => Ask | null {
  const twins = new Map(
    asks.flatMap((ask) => {
      const isTwin = ask.managed !== null && ask.context.stub.generator === "protoc-gen-go";
      return isTwin ? [[originOf(ask), ask] as const] : [];
    }),
  );
  return (ask) => {
    const mayBeManaged = ask.managed === null && !isCore(ask.context.stub.generator) && ask.origin.kind === "proto";
    return mayBeManaged ? (twins.get(originOf(ask)) ?? null) : null;
  };
}

/** An ask with the managed mode of another one. */
export function managedAs(ask: Ask, { managed, provenance }: Ask): Ask {
  const because = provenance.filter((one) => one.because.startsWith("managed mode of "));
  return { ...ask, managed, provenance: [...ask.provenance, ...because] };
}

function originOf({ origin }: Ask): string | null {
  return origin.kind === "proto" ? origin.candidate.proto.path : null;
}
