import { randomUUID } from 'node:crypto';
import type { Office } from '../api/office';

/** Somebody on the list of a sitting. */
export interface Called {
  memberId: string;
  personId: string;
}

/** A sitting with its list as it stands in the registers, however it came there. */
export interface Seated {
  id: string;
  caseId: string;
  /** Who was ticked present, in the order in which they were made. */
  there: Called[];
  away: Called[];
}

interface Wanted {
  there: number;
  away?: number;
  status?: string;
  branchId?: string;
  keeperId?: string;
  /** Instead of members who are made up: they are ticked present. */
  members?: Called[];
}

/** Puts a sitting on record, with members who came and others who did not. */
export async function seatedSitting({ house, town }: Pick<Office, 'house' | 'town'>, wanted: Wanted): Promise<Seated> {
  const { there, away = 0, status = 'open', branchId = town.east1, keeperId, members = [] } = wanted;
  const made: Called[] = [];
  for (let index = members.length; index < there + away; index++) made.push(await town.member(branchId));
  const all = [...members, ...made];
  const [id, caseId, now] = [randomUUID(), `sitting-${randomUUID()}`, Date.now()];
  await house.owner.sitting.create({
    data: {
      ...{
        id,
        caseId,
        organisationId: branchId,
        title: '示例党员大会',
        kinds: ['assembly'],
        place: '示例会议室',
        status,
      },
      ...{ beginsAt: new Date(now), endsAt: new Date(now + 3_600_000), keeperId: keeperId ?? null },
    },
  });
  await house.owner.attendance.createMany({
    data: all.map(({ memberId }, index) => ({
      ...{ sittingId: id, memberId, branchId, mark: index < there ? 'present' : 'absent' },
    })),
  });
  return { id, caseId, there: all.slice(0, there), away: all.slice(there) };
}
