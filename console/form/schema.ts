/** As much of a JSON Schema as the API's forms use. */
export interface FieldSchema {
  type?: string;
  title?: string;
  /** By what it is filled in, where type and format do not say so: one of the kinds below. */
  'x-kind'?: string;
  /** Of a day: the field of the same body before which it must not lie. */
  'x-not-before'?: string;
  /** When a field that may be empty is wanted nevertheless; said beside its title. */
  'x-note'?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  /** Of a choice: what may be chosen; of `data`: the fields of which exactly one is wanted. */
  oneOf?: { const?: string; title?: string; required?: string[] }[];
  items?: FieldSchema;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
  properties?: Record<string, FieldSchema>;
  required?: string[];
}

export const kinds = [
  'text',
  'long-text',
  'integer',
  'money',
  'boolean',
  'date',
  'date-time',
  'month',
  'choice',
  'choices',
  'member',
  'person',
  'candidate',
  'persons',
  'organisation',
  'unit',
  'grid',
  'registered-unit',
  'joint-project',
  'outside',
  'attachment',
] as const;

export type FieldKind = (typeof kinds)[number];

const isKind = (kind: string | undefined): kind is FieldKind =>
  (kinds as readonly (string | undefined)[]).includes(kind);

/**
 * By what a field is filled in: its own key for that, or what its type says.
 * @returns undefined for a field that no form can ask for
 */
export function kindOf(schema: FieldSchema): FieldKind | undefined {
  const { type, format, oneOf, items } = schema;
  if (schema['x-kind'] !== undefined) return isKind(schema['x-kind']) ? schema['x-kind'] : undefined;
  if (oneOf) return 'choice';
  if (type === 'array') return items?.oneOf ? 'choices' : undefined;
  if (type === 'boolean') return 'boolean';
  if (type === 'integer' || type === 'number') return 'integer';
  if (type !== 'string' || format === 'uuid') return undefined;
  return format === 'date' ? 'date' : 'text';
}
