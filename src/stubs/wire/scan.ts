import { WireType } from "@bufbuild/protobuf/wire";

/**
 * Goes through the fields of a message where they lie, and makes nothing of them: what has to be looked at in every file is
 * tens of thousands of fields, of which most are passed over. https://protobuf.dev/programming-guides/encoding/
 */
export class Scan {
  readonly bytes: Uint8Array;
  /** Of the field that it stands at. */
  number = 0;
  wireType: number = WireType.Varint;
  /** Of a varint, as far as 32 bits hold it; 0 for the other wire types. */
  value = 0;
  /** Offsets of that field with its tag; `end` of the one before it until `next` was called. */
  start: number;
  end: number;
  /** Where its content begins, behind the length if it has one. */
  contentStart: number;
  readonly #limit: number;
  #at: number;

  /** Of the message that lies between two offsets; of all bytes where none are given. */
  constructor(bytes: Uint8Array, from = 0, limit = bytes.length) {
    this.bytes = bytes;
    this.start = from;
    this.end = from;
    this.contentStart = from;
    this.#limit = limit;
    this.#at = from;
  }

  /** Goes to the next field; false where there is none. Throws a `RangeError` where the message is damaged, or holds a group. */
  next(): boolean {
    if (this.end >= this.#limit) return false;
    this.start = this.end;
    this.#at = this.end;
    const tag = this.#varint();
    this.number = tag >>> 3;
    this.wireType = tag & 7;
    this.contentStart = this.#at;
    this.value = 0;
    if (this.wireType === WireType.LengthDelimited) {
      const length = this.#varint();
      this.contentStart = this.#at;
      this.end = this.#at + length;
    } else if (this.wireType === WireType.Varint) {
      this.value = this.#varint();
      this.end = this.#at;
    } else if (this.wireType === WireType.Bit32) {
      this.end = this.#at + 4;
    } else if (this.wireType === WireType.Bit64) {
      this.end = this.#at + 8;
    } else {
      throw new RangeError(`field ${this.number} has the wire type ${this.wireType}`);
    }
    if (this.end > this.#limit) throw new RangeError("premature EOF");
    return true;
  }

  /** A view of the field's content: of a varint its bytes. */
  get content(): Uint8Array {
    return this.bytes.subarray(this.contentStart, this.end);
  }

  /** A view of the whole field. */
  get whole(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  /** Of a varint as far as 32 bits hold it. */
  #varint(): number {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.bytes[this.#at++] ?? 0;
      if (shift < 32) value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new RangeError("a varint of more than ten bytes");
  }
}
