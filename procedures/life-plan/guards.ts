import type { Guard } from '../../cases/guard';
import { numberIn, textIn } from '../../domain/case/filled-in';
import type { OfferData, Refusal } from '../../domain/case/offer';
import { subjectOf } from '../../domain/case/subject';
import { type LocalDate, localDate } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { openOrganisation } from '../../registers/organisations/organisations';
import type { LifePlanState } from './data';

interface Item {
  fromDate: LocalDate;
  toDate: LocalDate;
  taken: boolean;
}

async function itemOf(tx: Transaction, state: LifePlanState, data: OfferData): Promise<Item | undefined> {
  const [row] = await tx.$queryRaw<Item[]>`
    SELECT from_date::text AS "fromDate", to_date::text AS "toDate",
           (sitting_id IS NOT NULL OR held_on IS NOT NULL OR not_held_at IS NOT NULL) AS taken
      FROM plan_item
     WHERE organisation_id = ${textIn(data, 'group') ?? subjectOf(state).id}::uuid AND year = ${state.data.year}::int
       AND kind = ${textIn(data, 'kind') ?? 'talks'} AND serial = ${numberIn(data, 'serial') ?? 1}::int
       AND case_id = ${state.caseId} AND dropped_at IS NULL`;
  return row;
}

/** A line of this plan that nobody holds yet. */
const open: Guard<LifePlanState> = async (tx, state, data) => {
  const item = await itemOf(tx, state, data);
  if (!item) return { type: 'plan-item-unknown' };
  return item.taken ? { type: 'plan-item-held' } : undefined;
};

const outOfRange = (from: LocalDate, latest: LocalDate): Refusal => ({
  type: 'date-out-of-range',
  detail: { field: 'plannedOn', from, latest },
});

/** What the lines of the plan are asked before a step. */
export const lifePlanGuards: Record<string, Guard<LifePlanState>> = {
  'plan-item-open': open,
  'talks-open': open,

  /** Days are proposed that the branch has not answered. */
  'plan-days-open': async (tx, state) => {
    const open = await tx.planItem.count({ where: { caseId: state.caseId, proposedOn: { not: null } } });
    return open ? undefined : { type: 'plan-days-answered' };
  },

  /** Within its period, and not behind. */
  'plan-item-day': async (tx, state, data, at) => {
    const item = await itemOf(tx, state, data);
    const day = textIn(data, 'plannedOn') ?? '';
    const from = item && item.fromDate > localDate(at) ? item.fromDate : localDate(at);
    return item && day >= from && day <= item.toDate ? undefined : outOfRange(from, item?.toDate ?? from);
  },

  /** In the plan's year, not behind; of a group only its own meetings, and a group of this branch. */
  'plan-day-ahead': async (tx, state, data, at) => {
    const day = textIn(data, 'plannedOn') ?? '';
    const [from, latest] = [localDate(at), `${state.data.year}-12-31`];
    if (day < from || day < `${state.data.year}-01-01` || day > latest) return outOfRange(from, latest);
    const group = textIn(data, 'group');
    if ((textIn(data, 'kind') === 'group') !== (group !== undefined))
      return { type: 'invalid-input', detail: { field: 'group' } };
    if (group === undefined) return undefined;
    const place = await openOrganisation(tx, group);
    const fits = place?.kind === 'group' && place.parentId === subjectOf(state).id;
    return fits ? undefined : { type: 'invalid-input', detail: { field: 'group' } };
  },
};
