/** Bytes that grow, in CBOR (RFC 8949). */
export interface CborWriter {
  /** How many bytes there are. */
  size(): number;
  /** Begins an array of so many parts, which are written next. */
  writeArray(length: number): void;
  writeInteger(value: number): void;
  writeText(text: string): void;
  /** Bytes that are CBOR already. */
  writeRaw(bytes: Uint8Array): void;
  /** The bytes between two places, as long as nothing more is written. */
  view(start: number, end: number): Uint8Array;
  /** A copy of all bytes, of which none are left here. */
  take(): Uint8Array<ArrayBuffer>;
}

const types = { natural: 0, negative: 1, text: 3, array: 4 } as const;

/** Begins without bytes. */
export function openCborWriter(): CborWriter {
  let bytes = Buffer.alloc(2 ** 16);
  let end = 0;
  const makeRoom = (count: number): void => {
    if (end + count <= bytes.length) return;
    const more = Buffer.alloc(2 * (end + count));
    bytes.copy(more, 0, 0, end);
    bytes = more;
  };
  const writeHead = (type: number, value: number): void => {
    makeRoom(5);
    if (value < 24) bytes[end++] = (type << 5) | value;
    else if (value < 2 ** 8) {
      bytes[end++] = (type << 5) | 24;
      bytes[end++] = value;
    } else if (value < 2 ** 16) {
      bytes[end++] = (type << 5) | 25;
      end = bytes.writeUInt16BE(value, end);
    } else {
      bytes[end++] = (type << 5) | 26;
      end = bytes.writeUInt32BE(value, end);
    }
  };
  return {
    size: () => end,
    writeArray: (length) => writeHead(types.array, length),
    writeInteger: (value) =>
      value < 0 ? writeHead(types.negative, -1 - value) : writeHead(types.natural, value),
    writeText(text) {
      const length = Buffer.byteLength(text);
      writeHead(types.text, length);
      makeRoom(length);
      end += bytes.write(text, end);
    },
    writeRaw(more) {
      makeRoom(more.length);
      bytes.set(more, end);
      end += more.length;
    },
    view: (start, until) => bytes.subarray(start, until),
    take() {
      const all = Uint8Array.from(bytes.subarray(0, end));
      end = 0;
      return all;
    },
  };
}
