import type { FieldSchema } from '../../form/schema';
import { choicesOf } from './opening-fields';
import { openingsTexts as texts } from './texts';

const why: FieldSchema = { type: 'string', title: texts.why, maxLength: 500, 'x-kind': 'long-text' };
const view = (title: string): FieldSchema => ({ type: 'string', title, oneOf: choicesOf(texts.views) });
const cause: FieldSchema = { type: 'string', title: texts.cause, oneOf: choicesOf(texts.causes) };

/** What is asked for of each thing that a keeper does with a commitment. */
export const commitmentForms = {
  nothing: {} as FieldSchema,
  why: { properties: { why }, required: ['why'] } as FieldSchema,
  sign: {
    properties: { signedOn: { type: 'string', format: 'date', title: texts.signedOn } },
    required: ['signedOn'],
  } as FieldSchema,
  release: { properties: { cause, why }, required: ['cause', 'why'] } as FieldSchema,
  review: {
    properties: {
      result: { type: 'string', title: texts.result, oneOf: choicesOf(texts.results) },
      ownerView: view(texts.ownerView),
      peersView: view(texts.peersView),
      residentsView: view(texts.residentsView),
      cause,
      text: { type: 'string', title: texts.reviewText, maxLength: 1000, 'x-kind': 'long-text' },
    },
    required: ['result'],
  } as FieldSchema,
};
