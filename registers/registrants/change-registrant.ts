import { recordAudit } from '../../access/audit';
import { isHimself, ofRegistrantScope } from '../../access/registrant-scope';
import { hasLeft } from '../../domain/registrants/standings';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { reachedBy } from './reached-by';
import type { RegistrantDoing } from './register-one';
import { sealResidence } from './sealed';
import { tellRegistrant } from './tell-registrant';

export interface RegistrantChange {
  version: number;
  mobile?: string;
  address?: string | null;
  talents?: string[];
  wishes?: string[];
  times?: string[];
  /** These four are the community's to say. */
  unitId?: string | null;
  gridId?: string | null;
  memberId?: string | null;
}

/** What whoever is registered may say of himself. */
const own = ['version', 'mobile', 'address', 'talents', 'wishes', 'times'];

/**
 * Changes what is entered of a registrant: by his community, or, of what he offers and how he is reached, by himself. Into
 * which grid he comes his case hears.
 * @throws Problem `not-found`, `not-allowed`, `conflict`, `grid-elsewhere`, `registrant-gone`
 */
export async function changeRegistrant(
  tx: Transaction,
  { actor, deps, at }: RegistrantDoing,
  id: string,
  { version, mobile, address, ...change }: RegistrantChange,
): Promise<void> {
  const [row] = await tx.$queryRaw<{ seen: boolean; himself: boolean; keeps: boolean; version: number }[]>`
    SELECT ${ofRegistrantScope(actor, 'registrant.read')} AS seen, ${isHimself(actor)} AS himself,
           ${ofRegistrantScope(actor, 'registrant.write')} AS keeps, r.version
      FROM registrant r JOIN organisation c ON c.id = r.community_id WHERE r.id = ${id}::uuid FOR UPDATE OF r`;
  if (!row?.seen) throw new Problem('not-found');
  const others = Object.keys(change).filter((name) => !own.includes(name));
  if (!row.keeps && (!row.himself || others.length)) throw new Problem('not-allowed');
  if (row.version !== version) throw new Problem('conflict');
  const before = await tx.registrant.findUniqueOrThrow({ where: { id } });
  if (hasLeft(before.standing)) throw new Problem('registrant-gone');
  const { gridId, unitId, memberId } = change;
  const grid = gridId ? await tx.grid.findUnique({ where: { id: gridId } }) : undefined;
  if (gridId && (grid?.communityId !== before.communityId || grid.closedOn)) throw new Problem('grid-elsewhere');
  if (unitId && !(await tx.unit.count({ where: { id: unitId, endedOn: null } }))) throw new Problem('not-found');
  if (memberId && !(await tx.member.count({ where: { id: memberId } }))) throw new Problem('not-found');
  await tx.registrant.update({
    where: { id },
    data: {
      ...change,
      ...(address !== undefined && { address: address === null ? null : sealResidence(deps.keys, id, address) }),
      version: { increment: 1 },
    },
  });
  if (mobile !== undefined) await reachedBy(tx, deps.keys, before.personId, mobile);
  if (gridId !== undefined && gridId !== before.gridId) {
    const data = { gridId: gridId ?? '', walkerId: grid?.workerId ?? '' };
    await tx.$executeRaw(tellRegistrant(id, { type: 'registrant-changed', fact: `grid-${version}`, at, data }));
  }
  const entry = { actorId: actor.personId, at, action: 'changed', objectKind: 'registrant', objectId: id };
  const fields = [...Object.keys(change), ...(mobile ? ['mobile'] : []), ...(address !== undefined ? ['address'] : [])];
  await recordAudit(tx, { ...entry, detail: { fields } });
}
