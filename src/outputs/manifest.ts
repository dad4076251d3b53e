import type { Icons, Variant } from '../model/image.ts';
import { frontPageAddress, manifestAddress, outputPathOf } from './addresses.ts';
import { planLogoIcons, readLook } from './app-look.ts';
import type { OutputFormat } from './output-format.ts';
import { sealPage, type UnsealedPage } from './page-key.ts';

/** The web manifest (W3C): name, colours and, where there is a logo, icons; no app that works without a network. */
export const manifest: OutputFormat = {
  name: 'manifest',
  addresses: () => [manifestAddress],
  *plan(site, tools) {
    const { title, description, language } = site.config;
    const { shortName, themeColor, backgroundColor } = readLook(site);
    const icons = planLogoIcons(site, tools);
    const words = {
      name: title,
      short_name: shortName ?? title,
      ...(description !== '' && { description }),
      lang: language,
      id: frontPageAddress,
      start_url: frontPageAddress,
      scope: frontPageAddress,
      display: 'browser',
      ...(themeColor !== undefined && { theme_color: themeColor }),
      background_color: backgroundColor,
      ...(icons && { icons: listIcons(icons) }),
    };
    const text = `${JSON.stringify(words, undefined, 2)}\n`;
    const page: UnsealedPage = {
      output: 'manifest',
      path: outputPathOf(manifestAddress),
      permalink: manifestAddress,
      template: 'text',
      inputs: { text },
      bodies: [],
      variants: icons ? [icons.small, icons.large, icons.maskable] : [],
    };
    yield sealPage(page, site.templates, text);
  },
};

function listIcons({ small, large, maskable }: Icons) {
  return [describeIcon(small, 'any'), describeIcon(large, 'any'), describeIcon(maskable, 'maskable')];
}

function describeIcon({ path, width, height }: Variant, purpose: 'any' | 'maskable') {
  return { src: `/${path}`, sizes: `${width}x${height}`, type: 'image/png', purpose };
}
