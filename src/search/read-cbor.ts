/** What CBOR says, as far as Pagefind uses it. */
export type CborValue = number | string | readonly CborValue[];

/** Reads one value of CBOR (RFC 8949). Throws Error where it is of a kind that Pagefind does not write. */
export function readCbor(bytes: Buffer): CborValue {
  let place = 0;
  const readLength = (short: number): number => {
    if (short < 24) return short;
    const width = 2 ** (short - 24);
    if (width > 4) throw new Error(`CBOR with a number of ${width} bytes`);
    const value = bytes.readUIntBE(place, width);
    place += width;
    return value;
  };
  const readValue = (): CborValue => {
    const head = bytes.readUInt8(place++);
    const length = readLength(head & 31);
    switch (head >> 5) {
      case 0:
        return length;
      case 1:
        return -1 - length;
      case 3:
        place += length;
        return bytes.toString('utf8', place - length, place);
      case 4:
        return Array.from({ length }, readValue);
      default:
        throw new Error(`CBOR of the type ${head >> 5}`);
    }
  };
  return readValue();
}
