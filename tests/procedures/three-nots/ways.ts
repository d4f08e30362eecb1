import { randomUUID } from 'node:crypto';
import type { SweepPage, Swept } from '../../../cases/sweep';
import { DAY } from '../../../domain/time/dates';
import { threeNotsSweep } from '../../../procedures/three-nots/sweep';
import { relayDue } from '../../../worker/relay';
import type { Ways } from '../../replay/ways';
import type { Transfers } from '../../support/transfers';
import { inUseFrom, lookDay, type RawFact, writeFacts } from './duty-town';

/** The look at a month, without the workflow that goes through its pages. */
async function look({ house }: Transfers, month: string, at: number): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const page: Omit<SweepPage, 'tx'> = { runId: randomUUID(), asOf: lookDay(month), at, after };
    const swept: Swept = await house.db.$transaction((tx) => threeNotsSweep.page({ ...page, tx }));
    after = swept.next;
  }
}

/** The way through three months missed, of which a history is recorded. */
export const ways: Ways = {
  'three-nots': async (t) => {
    const { driver, town, house } = t;
    const secretary = town.people.east1Secretary;
    const { memberId } = await town.member(town.east1);
    await inUseFrom(house, town.east, '2054-08', [town.east1]);
    const missed = (month: string): RawFact => ({ memberId, duty: 'life', month, verdict: 'missed' });
    const now = Date.now() + house.clockOffset;
    await writeFacts(house, ['2054-08', '2054-09', '2054-10'].map(missed), now);
    for (const month of ['2054-08', '2054-09', '2054-10']) await look(t, month, now);
    while (await relayDue({ db: house.db, cases: house.gateway }, now + DAY));
    const { id: caseId } = await house.db.case.findFirstOrThrow({ where: { memberId } });
    const on = '2054-11-23';
    await driver.decide(caseId, secretary, 'reminded', { on, way: 'in-person' }, { why: '示例原因' });
    await driver.decide(caseId, secretary, 'talked', { on, way: 'in-person' }, { record: '示例记录' });
    await driver.forwardTo(caseId, '2054-11-25');
    await driver.decide(caseId, secretary, 'criticised', { on, way: 'in-person' }, { record: '示例记录' });
    await driver.forwardTo(caseId, '2054-12-01');
    const later = driver.clocks.now(caseId);
    await writeFacts(house, [{ ...missed('2054-11'), verdict: 'done' }], later);
    await look(t, '2054-11', later);
    return caseId;
  },
};
