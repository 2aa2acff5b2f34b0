import { crc32 } from "node:zlib";

/** A file of a zip as tests want it, with the mistakes that they want in it. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Unix mode with its type bits; absent: a plain file, 0644. */
  readonly mode?: number;
  /** Absent: the true one. */
  readonly crc?: number;
}

/** A zip archive with its files stored as they are. Unlike libraries it writes any name that it is given. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content);
    // Fields common to both headers, from "version needed" to "extra length". APPNOTE.TXT 4.3.7
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(file.crc ?? crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, content]);
    // Comment length, disk, internal attributes (2 each), external attributes, offset.
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const madeOnUnix = Buffer.from([20, 3]);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02"), madeOnUnix, common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
