import type { CardView, Chrome, FigureView, NavItem, PictureView } from '../../src/model/view.ts';
import { at, makeChrome, permalink } from './news-page.ts';

const placeholder =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAF0lEQVQI12NYsWTR/3evGf7////v/WsAOyMKgQ1uIRoAAAAASUVORK5CYII=';

/** Pictures of the example newspaper that the samples show: name -> file under `content/`. */
export const samplePictures: Readonly<Record<string, string>> = {
  'geneva-lake.jpg': 'images/geneva-lake.jpg',
  'canal-lock.jpg': 'images/canal-lock.jpg',
  'negotiating-table.jpg': 'articles/world/negotiating-table.jpg',
  'missile-launcher.jpg': 'articles/world/missile-launcher.jpg',
  'wheat-field.jpg': 'articles/business/wheat-field.jpg',
  'portrait.jpg': 'authors/ruth-vandermeer.jpg',
};

export function makePicture(name: string, alt = 'Snowy mountains behind a quay'): PictureView {
  const src = `/pictures/${name}`;
  const [width, height] = name === 'portrait.jpg' ? [800, 800] : [1800, 1200];
  const srcset = `${src} ${width}w`;
  return { src, alt, width, height, srcset, sources: [{ type: 'image/jpeg', srcset }], placeholder };
}

export function makeFigure(name: string, changes: Partial<FigureView> = {}): FigureView {
  return {
    picture: makePicture(name),
    captionHtml: 'The lakefront, a meeting place for both sides <em>since the Cold War</em>.',
    captionText: 'The lakefront, a meeting place for both sides since the Cold War.',
    credit: 'NBC News',
    ...changes,
  };
}

export function makeSampleChrome(changes: Partial<Chrome> = {}): Chrome {
  const names = ['World', 'Politics', 'Business', 'Science', 'Culture'];
  const connect = ['Facebook', 'X', 'Instagram', 'YouTube', 'Bluesky', 'LinkedIn', 'Mastodon', 'RSS'];
  return makeChrome({
    sections: names.map((name): NavItem => {
      const id = name.toLowerCase();
      return { id, name, href: permalink(`/${id}/`) };
    }),
    connect: connect.map((name) => ({ name, url: 'https://social.example/', icon: name.toLowerCase() })),
    search: permalink('/search/'),
    footer: ['About', 'Contact', 'Corrections', 'Ethics policy'].map((name) => ({ name, url: '/about/' })),
    ...changes,
  });
}

const headlines = [
  'US and Russia to hold strategic talks in Geneva',
  'Missiles in Europe: what was banned, what is back',
  'The market hall stays open, for now',
  'Cranes go quiet as the harbor turns electric',
  'Who reads the tide gauge when nobody is paid to',
  'A short one',
];
const pictures = ['geneva-lake.jpg', 'missile-launcher.jpg', 'canal-lock.jpg', 'wheat-field.jpg', undefined];

/** Cards as lists show them: with and without pictures, credits, kickers, sponsors. */
export function makeCards(count: number): CardView[] {
  return Array.from({ length: count }, (_, index): CardView => {
    const picture = pictures[index % pictures.length];
    return {
      headline: headlines[index % headlines.length] ?? '',
      href: `/world/card-${index}/`,
      language: index % 9 === 2 ? 'ar' : 'en',
      published: at('2022-01-09T14:30:00Z'),
      standfirstHtml:
        'Senior diplomats meet on Monday with two drafts on the table that are <em>unacceptable</em>.',
      ...(index % 3 === 0 && { kicker: 'Diplomacy' }),
      ...(picture && { picture: makePicture(picture), credit: index % 2 ? 'NBC News' : 'Times of India' }),
      ...(index === 7 && { sponsor: 'Port Alden Ferries' }),
    };
  });
}
