import { embed } from './embed.ts';
import { factBox } from './fact-box.ts';
import { gallery } from './gallery.ts';
import { pullQuote } from './pull-quote.ts';
import type { Shortcode } from './shortcode.ts';

export type { Shortcode, ShortcodeUse } from './shortcode.ts';

/** Every shortcode that an article may use. */
export const shortcodes: readonly Shortcode[] = [pullQuote, factBox, gallery, embed];
