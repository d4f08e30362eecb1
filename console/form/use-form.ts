import { useMemo, useState } from 'react';
import { ApiProblem } from '../api/client';
import type { FieldSchema } from './schema';
import { bodyOf, type FormField, fieldsOf, type Values, wrongIn } from './values';

export interface FormState {
  fields: FormField[];
  values: Values;
  dirty: boolean;
  change: (values: Values) => void;
  /** Whether it can be sent; from then on what is wrong is shown. */
  check: () => boolean;
  complete: boolean;
  body: () => Record<string, unknown>;
  /** What is wrong by pointer, with what the API said of its fields. */
  wrongWith: (error?: Error) => Record<string, string>;
}

const NOTHING: Values = {};
const empty = (value: unknown) => value === undefined || value === '';

/**
 * What is filled in in a form made from a JSON Schema.
 * @param without members of the body that are not asked for
 * @param initial what stands in it at first
 */
export function useForm(schema: FieldSchema, without: readonly string[] = [], initial = NOTHING): FormState {
  const [first] = useState(initial);
  const [values, setValues] = useState(initial);
  const [shown, setShown] = useState(false);
  const left = without.join();
  const fields = useMemo(() => fieldsOf(schema, left.split(',')), [schema, left]);
  const wrong = wrongIn(fields, values);
  const complete = Object.keys(wrong).length === 0;
  return {
    fields,
    values,
    dirty: Object.entries(values).some(([key, value]) => value !== first[key] && !(empty(value) && empty(first[key]))),
    change: setValues,
    check: () => {
      setShown(true);
      return complete;
    },
    complete,
    body: () => bodyOf(fields, values),
    wrongWith: (error) => ({
      ...(error instanceof ApiProblem &&
        Object.fromEntries(error.errors.map(({ pointer, detail }) => [pointer, detail]))),
      ...(shown && wrong),
    }),
  };
}
