import { describe, expect, test } from 'vitest';
import type { S3Settings } from '../../src/model/deploy.ts';
import { openDesk } from './deploy-files.ts';
import { useStore } from './s3-buckets.ts';
import { keys } from './s3-store.ts';

const openBucket = useStore();

describe('what is wrong with secrets, bucket or network is one line', () => {
  test.each([
    ['InvalidAccessKeyId', 403, 'does not know the access key'],
    ['SignatureDoesNotMatch', 403, 'secret access key for'],
    ['ExpiredToken', 400, 'have expired'],
    ['InvalidToken', 400, 'session token'],
    ['AccessDenied', 403, 'does not let these credentials'],
    ['NoSuchBucket', 404, 'There is no bucket'],
    ['AuthorizationHeaderMalformed', 400, 'not in the region'],
    ['PermanentRedirect', 301, 'not in the region'],
    ['RequestTimeTooSkewed', 403, 'The clock of this machine is wrong'],
  ])('%s', async (code, status, words) => {
    const place = await openBucket({ fault: () => ({ status, code }) });
    const error = await openDesk(place)
      .deploy({ 'index.html': 'x' })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      exitCode: 2,
      problems: [{ code: 'deploy-denied', message: expect.stringContaining(words) }],
    });
    expect(JSON.stringify(error)).not.toMatch(/AKIATESTKEY|secret\/word/);
    expect(await place.read()).toEqual({});
  });

  test('a bucket that is not there', async () => {
    const place = await openBucket({ conditions: true }, { bucket: 'nowhere' });
    await expect(openDesk(place).deploy({ 'index.html': 'x' })).rejects.toThrow(
      'There is no bucket `nowhere`',
    );
  });

  test('nobody at the address', async () => {
    const { settings } = await openBucket({}, { endpoint: 'http://127.0.0.1:9' });
    await expect(openDesk({ settings, env: keys }).deploy({ 'index.html': 'x' })).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'deploy-unreachable', message: expect.stringContaining('127.0.0.1:9') }],
    });
  });

  test.each([
    [{}, 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
    [{ AWS_ACCESS_KEY_ID: 'AKIATESTKEY' }, 'have AWS_SECRET_ACCESS_KEY'],
    [{ AWS_SECRET_ACCESS_KEY: 'x', AWS_ACCESS_KEY_ID: '' }, 'have AWS_ACCESS_KEY_ID'],
  ])('missing secrets (%j) are told before anybody is asked', async (env, words) => {
    const { settings, proxy } = await openBucket();
    await expect(openDesk({ settings, env }).deploy({ 'index.html': 'x' })).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'deploy-credentials', message: expect.stringContaining(words) }],
    });
    expect(proxy.requests).toEqual([]);
  });

  test('a bucket of AWS without a region', async () => {
    const settings: S3Settings = { to: 's3', bucket: 'gazette', prefix: '', graceDays: 7 };
    await expect(openDesk({ settings, env: keys }).deploy({})).rejects.toThrow('in which region');
  });
});
