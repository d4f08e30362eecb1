import { numberInForce } from '../../cases/number-in-force';
import type { Sweep } from '../../cases/sweep';
import { addDays, daysBetween, type LocalDate, yearOf } from '../../domain/time/dates';
import { FIRST_ID } from '../../platform/first-id';
import { Prisma } from '../../prisma/generated/client';
import { DUES_NOTICE } from '../../registers/dues/tell-unpaid';
import { unpublished } from '../../registers/dues/unpublished';
import { type BranchLine, tellBranchOffices } from '../../registers/people/tell-branch-offices';
import { duesHandOverRules } from './rules';

const { sql } = Prisma;

/** Branches of one page. */
const PUBLISH_PAGE = 1_000;
/** Days before the last one on which who publishes is reminded, and days after it on which it goes up. */
const BEFORE = [14, 7, 0];
const AFTER = [1, 15];

/**
 * 党费公示: in January who keeps a branch's dues is reminded of publishing the year that is over; past its last day the 书记
 * hears of it and the committee above.
 */
export const publishSweep: Sweep = {
  id: 'dues-publication',
  title: '党费公示提醒',
  cron: '25 1 * 1,2 *',
  async page({ tx, asOf, at, after }) {
    const year = yearOf(asOf) - 1;
    const branches = await tx.$queryRaw<{ id: string; open: boolean; last: number }[]>(sql`
      SELECT o.id::text, ${unpublished(year)} AS open, ${numberInForce(duesHandOverRules, 'publish', sql`o.path`, asOf)} AS last
        FROM organisation o
       WHERE o.kind = 'branch' AND o.closed_on IS NULL AND o.id > ${after || FIRST_ID}::uuid
       ORDER BY o.id LIMIT ${PUBLISH_PAGE}`);
    const lines = branches.flatMap(({ id, open, last }) =>
      open ? lineOf(id, year, addDays(`${year + 1}-01-01`, last - 1), asOf) : [],
    );
    await tellBranchOffices(tx, lines, at);
    return { next: branches.length < PUBLISH_PAGE ? null : (branches.at(-1)?.id as string), changed: lines.length };
  },
};

function lineOf(branchId: string, year: number, last: LocalDate, asOf: LocalDate): BranchLine[] {
  const caseId = `${DUES_NOTICE}publish:${branchId}:${year}`;
  const day = `${Number(last.slice(5, 7))}月${Number(last.slice(8))}日`;
  const left = daysBetween(asOf, last);
  if (BEFORE.includes(left))
    return [
      {
        branchId,
        caseId,
        text: `${year}年度党费收缴、使用情况应在${day}前向党员公布，请在“党费公示”中公布`,
        whom: 'keeper',
      },
    ];
  if (AFTER.includes(-left))
    return [{ branchId, caseId, text: `${year}年度党费收缴、使用情况应在${day}前公布，至今没有公布`, whom: 'above' }];
  return [];
}
