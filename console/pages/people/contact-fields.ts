import type { Schemas } from '../../api/client';
import type { FieldSchema } from '../../form/schema';
import { contactTexts as texts } from './sign-in-texts';

type Change = Schemas['ContactChange'];

/** What the form holds: an address that is left empty stays, one that is ticked goes. */
export interface ContactForm extends Omit<Change, 'version'> {
  remove?: ('mail' | 'mobile' | 'wecomId')[];
}

const line = (title: string, maxLength: number): FieldSchema => ({ type: 'string', title, maxLength });
const several = (title: string, oneOf: { const: string; title: string }[]): FieldSchema => ({
  type: 'array',
  title,
  minItems: 0,
  items: { oneOf },
});

export const contactFields: FieldSchema = {
  properties: {
    mail: line(texts.mail, 200),
    mobile: line(texts.mobile, 20),
    wecomId: line(texts.wecom, 64),
    remove: several(texts.remove, [
      { const: 'mail', title: texts.mail },
      { const: 'mobile', title: texts.mobile },
      { const: 'wecomId', title: texts.wecom },
    ]),
    optOut: several(
      texts.optOutField,
      Object.entries(texts.channels).map(([id, title]) => ({ const: id, title })),
    ),
  },
};

/** What is sent: null takes an address away. */
export const contactBody = ({ remove = [], ...change }: ContactForm, version: number): Change => ({
  ...Object.fromEntries(remove.map((field) => [field, null])),
  ...change,
  version,
});
