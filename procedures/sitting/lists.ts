import { Prisma } from '../../prisma/generated/client';
import type { Attention } from '../attention';
import { exemptionsEnding, exemptionsEndingAttention } from './exemptions-ending';
import { studyShort, studyShortAttention } from './study-short';

const { sql } = Prisma;

/** Lists of 组织生活 beside its cases. */
export const sittingLists = { 'exemptions-ending': exemptionsEnding, 'study-short': studyShort };

/** What of them is worth a look. */
export const sittingAttention: Readonly<Record<string, Attention>> = {
  'exemptions-ending': exemptionsEndingAttention,
  'study-short': studyShortAttention,
  unclosed: { title: '会后签到没有封存', unit: '场', cases: () => sql`c.stage = 'UNCLOSED'` },
};
