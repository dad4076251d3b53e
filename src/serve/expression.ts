import type { AddressPattern } from './address-pattern.ts';

/** A regular expression that PCRE and Go's RE2 read alike, and that fits addresses of the pattern, decoded, from end to end. */
export function writeExpression(patterns: readonly AddressPattern[]): string {
  const choices = patterns.map(({ parts }) =>
    parts
      .map((part) => {
        if (part.kind === 'text') return writeText(part.text);
        return part.kind === 'splat' ? '([^[:cntrl:]]*)' : '([^/[:cntrl:]]+)';
      })
      .join(''),
  );
  return choices.length === 1 ? `^${choices[0]}$` : `^(?:${choices.join('|')})$`;
}

/** An expression for exactly this text, in which no character means anything to who reads a configuration. */
export function writeText(text: string): string {
  return text.replaceAll(/[^\w/~,;:=@&%!<>' \u0080-\u{10FFFF}-]/gu, (sign) =>
    sign === '.' ? '[.]' : `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
