import type { Picture } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';
import type { Finding } from '../model/problem.ts';
import { forEachLimited } from '../support/for-each-limited.ts';
import { hashContent } from '../support/hash.ts';
import { pictureConcurrency } from './concurrency.ts';
import { findMisnaming } from './extension.ts';
import { type Facts, recallFacts, rememberFacts } from './probe-cache.ts';
import { readPicture } from './read-picture.ts';
import { refusePixels } from './refuse.ts';

export interface ProbeOptions {
  /** Absolute. */
  readonly cacheDir: string;
  /** Of one picture, as its header claims them. */
  readonly maxPixels: number;
}

/** Every file that is there is in one of the two maps, in the order of the paths. */
export interface ProbedPictures {
  readonly pictures: ReadonlyMap<SourcePath, Picture>;
  /** Why a picture is refused; without a spot. */
  readonly problems: ReadonlyMap<SourcePath, Finding>;
}

/** Looks at picture files below `root`; a file that is not there is in neither map. */
export async function probePictures(
  root: string,
  files: readonly SourcePath[],
  options: ProbeOptions,
): Promise<ProbedPictures> {
  const found = new Map<SourcePath, Picture | Finding>();
  await forEachLimited(new Set(files), pictureConcurrency, async (file) => {
    const answer = await probePicture(root, file, options);
    if (answer) found.set(file, answer);
  });
  return sortAnswers(found);
}

function sortAnswers(found: ReadonlyMap<SourcePath, Picture | Finding>): ProbedPictures {
  const pictures = new Map<SourcePath, Picture>();
  const problems = new Map<SourcePath, Finding>();
  for (const file of [...found.keys()].toSorted()) {
    const answer = found.get(file);
    if (!answer) continue;
    if ('code' in answer) problems.set(file, answer);
    else pictures.set(file, answer);
  }
  return { pictures, problems };
}

async function probePicture(
  root: string,
  file: SourcePath,
  { cacheDir, maxPixels }: ProbeOptions,
): Promise<Picture | Finding | undefined> {
  const { bytes, refused } = await readPicture(root, file);
  if (!bytes) return refused;
  const hash = hashContent(bytes);
  const known = await recallFacts(cacheDir, hash);
  const facts = known ?? (await examineUnknown(file, bytes, maxPixels));
  if ('code' in facts) return facts;
  if (!known) await rememberFacts(cacheDir, hash, facts);
  const { width, height, format } = facts;
  if (width * height > maxPixels) return refusePixels(file, width, height, maxPixels);
  return findMisnaming(file, format) ?? { file, hash, bytes: bytes.length, ...facts };
}

/** Most builds know all pictures, and need no decoder. */
async function examineUnknown(file: SourcePath, bytes: Buffer, maxPixels: number): Promise<Facts | Finding> {
  const { examinePicture } = await import('./examine.ts');
  return examinePicture(file, bytes, maxPixels);
}
