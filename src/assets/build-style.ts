import { bundleAsync, type Targets, type TransformResult, type UrlDependency } from 'lightningcss';
import type { Permalink } from '../model/paths.ts';
import { resolveName, type Sources } from './asset-files.ts';

/** What Lightning CSS throws. */
export interface StyleFault {
  readonly message: string;
  readonly fileName?: string;
  readonly loc?: { readonly line: number; readonly column: number };
}

/** Browsers of late 2023 and newer, as Lightning CSS writes versions: major, minor and patch in a byte each. */
const targets = {
  chrome: 119 << 16,
  edge: 119 << 16,
  firefox: 119 << 16,
  safari: 17 << 16,
  ios_saf: 17 << 16,
} satisfies Targets;

/** Bundles and shrinks a style sheet; what `url()` names gets its address. Rejects with a StyleFault. */
export async function buildStyle(
  name: string,
  sources: Sources,
  addresses: ReadonlyMap<string, Permalink>,
): Promise<string> {
  const bundle = await bundleAsync({
    filename: name,
    minify: true,
    targets,
    analyzeDependencies: true,
    resolver: {
      read: (part) => readPart(part, sources),
      resolve: (reference, from) => resolveName(reference, from),
    },
  });
  return fillAddresses(bundle, addresses);
}

function readPart(part: string, sources: Sources): string {
  const content = sources.get(part);
  if (content === undefined) throw new Error(`there is no ${part}`);
  return new TextDecoder().decode(content);
}

function fillAddresses(
  { code, dependencies }: TransformResult,
  addresses: ReadonlyMap<string, Permalink>,
): string {
  let css = new TextDecoder().decode(code);
  for (const dependency of dependencies || []) {
    if (dependency.type !== 'url') continue;
    css = css.replaceAll(dependency.placeholder, findAddress(dependency, addresses));
  }
  return css;
}

function findAddress({ url, loc }: UrlDependency, addresses: ReadonlyMap<string, Permalink>): string {
  if (/^([a-z][a-z0-9+.-]*:|\/|#)/i.test(url)) return url;
  const address = addresses.get(resolveName(url, loc.filePath));
  if (address !== undefined) return address;
  const fault: StyleFault = { message: `there is no ${url}`, fileName: loc.filePath, loc: loc.start };
  throw Object.assign(new Error(fault.message), fault);
}
