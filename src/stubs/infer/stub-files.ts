/** The contents of stubs, by path; a path that is none of theirs has an empty one. */
export interface StubFiles {
  bytesOf(path: string): Buffer;
  textOf(path: string): string;
}

/** Stubs are looked at one by one, each with those of the same source, which lie beside it. */
const rememberedTexts = 4;

/**
 * Holds the bytes of stubs and decodes a text each time that it is asked for, but for the last few: as strings that live on, those
 * of a thousand stubs make V8 take several times their size, which it then keeps.
 */
export function stubFiles(contents: ReadonlyMap<string, Buffer>): StubFiles {
  const nothing = Buffer.alloc(0);
  const recent: { readonly path: string; readonly text: string }[] = [];
  const bytesOf = (path: string) => contents.get(path) ?? nothing;
  return {
    bytesOf,
    textOf: (path) => {
      const known = recent.find((one) => one.path === path);
      if (known !== undefined) return known.text;
      const text = bytesOf(path).toString("utf8");
      recent.unshift({ path, text });
      recent.length = Math.min(recent.length, rememberedTexts);
      return text;
    },
  };
}
