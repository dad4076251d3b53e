import type { EncodingName } from './config.ts';
import type { Variant } from './image.ts';
import type { Origin } from './origin.ts';
import type { Hash, OutputPath, Permalink, SourcePath } from './paths.ts';
import type { Place, Problem } from './problem.ts';

/** What `broadsheet explain` has to say. Moments are RFC 3339 in the newsroom's zone. */
export type Explanation = ArticleExplanation | FileExplanation | PictureExplanation | ThemeExplanation;

/** A value of an article. */
export interface ExplainedValue {
  readonly field: string;
  /** As one text; empty where the field has nothing. */
  readonly value: string;
  readonly origin: Origin;
  /** Of a setting that is written in `site.yaml`. */
  readonly setting?: Place;
}

/** A page that shows an article. */
export interface Appearance {
  readonly path: OutputPath;
  readonly output: string;
  /** Where among its inputs: `lead`, `list cards 3`, `related 1`; `itself` on the article's own page. */
  readonly places: readonly string[];
}

/** What the next build does with a page, and what the last one did. */
export interface PageFate {
  readonly path: OutputPath;
  readonly next: 'kept' | 'rendered';
  /** Why it is rendered: which of its inputs are not what they were, or a reason in words. */
  readonly why: readonly string[];
  /** What the last publication did to it, if it touched it. */
  readonly last?: { readonly asOf: string; readonly change: string; readonly what?: string };
}

/** A picture that a text uses. */
export interface UsedPicture {
  readonly use: 'lead' | 'body';
  /** As the editor names it. */
  readonly written: string;
  /** Absent where there is no such file, or it is elsewhere on the web. */
  readonly file?: SourcePath;
  readonly variants: readonly OutputPath[];
}

export interface ArticleExplanation {
  readonly kind: 'article';
  readonly source: SourcePath;
  /** Why there is less to tell: what is wrong with the file. */
  readonly problems: readonly Problem[];
  readonly values: readonly ExplainedValue[];
  readonly standing?: {
    readonly published: boolean;
    /** The end of a sentence that begins with the article. */
    readonly because: string;
    readonly changes: readonly { readonly at: string; readonly what: string }[];
  };
  readonly pages: readonly Appearance[];
  readonly pictures: readonly UsedPicture[];
  readonly links: {
    readonly out: readonly { readonly target: string; readonly place: Place; readonly address?: string }[];
    readonly in: readonly SourcePath[];
  };
  readonly fate?: PageFate;
}

/** A file of the site, planned or not. */
export interface FileExplanation {
  readonly kind: 'file';
  readonly path: OutputPath;
  /** What it is, as a sentence. */
  readonly what: string;
  readonly permalink?: Permalink;
  /** Of a planned page: name of the output format. */
  readonly output?: string;
  readonly templates: readonly ReachedTemplate[];
  /** Files whose texts it prints, or that it is made of. */
  readonly sources: readonly string[];
  /** Articles that it shows. */
  readonly articles: readonly SourcePath[];
  readonly variants: readonly OutputPath[];
  /** What is on the disk; absent where nothing is. */
  readonly disk?: { readonly size: number; readonly hash: Hash; readonly written: string };
  readonly fate?: PageFate;
  /** Of a compressed form: of which file, and where the settings ask for it, if they do. */
  readonly form?: { readonly of: OutputPath; readonly encoding: EncodingName; readonly setting?: Place };
}

/** A template that a page can reach; the first is the one that it begins with. */
export interface ReachedTemplate {
  readonly name: string;
  readonly owner: 'newspaper' | 'default theme' | 'nobody';
}

/** A picture of the newspaper. */
export interface PictureExplanation {
  readonly kind: 'picture';
  readonly file: SourcePath;
  /** Absent where no text names it, or it cannot be used. */
  readonly picture?: {
    readonly format: string;
    readonly width: number;
    readonly height: number;
    readonly hash: Hash;
    readonly credit?: string;
    readonly copyright?: string;
  };
  readonly problem?: string;
  /** Files that name it. */
  readonly usedBy: readonly SourcePath[];
  readonly variants: readonly Pick<Variant, 'path' | 'format' | 'width' | 'height'>[];
  readonly pages: readonly OutputPath[];
}

/** A template, or another file that decides what pages are like. */
export interface ThemeExplanation {
  readonly kind: 'source';
  readonly file: string;
  readonly what: string;
  /** The pages that it can change. */
  readonly pages: readonly OutputPath[];
}
