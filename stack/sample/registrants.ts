import { randomUUID } from 'node:crypto';
import { serviceKinds, spareTimes, talents } from '../../domain/registrants/services';
import { addDays, type Instant, localDate } from '../../domain/time/dates';
import type { KeyRing } from '../../platform/keys';
import type { Transaction } from '../../prisma/client';
import { type Entering, enterRegistrants } from '../../registers/registrants/enter';
import { Random } from './random';

const GRIDS = ['第一网格', '第二网格'];
/** Registrants of each community, of the units in turn. */
const PEOPLE = 18;
const SURNAMES = '赵钱孙李周吴郑王冯陈';

/** 李例报一七: a surname, 例报, and the serial number: plainly made up. */
const nameOf = (random: Random, serial: number) =>
  `${random.pick([...SURNAMES])}例报${[...String(serial)].map((one) => '零一二三四五六七八九'[Number(one)]).join('')}`;

/** A few of a list of codes, always the same for a seed. */
const some = (random: Random, codes: Record<string, string>, most: number) =>
  Object.keys(codes).filter(() => random.chance(most / Object.keys(codes).length));

/**
 * People of the sample's units who report to some of its communities: on the list, told to report, or with their 报到单 at the
 * counter. Their cases begin with the first start.
 */
export async function bringRegistrants(
  tx: Transaction,
  keys: KeyRing,
  at: Instant,
  { communities }: { communities: readonly string[] },
): Promise<void> {
  const random = new Random(814);
  const units = await tx.unit.findMany({ orderBy: { name: 'asc' }, select: { id: true } });
  const people: Entering[] = [];
  for (const communityId of communities) {
    const grids = GRIDS.map((name) => ({ id: randomUUID(), communityId, name }));
    await tx.grid.createMany({ data: grids });
    for (let place = 0; place < PEOPLE; place++) {
      const serial = people.length + 1;
      const assigned = place % 9 === 8;
      people.push({
        ...{ communityId, unitId: units[place % units.length]?.id, name: nameOf(random, serial) },
        mobile: `1990000${String(serial).padStart(4, '0')}`,
        gridId: grids[place % grids.length]?.id,
        standing: (['reported', 'notified', 'listed'] as const)[place % 3] as Entering['standing'],
        talents: some(random, talents, 2),
        wishes: some(random, serviceKinds, 2),
        times: some(random, spareTimes, 2),
        kind: assigned ? 'assigned' : 'residence',
        ...(assigned && { fromDay: localDate(at), untilDay: addDays(localDate(at), 180) }),
      });
    }
  }
  await enterRegistrants(tx, keys, people, { at });
}
