import type { FieldSchema } from '../../form/schema';
import { meTexts as texts } from './texts';

const text = (name: string, maxLength: number): FieldSchema => ({
  properties: { [name]: { type: 'string', title: texts.channels[name], maxLength } },
  required: [name],
});

export const addressFields = ['mail', 'mobile', 'wecomId'] as const;

export type AddressField = (typeof addressFields)[number];

/** What is asked for to change one address. */
export const addressSchemas: Record<AddressField, FieldSchema> = {
  mail: text('mail', 200),
  mobile: text('mobile', 30),
  wecomId: text('wecomId', 64),
};

/** Nothing is asked for but to confirm. */
export const noSchema: FieldSchema = { properties: {} };

export const wantedSchema: FieldSchema = {
  properties: {
    optOut: {
      type: 'array',
      title: texts.wanted,
      minItems: 0,
      items: { oneOf: Object.entries(texts.ways).map(([id, title]) => ({ const: id, title })) },
    },
  },
  required: [],
};
