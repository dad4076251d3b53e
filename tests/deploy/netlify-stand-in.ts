// Deploys a folder as the program netlify of netlify-cli does, by the same requests: that package is too large to be installed for a test.
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readFolder } from './read-folder.ts';

interface Deploy {
  readonly id: string;
  readonly required?: readonly string[];
  readonly state: string;
  readonly deploy_ssl_url: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: 'string' },
    site: { type: 'string' },
    prod: { type: 'boolean' },
    'no-build': { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
if (positionals.join() !== 'deploy' || !values.prod || !values['no-build'] || !values.json)
  fail('wrong arguments');
const { dir = '', site = '' } = values;
const api = process.env['NETLIFY_API_URL'] ?? '';

function fail(message: string): never {
  process.stderr.write(` ›   Error: ${message}\n`);
  process.exit(1);
}

async function ask(method: string, path: string, body?: string): Promise<Deploy> {
  const authorization = `Bearer ${process.env['NETLIFY_AUTH_TOKEN']}`;
  const response = await fetch(api + path, { method, headers: { authorization }, ...(body && { body }) });
  if (response.status === 401) fail('Unauthorized: could not retrieve project');
  if (response.status === 404) fail('Project not found. Please rerun "netlify link"');
  if (!response.ok) fail(`JSONHTTPError: ${((await response.json()) as { message: string }).message}`);
  return (await response.json()) as Deploy;
}

await ask('GET', `/sites/${site}`);
const texts = Object.entries(readFolder(dir));
const digest = (text: string): string => createHash('sha1').update(text).digest('hex');
const files = Object.fromEntries(texts.map(([path, text]) => [path, digest(text)]));
const { id } = await ask(
  'POST',
  `/sites/${site}/deploys`,
  JSON.stringify({ draft: false, deploy_source: 'cli' }),
);
const { required = [] } = await ask(
  'PUT',
  `/sites/${site}/deploys/${id}`,
  JSON.stringify({ files, async: false }),
);
for (const hash of required) {
  const [path, text] = texts.find((file) => digest(file[1]) === hash) ?? fail('a file is missing');
  await ask('PUT', `/deploys/${id}/files/${path.split('/').map(encodeURIComponent).join('/')}`, text);
}
const { state, deploy_ssl_url: url } = await ask('GET', `/sites/${site}/deploys/${id}`);
if (state !== 'ready') fail(`Deploy failed: ${state}`);
process.stdout.write(
  JSON.stringify({ site_id: site, deploy_id: id, deploy_url: url, url: 'https://gazette.example' }),
);
