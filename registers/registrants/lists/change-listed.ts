import type { Instant } from '../../../domain/time/dates';
import type { KeyRing } from '../../../platform/keys';
import type { Transaction } from '../../../prisma/client';
import { reachedBy } from '../reached-by';
import { sealResidence } from '../sealed';
import { tellRegistrant } from '../tell-registrant';
import type { Compared } from './compare';

type Changed = Extract<Compared, { outcome: 'changed' }>;

/** What a list that is taken says otherwise of somebody; until which day he is assigned his case hears. */
export async function changeListed(
  tx: Transaction,
  keys: KeyRing,
  { known: { id }, row: { said, unitName }, differs }: Changed,
  units: ReadonlyMap<string, string>,
  at: Instant,
): Promise<void> {
  const has = (field: Changed['differs'][number]) => differs.includes(field);
  const { untilDay } = said;
  const { personId, version } = await tx.registrant.update({
    where: { id },
    data: {
      ...(has('unit') && { unitId: units.get(unitName) }),
      ...(has('address') && said.address !== undefined && { address: sealResidence(keys, id, said.address) }),
      ...(has('talents') && { talents: said.talents }),
      ...(has('wishes') && { wishes: said.wishes }),
      ...(has('times') && { times: said.times }),
      version: { increment: 1 },
    },
    select: { personId: true, version: true },
  });
  if (has('mobile') && said.mobile !== undefined) await reachedBy(tx, keys, personId, said.mobile);
  if (has('untilDay') && untilDay !== undefined) {
    await tx.$executeRaw`
      UPDATE registrant SET until_day = ${untilDay}::date, from_day = least(from_day, ${untilDay}::date)
       WHERE id = ${id}::uuid`;
    const fact = { type: 'registrant-changed', fact: `term-${version}`, at, data: { termEnds: untilDay } };
    await tx.$executeRaw(tellRegistrant(id, fact));
  }
}
