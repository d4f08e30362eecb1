import type { FieldSchema } from '../../form/schema';
import { sittingTexts as texts } from './texts';

const choices = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([id, title]) => ({ const: id, title }));

const kind: FieldSchema = { type: 'string', title: texts.kind, oneOf: choices(texts.kinds4) };
const reason: FieldSchema = { type: 'string', title: texts.reason, 'x-kind': 'long-text', maxLength: 500 };

export const leaveSchema: FieldSchema = { properties: { kind, reason }, required: ['kind', 'reason'] };

export const leaveForOtherSchema: FieldSchema = {
  properties: { memberId: { type: 'string', title: texts.member, 'x-kind': 'member' }, kind, reason },
  required: ['memberId', 'kind', 'reason'],
};

export const correctionSchema: FieldSchema = {
  properties: {
    to: { type: 'string', title: texts.to, oneOf: choices(texts.marks) },
    why: { type: 'string', title: texts.why, oneOf: choices(texts.whys) },
    leaveKind: { type: 'string', title: texts.leaveKind, oneOf: choices(texts.kinds4) },
  },
  required: ['to', 'why'],
};

export const makeUpSchema: FieldSchema = {
  properties: {
    on: { type: 'string', format: 'date', title: texts.on },
    how: { type: 'string', title: texts.how, oneOf: choices(texts.hows) },
    minutes: { type: 'integer', title: texts.minutes, minimum: 1, maximum: 1440 },
    withId: { type: 'string', title: texts.with, 'x-kind': 'person' },
  },
  required: ['on', 'how', 'minutes'],
};
