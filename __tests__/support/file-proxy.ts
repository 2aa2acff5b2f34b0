import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";

/**
 * Publishes a version of a Go module below a directory that GOPROXY can name as a file:// address.
 * https://go.dev/ref/mod#serving-from-proxy
 */
export function publishModule(
  proxy: string,
  module: string,
  version: string,
  files: Readonly<Record<string, string>>,
): void {
  const directory = join(proxy, ...module.split("/"), "@v");
  mkdirSync(directory, { recursive: true });
  const goMod = files["go.mod"] ?? `module ${module}\n`;
  writeFileSync(join(directory, `${version}.info`), JSON.stringify({ Version: version, Time: "2024-01-01T00:00:00Z" }));
  writeFileSync(join(directory, `${version}.mod`), goMod);
  const named = Object.entries({ ...files, "go.mod": goMod }).map(([name, text]): [string, Buffer] => [
    `${module}@${version}/${name}`,
    Buffer.from(text),
  ]);
  writeFileSync(join(directory, `${version}.zip`), zip(named));
}

/** The value of GOPROXY for a directory that modules were published below. */
export function proxyAddress(proxy: string): string {
  return pathToFileURL(proxy).href;
}

/** A zip archive of stored (not deflated) files. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT §4.3 */
function zip(files: readonly [string, Buffer][]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from("PK\x05\x06"), end]);
}
