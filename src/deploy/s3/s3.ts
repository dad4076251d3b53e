import type { S3ServiceException } from '@aws-sdk/client-s3';
import { hash } from 'node:crypto';
import type { S3Settings } from '../../model/deploy.ts';
import { forEachLimited } from '../../support/for-each-limited.ts';
import { type LockPlace, takeLock } from '../lock-object.ts';
import { controlFolder, type Store, type StoredFile, type StoreTarget, type Upload } from '../target.ts';
import { concurrency, connect, type Connection } from './client.ts';
import { explainFailure } from './failure.ts';

/** Name of the metadata by which an object is known again. */
const sealName = 'broadsheet';
/** So many objects one request removes at most. */
const removedAtOnce = 1000;

/** A bucket of any store that speaks S3. */
export const s3: StoreTarget<S3Settings> = {
  to: 's3',
  async openStore(settings, surroundings) {
    const connection = await connect(settings, surroundings);
    const bucket = openBucket(settings, connection);
    return {
      place: connection.at.place,
      keepsHeaders: true,
      ...bucket,
      lock: () => takeLock(openLockPlace(settings, connection), surroundings),
      countRequests: connection.countRequests,
      close: () => Promise.resolve(connection.client.destroy()),
    };
  },
};

type Bucket = Omit<Store, 'place' | 'keepsHeaders' | 'lock' | 'countRequests' | 'close'>;

function openBucket({ bucket: Bucket, prefix }: S3Settings, { sdk, client, at }: Connection): Bucket {
  const keyOf = makeKeys(prefix);
  const explaining = <Result>(work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      throw explainFailure(error, at);
    });
  return {
    read: (path) => explaining(readObject({ sdk, client }, { Bucket, Key: keyOf(path) })),
    async write(path, bytes) {
      const put = { Bucket, Key: keyOf(path), ...describeBody(bytes), ...controlHeaders };
      await explaining(client.send(new sdk.PutObjectCommand(put)));
    },
    list: () => explaining(listObjects({ sdk, client }, Bucket, prefix)),
    async findSame(uploads) {
      const same = new Set<string>();
      const compare = async ({ path, seal }: Upload): Promise<void> => {
        const found = await readSeal({ sdk, client }, { Bucket, Key: keyOf(path) });
        if (found === seal) same.add(path);
      };
      await explaining(forEachLimited(uploads, concurrency, compare));
      return same;
    },
    async findOurs(paths) {
      const ours = new Set<string>();
      const look = async (path: string): Promise<void> => {
        const seal = await readSeal({ sdk, client }, { Bucket, Key: keyOf(path) });
        if (seal !== undefined) ours.add(path);
      };
      await explaining(forEachLimited(paths, concurrency, look));
      return ours;
    },
    async send(uploads, sent) {
      const put = async (upload: Upload): Promise<void> => {
        const bytes = await upload.read();
        await client.send(
          new sdk.PutObjectCommand({
            Bucket,
            Key: keyOf(upload.path),
            ...describeBody(bytes),
            ...describeHeaders(upload),
            Metadata: { [sealName]: upload.seal },
          }),
        );
        sent(upload, bytes.length);
      };
      await explaining(forEachLimited(uploads, concurrency, put));
    },
    async remove(paths) {
      for (let start = 0; start < paths.length; start += removedAtOnce) {
        const keys = paths.slice(start, start + removedAtOnce).map(keyOf);
        await explaining(removeObjects({ sdk, client }, Bucket, keys));
      }
    },
  };
}

type Asking = Pick<Connection, 'sdk' | 'client'>;
interface Address {
  readonly Bucket: string;
  readonly Key: string;
}

const controlHeaders = { ContentType: 'application/octet-stream', CacheControl: 'no-store' };

function makeKeys(prefix: string): (path: string) => string {
  return (path) => (prefix === '' ? path : `${prefix}/${path}`);
}

/** With a checksum that every store knows: bytes that were spoilt on their way are refused. */
function describeBody(bytes: Uint8Array) {
  return { Body: bytes, ContentLength: bytes.length, ContentMD5: hash('md5', bytes, 'base64') };
}

function describeHeaders({ headers }: Upload) {
  const read = (name: string) => headers[name];
  return {
    ContentType: read('content-type'),
    CacheControl: read('cache-control'),
    ContentEncoding: read('content-encoding'),
    ContentLanguage: read('content-language'),
    ContentDisposition: read('content-disposition'),
  };
}

async function readObject({ sdk, client }: Asking, address: Address): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await client.send(new sdk.GetObjectCommand(address));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function readSeal({ sdk, client }: Asking, address: Address): Promise<string | undefined> {
  try {
    const { Metadata } = await client.send(new sdk.HeadObjectCommand(address));
    return Metadata?.[sealName];
  } catch (error) {
    if (isMissing(error) || statusOf(error) === 404) return undefined;
    throw error;
  }
}

async function listObjects(
  { sdk, client }: Asking,
  Bucket: string,
  prefix: string,
): Promise<Map<string, StoredFile>> {
  const start = prefix === '' ? '' : `${prefix}/`;
  const found = new Map<string, StoredFile>();
  for (let token: string | undefined, isMore = true; isMore;) {
    const page = await client.send(
      new sdk.ListObjectsV2Command({ Bucket, Prefix: start, ...(token && { ContinuationToken: token }) }),
    );
    for (const { Key = '', Size = 0, ETag = '' } of page.Contents ?? []) {
      const path = Key.slice(start.length);
      // A tag of another form is not the hash of the bytes.
      const md5 = /^"?([0-9a-f]{32})"?$/.exec(ETag)?.[1];
      if (!path.startsWith(`${controlFolder}/`) && !path.endsWith('/')) found.set(path, { size: Size, md5 });
    }
    token = page.NextContinuationToken;
    isMore = page.IsTruncated === true && token !== undefined;
  }
  return found;
}

async function removeObjects(
  { sdk, client }: Asking,
  Bucket: string,
  keys: readonly string[],
): Promise<void> {
  const Delete = { Objects: keys.map((Key) => ({ Key })), Quiet: true };
  const { Errors = [] } = await client.send(new sdk.DeleteObjectsCommand({ Bucket, Delete }));
  const [first] = Errors.filter(({ Code }) => Code !== 'NoSuchKey');
  if (first) throw Object.assign(new Error('not removed'), { Code: first.Code });
}

function openLockPlace({ bucket: Bucket, prefix }: S3Settings, { sdk, client, at }: Connection): LockPlace {
  const address = { Bucket, Key: makeKeys(prefix)(`${controlFolder}/lock.json`) };
  const explain = (error: unknown): never => {
    throw explainFailure(error, at);
  };
  let knowsConditions = true;
  const put = async (text: string, tag: string | undefined): Promise<string | undefined> => {
    const when = tag === undefined ? { IfNoneMatch: '*' } : { IfMatch: tag };
    const body = { ...describeBody(Buffer.from(text)), ...controlHeaders };
    const { ETag = '' } = await client.send(
      new sdk.PutObjectCommand({ ...address, ...body, ...(knowsConditions && when) }),
    );
    return ETag;
  };
  return {
    place: at.place,
    async read() {
      try {
        const { Body, ETag = '' } = await client.send(new sdk.GetObjectCommand(address));
        return { text: (await Body?.transformToString()) ?? '', tag: ETag };
      } catch (error) {
        return isMissing(error) ? undefined : explain(error);
      }
    },
    async swap(text, tag) {
      try {
        return await put(text, tag);
      } catch (error) {
        const status = statusOf(error);
        if (status === 412 || status === 409 || isMissing(error)) return undefined;
        if (status !== 501) return explain(error);
        knowsConditions = false;
        return put(text, tag).catch(explain);
      }
    },
    async remove() {
      await client.send(new sdk.DeleteObjectCommand(address)).catch(explain);
    },
  };
}

function statusOf(error: unknown): number | undefined {
  return (Object(error) as Partial<S3ServiceException>).$metadata?.httpStatusCode;
}

/** Whether the object is not there; a bucket that is not there is another matter. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && error.name === 'NoSuchKey';
}
