import { gunzipSync } from "node:zlib";

/**
 * The serialized FileDescriptorProto in a generated Go file's text; null where it has none, or none that can be read. It is
 * a list of bytes up to protoc-gen-go v1.36.3, a string of one in v1.36.4 and v1.36.5, string literals since v1.36.6, and
 * compressed in stubs of golang/protobuf before v1.4 and of gogo.
 */
export function extractDescriptor(text: string): Uint8Array | null {
  const start = /\n(?:var|const) (?:file_[\p{L}\p{Nd}_]+_rawDesc|fileDescriptor\w*)\s*=\s*/u.exec(text);
  if (start === null) return null;
  const at = start.index + start[0].length;
  if (text.startsWith("[]byte{", at) || text.startsWith("string([]byte{", at)) return byteList(text, at);
  return text[at] === '"' ? stringLiterals(text, at) : null;
}

function byteList(text: string, at: number): Uint8Array | null {
  const body = text.slice(text.indexOf("{", at) + 1, text.indexOf("}", at)).replace(/\/\/[^\n]*/g, "");
  const bytes = Uint8Array.from(body.matchAll(/0x([0-9a-fA-F]{1,2})/g), ([, hex = "0"]) => Number.parseInt(hex, 16));
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? inflated(bytes) : bytes;
}

function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(bytes);
  } catch {
    // An edited or half-merged stub has no schema to go by; comparing its code says what is wrong with it.
    return null;
  }
}

/** `"…" +` on as many lines as there are, of either line end. https://go.dev/ref/spec#String_literals */
function stringLiterals(text: string, at: number): Uint8Array {
  const literal = /[ \t\r\n+]*"((?:[^"\\\n]|\\.)*)"/y;
  literal.lastIndex = at;
  const parts: Buffer[] = [];
  for (let match = literal.exec(text); match !== null; match = literal.exec(text))
    for (const part of unquote(match[1] ?? "")) parts.push(part);
  return Buffer.concat(parts);
}

const simpleEscapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  "'": 39,
  "\\": 92,
};

function* unquote(body: string): Generator<Buffer> {
  const piece = /\\x([0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\([0-7]{3})|\\(.)|[^\\]+/g;
  for (const [all, hex, short, long, octal, simple] of body.matchAll(piece)) {
    const rune = short ?? long;
    if (hex !== undefined) yield Buffer.of(Number.parseInt(hex, 16));
    else if (rune !== undefined) yield Buffer.from(String.fromCodePoint(Number.parseInt(rune, 16)));
    else if (octal !== undefined) yield Buffer.of(Number.parseInt(octal, 8));
    else if (simple !== undefined) yield Buffer.of(simpleEscapes[simple] ?? simple.charCodeAt(0));
    else yield Buffer.from(all);
  }
}
