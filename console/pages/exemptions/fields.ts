import type { FieldSchema } from '../../form/schema';
import { choicesOf } from '../members/code-texts';
import { exemptionsTexts as texts } from './texts';

const basis: FieldSchema = { type: 'string', 'x-kind': 'long-text', title: texts.basis, maxLength: 500 };
const until: FieldSchema = { type: 'string', format: 'date', title: texts.to };

/** What is asked for to put somebody on the list. */
const asked = {
  kind: { type: 'string', title: texts.kind, oneOf: choicesOf(texts.kinds) },
  fromDate: { type: 'string', format: 'date', title: texts.from },
  toDate: until,
  basis,
} as const satisfies Record<string, FieldSchema>;

const required = ['kind', 'fromDate', 'basis'];

/** Of somebody who is still to be found. */
export const enterFields: FieldSchema = {
  properties: { memberId: { type: 'string', format: 'uuid', 'x-kind': 'member', title: texts.member }, ...asked },
  required: ['memberId', ...required],
};

/** Of somebody who is known. */
export const proposedFields: FieldSchema = { properties: asked, required };

export const renewFields: FieldSchema = { properties: { toDate: until, basis }, required: ['basis'] };

export const endFields: FieldSchema = {
  properties: { endedOn: { type: 'string', format: 'date', title: texts.endedOn } },
  required: ['endedOn'],
};
