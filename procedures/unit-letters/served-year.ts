import { randomUUID } from 'node:crypto';
import { addDays, atTime, yearOf } from '../../domain/time/dates';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import type { Before } from '../scenario';

/** Who served in the year that letters are about, and how often: the last too rarely for a letter. */
const PEOPLE = [
  { name: '示例戌', times: 5, inUnit: true },
  { name: '示例亥', times: 4, inUnit: true },
  { name: '示例甲乙', times: 3, inUnit: false },
  { name: '示例丙丁', times: 2, inUnit: true },
];

/** Which year the next letters after a day are about: they are drafted on the tenth of January and of July. */
const yearOfLetters = (from: string): number => yearOf(from) - (from < `${yearOf(from)}-07-10` ? 1 : 0);

/** The east of a rehearsal's street has registrants of a unit, who have served a year. */
export async function servedYear(tx: Transaction, { names, from }: Before): Promise<void> {
  const community = names.east as string;
  const first = `${yearOfLetters(from)}-03-01`;
  const at = new Date(atTime(first, 10));
  const unitId = randomUUID();
  const unit = { id: unitId, keptBy: community, name: '示例设计院', partyName: '示例设计院党总支', createdAt: at };
  await tx.unit.create({ data: unit });
  for (const { name, times, inUnit } of PEOPLE) {
    const [id, personId] = [randomUUID(), randomUUID()];
    await tx.person.create({ data: { id: personId, name } });
    const since = toDbDate(addDays(first, -30));
    await tx.registrant.create({
      data: {
        ...{ id, personId, unitId: inUnit ? unitId : null, communityId: community, standing: 'serving' },
        ...{ standingSince: since, listedOn: since, reportedOn: since },
      },
    });
    const days = Array.from({ length: times }, (_, nth) => toDbDate(addDays(first, nth * 20)));
    await tx.service.createMany({
      data: days.map((day) => ({
        ...{ id: randomUUID(), registrantId: id, personId, organisationId: community, day, minutes: 90 },
        ...{ kind: 'environment', what: Buffer.alloc(0), state: 'certified', certifyBy: day },
        ...{ recordedBy: personId, recordedAt: day, stateAt: day },
      })),
    });
  }
}
