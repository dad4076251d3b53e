import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '../../model/deploy.ts';
import { failDeploy } from '../fail.ts';
import type { Surroundings } from '../target.ts';
import type { FailurePlace } from './failure.ts';

type Sdk = typeof import('@aws-sdk/client-s3');

/** A way to ask a store. */
export interface Connection {
  readonly sdk: Sdk;
  readonly client: S3Client;
  readonly at: FailurePlace;
  countRequests(): number;
}

/** How many requests are on their way at once. */
export const concurrency = 16;

const attempts = 6;
const connectMs = 10_000;
const answerMs = 60_000;

/**
 * Prepares to ask the store. Credentials are those of the environment and no others: nothing is looked for in files or at addresses of
 * machines in a cloud, so a secret that is missing is told at once. Rejects with ProblemError (exit 2) then.
 */
export async function connect(settings: S3Settings, { env }: Pick<Surroundings, 'env'>): Promise<Connection> {
  const credentials = readCredentials(env);
  const region = chooseRegion(settings, env);
  // Loaded only here: it is larger than all the rest of the program.
  const sdk = await import('@aws-sdk/client-s3');
  const { bucket, endpoint, prefix } = settings;
  const client = new sdk.S3Client({
    region,
    credentials,
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    maxAttempts: attempts,
    retryMode: 'standard',
    // Not every store knows checksums of the newer kind.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    followRegionRedirects: false,
    requestHandler: {
      connectionTimeout: connectMs,
      requestTimeout: answerMs,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: concurrency + 2, keepAlive: true },
      httpsAgent: { maxSockets: concurrency + 2, keepAlive: true },
    },
  });
  let requests = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      requests += 1;
      return next(args);
    },
    { step: 'deserialize', name: 'countRequests' },
  );
  const place = `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`;
  const host = endpoint === undefined ? `AWS in ${region}` : new URL(endpoint).host;
  return { sdk, client, at: { place, bucket, region, host }, countRequests: () => requests };
}

function readCredentials(env: Surroundings['env']) {
  const [accessKeyId, secretAccessKey, sessionToken] = [
    env['AWS_ACCESS_KEY_ID'],
    env['AWS_SECRET_ACCESS_KEY'],
    env['AWS_SESSION_TOKEN'],
  ];
  const missing = [
    ...(accessKeyId ? [] : ['AWS_ACCESS_KEY_ID']),
    ...(secretAccessKey ? [] : ['AWS_SECRET_ACCESS_KEY']),
  ];
  if (!accessKeyId || !secretAccessKey)
    throw failDeploy(
      'deploy-credentials',
      `The environment does not have ${missing.join(' and ')}.`,
      'set both in the environment, in a CI job from its secrets; they never belong into `content/site.yaml`',
    );
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

function chooseRegion({ region, endpoint }: S3Settings, env: Surroundings['env']): string {
  const chosen = region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  if (chosen) return chosen;
  // Stores elsewhere have one region at most, and do not care for its name.
  if (endpoint !== undefined) return 'auto';
  throw failDeploy(
    'deploy-credentials',
    'It is not said in which region the bucket is.',
    'write `region:` below the target in `content/site.yaml`, or set AWS_REGION',
  );
}
