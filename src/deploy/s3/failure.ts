import { ProblemError } from '../../model/problem.ts';
import { failDeploy } from '../fail.ts';

/** What the SDK throws, as far as it is looked at: never its text, in which a store may repeat what it was sent. */
interface Thrown {
  readonly name?: string;
  readonly code?: string;
  readonly Code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

/** Where it failed. */
export interface FailurePlace {
  readonly place: string;
  readonly bucket: string;
  readonly region: string;
  /** Host that was asked, for people. */
  readonly host: string;
}

type Cause = readonly [code: string, message: string, hint: string];

/** The ProblemError (exit 2) that says in words what the store or the network refused; any other error as it is. */
export function explainFailure(error: unknown, at: FailurePlace): unknown {
  const thrown = Object(error) as Thrown;
  const isAnswer = thrown.$metadata !== undefined || thrown.Code !== undefined;
  if (error instanceof ProblemError || (!isAnswer && !explainNetwork(thrown, at))) return error;
  const name = thrown.Code ?? thrown.name ?? 'unknown';
  const status = thrown.$metadata?.httpStatusCode;
  const region = thrown.$response?.headers?.['x-amz-bucket-region'];
  const cause =
    explainKeys(name, at) ??
    explainBucket(name, status, region, at) ??
    explainNetwork(thrown, at) ??
    explainStatus(name, status, at);
  return failDeploy(...cause);
}

const check = 'check the secrets AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY';

function explainKeys(name: string, { place }: FailurePlace): Cause | undefined {
  if (name === 'InvalidAccessKeyId')
    return ['deploy-denied', `${place} does not know the access key.`, check];
  if (name === 'SignatureDoesNotMatch')
    return ['deploy-denied', `The secret access key for ${place} is wrong.`, check];
  if (/^(?:ExpiredToken|TokenRefreshRequired|ExpiredTokenException|RequestExpired)$/.test(name))
    return [
      'deploy-denied',
      `The credentials for ${place} have expired.`,
      'let the job fetch new ones, and deploy again',
    ];
  if (name === 'InvalidToken')
    return ['deploy-denied', `The session token for ${place} is wrong.`, 'check AWS_SESSION_TOKEN'];
  if (name === 'RequestTimeTooSkewed')
    return ['deploy-denied', `The clock of this machine is wrong, so ${place} refuses it.`, 'set the clock'];
  return undefined;
}

function explainBucket(
  name: string,
  status: number | undefined,
  right: string | undefined,
  { bucket, region, host, place }: FailurePlace,
): Cause | undefined {
  if (name === 'NoSuchBucket' || (status === 404 && name === 'NotFound'))
    return [
      'deploy-denied',
      `There is no bucket \`${bucket}\` at ${host}.`,
      'make it, or correct `bucket` in `content/site.yaml`',
    ];
  const elsewhere =
    /^(?:PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException|TemporaryRedirect)$/;
  if (elsewhere.test(name) || status === 301 || status === 307) {
    const hint =
      right === undefined ? 'correct `region` in `content/site.yaml`' : `write \`region: ${right}\``;
    return ['deploy-denied', `The bucket \`${bucket}\` is not in the region \`${region}\`.`, hint];
  }
  if (name === 'AccessDenied' || status === 403 || status === 401)
    return [
      'deploy-denied',
      `${place} does not let these credentials do that.`,
      'allow them to list the bucket, and to read, write and delete its objects',
    ];
  return undefined;
}

const networkCodes =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|ERR_TLS\w*|UNABLE_TO_\w+)$/;

function explainNetwork({ name, code }: Thrown, { host }: FailurePlace): Cause | undefined {
  if (name !== 'TimeoutError' && !networkCodes.test(code ?? '')) return undefined;
  return [
    'deploy-unreachable',
    `${host} cannot be reached (${code ?? 'it does not answer'}).`,
    'check `endpoint` in `content/site.yaml` and the network, and deploy again: it goes on where it was',
  ];
}

function explainStatus(name: string, status: number | undefined, { host }: FailurePlace): Cause {
  const what = status === undefined ? name : `${status} ${name}`;
  return [
    'deploy-unreachable',
    `${host} could not do it (${what}), tried again and again.`,
    'deploy again later: it goes on where it was',
  ];
}
