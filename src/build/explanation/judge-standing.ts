import type { Article } from '../../model/article.ts';
import type { ArticleExplanation } from '../../model/explanation.ts';
import type { Instant } from '../../model/time.ts';
import { judgeArticle, standingInWords } from '../../site/gate.ts';
import { changeInWords, findNextChange } from '../../site/next-change.ts';
import { openClock } from '../../support/clock.ts';
import { formatIso } from '../../support/iso-time.ts';
import type { Survey } from './survey.ts';

type Standing = NonNullable<ArticleExplanation['standing']>;

/** Whether readers may see an article, why, and when that changes. */
export function judgeStanding(article: Article, { settled, options, config }: Survey): Standing {
  const standing = judgeArticle(article, openClock(options.asOf));
  const refusal = settled.withheld.get(article.source);
  const print = (at: Instant): string => formatIso({ at, precision: 'time' }, config.timeZone);
  const because =
    refusal ??
    (standing === 'published'
      ? `is published since ${print(appearanceOf(article))}`
      : standingInWords[standing]);
  const changes = listChanges(article, options.asOf, { ...config, ageNoticeYears: 0 });
  return {
    published: refusal === undefined && standing === 'published',
    because,
    changes: changes.map(({ at, what }) => ({ at: print(at), what })),
  };
}

function appearanceOf({ published, embargo }: Article): Instant {
  return embargo && embargo.at > published.at ? embargo.at : published.at;
}

/** Without the notices of age, which never end. */
function listChanges(article: Article, asOf: Instant, config: Survey['config']) {
  const changes: { readonly at: Instant; readonly what: string }[] = [];
  for (let after = asOf; ;) {
    const next = findNextChange({ articles: [article], config }, after);
    if (!next) return changes;
    changes.push(...next.reasons.map(({ kind }) => ({ at: next.at, what: changeInWords[kind] })));
    after = next.at;
  }
}
