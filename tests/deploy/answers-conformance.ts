import { expect, test } from 'vitest';
import { type Files, interruptAfter, openDesk, type Place } from './deploy-files.ts';
import { first } from './sample-sites.ts';

/** What every place that holds files promises of what hosts are told. */
export function testAnswers(makePlace: () => Promise<Place>): void {
  const move = (to: string): Files => ({ ...first, _redirects: `/was/ ${to} 301\n` });

  test('where only a redirect is another one, its address is told, also if caches could not be told at once', async () => {
    const desk = openDesk(await makePlace());
    await desk.deploy(first);
    const added = await desk.deploy(move('/a/'));
    expect(added).toMatchObject({ files: [{ url: '/_redirects' }], answers: ['/was', '/was/'] });
    expect(await desk.deploy(move('/a/'))).toMatchObject({ files: [], answers: [] });
    const purge = () => Promise.reject(new Error('no purge'));
    await expect(desk.deploy(move('/b/'), { purge })).rejects.toThrow('no purge');
    const told: (readonly string[] | undefined)[] = [];
    const late = { ...move('/b/'), 'late.html': 'late' };
    await desk.deploy(late, { purge: ({ answers }) => Promise.resolve(void told.push(answers)) });
    expect(told).toEqual([['/was', '/was/']]);
    expect(await desk.deploy(first)).toMatchObject({ answers: ['/was', '/was/'] });
  });

  test('of a deploy that was interrupted, the next one tells which redirects are others', async () => {
    const desk = openDesk(await makePlace());
    await desk.deploy(move('/a/'));
    const edited = { ...move('/b/'), 'z.html': 'z' };
    await expect(desk.deploy(edited, interruptAfter(1))).rejects.toThrow('interrupted');
    expect(await desk.deploy({ ...edited, _redirects: '/is/ /c/ 301\n' })).toMatchObject({
      answers: ['/is', '/is/', '/was', '/was/'],
    });
  });

  test('files that are sent with other headers alone are told', async () => {
    const desk = openDesk(await makePlace());
    await desk.deploy(first);
    const _headers = `${first['_headers']}/old/*\n  Z: y\n`;
    expect((await desk.deploy({ ...first, _headers }))?.answers).toEqual(['/old/', '/old/index.html']);
  });

  test('where nobody knows which redirects there were, all that there are now are told', async () => {
    const place = await makePlace();
    const desk = openDesk(place);
    await desk.deploy(move('/a/'));
    await place.meddle('_redirects', '/mine/ /b/ 301\n');
    expect(await desk.deploy(move('/a/'), { verify: true })).toMatchObject({ answers: ['/was', '/was/'] });
  });
}
