import { readable } from '../../access/readable';
import type { Reader } from '../../access/reader';
import { fullDate } from '../../domain/case/text';
import { Prisma } from '../../prisma/generated/client';
import type { Symptom } from '../../registers/check-up/symptom';

const { sql } = Prisma;

/** Transfers under way `e` with a letter `l` in force whose last day has passed, and nobody has reported with it. */
const overdue = (c: Reader) => sql`
  "case" e JOIN letter l ON l.case_id = e.id AND l.voided_on IS NULL
   WHERE e.procedure = 'relation-transfer' AND e.closed_at IS NULL AND e.stage IN ('ISSUED', 'EXPIRED')
     AND l.valid_until < ${c.today}::date AND ${readable(c, sql`e.id`)}`;

/** What a check-up looks for in letters. */
export const relationTransferSymptoms: readonly Symptom[] = [
  {
    id: 'letter-expired',
    title: '介绍信过期未报到',
    source: '组通字〔2006〕45号',
    advice: '联系本人查明原因，在该事项中重新开具、撤销或转入口袋党员走访。',
    foundIn: 'member',
    permission: 'case.read',
    when: (c) => sql`m.id IN (SELECT e.subject_id FROM ${overdue(c)})`,
    detail: (c) => sql`
      (SELECT json_build_object('until', max(l.valid_until)) FROM ${overdue(c)} AND e.subject_id = m.id)`,
    note: ({ until }) => `有效期至${fullDate(String(until))}`,
    caseId: (c) => sql`(SELECT max(e.id) FROM ${overdue(c)} AND e.subject_id = m.id)`,
  },
];
