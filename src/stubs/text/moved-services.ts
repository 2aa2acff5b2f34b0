/** The package clause of a file whose first import brings in all names of another package. */
const movedHead = /^package \w+\n\nimport \. "[^"\n]+"\n(?=\nimport \()/m;

/** The package clause that generators write, with the imports below it. */
const usualHead = /^package \w+\n(?=\nimport \()/m;

/**
 * A regenerated text as a tool leaves it that moves services to a package of their own: under the package clause of the committed one,
 * with all names of the messages' package imported (`import . "example.com/acme/shoppb"`). Null where the committed text is not
 * so. https://go.dev/ref/spec#Import_declarations
 */
export function withMovedServices(committed: string, regenerated: string): string | null {
  const head = movedHead.exec(committed)?.[0];
  return head === undefined || !usualHead.test(regenerated) || !/^const _ = grpc\.Support/m.test(regenerated)
    ? null
    : regenerated.replace(usualHead, () => head);
}
