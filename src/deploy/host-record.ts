import * as z from 'zod';
import type { HostTexts } from '../model/changes.ts';
import type { DeployStep } from '../model/deploy.ts';
import { parseJson } from '../support/parse-json.ts';
import type { Deployment } from './deployment.ts';
import { controlFolder, type Records } from './target.ts';

const recordPath = `${controlFolder}/hosts.json`;
const shape = z.object({ _headers: z.string(), _redirects: z.string() });
const names: ReadonlySet<string> = new Set(Object.keys(shape.shape));

/** The addresses at which hosts answer otherwise after these steps, though the file there, if there is one, stays; `paths` are those of the site. */
export async function listAnswers(
  { hosts }: Deployment,
  records: Records,
  steps: readonly DeployStep[],
  paths: Iterable<string>,
): Promise<string[]> {
  if (!tellsHosts(steps)) return [];
  const record = await readRecord(records);
  const former = {
    ...recall('_headers', steps, record, hosts.texts),
    ...recall('_redirects', steps, record, hosts.texts),
  };
  const touched = new Set<string>(steps.map(({ path }) => path));
  return hosts.listAnswers(former, () => [...paths].filter((path) => !touched.has(path)));
}

/** Writes down what hosts are told after these steps, where they change it. */
export async function keepHostTexts(
  { hosts: { texts } }: Deployment,
  records: Records,
  steps: readonly DeployStep[],
): Promise<void> {
  if (tellsHosts(steps)) await records.write(recordPath, Buffer.from(JSON.stringify(texts)));
}

function tellsHosts(steps: readonly DeployStep[]): boolean {
  return steps.some(({ path }) => names.has(path));
}

/** What the last complete deploy told; nothing is known without a record of it. */
async function readRecord(records: Records): Promise<HostTexts> {
  const bytes = await records.read(recordPath);
  return bytes ? (shape.safeParse(parseJson(Buffer.from(bytes).toString())).data ?? {}) : {};
}

/** What one of the files said at the target before these steps, as far as it is known. */
function recall(
  name: keyof HostTexts,
  steps: readonly DeployStep[],
  record: HostTexts,
  now: Required<HostTexts>,
): HostTexts {
  const step = steps.find(({ path }) => path === name);
  if (!step || step.why === 'headers') return { [name]: now[name] };
  if (step.why === 'new') return { [name]: '' };
  const former = record[name];
  // Somebody else has written there, if the record says that all is as it should be.
  return former === undefined || former === now[name] ? {} : { [name]: former };
}
