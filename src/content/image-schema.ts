import * as z from 'zod';
import { prose, text, webUrl } from '../support/schema/kinds.ts';

const share = z.number().min(0).max(1);

const words = {
  alt: text(5, 250).optional().describe('What the picture shows, for those who cannot see it.'),
  decorative: z.boolean().optional().describe('The picture says nothing, so it needs no `alt`.'),
  caption: prose().max(2000).optional().describe('Inline Markdown, at most 400 characters.'),
  credit: text(1, 150).optional().describe('Whose picture it is: `NBC News`.'),
  copyrightNotice: text(1, 200).optional().describe('Who holds the rights.'),
  license: webUrl().optional().describe('Address of the licence.'),
  focus: z
    .tuple([share, share])
    .optional()
    .describe('What a crop must keep: from the left and the top, 0 to 1.'),
};

/** A picture with the words that go with it. */
export const imageSchema = z.strictObject({
  src: prose()
    .min(1)
    .max(500)
    .describe('File beside the article or under `content/images/`, or a remote https address.'),
  ...words,
});

/** The words that go with a picture that the body places. */
export const placedImageSchema = z.strictObject(words);

export type WrittenImage = z.output<typeof imageSchema>;
export type ImageWords = z.output<typeof placedImageSchema>;
