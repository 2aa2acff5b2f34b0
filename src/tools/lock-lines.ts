/**
 * The line, from 1, on which each of some values of a JSON text begins, each given by the keys and indices that lead to it.
 * Where one is not there, the line of the nearest value around it.
 */
export async function linesInJson(text: string, places: readonly (readonly (string | number)[])[]): Promise<number[]> {
  // JSON is YAML, whose library knows where values stand; it is loaded only where there is something to be shown.
  const { LineCounter, parseDocument } = await import("yaml");
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return places.map((place) => {
    for (let length = place.length; length > 0; length--) {
      const node: unknown = document.getIn(place.slice(0, length), true);
      if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) continue;
      const [start]: unknown[] = node.range;
      if (typeof start === "number") return counter.linePos(start).line || 1;
    }
    return 1;
  });
}
