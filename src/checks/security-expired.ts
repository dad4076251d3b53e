import type { SourcePath } from '../model/paths.ts';
import type { Instant } from '../model/time.ts';
import type { Check } from './check.ts';

/** A security.txt that has expired is not to be relied on (RFC 9116, 2.5.5). */
export const securityExpired: Check = {
  code: 'security-expired',
  summary: 'The contact for reports of weaknesses has expired.',
  level: 'warning',
  *site({ site }) {
    const expires = site.config.security?.expires;
    if (expires === undefined || !site.clock.hasCome(Date.parse(expires) as Instant)) return;
    yield {
      message: '`security.expires` is in the past, so security.txt no longer counts.',
      hint: 'see that the contact still holds, and give a time within the next year',
      spot: { file: 'content/site.yaml' as SourcePath, key: ['security', 'expires'] },
    };
  },
};
