import { crc32 } from 'node:zlib';

function makeChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(body.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}

/** A PNG whose header claims that many pixels, with next to nothing behind it. */
export function claimPixels(width: number, height: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const rest = [makeChunk('IDAT', Buffer.from('789c030000000001', 'hex')), makeChunk('IEND', Buffer.of())];
  return Buffer.concat([signature, makeChunk('IHDR', header), ...rest]);
}

/** The first box of an ISO base media file with these brands. */
export function claimBrands(...brands: readonly string[]): Buffer {
  const [major = '', ...compatible] = brands;
  const box = Buffer.from(`\0\0\0\0ftyp${major}\0\0\0\0${compatible.join('')}`, 'latin1');
  box.writeUInt32BE(box.length, 0);
  return Buffer.concat([box, Buffer.alloc(64)]);
}

/** The PNG with the chunk that makes it an animation. */
export function claimAnimation(png: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), makeChunk('acTL', Buffer.alloc(8, 1)), png.subarray(33)]);
}
