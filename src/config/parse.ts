import type { Config, Publisher, Section } from '../model/config.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Problem } from '../model/problem.ts';
import { omitAbsent } from '../support/omit-absent.ts';
import { describeIssues } from '../support/schema/describe.ts';
import { openSource } from '../support/source-text.ts';
import { resolveSource } from '../support/source-path.ts';
import { toErrors } from '../support/yaml-source.ts';
import { readYaml } from '../support/yaml.ts';
import { findContradictions, type KnownNames } from './contradictions.ts';
import { siteSchema, type SiteSettings } from './schema.ts';

/** Checks the text of `content/site.yaml` and fills in the defaults; no config if anything is wrong. */
export function parseConfig(
  input: { readonly file: SourcePath; readonly text: string },
  known: KnownNames,
): { config?: Config; problems: readonly Problem[] } {
  const document = readYaml(input.text);
  const yaml = { source: openSource(input.file, input.text), document, start: 0 };
  if (document.faults.length > 0) return { problems: toErrors(yaml, document.faults) };
  const parsed = siteSchema.safeParse(document.data, { reportInput: true });
  const faults = parsed.success
    ? findContradictions(parsed.data, known)
    : describeIssues(parsed.error.issues, { schema: siteSchema });
  if (!parsed.success || faults.length > 0) return { problems: toErrors(yaml, faults) };
  return { config: completeSettings(parsed.data), problems: [] };
}

function completeSettings(settings: SiteSettings): Config {
  const { title, url, logo, publisher, images } = settings;
  return omitAbsent<Config>({
    ...settings,
    url: new URL(url).origin,
    logo: logo === undefined ? undefined : resolveSource('content', logo),
    sections: settings.sections.map((section) => omitAbsent<Section>(section)),
    publisher: omitAbsent<Publisher>({ ...publisher, name: publisher.name ?? title }),
    images: { ...images, widths: [...new Set(images.widths)].sort((left, right) => left - right) },
  });
}
