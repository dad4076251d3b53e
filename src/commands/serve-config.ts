import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { loadSettings } from '../build/settings.ts';
import { writeSource } from '../content/write-source.ts';
import { ProblemError } from '../model/problem.ts';
import { readHostRules } from '../serve/host-rules.ts';
import { serverConfigs } from '../serve/index.ts';
import type { ServerSite } from '../serve/server-config.ts';
import { toSourcePath } from '../support/source-path.ts';
import { type CommandContext, defineCommand, type ExitCode } from './command.ts';
import { reportProblems } from './report-problems.ts';

interface ServeConfigFlags {
  readonly root: string;
  readonly public?: string;
  readonly folder?: string;
  readonly listen?: string;
  readonly brotli?: true;
  readonly out?: string;
}

/** `broadsheet serve-config`: how a web server of the newsroom's own serves the site as the hosts do. */
export const serveConfigCommand = defineCommand<ServeConfigFlags>({
  name: 'serve-config',
  summary:
    'Print how nginx or Caddy serves the built site: headers, redirects, notices and compressed files.',
  operands: new Argument('<server>', 'for which server').choices(serverConfigs.map(({ name }) => name)),
  options: [
    new Option('--root <dir>', "the newspaper's folder, which holds content/").default('.', 'here'),
    new Option('--public <dir>', 'where the site was built (default: <root>/public)'),
    new Option('--folder <dir>', 'where the site is on the server (default: where it was built)'),
    new Option(
      '--listen <address>',
      'where the server listens: 8080 or 127.0.0.1:8080 (default: 80; Caddy: 443)',
    ).argParser(checkListen),
    new Option('--brotli', "nginx has Debian's libnginx-mod-http-brotli-static"),
    new Option('--out <file>', 'write it there instead'),
  ],
  examples: [
    [
      'broadsheet serve-config nginx --folder /var/www/gazette --out /etc/nginx/conf.d/gazette.conf',
      'let nginx serve the site that stands there',
    ],
    ['broadsheet serve-config caddy > Caddyfile', 'the same for Caddy, which obtains the certificate, too'],
  ],
  run: writeConfig,
});

async function writeConfig(
  flags: ServeConfigFlags,
  context: CommandContext,
  [name]: readonly string[],
): Promise<ExitCode> {
  const root = resolve(context.cwd, flags.root);
  try {
    const config = serverConfigs.find((one) => one.name === name);
    if (!config) throw new Error(`the parser let the server ${name} through`);
    const text = config.write(await describeSite(root, flags, context));
    if (flags.out === undefined) context.stdout.write(text);
    else await writeResult(resolve(context.cwd, flags.out), text);
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return reportProblems(error, { root, format: 'pretty', context });
  }
}

async function describeSite(
  root: string,
  flags: ServeConfigFlags,
  { cwd }: CommandContext,
): Promise<ServerSite> {
  const { config, problems } = await loadSettings(root);
  if (!config) throw new ProblemError(problems, 1);
  const built = flags.public === undefined ? join(root, 'public') : resolve(cwd, flags.public);
  if (!existsSync(join(built, '_headers'))) throw describeMissing(built);
  return {
    url: new URL(config.url),
    folder: flags.folder ?? built,
    listen: flags.listen,
    brotli: flags.brotli === true,
    rules: readHostRules(built),
  };
}

function describeMissing(built: string): ProblemError {
  const message = `${built} holds no built site with a file \`_headers\`, from which servers are told how to send it.`;
  const hint =
    'run `broadsheet build` first, leave the output `headers` on, or name the folder with `--public`';
  return new ProblemError([{ code: 'site-not-built', severity: 'error', message, hint }], 2);
}

function writeResult(file: string, text: string): Promise<void> {
  return writeSource(dirname(file), toSourcePath(basename(file)), text);
}

function checkListen(written: string): string {
  if (/^(?:[\d.]+:|\[[\da-f:]+\]:)?\d{1,5}$/i.test(written)) return written;
  throw new InvalidArgumentError('Write a port, or an address and a port: 8080, 127.0.0.1:8080, [::1]:8080.');
}
