import { randomUUID } from 'node:crypto';
import type { RegistrantKind } from '../../domain/registrants/standings';
import { type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { Prisma } from '../../prisma/generated/client';
import { sealContact } from '../people/contacts';
import { registrantStart } from './registrant-start';
import { sealResidence } from './sealed';

const { sql } = Prisma;

/** Somebody who comes into the register of a community. */
export interface Entering {
  communityId: string;
  unitId?: string;
  kind: RegistrantKind;
  /** listed: on a unit's list; notified: and told to report; reported: he stands at the counter with his 报到单. */
  standing: 'listed' | 'notified' | 'reported';
  /** Who is known here already, with the member that he is, if he is one; absent: somebody new. */
  known?: { personId: string; memberId?: string };
  name: string;
  mobile?: string;
  address?: string;
  talents: readonly string[];
  wishes: readonly string[];
  times: readonly string[];
  gridId?: string;
  /** Of 下沉. */
  fromDay?: LocalDate;
  untilDay?: LocalDate;
}

/** Rows that one statement writes: PostgreSQL takes 65,535 values. */
const CHUNK = 2_000;

/**
 * Enters registrants, whom nobody knows here as persons without a sign-in, and begins the case of each, in the transaction
 * of whatever brings them. Of each community nobody must be an open registrant of that kind already: `isOpenAt`.
 * @param originId the list, or the registrant himself
 * @returns their ids, in order
 */
export async function enterRegistrants(
  tx: Transaction,
  keys: KeyRing,
  entering: readonly Entering[],
  { at, originId, reportBy }: { at: Instant; originId?: string; reportBy?: LocalDate },
): Promise<string[]> {
  const today = localDate(at);
  const rows = entering.map((one) => ({ ...one, id: randomUUID(), personId: one.known?.personId ?? randomUUID() }));
  for (let from = 0; from < rows.length; from += CHUNK) {
    const some = rows.slice(from, from + CHUNK);
    await tx.person.createMany({
      data: some.flatMap(({ known, personId, name, mobile }) =>
        known ? [] : [{ id: personId, name, mobile: sealContact(keys, 'mobile', personId, mobile ?? null) }],
      ),
    });
    await tx.registrant.createMany({
      data: some.map(({ id, personId, known, address, fromDay, untilDay, ...one }) => ({
        ...{ id, personId, memberId: known?.memberId ?? null },
        ...{ communityId: one.communityId, unitId: one.unitId ?? null, gridId: one.gridId ?? null, kind: one.kind },
        address: address === undefined ? null : sealResidence(keys, id, address),
        ...{ talents: [...one.talents], wishes: [...one.wishes], times: [...one.times] },
        ...{ fromDay: fromDay ? toDbDate(fromDay) : null, untilDay: untilDay ? toDbDate(untilDay) : null },
        ...{ standing: one.standing, standingSince: toDbDate(today), listedOn: toDbDate(today) },
        reportedOn: one.standing === 'reported' ? toDbDate(today) : null,
      })),
    });
    await tx.registrantPeriod.createMany({
      data: some.map(({ id, standing, communityId }) => ({
        ...{ registrantId: id, seq: 1, standing, communityId, fromDay: toDbDate(today), at: new Date(at) },
      })),
    });
    const ids = some.map(({ id }) => id);
    const by = { origin: 'register', originId: originId ?? (ids[0] as string), at, reportBy } as const;
    await tx.$executeRaw(registrantStart(sql`r.id = ANY(${ids}::uuid[])`, by));
  }
  return rows.map(({ id }) => id);
}
