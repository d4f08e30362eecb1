import { RULING } from '../../domain/duties/month';
import type { MonthsExcused } from '../../domain/effects/duties';
import { type Month, monthAfter } from '../../domain/time/months';
import type { Transaction } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { EffectOf, EffectWriter } from '../effect-writer';
import { dutyFactsStatement } from './duty-facts';
import { lookAtMonths } from './look-at-months';
import { tellWatches } from './tell-watches';

const { sql } = Prisma;

const monthsFrom = (from: Month, to: Month): Month[] => (from > to ? [] : [from, ...monthsFrom(monthAfter(from), to)]);

/** By the ruling's own fact: of each missed month one. */
const fact = ({ caseId, seq }: Pick<EffectOf, 'caseId' | 'seq'>): string => `${caseId}#${seq}`;

const excuse: EffectWriter<MonthsExcused> = {
  run: async (tx, values, of) => {
    const { memberId, from, to } = values;
    for (const duty of values.duties) {
      const missed = sql`
        SELECT d.member_id, d.month, ${fact(of)}::text AS fact, 'excused' AS verdict, 'reasoned' AS basis
          FROM duty_month d
         WHERE d.month = ANY(${monthsFrom(from, to)}::char(7)[]) AND d.member_id = ${memberId}::uuid AND d.duty = ${duty}
           AND d.verdict = 'missed'`;
      await tx.$executeRaw(dutyFactsStatement(missed, { duty, source: RULING, at: of.at }));
    }
    await lookAgain(tx, values, of);
  },
  undo: async (tx, values, of) => {
    for (const duty of values.duties) {
      const ruled = sql`
        SELECT f.member_id, f.month, f.fact, 'void' AS verdict, 'taken-back' AS basis FROM duty_fact f
         WHERE f.member_id = ${values.memberId}::uuid AND f.duty = ${duty} AND f.source = ${RULING}
           AND f.month BETWEEN ${values.from} AND ${values.to} AND starts_with(f.fact, ${`${of.caseId}#`})`;
      await tx.$executeRaw(dutyFactsStatement(ruled, { duty, source: RULING, at: of.at }));
    }
    await lookAgain(tx, values, of);
  },
};

async function lookAgain(tx: Transaction, values: MonthsExcused, of: EffectOf): Promise<void> {
  const { memberId, from, to, last, mostIdle } = values;
  const due = new Map(monthsFrom(from, to).map((month) => [month, [memberId]]));
  const looked = await lookAtMonths(tx, due, last, of.at);
  await tellWatches(tx, looked, { month: last, fact: fact(of), at: of.at, mostIdle });
}

/** What a step can do to the facts of duties. */
export const dutyEffects = { excuse };
