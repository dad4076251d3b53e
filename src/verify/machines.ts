import { parseJson } from '../support/parse-json.ts';
import { judgeType } from './assets.ts';
import { type Examination, type Fault, tellTogether, type Visit } from './examination.ts';
import { sayStatus } from './pages.ts';

const robotsAddress = '/robots.txt';

/** What robots are told lets them in, and names the sitemap. */
export const robots: Examination = {
  name: 'robots.txt',
  async examine(visit) {
    const answer = await visit.site.read(robotsAddress);
    const told = visit.local?.read('robots.txt');
    if (visit.local && !told) return [];
    const at = { address: robotsAddress, severity: 'error' } as const;
    if (answer.kind === 'silence' || answer.status !== 200) {
      const hint = 'deploy again, and see whether the host serves the file';
      return tellTogether([{ ...at, code: 'broken-robots', says: sayStatus(answer), hint }], visit);
    }
    // Whoever wrote so into the settings meant it.
    if (told?.equals(answer.body) || !closesAll(answer.body.toString())) return [];
    const says = 'keeps every search engine away from the whole site';
    const hint =
      'deploy what `broadsheet build` makes without `--drafts`, or see what the host puts in its place';
    return tellTogether([{ ...at, code: 'robots-closed', says, hint }], visit);
  },
};

/** Whether the group for all robots has a `Disallow: /` (RFC 9309). */
function closesAll(text: string): boolean {
  let [isForAll, isInHead] = [false, false];
  for (const line of text.split(/\r?\n/)) {
    const [name = '', value = ''] = line
      .replace(/#.*/, '')
      .split(/:(.*)/s, 2)
      .map((part) => part.trim());
    if (name.toLowerCase() === 'user-agent') {
      isForAll = value === '*' || (isInHead && isForAll);
      isInHead = true;
    } else if (name !== '') {
      isInHead = false;
      if (isForAll && name.toLowerCase() === 'disallow' && value === '/') return true;
    }
  }
  return false;
}

/** The manifest that the front page names says what the site is called, and its icons are there. */
export const manifest: Examination = {
  name: 'manifest',
  async examine(visit) {
    const [front] = visit.pages;
    const named = front?.facts?.resources.find(({ kind }) => kind === 'manifest');
    const address = named && visit.addresses.resolve(named.url);
    return address === undefined ? [] : tellTogether(await judgeManifest(address, visit), visit);
  },
};

async function judgeManifest(address: string, visit: Visit): Promise<(Fault & { address: string })[]> {
  const answer = await visit.site.read(address);
  // What is not there is told as an asset of the page.
  if (answer.kind === 'silence' || answer.status !== 200) return [];
  const broken = { code: 'broken-manifest', severity: 'error', hint: 'deploy again', address } as const;
  const manifest = parseJson(answer.body.toString());
  if (typeof manifest !== 'object' || manifest === null || !('name' in manifest))
    return [{ ...broken, says: 'is no manifest: JSON with a name' }];
  const icons = 'icons' in manifest && Array.isArray(manifest.icons) ? (manifest.icons as unknown[]) : [];
  const sources = icons.flatMap((icon) =>
    typeof icon === 'object' && icon !== null && 'src' in icon && typeof icon.src === 'string'
      ? icon.src
      : [],
  );
  const faults = await Promise.all(
    sources.map(async (source) => {
      const at = visit.addresses.resolve(source, address);
      if (at === undefined) return [];
      const icon = await visit.site.look(at);
      if (icon.kind === 'silence' || icon.status !== 200)
        return [{ ...broken, says: `names the icon ${source}, which ${sayStatus(icon)}` }];
      const fault = judgeType(icon.headers.get('content-type'), /^image\//);
      return fault ? [{ ...fault, address: at }] : [];
    }),
  );
  return faults.flat();
}
