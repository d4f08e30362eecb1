import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import type { Reader } from '../../access/reader';
import type { RegistrantKind } from '../../domain/registrants/standings';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { enterRegistrants } from './enter';
import { isOpenAt } from './open-at';

export type RegistrantDoing = Pick<Reader, 'deps' | 'actor' | 'at' | 'today'>;

/** Somebody who stands at the counter, or whom a community enters by hand. */
export interface Counter {
  communityId: string;
  name: string;
  mobile: string;
  address?: string;
  unitId?: string;
  gridId?: string;
  kind: RegistrantKind;
  fromDay?: LocalDate;
  untilDay?: LocalDate;
  /** He is a member here too. */
  memberId?: string;
  /** He has his 报到单 with him. */
  reported: boolean;
  talents: string[];
  wishes: string[];
  times: string[];
}

/**
 * Enters one registrant of a community of mine; his case begins with it.
 * @throws Problem `not-found`, `not-allowed`, `registrant-twice`, `grid-elsewhere`
 */
export async function registerOne(
  tx: Transaction,
  { actor, deps, at }: RegistrantDoing,
  one: Counter,
): Promise<string> {
  const { communityId, memberId, kind, reported, ...said } = one;
  const community = await tx.organisation.findUnique({ where: { id: communityId } });
  if (!community || community.closedOn || community.kind === 'group') throw new Problem('not-found');
  demand(actor, 'registrant.write', { paths: [community.path] });
  if (said.gridId && !(await tx.grid.count({ where: { id: said.gridId, communityId, closedOn: null } })))
    throw new Problem('grid-elsewhere');
  if (said.unitId && !(await tx.unit.count({ where: { id: said.unitId, endedOn: null } })))
    throw new Problem('not-found');
  const known = memberId === undefined ? undefined : await memberKnown(tx, memberId);
  if (known) {
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${known.personId}::uuid FOR NO KEY UPDATE`;
    if (await isOpenAt(tx, { personId: known.personId, communityId, kind })) throw new Problem('registrant-twice');
  }
  const standing = reported ? 'reported' : 'listed';
  const [id] = await enterRegistrants(tx, deps.keys, [{ ...said, communityId, kind, known, standing }], { at });
  const entry = { actorId: actor.personId, at, action: 'created', objectKind: 'registrant', objectId: id as string };
  await recordAudit(tx, { ...entry, detail: { communityId, kind, standing } });
  return id as string;
}

async function memberKnown(tx: Transaction, id: string) {
  const member = await tx.member.findUnique({ where: { id }, select: { id: true, personId: true } });
  if (!member) throw new Problem('not-found');
  return { personId: member.personId, memberId: member.id };
}
