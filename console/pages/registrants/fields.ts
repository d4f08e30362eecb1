import type { FieldSchema } from '../../form/schema';
import { serviceTexts, spareTimeTexts, talentTexts } from './service-texts';
import { registrantsTexts as texts } from './texts';

const several = (title: string, choices: Record<string, string>): FieldSchema => ({
  type: 'array',
  title,
  items: { type: 'string', oneOf: Object.entries(choices).map(([value, label]) => ({ const: value, title: label })) },
  maxItems: Object.keys(choices).length,
});

/** What somebody can do, would like to do, and when. */
export const offeringFields: Record<string, FieldSchema> = {
  talents: several(texts.talents, talentTexts),
  wishes: several(texts.wishes, serviceTexts),
  times: several(texts.times, spareTimeTexts),
};

/** How he is reached. */
export const reachFields: Record<string, FieldSchema> = {
  mobile: { type: 'string', title: texts.mobile, maxLength: 20 },
  address: { type: 'string', title: texts.address, maxLength: 200 },
};
