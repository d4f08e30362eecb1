import type { OfferData } from '../../domain/case/offer';
import type { Draft, Maker } from './draft';
import type { Target } from './targets';

/** 整建制: all members of a branch but some, to one organisation, for one reason. */
export interface WholeBranch {
  branchId: string;
  target: Target;
  reason: string;
  contact?: string;
  papersReady?: boolean;
  exceptMemberIds: readonly string[];
}

/** The branch's members as rows, not examined yet. Who has left or died is none. */
export async function wholeBranch({ db }: Pick<Maker, 'db'>, whole: WholeBranch): Promise<Draft[]> {
  const { branchId, exceptMemberIds, target, reason, contact, papersReady } = whole;
  const members = await db.member.findMany({
    where: {
      branchId,
      standing: { notIn: ['ended', 'arriving', 'transferred'] },
      id: { notIn: [...exceptMemberIds] },
    },
    orderBy: [{ pinyin: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true },
  });
  return members.map(({ id, kind }, index): Draft => {
    const papers: OfferData = kind === 'probationary' && papersReady !== undefined ? { papersReady } : {};
    return { position: index + 1, memberId: id, target, reason, contact, problems: [], ...papers };
  });
}
