import type { FieldSchema } from '../../form/schema';
import { serviceTexts, spareTimeTexts, talentTexts } from '../registrants/service-texts';
import { openingsTexts as texts } from './texts';

export const choicesFrom = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([id, title]) => ({ const: id, title }));

const line = (title: string, maxLength: number): FieldSchema => ({ type: 'string', title, maxLength });
const long = (title: string, maxLength: number): FieldSchema => ({ ...line(title, maxLength), 'x-kind': 'long-text' });
const several = (title: string, titles: Readonly<Record<string, string>>): FieldSchema => ({
  type: 'array',
  title,
  items: { oneOf: choicesFrom(titles) },
});

const capacity: FieldSchema = { type: 'integer', title: texts.capacity, minimum: 1, maximum: 500 };

const always: Record<string, FieldSchema> = {
  organisationId: { type: 'string', 'x-kind': 'organisation', title: texts.organisation },
  title: line(texts.name, 50),
  details: long(texts.details, 500),
  service: { type: 'string', title: texts.service, oneOf: choicesFrom(serviceTexts) },
};

const asked: Record<string, FieldSchema> = {
  talents: several(texts.neededTalents, talentTexts),
  times: several(texts.neededTimes, spareTimeTexts),
  ownerId: { type: 'string', 'x-kind': 'person', title: texts.owner },
};

const openUntil: FieldSchema = { type: 'string', format: 'date', title: texts.until };

/** What is asked for of an opening of each kind. */
export const openingFields: Record<'post' | 'item' | 'wish', FieldSchema> = {
  post: {
    properties: {
      ...always,
      post: { type: 'string', title: texts.post, oneOf: choicesFrom(texts.posts) },
      layer: { type: 'string', title: texts.layer, oneOf: choicesFrom(texts.layers) },
      goal: line(texts.goal, 200),
      hours: { type: 'integer', title: texts.hours, minimum: 1, maximum: 200 },
      capacity,
      ...asked,
    },
    required: ['organisationId', 'title', 'details', 'service', 'post', 'layer', 'goal', 'hours', 'capacity'],
  },
  item: {
    properties: { ...always, ...asked, capacity: { ...capacity, title: texts.capacityOpen }, openUntil },
    required: ['organisationId', 'title', 'details', 'service'],
  },
  wish: {
    properties: { ...always, ...asked, capacity, openUntil, raiser: long(texts.raiser, 200) },
    required: ['organisationId', 'title', 'details', 'service', 'capacity', 'raiser'],
  },
};

/** What may be changed later. */
export const openingChangeFields: FieldSchema = {
  properties: {
    title: line(texts.name, 50),
    details: long(texts.details, 500),
    capacity: { ...capacity, title: texts.capacity },
    openUntil,
    talents: several(texts.neededTalents, talentTexts),
    times: several(texts.neededTimes, spareTimeTexts),
  },
  required: ['title', 'details'],
};
