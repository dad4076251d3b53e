import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDelivery } from '../../src/build/delivery.ts';
import { findEncoding } from '../../src/compress/encodings.ts';
import { deploySite } from '../../src/deploy/deploy-site.ts';
import type { Deployment } from '../../src/deploy/deployment.ts';
import type { DeployEvent, DeployReport, SiteFile, TargetSettings } from '../../src/model/deploy.ts';
import type { OutputPath } from '../../src/model/paths.ts';
import { hashContent } from '../../src/support/hash.ts';

/** A site: path -> text. */
export type Files = Readonly<Record<string, string>>;

/** Where tests deploy to. */
export interface Place {
  readonly settings: TargetSettings;
  readonly env?: Deployment['env'];
  /** Everything there but what only Broadsheet reads. */
  read(): Promise<Files>;
  /** Puts a file there behind Broadsheet's back; undefined takes it away. */
  meddle(path: string, text: string | undefined): Promise<void>;
}

/** What a deploy is to do otherwise than usual. */
export type Choices = Partial<
  Pick<
    Deployment,
    | 'dryRun'
    | 'verify'
    | 'consent'
    | 'observe'
    | 'purge'
    | 'tell'
    | 'readClock'
    | 'deliver'
    | 'stateDir'
    | 'isInterrupted'
  >
>;

/** Where deploys of one newspaper begin. */
export interface Desk {
  /** Deploys a site of these files, and nothing else. */
  deploy(files: Files, choices?: Choices): Promise<DeployReport | undefined>;
}

const types: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', css: 'text/css' };

/** How the files of tests are sent. */
export const deliver: Deployment['deliver'] = ({ path }) => ({
  headers: {
    'content-type': types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-frame-options': 'DENY',
  },
});

/** Opens a newspaper's desk that deploys to the place. */
export function openDesk({ settings, env = {} }: Pick<Place, 'settings' | 'env'>): Desk {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-desk-'));
  let round = 0;
  return {
    deploy(files, choices = {}) {
      const out = join(root, `site-${++round}`);
      return deploySite({
        target: 'production',
        settings,
        site: writeSite(out, files),
        root,
        out,
        stateDir: join(root, '.broadsheet'),
        env: { PATH: process.env['PATH'], ...env },
        readClock: () => Date.parse('2026-03-01T00:00:00Z'),
        tell: () => undefined,
        deliver,
        hosts: openDelivery(out, settings).hosts,
        encode: (bytes, coding) => findEncoding(coding).encode(bytes),
        dryRun: false,
        verify: false,
        consent: (reason) => Promise.reject(new Error(`asked: ${reason}`)),
        observe: () => undefined,
        purge: () => Promise.resolve(),
        ...choices,
      });
    },
  };
}

function writeSite(out: string, files: Files): SiteFile[] {
  mkdirSync(out, { recursive: true });
  return Object.entries(files).map(([path, text]) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
    const contentKey = path.endsWith('.html') ? hashContent(text.replace(/<nav>.*<\/nav>/, '')) : undefined;
    const file = { path: path as OutputPath, size: Buffer.byteLength(text), hash: hashContent(text) };
    return { ...file, ...(contentKey && { contentKey }) };
  });
}

/** The steps of a report in a line each: `send index.html`. */
export function listSteps(report: DeployReport | undefined): string[] {
  return (report?.steps ?? []).map(({ action, path }) => `${action} ${path}`);
}

/** Interrupts a deploy after so many steps. */
export function interruptAfter(steps: number): Choices {
  return {
    observe({ stage, done }: DeployEvent) {
      if (stage === 'send' && done >= steps) throw new Error('interrupted');
    },
  };
}
