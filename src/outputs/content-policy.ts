import type { Config } from '../model/config.ts';
import { searchAddress } from './addresses.ts';

/**
 * What pages may load and do (Content Security Policy, level 3): their own files, pictures from anywhere that is
 * encrypted, and in frames the sites that embeds show once a reader asks for them.
 */
export function writePolicy(config: Config, frameOrigins: readonly string[]): string {
  const isSearched = searchAddress(config) !== undefined;
  const policy: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(isSearched ? ["'wasm-unsafe-eval'"] : [])],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'https:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'frame-src': frameOrigins,
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'self'"],
    ...(config.url.startsWith('https:') ? { 'upgrade-insecure-requests': [] } : {}),
  };
  return Object.entries(policy)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}
