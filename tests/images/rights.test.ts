import { readFile } from 'node:fs/promises';
import { load } from 'exifreader';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readRights } from '../../src/images/rights.ts';
import { writeXmp } from '../../src/images/rights-metadata.ts';
import { centre, drawPhoto, encodeRendition, openNewspaper } from './newspaper.ts';

const photo = 'content/images/talks.jpg';

/** An IPTC record within a JPEG's Photoshop segment: what picture agencies write. */
function insertIptc(jpeg: Buffer, datasets: Record<number, string>): Buffer {
  const records = Object.entries(datasets).map(([id, text]) => {
    const value = Buffer.from(text);
    return Buffer.concat([Buffer.of(0x1c, 2, Number(id), value.length >> 8, value.length & 255), value]);
  });
  const utf8 = Buffer.of(0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47);
  const iptc = Buffer.concat([utf8, ...records]);
  const padded = iptc.length % 2 === 0 ? iptc : Buffer.concat([iptc, Buffer.of(0)]);
  const block = Buffer.concat([
    Buffer.from('8BIM\x04\x04\0\0\0\0', 'latin1'),
    Buffer.of(iptc.length >> 8, iptc.length & 255),
    padded,
  ]);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), block]);
  const header = Buffer.of(0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 255);
  return Buffer.concat([jpeg.subarray(0, 2), header, body, jpeg.subarray(2)]);
}

test('credit and copyright come from IPTC first', async () => {
  const jpeg = await drawPhoto(40, 30)
    .withExif({ IFD0: { Artist: 'Exif', Copyright: 'Exif' } })
    .withXmp(writeXmp({ credit: 'XMP', copyright: 'XMP' }))
    .jpeg()
    .toBuffer();
  const agency = insertIptc(jpeg, { 110: 'Agence Été', 116: '© 2022 Agence' });
  expect(await readRights(agency)).toEqual({ credit: 'Agence Été', copyright: '© 2022 Agence' });
  expect(await readRights(jpeg)).toEqual({ credit: 'XMP', copyright: 'XMP' });
});

test('credit and copyright come from Exif where there is nothing else', async () => {
  const jpeg = drawPhoto(40, 30).withExif({
    IFD0: { Artist: 'A. Reporter', Copyright: '(c) Gazette' },
  });
  expect(await readRights(await jpeg.jpeg().toBuffer())).toEqual({
    credit: 'A. Reporter',
    copyright: '(c) Gazette',
  });
});

test('a picture without metadata, or with broken metadata, has no rights to tell of', async () => {
  const jpeg = await drawPhoto(40, 30).jpeg().toBuffer();
  expect(await readRights(jpeg)).toEqual({});
  const app1 = Buffer.from(
    '\xff\xe1\0\x20Exif\0\0MM\0*\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff',
    'latin1',
  );
  expect(await readRights(Buffer.concat([jpeg.subarray(0, 2), app1, jpeg.subarray(2)]))).toEqual({});
});

test('what could disguise a name is taken out, and a long one is cut', async () => {
  const jpeg = await drawPhoto(40, 30).jpeg().toBuffer();
  const hostile = insertIptc(jpeg, { 110: 'NBC\r\n\u202eNews\u200b\0', 116: 'x'.repeat(5000) });
  expect(await readRights(hostile)).toEqual({ credit: 'NBC News', copyright: 'x'.repeat(200) });
});

test('every derivative carries the rights, and neither the place nor the camera', async () => {
  const original = await drawPhoto(120, 90)
    .withExif({
      IFD0: { Make: 'SecretCam', Artist: 'Exif' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 12/1 0/1' },
    })
    .jpeg()
    .toBuffer();
  expect(load(original, { expanded: true }).gps?.Latitude).toBeCloseTo(46.2);
  const paper = await openNewspaper({ [photo]: original });
  const use = { ...centre, credit: 'Ünïon <Press> & Co', copyrightNotice: '© 2022 Gazette' };
  const { files } = await encodeRendition(paper, photo, use);
  expect(files.size).toBe(6);
  for (const name of files.values()) {
    const bytes = await readFile(name);
    const tags = load(bytes, { expanded: true });
    expect(tags.xmp?.['Credit']?.description).toBe('Ünïon <Press> & Co');
    expect(tags.xmp?.['rights']?.description).toBe('© 2022 Gazette');
    expect(tags.exif?.Artist?.description).toBe('Union <Press> & Co');
    expect(tags.exif?.Copyright?.description).toBe('(c) 2022 Gazette');
    expect(tags.gps).toBeUndefined();
    expect(bytes.includes('SecretCam')).toBe(false);
  }
});

test('a PNG carries the rights too', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const png = await sharp({ create: { width: 60, height: 60, channels: 4, background: clear } })
    .png()
    .toBuffer();
  const paper = await openNewspaper({ 'content/images/map.png': png });
  const { files } = await encodeRendition(paper, 'content/images/map.png', { ...centre, credit: 'Карта' });
  const name = [...files].find(([path]) => path.endsWith('.png'))?.[1] ?? '';
  expect(await readRights(await readFile(name))).toEqual({ credit: 'Карта' });
});

test('a credit that Exif cannot spell stands in XMP alone', async () => {
  const paper = await openNewspaper({ [photo]: await drawPhoto(50, 40).jpeg().toBuffer() });
  const { files } = await encodeRendition(paper, photo, { ...centre, credit: '新华社' });
  for (const name of files.values()) {
    const tags = load(await readFile(name), { expanded: true });
    expect(tags.exif?.Artist).toBeUndefined();
    expect(tags.xmp?.['Credit']?.description).toBe('新华社');
  }
});

test('a drawing carries the rights in its own metadata', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="18"><rect width="9" height="9"/></svg>';
  const paper = await openNewspaper({ 'content/images/chart.svg': svg });
  const { files } = await encodeRendition(paper, 'content/images/chart.svg', {
    ...centre,
    credit: 'A </metadata> & B',
  });
  const [name = ''] = files.values();
  const text = await readFile(name, 'utf8');
  expect(text).toContain('<photoshop:Credit>A &lt;/metadata&gt; &amp; B</photoshop:Credit>');
  expect(await sharp(Buffer.from(text)).metadata()).toMatchObject({ format: 'svg', width: 32 });
});
