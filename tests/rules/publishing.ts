import type { Transfers } from '../support/transfers';
import { until } from '../support/until';

/** Days of 2055 in the form of a notice; two days off in lieu after New Year's Day, and a Saturday that is worked. */
export const YEAR_2055 = {
  off: ['01-01', '01-04', '01-05', '05-01', '05-02', '10-01', '10-02', '10-03'],
  work: ['01-02'],
};

/** Waits until every open task is known to stand as the newest edition has it. */
export async function swept({ house }: Transfers): Promise<void> {
  await until(async () => {
    const { _max } = await house.db.calendarYear.aggregate({ _max: { version: true } });
    const where = { closedAt: null, calendarVersion: { lt: _max.version ?? 0 } };
    return (await house.db.task.count({ where })) === 0;
  });
}

/** Transitions of a kind that a case has on record. */
export async function ofKind({ driver }: Transfers, caseId: string, kind: string) {
  return (await driver.timeline(caseId)).filter((row) => row.kind === kind);
}
