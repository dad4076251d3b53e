import { escapeHtml } from '../support/escape-html.ts';
import type { ProblemView } from './describe-problems.ts';
import { scriptTag } from './own-addresses.ts';

/** The page that is shown while there is no site yet: what is wrong, also where no script runs. */
export function writeProblemPage(problems: readonly ProblemView[], build: string): string {
  const items = problems.map(({ severity, code, message, hint, file, at, frame }) => {
    const head = [severity, code, file !== undefined ? `${file}:${at}` : ''].join('  ');
    const lines = [head, message, frame ?? '', hint === undefined ? '' : `hint: ${hint}`];
    return `<pre>${escapeHtml(lines.filter((line) => line !== '').join('\n'))}</pre>\n`;
  });
  return [
    '<!DOCTYPE html>\n<html lang="en" data-broken>\n<head>\n<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>Nothing is built yet</title>\n${scriptTag(build)}\n</head>\n<body>`,
    '<h1>Nothing is built yet</h1>\n<p>The newspaper has errors. This page shows it as soon as they are mended.</p>',
    `${items.join('')}</body>\n</html>\n`,
  ].join('\n');
}
