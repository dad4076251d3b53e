/** A site whose players and posts an article may show. */
export interface EmbedProvider {
  readonly name: string;
  readonly kind: 'video' | 'post';
  /** Of its frames. */
  readonly origin: string;
  /** The address of its frame for the address of its page, or nothing where that is none of its pages. */
  frameOf(page: URL): string | undefined;
}

/** All providers; the first that knows an address shows it. */
export const embedProviders: readonly EmbedProvider[] = [
  {
    name: 'YouTube',
    kind: 'video',
    origin: 'https://www.youtube-nocookie.com',
    frameOf: frameYouTube,
  },
  { name: 'Vimeo', kind: 'video', origin: 'https://player.vimeo.com', frameOf: frameVimeo },
  { name: 'X', kind: 'post', origin: 'https://platform.twitter.com', frameOf: frameX },
];

function frameYouTube(page: URL): string | undefined {
  const path =
    hostOf(page) === 'youtu.be'
      ? page.pathname
      : /^\/(?:shorts|live|embed)(\/[^/]+)/.exec(page.pathname)?.[1];
  const known = ['youtu.be', 'youtube.com', 'm.youtube.com', 'youtube-nocookie.com'].includes(hostOf(page));
  const id = path?.slice(1) ?? page.searchParams.get('v') ?? '';
  return known && /^[\w-]{6,20}$/.test(id)
    ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`
    : undefined;
}

function frameVimeo(page: URL): string | undefined {
  const id = /^\/(?:video\/)?(\d+)\/?$/.exec(page.pathname)?.[1];
  const known = ['vimeo.com', 'player.vimeo.com'].includes(hostOf(page));
  return known && id !== undefined ? `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1` : undefined;
}

function frameX(page: URL): string | undefined {
  const id = /^\/\w+\/status\/(\d+)\/?$/.exec(page.pathname)?.[1];
  const known = ['x.com', 'twitter.com', 'mobile.twitter.com'].includes(hostOf(page));
  return known && id !== undefined
    ? `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`
    : undefined;
}

function hostOf(page: URL): string {
  return page.hostname.replace(/^www\./, '');
}
