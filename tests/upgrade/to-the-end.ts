import type { OfferData } from '../../domain/case/offer';
import type { CaseState } from '../../domain/case/state';
import type { TypedValues } from '../../domain/case/typed';
import { localDate } from '../../domain/time/dates';
import type { House } from '../support/house';
import type { Transfers } from '../support/transfers';

type Way = [outcome: string, data?: OfferData, typed?: TypedValues];

const proof = { handler: '示例经办人', phone: '010-60000017' };

/** By which outcome a case goes on towards its best end, at each stage. */
function wayOf({ stage, data, sides }: CaseState, today: string, branchId: string): Way {
  const ways: Record<string, Way> = {
    DRAFT: ['submit'],
    BRANCH_REVIEW: ['pass'],
    OUT_COMMITTEE: data.variant === 'internal' ? ['approve'] : ['issue', { validityDays: 30 }],
    ISSUED: [data.variant === 'outgoing' ? 'reported' : 'report'],
    AWAITING_RECEIPT: ['receipt', { receiptOn: today }, proof],
    RECEIPT_MISSING: ['phone-check', { checkedOn: today }, proof],
    IN_COMMITTEE: ['accept', sides.target ? {} : { branchId }],
    ARCHIVE: ['received'],
    IN_BRANCH: ['place'],
    RECEIVED: ['receipt'],
    RETURNED: ['correct'],
    EXPIRED: ['explained'],
    LOST: ['reissue', { validityDays: 30 }],
    VISIT: ['willing', { way: 'home' }],
  };
  return ways[stage] as Way;
}

/** Somebody who may act on the open task: who has it in hand, else whoever was asked last. */
async function asked({ db }: House, caseId: string): Promise<string> {
  const seats = await db.$queryRaw<{ personId: string }[]>`
    SELECT coalesce(t.delegated_to, t.claimed_by, s.person_id, h.person_id)::text AS "personId"
      FROM task t JOIN task_seat s ON s.task_id = t.id
      LEFT JOIN role_holding h ON h.organisation_id = s.organisation_id AND h.role = s.role
     WHERE t.case_id = ${caseId} AND t.closed_at IS NULL
       AND coalesce(s.person_id, h.person_id) IS NOT NULL
     ORDER BY s.id, h.id`;
  const seat = seats.at(-1);
  if (!seat) throw new Error(`nobody is asked in ${caseId}`);
  return seat.personId;
}

/** Takes outcome after outcome until the case is at its end. @returns the stages that it passed */
export async function toTheEnd({ house, driver, town }: Transfers, caseId: string): Promise<string[]> {
  const stages = [await driver.stage(caseId)];
  while (!(await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).closedAt) {
    const today = localDate(driver.clocks.now(caseId));
    const state = await driver.state(caseId);
    const [outcome, data, typed] = wayOf(state, today, town.west1);
    const actorId = await asked(house, caseId);
    stages.push((await driver.decide(caseId, actorId, outcome, data, typed)).stage);
    if (stages.length > 20) throw new Error(`it does not end: ${stages.join(' ')}`);
  }
  await house.client.workflow.getHandle(caseId).result();
  return stages;
}
