import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isCompressible, readSidecar } from '../../compress/encode.ts';
import type { FileExplanation } from '../../model/explanation.ts';
import type { OutputPath } from '../../model/paths.ts';
import { makeSettingFinder } from './find-setting.ts';
import type { Survey } from './survey.ts';

/** Explains the compressed form of a file: of which one, and by which setting; undefined of a file that is none, or whose original is not of the site. */
export function explainForm(
  path: OutputPath,
  survey: Survey,
  isOfSite: (original: OutputPath) => boolean,
): Pick<FileExplanation, 'what' | 'form'> | undefined {
  const sidecar = readSidecar(path);
  if (!sidecar) return undefined;
  const { encoding } = sidecar;
  const original = sidecar.original as OutputPath;
  if (!isOfSite(original)) return undefined;
  const { config, options } = survey;
  const what = `the compressed form (${encoding}) of \`${original}\``;
  const form = { of: original, encoding };
  const isAsked = config.precompress?.includes(encoding) === true;
  const setting = isAsked ? makeSettingFinder(options.root)('precompress') : undefined;
  if (!setting)
    return { what: `${what}, which \`precompress\` does not ask for; the next build removes it`, form };
  const size = statSync(join(options.out, original), { throwIfNoEntry: false })?.size;
  const isWorthIt = size === undefined || isCompressible(original, size);
  const why = isWorthIt
    ? `as \`precompress\` asks for it (${setting.file}, line ${setting.line})`
    : 'which is too small to be compressed; the next build removes it';
  return { what: `${what}, ${why}`, form: { ...form, setting } };
}
