import { useMemo, useState } from 'react';
import { ApiProblem } from '../api/client';
import type { FieldSchema } from './schema';
import { bodyOf, type FormField, fieldsOf, type Values, wrongIn } from './values';

export interface FormState {
  fields: FormField[];
  values: Values;
  dirty: boolean;
  change: (values: Values) => void;
  /** A field has been left: what is wrong with it is shown from then on, as it is typed. */
  leave: (pointer: string) => void;
  /** Whether it can be sent; from then on what is wrong is shown. */
  check: () => boolean;
  complete: boolean;
  body: () => Record<string, unknown>;
  /** What is wrong by pointer, with what the API said of fields that are still as they were sent. */
  wrongWith: (error?: Error) => Record<string, string>;
}

const NOTHING: Values = {};

/** What a page knows of what is filled in, besides what the schema says: what is wrong, by pointer. */
export type Knowing = (values: Values) => Record<string, string>;
const empty = (value: unknown) => value === undefined || value === '';

/**
 * What is filled in in a form made from a JSON Schema.
 * @param without members of the body that are not asked for
 * @param initial what stands in it at first
 */
export function useForm(
  schema: FieldSchema,
  without: readonly string[] = [],
  initial = NOTHING,
  knowing?: Knowing,
): FormState {
  const [first] = useState(initial);
  const [values, setValues] = useState(initial);
  const [shown, setShown] = useState(false);
  const [gone, setGone] = useState<readonly string[]>([]);
  const [refusedAs] = useState(() => new WeakMap<Error, Values>());
  const left = without.join();
  const fields = useMemo(() => fieldsOf(schema, left.split(',')), [schema, left]);
  const wrong = { ...knowing?.(values), ...wrongIn(fields, values) };
  const complete = Object.keys(wrong).length === 0;
  return {
    fields,
    values,
    dirty: Object.entries(values).some(([key, value]) => value !== first[key] && !(empty(value) && empty(first[key]))),
    change: setValues,
    leave: (pointer) => setGone((before) => (before.includes(pointer) ? before : [...before, pointer])),
    check: () => {
      setShown(true);
      return complete;
    },
    complete,
    body: () => bodyOf(fields, values),
    wrongWith: (error) => {
      const told = Object.entries(wrong).filter(([pointer]) => shown || gone.includes(pointer));
      if (!(error instanceof ApiProblem)) return Object.fromEntries(told);
      if (!refusedAs.has(error)) refusedAs.set(error, values);
      const sent = refusedAs.get(error);
      const said = error.errors.filter(({ pointer }) => values[pointer] === sent?.[pointer]);
      return Object.fromEntries([...said.map(({ pointer, detail }) => [pointer, detail]), ...told]);
    },
  };
}
