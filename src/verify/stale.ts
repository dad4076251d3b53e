import { type Examination, type Fault, tellTogether } from './examination.ts';
import { pathOf } from './folder-site.ts';

/** What the site sends is what the last build here published. */
export const stale: Examination = {
  name: 'freshness',
  async examine(visit) {
    const { local, site } = visit;
    if (!local || site.kind === 'folder') return [];
    const faults: (Fault & { readonly address: string })[] = [];
    for (const [address, asked] of site.seen) {
      const answer = await asked;
      if (answer.kind === 'silence' || answer.status !== 200) continue;
      const path = pathOf(address);
      const own = local.read(path);
      if (!own || own.equals(answer.body)) continue;
      const age = Number(answer.headers.get('age') ?? 0);
      faults.push({ ...fault, says: describe(`${local.name}/${path}`, age), address });
    }
    return tellTogether(faults, visit);
  },
};

const fault: Omit<Fault, 'says'> = {
  code: 'stale-file',
  severity: 'error',
  hint: 'deploy again and let the cache of the host be cleared; if it stays, see whether the host changes files on their way',
};

function describe(file: string, age: number): string {
  const since = age > 0 ? `; a cache has kept it for ${age} s` : '';
  return `is not what the last build here published as \`${file}\`${since}`;
}
