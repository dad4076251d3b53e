import type { Article } from '../model/article.ts';
import type { FrontPage, FrontPlan, FrontRail, FrontSlot } from '../model/front-page.ts';
import type { GradedFinding } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { suggestWord } from '../support/did-you-mean.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { resolvePick, type PickContext } from './resolve-pick.ts';

const secondaryStories = 3;
const latestStories = 5;
const bandStories = 4;

/** What the front page is arranged of. */
export type FrontParts = Pick<
  Site,
  'config' | 'clock' | 'articles' | 'sections' | 'bySection' | 'bySource'
> & {
  readonly picks: PickContext;
};

/** A group of places: what the editor picked for it, how many stories it has, and what fills the rest. */
interface Group {
  readonly picked: readonly Article[];
  readonly size: number;
  /** In any language. */
  readonly rest: readonly Article[];
}

/**
 * Arranges the front page: first every pick finds its place, then free places are filled by date with stories in the
 * newspaper's language, from the top of the page to its foot. No story stands on it twice.
 */
export function arrangeFrontPage(
  plan: FrontPlan | undefined,
  parts: FrontParts,
): { frontPage: FrontPage; findings: GradedFinding[] } {
  const { findings, pick } = openPicks(parts);
  const newest = parts.articles;
  const lead = { picked: pick(plan?.lead ? [plan.lead] : []), size: 1, rest: newest };
  const secondaries = plan?.secondary ?? [];
  const size = Math.max(secondaryStories, secondaries.length);
  const secondary = { picked: pick(secondaries), size, rest: newest };
  const rails = (plan?.rails ?? [{ kind: 'latest' } satisfies FrontRail]).map((rail) =>
    rail.kind === 'latest'
      ? { title: undefined, picked: [], size: latestStories, rest: newest }
      : { title: rail.title, picked: pick(rail.slots), size: 0, rest: [] },
  );
  const planned = plan?.bands ?? parts.sections.map((section) => ({ section, slots: [] }));
  const bands = planned.map(({ section, slots }) => {
    const rest = parts.bySection.get(section) ?? [];
    return { section, picked: pick(slots), size: Math.max(bandStories, slots.length), rest };
  });
  const fill = openFilling([lead, secondary, ...rails, ...bands], parts);
  const frontPage = omitAbsent<FrontPage>({
    lead: fill(lead)[0],
    secondary: fill(secondary),
    rails: rails
      .map((rail) => omitAbsent<FrontPage['rails'][number]>({ title: rail.title, articles: fill(rail) }))
      .filter(({ articles }) => articles.length > 0),
    bands: bands
      .map((band) => ({ section: band.section, articles: fill(band) }))
      .filter(({ articles }) => articles.length > 0),
  });
  return { frontPage, findings: [...findings, ...findStrangers(plan, parts)] };
}

/** Articles in other languages come to the front page where an editor asks for them. */
function speaksFor({ language }: Article, { config }: FrontParts): boolean {
  const [own] = config.language.split('-');
  return language.split('-')[0] === own;
}

/** Turns slots into stories; a place whose time is over, or whose story cannot be shown, is free. */
function openPicks({ clock, picks, bySource }: FrontParts) {
  const findings: GradedFinding[] = [];
  const taken = new Set<Article>();
  const pickOne = ({ reference, until, spot }: FrontSlot): Article[] => {
    if (until && clock.hasCome(until.at)) return [];
    const found = resolvePick(reference, picks, 'content/front-page.yaml');
    if (typeof found !== 'string') {
      findings.push({ ...found, spot });
      return [];
    }
    const picked = bySource.get(found);
    if (!picked) throw new Error(`${found} is published, and not on the site`);
    if (taken.has(picked)) {
      findings.push({ ...repeatedSlot(picked), spot });
      return [];
    }
    taken.add(picked);
    return [picked];
  };
  return { findings, pick: (slots: readonly FrontSlot[]) => slots.flatMap(pickOne) };
}

function repeatedSlot({ source }: Article): GradedFinding {
  return {
    level: 'warning',
    code: 'repeated-slot',
    message: `The article ${source} stands further up on the front page already, so this place is filled by date.`,
    hint: 'name another article here',
  };
}

/** Fills groups in the order in which it is asked to; every pick is taken from the beginning. */
function openFilling(groups: readonly Group[], parts: FrontParts): (group: Group) => Article[] {
  const taken = new Set(groups.flatMap(({ picked }) => picked));
  return ({ picked, size, rest }) => {
    const stories = [...picked];
    for (const article of rest) {
      if (stories.length >= size) break;
      if (taken.has(article) || !speaksFor(article, parts)) continue;
      taken.add(article);
      stories.push(article);
    }
    return stories;
  };
}

function findStrangers(plan: FrontPlan | undefined, { sections, config }: FrontParts): GradedFinding[] {
  const strangers = (plan?.bands ?? []).filter(({ section }) => !sections.includes(section));
  return strangers.map(({ section, spot }) => {
    const meant = suggestWord(section, sections);
    return {
      level: config.sections.length > 0 ? 'error' : 'warning',
      code: 'unknown-section',
      message: `\`${section}\` is not a section with articles to show.`,
      hint: meant === undefined ? `there are ${sections.join(', ')}` : `did you mean \`${meant}\`?`,
      spot,
    };
  });
}
