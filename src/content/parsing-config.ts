import type { Config, ParsingConfig } from '../model/config.ts';
import { findPackageVersion } from '../support/package-version.ts';

/** The part of the settings that decides what is made of a file's text: what is kept of it counts only for the same. */
export function selectParsingConfig(config: Config): ParsingConfig {
  const { language, timeZone, permalink, rawHtml, frontMatter, sections } = config;
  return {
    language,
    timeZone,
    permalink,
    rawHtml,
    frontMatter,
    sections: sections.map(({ id }) => ({ id })),
  };
}

/** The packages that parse by these settings and are no part of this program: names with versions. */
export function nameParsers({ rawHtml }: ParsingConfig): string[] {
  return rawHtml === 'sanitise' ? [`sanitize-html ${findPackageVersion('sanitize-html')}`] : [];
}
