import { crc32 } from 'node:zlib';

const headerEnd = 33;

/** The PNG with an XMP packet where the XMP specification wants it: uncompressed, in an `iTXt` chunk of its own. */
export function insertXmp(png: Buffer, xmp: string): Buffer {
  const body = Buffer.from(`iTXtXML:com.adobe.xmp\0\0\0\0\0${xmp}`);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)]);
}
