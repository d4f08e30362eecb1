import { answerOf, client, type Schemas } from '../../api/client';
import type { Found } from '../../form/fields/search';
import { kindOf } from '../../form/schema';
import { typedKinds } from '../../form/typed-date';
import { type FormField, Unread, type Values } from '../../form/values';

// What is where: the draft is kept by the API, sealed, for thirty days, and is there on another machine. This browser
// holds it only between a key press and the API's answer, in the storage of the tab, which closing it empties; so a page
// loaded anew, or an API that is away, costs nothing, and nobody finds names of members on a shared machine.

export type StartFormName = Schemas['StartDraftInput']['form'];

export interface KeptDraft {
  form: StartFormName;
  values: Schemas['StartDraftInput']['values'];
  names?: Record<string, string[]>;
  /** Absent where only this tab has it. */
  savedAt?: string;
}

export const draftKey = (personId: string, procedure: string): string => `draft:${personId}:${procedure}`;

/** The draft as this tab has it, where the API has not got it yet. */
export function ofThisTab(key: string): KeptDraft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Saves run one after the other, also over the pages. */
let saving: Promise<unknown> = Promise.resolve();

/** Does something with what the API keeps, when what was begun before is through. */
export function afterOthers<T>(act: () => Promise<T>): Promise<T> {
  const done = saving.then(act);
  saving = done.catch(() => undefined);
  return done;
}

/** The draft to go on with; none where the API is away and this tab has none. */
export async function findDraft(personId: string, procedure: string): Promise<KeptDraft | null> {
  const here = ofThisTab(draftKey(personId, procedure));
  if (here) return here;
  const path = { params: { path: { id: procedure } } };
  const found = await afterOthers(() => answerOf(client.GET('/procedures/{id}/draft', path))).catch(() => undefined);
  return found?.draft ?? null;
}

const isKept = (value: unknown): value is KeptDraft['values'][string] =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value !== '') ||
  (Array.isArray(value) && value.length > 0);

const readerOf = ({ schema }: FormField) => {
  const kind = kindOf(schema);
  return kind && typedKinds[kind];
};

/** What the fields of a draft hold: a day that was only half typed is there as it was typed. */
export function valuesLeft({ values }: KeptDraft, fields: readonly FormField[]): Values {
  const left: Record<string, unknown> = { ...values };
  for (const field of fields) {
    const value = left[field.pointer];
    const read = readerOf(field);
    if (read && typeof value === 'string' && read(value) !== value) left[field.pointer] = new Unread(value);
  }
  return left;
}

/** What of a form is worth keeping; undefined when nothing is filled in. */
export function draftOf(form: StartFormName, fields: readonly FormField[], values: Values, known: Map<string, Found>) {
  const kept = fields.flatMap((field): [string, KeptDraft['values'][string]][] => {
    const given = values[field.pointer];
    // What is typed to find somebody is no value yet, and nothing to keep.
    const value = given instanceof Unread && readerOf(field) ? given.text : given;
    return isKept(value) ? [[field.pointer, value]] : [];
  });
  if (kept.length === 0) return undefined;
  const chosen = kept.flatMap(([, value]) => (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []));
  const names = chosen.flatMap((id): [string, string[]][] => {
    const found = known.get(id);
    return found ? [[id, found.more ? [found.name, found.more] : [found.name]]] : [];
  });
  return { form, values: Object.fromEntries(kept), names: Object.fromEntries(names) } satisfies KeptDraft;
}

/** Those who were chosen, as the fields show them. */
export const knownOf = (names: NonNullable<KeptDraft['names']> = {}): Map<string, Found> =>
  new Map(Object.entries(names).map(([id, [name = '', more]]) => [id, { id, name, more }]));
