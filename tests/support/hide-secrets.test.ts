import { expect, test } from 'vitest';
import { hideSecrets } from '../../src/support/hide-secrets.ts';

test('values of variables that are named like secrets are hidden, in every form', () => {
  const env = { CLOUDFLARE_API_TOKEN: 'abc/def=1', DB_PASSWORD: 'abc/def=12 ', HOME: '/home/ada' };
  expect(hideSecrets('abc/def=12 abc/def=1 abc%2Fdef%3D1 /home/ada', env)).toBe('*** *** *** /home/ada');
});

test('short values, empty ones and names of authors are no secrets', () => {
  const env = { API_KEY: 'a', TOKEN: '', SECRET: undefined, GIT_AUTHOR_NAME: 'Ada Lovelace' };
  expect(hideSecrets('a by Ada Lovelace', env)).toBe('a by Ada Lovelace');
});
