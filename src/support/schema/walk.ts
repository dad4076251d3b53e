import * as z from 'zod';
import type { KeyPath } from '../../model/problem.ts';

/** The keys that the schema knows at the path: none where it is no map of known keys. */
export function fieldsAt(schema: z.core.$ZodType, path: KeyPath): string[] {
  return schemasAt(schema, path).flatMap((found) =>
    found instanceof z.ZodObject ? Object.keys(found.shape) : [],
  );
}

function schemasAt(schema: z.core.$ZodType, path: KeyPath): z.core.$ZodType[] {
  const [step, ...rest] = path;
  const plain = unwrap(schema);
  if (plain instanceof z.ZodUnion) return plain.options.flatMap((option) => schemasAt(option, path));
  if (step === undefined) return [plain];
  const next = takeStep(plain, step);
  return next ? schemasAt(next, rest) : [];
}

function takeStep(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return findShape(schema.shape, step);
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function findShape(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  step: string | number,
): z.core.$ZodType | undefined {
  return Object.hasOwn(shape, step) ? shape[step] : undefined;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const wrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wrapped ? unwrap(schema.unwrap()) : schema;
}
