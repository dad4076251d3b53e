import type { Finding } from '../model/problem.ts';
import type { PictureFormat } from '../model/image.ts';
import type { SourcePath } from '../model/paths.ts';

const saveAs = 'save it as a JPEG (photographs) or a PNG (drawings)';

/** The picture is a link, and what it links to lies outside the newspaper's folder. */
export function refuseOutside(file: SourcePath): Finding {
  const message = `\`${file}\` links to a file outside the newspaper's folder.`;
  return { code: 'picture-outside', message, hint: 'copy the picture itself into the newspaper' };
}

/** There is something of that name, but it cannot be read as a file; `why` completes the sentence. */
export function refuseUnreadable(file: SourcePath, why: string): Finding {
  const message = `\`${file}\` cannot be read: ${why}.`;
  return { code: 'picture-unreadable', message, hint: 'put a picture file that can be read in its place' };
}

/** The file has no bytes. */
export function refuseEmpty(file: SourcePath): Finding {
  return { code: 'picture-empty', message: `\`${file}\` is an empty file.`, hint: 'copy the picture again' };
}

/** The file is of a kind that is no picture, or not one that is taken; `what` is its name with an article. */
export function refuseKind(file: SourcePath, what: string): Finding {
  const taken = 'JPEG, PNG, WebP, TIFF, GIF and SVG pictures are taken';
  return { code: 'picture-format', message: `\`${file}\` is ${what}; ${taken}.`, hint: saveAs };
}

/** The file's name says another format than its content. */
export function refuseName(file: SourcePath, format: PictureFormat, extension: string): Finding {
  const message = `\`${file}\` is named like another kind of file, but its content is ${formatNames[format]}.`;
  return { code: 'picture-misnamed', message, hint: `let its name end in \`.${extension}\`` };
}

const formatNames = {
  jpeg: 'a JPEG picture',
  png: 'a PNG picture',
  webp: 'a WebP picture',
  gif: 'a GIF picture',
  tiff: 'a TIFF picture',
  svg: 'an SVG drawing',
} as const satisfies Record<PictureFormat, string>;

/** The picture's header claims more pixels than `images.maxPixels`. */
export function refusePixels(file: SourcePath, width: number, height: number, maxPixels: number): Finding {
  const size = `${width} × ${height} pixels`;
  const message = `\`${file}\` claims ${size}, more than the ${maxPixels} pixels that are allowed.`;
  return {
    code: 'picture-too-large',
    message,
    hint: 'scale it down, or raise `images.maxPixels` in site.yaml',
  };
}

/** The file has more bytes than are ever read. */
export function refuseBytes(file: SourcePath, maxBytes: number): Finding {
  const message = `\`${file}\` is larger than ${maxBytes / 2 ** 20} MiB.`;
  return { code: 'picture-too-large', message, hint: 'scale it down, or save it with more compression' };
}

/** The picture begins as it should, but cannot be decoded; `why` is what the decoder threw. */
export function refuseDamaged(file: SourcePath, why: unknown): Finding {
  // The decoder's own errors are of the class Error; any other is a fault of this program.
  if (!(why instanceof Error) || why.name !== 'Error') throw why;
  const reason = why.message.split('\n')[0];
  const message = `\`${file}\` is damaged or cut off: it cannot be decoded to its end (${reason}).`;
  return { code: 'picture-damaged', message, hint: 'copy it again from the original' };
}

/** The picture moves; a rendition would show its first frame alone. */
export function refuseAnimation(file: SourcePath): Finding {
  const message = `\`${file}\` is animated; a figure shows a still picture.`;
  return { code: 'picture-animated', message, hint: 'save the frame that tells the story, or embed a video' };
}

/** The drawing holds something that could run or load, or lacks what it needs; `what` follows "it has". */
export function refuseDrawing(file: SourcePath, what: string): Finding {
  const message = `\`${file}\` cannot be used as a drawing: it has ${what}.`;
  return { code: 'picture-unsafe-svg', message, hint: 'export it as a plain SVG, or save it as a PNG' };
}

/** The file is no longer the one that the build began with. */
export function refuseChange(file: SourcePath): Finding {
  const message = `\`${file}\` changed while the newspaper was being built.`;
  return { code: 'picture-changed', message, hint: 'build again' };
}
