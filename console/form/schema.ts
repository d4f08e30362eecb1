/** As much of a JSON Schema as the API's forms use. */
export interface FieldSchema {
  type?: string;
  title?: string;
  description?: string;
  /** By what it is filled in, where a form of the console's own says so: one of the kinds below. */
  'x-kind'?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  oneOf?: { const: string; title: string }[];
  items?: FieldSchema;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
  contentMediaType?: string;
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
  'persons',
  'organisation',
  'unit',
  'outside',
  'attachment',
] as const;

export type FieldKind = (typeof kinds)[number];

const ids: Record<string, FieldKind> = {
  'id of a person': 'person',
  'id of an organisation': 'organisation',
  'id of an organisation, here or of another system': 'unit',
  'id of an organisation of another system': 'outside',
  'id of a file of this case': 'attachment',
};

/**
 * By what a field is filled in.
 * @param name tells `memberId` and `personId`, which say no more of themselves
 * @returns undefined for a field that no form can ask for
 */
export function kindOf(name: string, schema: FieldSchema): FieldKind | undefined {
  const { type, format, pattern, description, oneOf, items } = schema;
  const own = kinds.find((kind) => kind === schema['x-kind']);
  if (own) return own;
  if (oneOf) return 'choice';
  if (type === 'array') return items?.oneOf ? 'choices' : items?.format === 'uuid' ? 'persons' : undefined;
  if (type === 'boolean') return 'boolean';
  if (type === 'integer' || type === 'number') return description === 'in fen' ? 'money' : 'integer';
  if (type !== 'string') return undefined;
  if (format === 'uuid') {
    if (description) return ids[description];
    return name === 'memberId' ? 'member' : name === 'personId' ? 'person' : undefined;
  }
  if (format === 'date') return 'date';
  if (description === 'a minute in Shanghai') return 'date-time';
  if (pattern?.endsWith('-(0[1-9]|1[0-2])$')) return 'month';
  if (name === 'reason' || schema.contentMediaType === 'text/plain') return 'long-text';
  return 'text';
}
