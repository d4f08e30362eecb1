import type { OfferData } from '../../domain/case/offer';
import type { BatchOfBranch } from '../../procedures/batches';
import type { Draft, Maker } from './draft';

/** 整建制: all members of a branch but some, with the same values and for one reason. */
export interface WholeBranch {
  branchId: string;
  data: OfferData;
  reason: string;
  contact?: string;
  exceptMemberIds: readonly string[];
}

/** The branch's members as rows, not examined yet. Who has left or died is none. */
export async function wholeBranch(
  { db }: Pick<Maker, 'db'>,
  { dataFor }: Pick<BatchOfBranch, 'dataFor'>,
  { branchId, exceptMemberIds, data, reason, contact }: WholeBranch,
): Promise<Draft[]> {
  const members = await db.member.findMany({
    where: {
      branchId,
      standing: { notIn: ['ended', 'arriving', 'transferred'] },
      id: { notIn: [...exceptMemberIds] },
    },
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true },
  });
  return members.map((member, index): Draft => {
    const own = dataFor ? dataFor(member, data) : data;
    return { position: index + 1, memberId: member.id, data: own, reason, contact, problems: [] };
  });
}
