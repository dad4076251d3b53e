import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Examination, type Finding, sayOk } from './examination.ts';

const manifest = new URL('../../package.json', import.meta.url);

/** The Node that runs, against what package.json asks for. */
export const node: Examination = {
  name: 'Node',
  examine() {
    const { engines } = z
      .object({ engines: z.object({ node: z.string() }) })
      .parse(JSON.parse(readFileSync(manifest, 'utf8')));
    return judgeNode(process.versions.node, engines.node);
  },
};

/** Judges a version by a range of `^a.b` and `>=a.b`, joined by `||`. */
export function judgeNode(version: string, range: string): Finding {
  if (range.split('||').some((part) => isWithin(version, part.trim()))) return sayOk(`version ${version}`);
  const says = `version ${version}, and Broadsheet needs ${range.replace('||', 'or')}`;
  return { health: 'bad', says, hint: 'run it with the Node of its packages: `npx broadsheet …`' };
}

function isWithin(version: string, part: string): boolean {
  const [, kind, range = ''] = /^(\^|>=)([\d.]+)$/.exec(part) ?? [];
  if (kind === undefined) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least = 0, leastMinor = 0] = range.split('.').map(Number);
  if (major === least) return minor >= leastMinor;
  return kind === '>=' && major > least;
}
