import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { makeNewspaper, type Newspaper, writeArticle } from './newspaper.ts';

let paper: Newspaper;

beforeEach(() => {
  paper = makeNewspaper({
    'content/articles/world/moved.md': writeArticle({
      headline: 'Talks that moved',
      aliases: '[/old-talks/]',
    }),
  });
  onTestFinished(() => rmSync(paper.root, { recursive: true }));
});

async function build(): Promise<void> {
  expect(await paper.run('build', '--as-of', '2026-01-01')).toMatchObject({ code: 0 });
}

test('nginx is told the name of the host, the folder, the headers and the former addresses', async () => {
  await build();
  const { code, stdout, stderr } = await paper.run('serve-config', 'nginx');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('    listen 80;\n    listen [::]:80;\n    server_name test.example;\n');
  expect(stdout).toContain(`    root "${join(paper.root, 'public')}";\n`);
  expect(stdout).toContain('    "/old-talks/" "301 /world/2022/01/09/moved/$is_args$args /old-talks/";\n');
  expect(stdout).toContain('    add_header X-Content-Type-Options "nosniff" always;\n');
  expect(stdout).not.toContain('brotli_static');
});

test('Caddy is told the same, and obtains the certificate', async () => {
  await build();
  const { code, stdout } = await paper.run('serve-config', 'caddy');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^test\.example \{$/m);
  expect(stdout).toContain('"/old-talks/" "to_301" "/world/2022/01/09/moved/" ""');
});

test('where the server differs from the machine that builds, options say so', async () => {
  await build();
  const options = ['--folder', '/var/www/a "b" $c', '--listen', '127.0.0.1:8080', '--brotli'];
  const { stdout } = await paper.run('serve-config', 'nginx', ...options);
  expect(stdout).toContain(String.raw`root "/var/www/a \"b\" ${'${test_example_dollar}'}c";`);
  expect(stdout).toContain('    listen 127.0.0.1:8080;\n');
  expect(stdout).toContain('    brotli_static on;\n');
  const caddy = (await paper.run('serve-config', 'caddy', ...options)).stdout;
  expect(caddy).toMatch(/^http:\/\/:8080 \{\n\tbind 127\.0\.0\.1\n/m);
});

test('the configuration goes into a file, where one is named', async () => {
  await build();
  const run = await paper.run('serve-config', 'nginx', '--out', 'etc/site.conf');
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  const { stdout } = await paper.run('serve-config', 'nginx');
  expect(readFileSync(join(paper.root, 'etc/site.conf'), 'utf8')).toBe(stdout);
});

test('without a built site there is nothing to tell', async () => {
  const { code, stderr, stdout } = await paper.run('serve-config', 'nginx');
  expect(code).toBe(2);
  expect(stdout + stderr).toContain('site-not-built');
});

test.each([['80; return 301'], ['localhost'], ['1.2.3.4:80 ssl']])(
  '%s is no address to listen at',
  async (listen) => {
    const { code, stderr } = await paper.run('serve-config', 'nginx', '--listen', listen);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('Write a port') as string });
  },
);

test('a mistake in the settings is told as by a build', async () => {
  await build();
  paper.write({ 'content/site.yaml': 'title: The Gazette\nurl: nowhere\n' });
  const { code, stdout, stderr } = await paper.run('serve-config', 'nginx');
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('content/site.yaml:2');
});
