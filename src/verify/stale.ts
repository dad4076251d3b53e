import { hashContent } from '../support/hash.ts';
import { type Examination, type Fault, type LocalSite, tellTogether } from './examination.ts';
import type { KnownAnswer } from './site-reader.ts';
import { pathOf } from './folder-site.ts';

/** What the site sends is what the last build here published. */
export const stale: Examination = {
  name: 'freshness',
  async examine(visit) {
    const { local, site } = visit;
    if (!local || site.kind === 'folder') return [];
    const suspects = await Promise.all(
      Array.from(site.seen, async ([address, answer]) =>
        isStale(address, await answer, local) ? address : [],
      ),
    );
    const faults = await Promise.all(
      suspects.flat().map(async (address) => {
        const answer = await site.again(address);
        if (!isStale(address, answer, local)) return [];
        const age = answer.kind === 'answer' ? Number(answer.headers.get('age') ?? 0) : 0;
        return [{ ...fault, says: describe(`${local.name}/${pathOf(address)}`, age), address }];
      }),
    );
    return tellTogether(faults.flat(), visit);
  },
};

function isStale(address: string, answer: KnownAnswer, local: LocalSite): boolean {
  if (answer.kind === 'silence' || answer.status !== 200) return false;
  const published = local.read(pathOf(address));
  return published !== undefined && hashContent(published) !== answer.hash;
}

const fault: Omit<Fault, 'says'> = {
  code: 'stale-file',
  severity: 'error',
  hint: 'deploy again and let the cache of the host be cleared; if it stays, see whether the host changes files on their way',
};

function describe(file: string, age: number): string {
  const since = age > 0 ? `; a cache has kept it for ${age} s` : '';
  return `is not what the last build here published as \`${file}\`${since}`;
}
