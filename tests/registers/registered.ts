import { randomUUID } from 'node:crypto';
import type { RegistrantStanding } from '../../domain/registrants/standings';
import type { LocalDate } from '../../domain/time/dates';
import { toDbDate } from '../../prisma/db-date';
import type { DutyOffice } from './duty-office';

/** A registrant of a community who has reported, with a person of his own; nobody followed him here. */
export async function registrantOf(
  { house: { owner }, town }: Pick<DutyOffice, 'house' | 'town'>,
  communityId: string,
  more: {
    standing?: RegistrantStanding;
    talents?: string[];
    times?: string[];
    gridId?: string;
    unitId?: string;
    memberId?: string;
    personId?: string;
    reportedOn?: LocalDate;
  } = {},
): Promise<{ id: string; personId: string }> {
  const { personId = await town.person(), standing = 'available', reportedOn = '2026-01-05', ...rest } = more;
  const id = randomUUID();
  const on = toDbDate(reportedOn);
  await owner.registrant.create({
    data: { ...{ id, personId, communityId, standing }, standingSince: on, listedOn: on, reportedOn: on, ...rest },
  });
  return { id, personId };
}
