import type { Schemas } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import type { Values } from '../../form/values';
import { outsideTexts as texts } from './texts';

const REACHED = ['address', 'phone', 'fax', 'postcode'] as const;

const line = (title: string, maxLength: number): FieldSchema => ({ type: 'string', title, maxLength });
const reached = {
  address: line(texts.address, 200),
  phone: line(texts.phone, 100),
  fax: line(texts.fax, 100),
  postcode: line(texts.postcode, 100),
};

export const reachedFields: FieldSchema = { properties: reached };
export const outsideFields: FieldSchema = {
  properties: { name: line(texts.name, 100), ...reached },
  required: ['name'],
};

type Outside = Schemas['OutsideOrganisation'];
export type Reached = Partial<Pick<Outside, (typeof REACHED)[number]>>;

/** What stands in the form at first. */
export const reachedOf = (outside: Outside): Values =>
  Object.fromEntries(REACHED.map((field) => [`/${field}`, outside[field] ?? undefined]));

/** What is sent: what was emptied is taken away. */
export const reachedBody = (body: Reached): Reached => ({
  ...Object.fromEntries(REACHED.map((field) => [field, null])),
  ...body,
});
