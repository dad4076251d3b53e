import { expect, test } from 'vitest';
import { z } from 'zod';
import { writtenFiles } from '../../src/content/json-schemas.ts';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly description?: string;
}

function undescribed(node: Node, path = ''): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
    ...(child.description === undefined ? [`${path}/${key}`] : []),
    ...undescribed(child, `${path}/${key}`),
  ]);
  const values = [node.items, node.additionalProperties, ...(node.anyOf ?? [])];
  const below = values.flatMap((child) => (typeof child === 'object' ? undescribed(child, path) : []));
  return [...own, ...below];
}

test.each(writtenFiles)('every key of $files says what it means, in JSON Schema too', ({ schema }) => {
  expect(undescribed(z.toJSONSchema(schema, { io: 'input' }) as Node)).toEqual([]);
});
