import { type FieldSchema, kindOf } from './schema';
import { formTexts as texts } from './texts';

/** What is filled in, by JSON pointer: `/reason`, `/data/targetOrganisationId`. */
export type Values = Readonly<Record<string, unknown>>;

/** A field of a form. */
export interface FormField {
  pointer: string;
  name: string;
  schema: FieldSchema;
  required: boolean;
  /** Of those of which exactly one is wanted: the others, and whether each stands before it. */
  others?: { pointer: string; title: string; before: boolean }[];
}

const GROUPS = ['data', 'typed'];

/** The fields that a body asks for, in its order. What is fixed, as the outcome itself, is none. */
export function fieldsOf(body: FieldSchema, without: readonly string[] = []): FormField[] {
  return Object.entries(body.properties ?? {}).flatMap(([name, schema]) => {
    if (without.includes(name) || schema.const !== undefined) return [];
    const wanted = body.required?.includes(name) ?? false;
    if (!GROUPS.includes(name)) return [{ pointer: `/${name}`, name, schema, required: wanted }];
    const inner = schema.properties ?? {};
    const wantedOnce = (schema.oneOf ?? []).flatMap(({ required = [] }) => required);
    return Object.entries(inner).map(([field, one]) => ({
      pointer: `/${name}/${field}`,
      name: field,
      schema: one,
      required: schema.required?.includes(field) ?? false,
      ...(wantedOnce.includes(field) && { others: othersOf(name, field, wantedOnce, inner) }),
    }));
  });
}

const othersOf = (group: string, field: string, names: string[], inner: Record<string, FieldSchema>) =>
  names
    .filter((name) => name !== field)
    .map((name) => ({
      pointer: `/${group}/${name}`,
      title: inner[name]?.title ?? '',
      before: names.indexOf(name) < names.indexOf(field),
    }));

const isEmpty = (value: unknown) =>
  value === undefined || value === '' || value === null || (Array.isArray(value) && value.length === 0);

/** The body to send: what was filled in, where it belongs. */
export function bodyOf(fields: readonly FormField[], values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { pointer, schema } of fields) {
    const value = typeof values[pointer] === 'string' ? String(values[pointer]).trim() : values[pointer];
    // A list that may be empty is sent empty.
    if (isEmpty(value) && !(Array.isArray(value) && schema.minItems === 0)) continue;
    const [group, name] = pointer.slice(1).split('/') as [string, string | undefined];
    if (name === undefined) body[group] = value;
    else body[group] = { ...(body[group] as object), [name]: value };
  }
  return body;
}

/** A value that was typed and is none yet stands in the form as this, so that it is not lost. */
export class Unread {
  constructor(readonly text: string) {}
}

/** What is wrong with what was filled in, by pointer, before it is sent. */
export function wrongIn(fields: readonly FormField[], values: Values): Record<string, string> {
  const wrong = fields.flatMap((field) => {
    const text = amiss(field, values[field.pointer]) ?? amissTogether(field, values) ?? tooEarly(field, fields, values);
    return text ? [[field.pointer, text] as const] : [];
  });
  return Object.fromEntries(wrong);
}

/** Of those of which exactly one is wanted. */
function amissTogether({ pointer, others }: FormField, values: Values): string | undefined {
  if (!others) return undefined;
  const filled = others.find((other) => !isEmpty(values[other.pointer]));
  if (isEmpty(values[pointer])) return filled ? undefined : texts.oneNeeded(others.map(({ title }) => title));
  return filled && texts.onlyOne(filled.title);
}

/** A day before the one that it follows. */
function tooEarly({ pointer, schema }: FormField, fields: readonly FormField[], values: Values): string | undefined {
  const first = fields.find(({ name }) => name === schema['x-not-before']);
  const [day, before] = [values[pointer], first && values[first.pointer]];
  const known = typeof day === 'string' && typeof before === 'string';
  return first && known && day !== '' && day < before ? texts.tooEarly(first.schema.title ?? '') : undefined;
}

function amiss({ schema, required }: FormField, value: unknown): string | undefined {
  const kind = kindOf(schema);
  if (value instanceof Unread) {
    if (kind === 'date') return texts.notDay;
    if (kind === 'month') return texts.notMonth;
    return kind === 'date-time' ? texts.notMinute : texts.chooseFirst;
  }
  if (typeof value === 'string' ? value.trim() === '' : isEmpty(value)) return required ? texts.required : undefined;
  if (Array.isArray(value)) {
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
    if (value.length < minItems) return texts.few(minItems);
    return value.length > maxItems ? texts.many(maxItems) : undefined;
  }
  if (typeof value === 'number' && kind === 'integer') {
    if (schema.minimum !== undefined && value < schema.minimum) return texts.least(schema.minimum);
    if (schema.maximum !== undefined && value > schema.maximum) return texts.most(schema.maximum);
  }
  return undefined;
}
