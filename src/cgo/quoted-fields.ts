/**
 * Splits as the go command splits CC, CGO_CFLAGS and GOFLAGS: at white space, and a field that starts with a quotation
 * mark ends at the next one of its kind, with no escapes. An unclosed quotation takes the rest, where Go would refuse.
 * https://pkg.go.dev/cmd/internal/quoted#Split
 */
export function splitQuotedFields(text: string): string[] {
  return [...text.matchAll(/'([^']*)(?:'|$)|"([^"]*)(?:"|$)|(\S+)/g)].map(
    ([whole, single, double]) => single ?? double ?? whole,
  );
}

/** The inverse of `splitQuotedFields`: quotes the fields that need it. */
export function joinQuotedFields(fields: readonly string[]): string {
  return fields.map((field) => (/[\s'"]/.test(field) || field === "" ? quote(field) : field)).join(" ");
}

function quote(field: string): string {
  return field.includes("'") ? `"${field}"` : `'${field}'`;
}
