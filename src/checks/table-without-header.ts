import type { Check } from './check.ts';

/** Without names of columns, whoever hears a table read out hears figures that mean nothing. */
export const tableWithoutHeader: Check = {
  code: 'table-without-header',
  summary: 'The columns of a table have no names.',
  level: 'warning',
  alone: {
    *writing(_writing, { tables }) {
      for (const { hasHeader, place } of tables) {
        if (hasHeader) continue;
        yield {
          message: 'The first line of this table is empty, so that its columns have no names.',
          hint: 'write in the first line what each column holds',
          spot: place(),
        };
      }
    },
  },
};
