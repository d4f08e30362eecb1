import type { KeyRing } from '../../../platform/keys';
import type { Transaction } from '../../../prisma/client';
import { reachedBy } from '../reached-by';
import { sealResidence } from '../sealed';
import type { Compared } from './compare';

type Changed = Extract<Compared, { outcome: 'changed' }>;

/** What a list that is taken says otherwise of somebody. */
export async function changeListed(
  tx: Transaction,
  keys: KeyRing,
  { known: { id }, row: { said, unitName }, differs }: Changed,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const has = (field: Changed['differs'][number]) => differs.includes(field);
  const { personId } = await tx.registrant.update({
    where: { id },
    data: {
      ...(has('unit') && { unitId: units.get(unitName) }),
      ...(has('address') && said.address !== undefined && { address: sealResidence(keys, id, said.address) }),
      ...(has('talents') && { talents: said.talents }),
      ...(has('wishes') && { wishes: said.wishes }),
      ...(has('times') && { times: said.times }),
      version: { increment: 1 },
    },
    select: { personId: true },
  });
  if (has('mobile') && said.mobile !== undefined) await reachedBy(tx, keys, personId, said.mobile);
}
