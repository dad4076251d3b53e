import { isCompressible, readSidecar } from '../compress/encode.ts';
import { findEncoding } from '../compress/encodings.ts';
import type { Deployment } from '../deploy/deployment.ts';
import type { SiteFile, TargetSettings } from '../model/deploy.ts';
import { headersFor } from '../serve/answer.ts';
import { listChangedAnswers } from '../serve/changed-answers.ts';
import { parseHostRules, readHostTexts } from '../serve/host-rules.ts';

/** How the files of the site in this folder are sent from such a target: by the site's own `_headers`, and coded as the target's settings ask. */
export function openDelivery(
  out: string,
  settings: TargetSettings,
): Pick<Deployment, 'deliver' | 'encode' | 'hosts'> {
  const texts = readHostTexts(out);
  const rules = parseHostRules({ headers: texts._headers, redirects: texts._redirects });
  return {
    deliver(file) {
      // A store answers with one form of each file.
      if (readSidecar(file.path)) return undefined;
      const sent = Object.entries(headersFor(rules, file.path));
      const named = sent.map(([name, value]) => [name.toLowerCase(), value] as const);
      return { headers: Object.fromEntries(named), encoding: chooseCoding(file, settings) };
    },
    hosts: {
      texts,
      listAnswers: (former, kept) => listChangedAnswers(former, texts, () => skipSidecars(kept())),
    },
    encode: (bytes, coding) => findEncoding(coding).encode(bytes),
  };
}

function chooseCoding({ path, size }: SiteFile, settings: TargetSettings) {
  const wanted = 'encoding' in settings ? settings.encoding : undefined;
  return wanted !== undefined && isCompressible(path, size) ? wanted : undefined;
}

/** Nobody asks for a compressed form by its own name. */
function skipSidecars(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => !readSidecar(path));
}
