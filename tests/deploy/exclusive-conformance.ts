import { expect, test } from 'vitest';
import { openDesk, type Place } from './deploy-files.ts';
import { first, second } from './sample-sites.ts';

/** What a place promises beside that can keep two deploys apart whenever they begin. */
export function testExclusiveTarget(makePlace: () => Promise<Place>): void {
  test('of two deploys that begin at once one comes after the other', async () => {
    const place = await makePlace();
    await openDesk(place).deploy({ 'index.html': 'before' });
    let [running, most] = [0, 0];
    const purge = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await place.read();
      running -= 1;
    };
    const deploys = [first, second, first, second].map((files) => openDesk(place).deploy(files, { purge }));
    const reports = await Promise.all(deploys);
    expect(most).toBe(1);
    expect(reports.flatMap((report) => report?.notices)).toEqual([]);
    const { 'assets/style-1.css': _, 'assets/style-2.css': __, ...there } = await place.read();
    const { 'assets/style-2.css': ___, ...pages } = second;
    const { 'assets/style-1.css': ____, ...formerPages } = first;
    expect([pages, formerPages]).toContainEqual(there);
  });
}
