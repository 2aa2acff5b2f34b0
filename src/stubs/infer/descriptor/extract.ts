import { gunzipSync } from "node:zlib";

/**
 * The serialized FileDescriptorProto in a generated Go file's text; null where it has none, or none that can be read. It is
 * a list of bytes up to protoc-gen-go v1.36.3, a string of one in v1.36.4 and v1.36.5, string literals since v1.36.6, and
 * compressed in stubs of golang/protobuf before v1.4 and of gogo.
 */
export function extractDescriptor(text: string): Uint8Array | null {
  const found = descriptorIn(text);
  return found?.isWhole === true ? found.bytes : null;
}

/** The same of a text that may end in the middle of it, as far as it goes. */
export function descriptorStart(text: string): Uint8Array | null {
  return descriptorIn(text)?.bytes ?? null;
}

interface Found {
  readonly bytes: Uint8Array;
  /** Whether the declaration has an end. */
  readonly isWhole: boolean;
}

function descriptorIn(text: string): Found | null {
  const start = beginning.exec(text);
  if (start === null) return null;
  const at = start.index + start[0].length;
  if (text.startsWith("[]byte{", at) || text.startsWith("string([]byte{", at)) return byteList(text, at);
  return text[at] === '"' ? stringLiterals(text, at) : null;
}

const beginning = /\n(?:var|const) (?:file_[\p{L}\p{Nd}_]+_rawDesc|fileDescriptor\w*)\s*=\s*/u;

/** Whether a generated Go file has a descriptor, be it whole or damaged. */
export function hasDescriptor(text: string): boolean {
  return beginning.test(text);
}

/** The declaration of a stub's descriptor, which ends at the first blank line, and where it begins; null where it has none. */
export function descriptorBlock(text: string): { readonly text: string; readonly start: number } | null {
  const start = beginning.exec(text)?.index;
  if (start === undefined) return null;
  const end = text.indexOf("\n\n", start + 1);
  return { text: text.slice(start, end === -1 ? undefined : end), start };
}

/** The text without its descriptor. */
export function withoutDescriptor(text: string): string {
  const block = descriptorBlock(text);
  return block === null ? text : text.slice(0, block.start) + text.slice(block.start + block.text.length);
}

function byteList(text: string, at: number): Found | null {
  const end = text.indexOf("}", at);
  const body = text.slice(text.indexOf("{", at) + 1, end === -1 ? undefined : end).replace(/\/\/[^\n]*/g, "");
  const listed = Uint8Array.from(body.matchAll(/0x([0-9a-fA-F]{1,2})/g), ([, hex = "0"]) => Number.parseInt(hex, 16));
  const bytes = listed[0] === 0x1f && listed[1] === 0x8b ? inflated(listed) : listed;
  return bytes === null ? null : { bytes, isWhole: end !== -1 };
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
function stringLiterals(text: string, at: number): Found {
  const literal = /[ \t\r\n+]*"((?:[^"\\\n]|\\.)*)"/y;
  literal.lastIndex = at;
  const parts: Buffer[] = [];
  let end = at;
  for (let match = literal.exec(text); match !== null; match = literal.exec(text)) {
    parts.push(unquote(match[1] ?? ""));
    end = literal.lastIndex;
  }
  return { bytes: Buffer.concat(parts), isWhole: /^[ \t]*\r?\n/.test(text.slice(end, end + 200)) };
}

/** How many characters come after the backslash of an escape that is a number, by its first one, and their base. */
const numericEscapes: Readonly<Record<string, readonly [length: number, base: number]>> = {
  x: [2, 16],
  u: [4, 16],
  U: [8, 16],
};

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

/** Most of a descriptor is escapes of single bytes, so they are written one by one rather than cut out and joined. */
function unquote(body: string): Buffer {
  const bytes = Buffer.allocUnsafe(Buffer.byteLength(body));
  let length = 0;
  for (let at = 0; at < body.length; ) {
    const slash = body.indexOf("\\", at);
    const plainEnd = slash === -1 ? body.length : slash;
    if (plainEnd > at) length += bytes.write(body.slice(at, plainEnd), length);
    if (slash === -1) break;
    const letter = body[slash + 1] ?? "";
    const [digits, base] = numericEscapes[letter] ?? [3, 8];
    const isOctal = letter >= "0" && letter <= "7";
    const from = isOctal ? slash + 1 : slash + 2;
    if (isOctal || letter in numericEscapes) {
      const value = Number.parseInt(body.slice(from, from + digits), base);
      // \u and \U are runes, the others bytes.
      if (digits > 3) length += bytes.write(String.fromCodePoint(value), length);
      else bytes[length++] = value;
      at = from + digits;
    } else {
      bytes[length++] = simpleEscapes[letter] ?? letter.charCodeAt(0);
      at = slash + 2;
    }
  }
  return bytes.subarray(0, length);
}
