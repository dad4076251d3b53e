import { expect, test } from 'vitest';
import { omitAbsent } from '../../src/support/omit-absent.ts';

interface Name {
  readonly first: string;
  readonly last?: string;
}

test('keys-that-are-undefined-are-left-out-and-falsy-values-stay', () => {
  expect(Object.keys(omitAbsent<Name>({ first: '', last: undefined }))).toEqual(['first']);
  expect(omitAbsent<Name>({ first: 'Ana', last: '' })).toEqual({ first: 'Ana', last: '' });
});

test('the-compiler-refuses-a-required-key-that-may-be-undefined', () => {
  // @ts-expect-error: `first` must be there.
  expect(omitAbsent<Name>({ first: undefined })).toEqual({});
});
