/** What a request asks for: a decoded path that begins with `/`, and the query as it was written, with its `?`. */
export interface Target {
  readonly path: string;
  readonly query: string;
}

/**
 * Reads the target of a request; undefined if it is not a path, or one that no file of a site can have. It is decoded once, and
 * judged after that.
 */
export function readTarget(written: string): Target | undefined {
  const [, encoded = '', query = ''] = /^(\/[^?#]*)(\?[^#]*)?/.exec(written) ?? [];
  const path = decode(encoded);
  if (path === undefined || !path.startsWith('/')) return undefined;
  const steps = path.slice(1).split('/');
  const isOdd = steps.some(
    (step, index) => step === '.' || step === '..' || (step === '' && index < steps.length - 1),
  );
  return isOdd || /[\\\u0000-\u001F\u007F]/.test(path) ? undefined : { path, query };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // Not UTF-8, or a `%` without its digits.
  }
}
