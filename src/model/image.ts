import type { Hash, OutputPath, SourcePath } from './paths.ts';
import type { Spot } from './problem.ts';
import type { RichText } from './rich-text.ts';

/**
 * A picture of the newspaper, or a remote one that is shown as it is. Which of the candidates exists (beside
 * the article, then under `content/images/`) is not known to the file that names it.
 */
export type ImageSource =
  | { readonly written: string; readonly candidates: readonly SourcePath[] }
  | { readonly url: string };

/** One use of a picture, with the words that go with it there. */
export interface Image {
  readonly source: ImageSource;
  /** Empty: decorative. */
  readonly alt: string;
  /** Stands within a line of text or on an embed, where there is no room for a caption. */
  readonly inline?: true;
  readonly caption?: RichText;
  readonly credit?: string;
  readonly copyrightNotice?: string;
  /** URL of the licence. */
  readonly license?: string;
  /** What a crop must keep: from the left and from the top, 0 to 1. */
  readonly focus: readonly [number, number];
  /** Where the editor wrote it. */
  readonly spot: Spot;
}

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'svg';

/** What is known of a picture file, by its content alone. */
export interface Picture {
  readonly file: SourcePath;
  readonly hash: Hash;
  /** How many the file has. */
  readonly bytes: number;
  readonly format: PictureFormat;
  /** Pixels, upright (after the camera's orientation). */
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
  /** A few pixels as a `data:` URL, to stand in while the picture loads; absent where it would show through. */
  readonly placeholder?: string;
  /** From the file's own IPTC, XMP or Exif. */
  readonly credit?: string;
  readonly copyright?: string;
}

export type VariantFormat = 'avif' | 'webp' | 'jpeg' | 'png' | 'svg';

/** Rectangle of the upright original, pixels. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How a picture stands in the middle of a canvas. */
export interface Frame {
  /** Part of the canvas that stays free on each side, 0 to 0.5. */
  readonly inset: number;
  /** `#rrggbb`; transparent if absent. */
  readonly background?: string;
}

/** One file to encode from a picture. `path` contains the hash of everything that its bytes depend on. */
export interface Variant {
  readonly path: OutputPath;
  readonly picture: SourcePath;
  readonly format: VariantFormat;
  readonly width: number;
  readonly height: number;
  readonly crop?: Crop;
  /** The picture stands whole in the middle of a canvas of this file's size. */
  readonly frame?: Frame;
  /** Written into the file. */
  readonly credit?: string;
  readonly copyright?: string;
}

/** All variants of one use of a picture. */
export interface Rendition {
  readonly width: number;
  readonly height: number;
  readonly placeholder?: string;
  /** For `<source>`: best format first, each with its widths ascending. */
  readonly sources: readonly { readonly format: VariantFormat; readonly variants: readonly Variant[] }[];
  /** For `<img>`: JPEG (or PNG where there is transparency), widths ascending. */
  readonly fallback: readonly Variant[];
}

/** The logo as an app's icon, PNG; the number is the side in pixels. */
export interface Icons {
  readonly small: Variant; // 192
  readonly large: Variant; // 512
  /** 512, with room for the phone to cut it into any shape, and opaque. */
  readonly maskable: Variant;
  /** 180, opaque. */
  readonly touch: Variant;
}

/** The shapes that search engines and social networks ask for, cut around the focus. */
export interface Crops {
  readonly wide: Variant; // 16:9
  readonly standard: Variant; // 4:3
  readonly square: Variant; // 1:1
}
