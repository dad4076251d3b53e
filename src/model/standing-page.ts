import type { Article } from './article.ts';
import type { Hash } from './paths.ts';

/** What an article and a standing page have in common. */
export type Writing = Pick<
  Article,
  'source' | 'permalink' | 'language' | 'aliases' | 'image' | 'figures' | 'links' | 'anchors'
>;

/** `content/pages/**.md`: a page that is no news, such as the newsroom's address or its policies. */
export interface StandingPage extends Writing {
  /** Of the file's bytes. */
  readonly hash: Hash;
  readonly title: string;
  /** Defaults to the first paragraph; at most 160 characters. */
  readonly description: string;
  readonly type: 'page' | 'about' | 'contact';
  readonly draft: boolean;
  /** Whether the foot of every page in its language leads to it. */
  readonly footer: boolean;
}
