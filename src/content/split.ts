import matter from 'gray-matter';
import type { Problem } from '../model/problem.ts';
import { placeSpan, type SourceText } from '../support/source-text.ts';
import { EMPTY_YAML, readYaml, type YamlDocument } from '../support/yaml.ts';
import type { YamlSource } from '../support/yaml-source.ts';

/** A Markdown file in its two parts. */
export interface SplitFile {
  readonly header: YamlSource;
  readonly body: string;
  /** Line of the file on which the body begins, 1-based. */
  readonly bodyLine: number;
}

interface Parts {
  readonly document: YamlDocument;
  readonly body: string;
}

const FENCE = '---';
const MAX_HEADER_BYTES = 64 * 1024;

/** Splits a file at its front matter, or says why it cannot be split. Only YAML is ever read, and no code runs. */
export function splitFile(source: SourceText): SplitFile | Problem {
  const opening = checkOpening(source);
  if (opening) return opening;
  const close = source.text.indexOf(`\n${FENCE}`) + 1;
  const closing = checkClosing(source, close);
  if (closing) return closing;
  const bodyLine = source.lineStarts.indexOf(close) + 2;
  const { document, body } = splitPlainly(source.text, close) ?? splitWithMatter(source.text);
  return { header: { source, document, start: FENCE.length }, body, bodyLine };
}

/** What gray-matter would find, where a key follows the opening line and lines end in LF: nearly always. */
function splitPlainly(text: string, close: number): Parts | undefined {
  if (!/^---\n\w/.test(text) || text.charAt(close + FENCE.length) !== '\n') return undefined;
  const document = readYaml(text.slice(FENCE.length, close));
  return { document, body: text.slice(close + FENCE.length + 1) };
}

function splitWithMatter(text: string): Parts {
  let document: YamlDocument = EMPTY_YAML;
  const readHeader = (header: string) => {
    document = readYaml(`${header}\n`);
    return {};
  };
  const { content } = matter(text, { language: 'yaml', engines: { ...REFUSED, yaml: readHeader } });
  return { document, body: content };
}

const REFUSED = Object.fromEntries(
  ['javascript', 'js', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [
    name,
    refuseLanguage,
  ]),
);

function refuseLanguage(): never {
  throw new Error('Front matter is YAML.');
}

function checkOpening(source: SourceText): Problem | undefined {
  const line = lineAt(source, 0);
  if (line === FENCE) return undefined;
  if (line.startsWith(FENCE)) {
    return describe(
      source,
      { offset: 3, length: line.length - 3 },
      {
        code: 'front-matter-opening',
        message: `Something follows the opening \`---\`: ${line.trim() === FENCE ? 'white space' : `\`${line.slice(3, 40)}\``}.`,
        hint: 'write `---` alone in the first line; front matter is always YAML',
      },
    );
  }
  return describe(
    source,
    { offset: 0, length: line.length },
    {
      code: 'front-matter-missing',
      message: 'The file does not begin with front matter.',
      hint: /^\s*---\r?$/m.test(source.text.slice(0, 200))
        ? 'move the line `---` to the very beginning of the file'
        : 'begin with a line `---`, then the keys (`headline: …`), then another line `---`',
    },
  );
}

function checkClosing(source: SourceText, close: number): Problem | undefined {
  const header = source.text.slice(0, close === 0 ? undefined : close);
  if (Buffer.byteLength(header) > MAX_HEADER_BYTES + FENCE.length) {
    return describe(
      source,
      { offset: 0, length: 3 },
      {
        code: 'front-matter-size',
        message: 'The front matter is larger than 64 kB.',
        hint: close === 0 ? 'close it with a line `---`' : 'move text from the front matter to the body',
      },
    );
  }
  if (close === 0) {
    return describe(
      source,
      { offset: 0, length: 3 },
      {
        code: 'front-matter-unclosed',
        message: 'The front matter that opens here is never closed.',
        hint: 'put a line `---` after its last key',
      },
    );
  }
  const line = lineAt(source, close);
  if (line === FENCE) return undefined;
  return describe(
    source,
    { offset: close, length: line.length },
    {
      code: 'front-matter-unclosed',
      message: 'This line begins with `---` but has more than that, so it does not close the front matter.',
      hint: 'write `---` alone in the line',
    },
  );
}

function lineAt(source: SourceText, offset: number): string {
  const end = source.text.indexOf('\n', offset);
  return source.text.slice(offset, end === -1 ? undefined : end).replace(/\r$/, '');
}

function describe(
  source: SourceText,
  span: { offset: number; length: number },
  words: { code: string; message: string; hint: string },
): Problem {
  return { ...words, severity: 'error', place: placeSpan(source, span) };
}
