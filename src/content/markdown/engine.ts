import MarkdownIt, { type MarkdownIt as Engine } from 'markdown-it';
import { leanStates } from './lean-states.ts';
import type { MarkdownContext } from './types.ts';
import { frameCode } from './plugins/code.ts';
import { recordOutline } from './plugins/outline.ts';
import { placePictures } from './plugins/figures.ts';
import { setHeadings } from './plugins/headings.ts';
import { resolveLinks } from './plugins/links.ts';
import { showLiterals } from './plugins/literals.ts';
import { checkNesting } from './plugins/nesting.ts';
import { listNotes } from './plugins/note-list.ts';
import { readNotes } from './plugins/note-marks.ts';
import { readRawHtml } from './plugins/raw-html.ts';
import { passPlainUrls } from './plugins/plain-urls.ts';
import { recordPositions } from './plugins/positions.ts';
import { readText } from './plugins/text.ts';
import { readShortcodes, renderShortcodes } from './plugins/shortcodes.ts';
import { frameTables } from './plugins/tables.ts';
import { setTypography } from './plugins/typography.ts';
import { quotesFor } from './quotes.ts';
import { renderSlots } from './slot-token.ts';

type Plugin = (md: Engine) => void;

/** What is read beyond CommonMark, tables and strikethrough; in running order. */
export const SYNTAX: readonly Plugin[] = [recordPositions, readNotes, readShortcodes];

/** What a newsroom makes of it; in running order. */
const NEWSROOM: readonly Plugin[] = [
  setTypography,
  showLiterals,
  listNotes,
  checkNesting,
  readRawHtml,
  recordOutline,
  resolveLinks,
  placePictures,
  setHeadings,
  frameTables,
  frameCode,
  renderSlots,
  renderShortcodes,
];

/** The same for one line of text. */
const LINE: readonly Plugin[] = [
  recordPositions,
  setTypography,
  showLiterals,
  checkNesting,
  readRawHtml,
  resolveLinks,
  placePictures,
  renderSlots,
];

const engines = new Map<string, Engine>();

/** The engine that reads bodies, or single lines, in a language; built once. */
export function engineFor(kind: 'body' | 'line', context: MarkdownContext): Engine {
  const { language, rawHtml } = context;
  const key = `${kind} ${rawHtml} ${language}`;
  const known = engines.get(key);
  if (known) return known;
  const engine = buildEngine(kind === 'body' ? [...SYNTAX, ...NEWSROOM] : LINE, rawHtml === 'sanitise');
  engine.set({ typographer: true, quotes: [...quotesFor(language)] });
  engines.set(key, engine);
  return engine;
}

/** An engine of these plugins. URLs are judged by `resolve-link.ts`, so every one is let through here. */
export function buildEngine(plugins: readonly Plugin[], html: boolean): Engine {
  const engine = new MarkdownIt({ html });
  engine.validateLink = () => true;
  leanStates(engine);
  readText(engine);
  passPlainUrls(engine);
  for (const plugin of plugins) plugin(engine);
  return engine;
}
