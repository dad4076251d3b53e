import type { BuildEvent, BuildResult } from '../model/build.ts';
import type { Output } from './output.ts';

/** What a build came to. There are no counts where work could not go on. */
export interface BuildReport extends Omit<BuildResult, 'counts'> {
  readonly counts?: BuildResult['counts'];
  /** The command does not build: it could not do its work. */
  readonly gaveUp?: true;
  readonly durationMs: number;
}

/** Tells one build's story to whoever started it. */
export interface Reporter {
  observe(event: BuildEvent): void;
  /** Called once, at the end. */
  finish(report: BuildReport): void;
}

/** What a report is written to, and what it must know to name files and itself. */
export interface ReportContext {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute: files are named relative to it. */
  readonly cwd: string;
  /** Absolute folder of the newspaper. */
  readonly root: string;
  /** Of Broadsheet. */
  readonly version: string;
  /** What each check reports, by its code. */
  readonly summaries?: ReadonlyMap<string, string>;
}

/** A way to report, chosen by `--format`. */
export interface ReportFormat {
  readonly name: string;
  /** For whom it is, in a few words. */
  readonly summary: string;
  open(context: ReportContext): Reporter;
}
