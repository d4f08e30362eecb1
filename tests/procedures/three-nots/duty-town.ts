import type { Duty, DutyVerdict } from '../../../domain/duties/duties';
import { atTime, type Instant } from '../../../domain/time/dates';
import { type Month, monthAfter } from '../../../domain/time/months';
import { Prisma } from '../../../prisma/generated/client';
import { dutyFactsStatement } from '../../../registers/duties/duty-facts';
import type { House } from '../../support/house';

const { sql } = Prisma;

/** A raw fact of a test: what a member did of a duty in a month. */
export interface RawFact {
  memberId: string;
  duty: Duty;
  month: Month;
  fact?: string;
  verdict: DutyVerdict;
  basis?: string;
  source?: string;
}

const sources: Record<Duty, string> = { life: 'attendance', dues: 'dues', work: 'assignments' };

/** Puts facts on record, as their registers do. */
export async function writeFacts({ db }: Pick<House, 'db'>, facts: readonly RawFact[], at: Instant): Promise<void> {
  for (const duty of ['life', 'dues', 'work'] as const) {
    const bySource = new Map<string, RawFact[]>();
    for (const fact of facts.filter((one) => one.duty === duty)) {
      const source = fact.source ?? sources[duty];
      bySource.set(source, [...(bySource.get(source) ?? []), fact]);
    }
    for (const [source, those] of bySource) {
      const rows = those.map(
        ({ memberId, month, fact = '1', verdict, basis = verdict }) =>
          sql`(${memberId}::uuid, ${month}::text, ${fact}::text, ${verdict}::text, ${basis}::text)`,
      );
      const found = sql`SELECT * FROM (VALUES ${Prisma.join(rows)}) AS v (member_id, month, fact, verdict, basis)`;
      await db.$executeRaw(dutyFactsStatement(found, { duty, source, at }));
    }
  }
}

/** The organisation uses the watch from a month on; its branches have confirmed their first look. */
export async function inUseFrom(
  { owner }: Pick<House, 'owner'>,
  organisationId: string,
  month: Month,
  confirmed: readonly string[] = [],
): Promise<void> {
  await owner.organisation.update({ where: { id: organisationId }, data: { firstMonth: month } });
  for (const branch of confirmed) {
    const at = new Date(atTime(`${month}-01`, 8));
    const row = { organisationId: branch, month, begunAt: at, confirmedAt: at, confirmedBy: branch };
    await owner.dryRun.create({ data: row });
  }
}

/** The day of the look at a month. */
export const lookDay = (month: Month): string => `${monthAfter(month)}-01`;
