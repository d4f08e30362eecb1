import { randomUUID } from 'node:crypto';
import type { Answer, OfferData } from '../../../domain/case/offer';
import { localMinute } from '../../../domain/time/date-times';
import { atTime, type Instant, localDate } from '../../../domain/time/dates';
import type { House } from '../../support/house';
import type { Town } from '../../support/town';
import type { Driver } from '../../support/transfer';

/** A member of a branch, with his ids. */
export interface Someone {
  memberId: string;
  personId: string;
}

/** What tests of sittings work with. */
export interface Sittings {
  house: House;
  town: Town;
  driver: Driver;
}

export const PLACE = '示例活动室';

/** So many members of a branch. */
export const membersOf = async ({ town }: Sittings, branchId: string, count: number): Promise<Someone[]> => {
  const found: Someone[] = [];
  for (let index = 0; index < count; index++) found.push(await town.member(branchId));
  return found;
};

interface Called {
  by: string;
  organisationId: string;
  /** In Shanghai: 2054-12-10, and its hour. */
  day: string;
  hour?: number;
  kinds?: string[];
  title?: string;
}

const minute = (at: Instant) => localMinute(at);

/** Somebody calls a sitting that is not planned. */
export async function calls({ house, driver }: Sittings, { by, organisationId, day, hour = 15, ...more }: Called) {
  const { kinds = ['assembly', 'theme-day'], title = `示例集会${day} ${hour}` } = more;
  const data = { organisationId, kinds, beginsAt: minute(atTime(day, hour)), subjectTitle: title };
  const submissionId = await driver.submission(by);
  const offer = { decisionId: randomUUID(), actorId: by, action: 'submit' as const, data, submissionId };
  const { caseId } = await house.gateway.start('sitting', offer);
  return { caseId, sittingId: (await house.owner.sitting.findUniqueOrThrow({ where: { caseId } })).id };
}

interface Fixed {
  day: string;
  hour?: number;
  keeper: string;
  recorder?: string;
  kinds?: string[];
  place?: string;
  more?: OfferData;
}

/** Takes `fix` or `change`. */
export async function fixes(
  { driver }: Sittings,
  caseId: string,
  by: string,
  { day, hour = 15, keeper, recorder = keeper, kinds = ['assembly', 'theme-day'], place = PLACE, more = {} }: Fixed,
  outcome = 'fix',
): Promise<Answer> {
  const data = { keeper, recorder, kinds, beginsAt: minute(atTime(day, hour)), endsAt: minute(atTime(day, hour + 2)) };
  return await driver.decide(caseId, by, outcome, { ...data, ...more }, { place, agenda: '一、学习；二、讨论' });
}

/** Ticks lines as the keeper does. */
export async function ticks({ house }: Sittings, sittingId: string, marks: Record<string, string>): Promise<void> {
  for (const [memberId, mark] of Object.entries(marks)) {
    await house.owner.attendance.update({
      where: { sittingId_memberId: { sittingId, memberId } },
      data: { mark, markedHow: 'keeper', markedAt: new Date() },
    });
  }
}

/** What members were told as members under a case, each line with the day on which it goes out, in order. */
export async function toldOf({ house }: Sittings, caseId: string): Promise<Record<string, string[]>> {
  const rows = await house.owner.notice.findMany({
    where: { caseId, audience: 'member' },
    orderBy: { localDate: 'asc' },
  });
  const told: Record<string, string[]> = {};
  for (const { personId, lines, notBefore } of rows) {
    const day = localDate(notBefore.getTime());
    told[personId] = [
      ...(told[personId] ?? []),
      ...lines.filter((line) => !line.startsWith('集会“')).map((line) => `${day} ${line}`),
    ];
  }
  return told;
}
