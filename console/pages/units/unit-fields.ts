import type { FieldSchema } from '../../form/schema';
import { unitsTexts as texts } from './texts';

/** What is entered of a unit. */
export const unitFields: NonNullable<FieldSchema['properties']> = {
  name: { type: 'string', title: texts.unitName, maxLength: 100 },
  partyName: { type: 'string', title: texts.partyName, maxLength: 100 },
  organisationId: { type: 'string', 'x-kind': 'organisation', title: texts.partyHere },
  liaisonName: { type: 'string', title: texts.liaisonName, maxLength: 50 },
  liaisonPhone: { type: 'string', title: texts.liaisonPhone, maxLength: 30 },
  liaisonMail: { type: 'string', title: texts.liaisonMail, maxLength: 100 },
};

/** As the API takes it: the liaison is one thing. */
export function unitBody(filled: Record<string, string | undefined>): object {
  const { liaisonName: name, liaisonPhone: phone, liaisonMail: mail, ...rest } = filled;
  const liaison = name ? { name, ...(phone && { phone }), ...(mail && { mail }) } : undefined;
  return { ...rest, ...(liaison && { liaison }) };
}
