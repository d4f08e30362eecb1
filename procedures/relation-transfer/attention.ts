import { addDays } from '../../domain/time/dates';
import { Prisma } from '../../prisma/generated/client';
import type { Attention } from '../attention';

const { sql } = Prisma;

/** Days before its end from which a letter is about to lapse. */
const SOON = 14;

/** What of transfers is worth a look. */
export const relationTransferAttention: Readonly<Record<string, Attention>> = {
  'letters-ending': {
    title: '介绍信即将过期',
    unit: '件',
    cases: (today) => sql`
      c.closed_at IS NULL AND c.stage = 'ISSUED' AND EXISTS (
        SELECT 1 FROM letter l WHERE l.case_id = c.id AND l.voided_on IS NULL
           AND l.valid_until BETWEEN ${today}::date AND ${addDays(today, SOON)}::date)`,
  },
  'letters-expired': {
    title: '介绍信已过期、还没处理',
    unit: '件',
    cases: () => sql`c.closed_at IS NULL AND c.stage = 'EXPIRED'`,
  },
};
