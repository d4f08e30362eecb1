import { randomUUID } from 'node:crypto';
import { atTime } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import type { Before } from '../scenario';

/** The east of a rehearsal's street keeps a unit, of whose people one serves in the west: each year the west is asked. */
export async function unitElsewhere(tx: Transaction, { names, from }: Before): Promise<void> {
  const [unitId, personId] = [randomUUID(), randomUUID()];
  const unit = { id: unitId, keptBy: names.east as string, name: '示例设计院', partyName: '示例设计院党总支' };
  await tx.unit.create({ data: { ...unit, createdAt: new Date(atTime(from, 8)) } });
  await tx.person.create({ data: { id: personId, name: '示例戌' } });
  const since = toDbDate(from);
  await tx.registrant.create({
    data: {
      ...{ id: randomUUID(), personId, unitId, communityId: names.west as string, standing: 'serving' },
      ...{ standingSince: since, listedOn: since, reportedOn: since },
    },
  });
}
