import type { CaseState } from '../../domain/case/state';
import { theMemberOf } from '../../domain/case/subject';
import { isIncoming, isOutgoing } from '../../procedures/relation-transfer/table';
import { identityHashes } from '../../registers/members/member-row';
import type { Comer } from './journey';
import type { AnyStack } from './stack';

/** Where somebody must be when his case has ended, and by which change of his relation. */
interface Place {
  standing: string;
  /** Undefined: nowhere, for he never was here. */
  branchId?: string;
  moved?: { fromId: string | null; toId: string | null; outsideId: string | null };
}

function placeAfter(state: CaseState): Place {
  const { source = null, target = null } = state.sides;
  const outsideId = state.data.outsideId ?? null;
  if (state.ending !== 'received') {
    return isIncoming(state) ? { standing: 'arriving' } : { standing: 'normal', branchId: source as string };
  }
  const moved = { fromId: source, toId: target, outsideId };
  if (isOutgoing(state)) {
    return { standing: 'transferred', branchId: source as string, moved: { ...moved, toId: null } };
  }
  return {
    standing: 'normal',
    branchId: target as string,
    moved: isIncoming(state) ? { ...moved, fromId: null } : moved,
  };
}

/**
 * Holds the register against an ended case: its member is where the case says, by one change of his relation or by none.
 * @param began in which branch he was a member at the beginning; undefined where the case brought him
 * @returns what does not hold
 */
export async function whereabouts(
  { owner }: Pick<AnyStack, 'owner'>,
  state: CaseState,
  began: string | undefined,
): Promise<string[]> {
  const wrong: string[] = [];
  const { caseId, sides } = state;
  const memberId = theMemberOf(state);
  const [{ branchId, standing }, changes, cases] = await Promise.all([
    owner.member.findUniqueOrThrow({ where: { id: memberId } }),
    owner.relationChange.findMany({ where: { memberId } }),
    owner.case.count({ where: { memberId } }),
  ]);
  const place = placeAfter(state);
  if (sides.source !== began) wrong.push('began in another branch than the member was in');
  if (cases !== 1) wrong.push(`its member has ${cases} cases`);
  if (standing !== place.standing) wrong.push(`the member stands ${standing}, not ${place.standing}`);
  if (place.branchId && branchId !== place.branchId) wrong.push('the member is in the wrong branch');
  if (changes.length !== (place.moved ? 1 : 0)) wrong.push(`${changes.length} changes of branch`);
  for (const change of changes) {
    const { fromId, toId, outsideId } = place.moved ?? {};
    if (change.caseId !== caseId) wrong.push('the member was moved by another case');
    if (change.fromId !== fromId || change.toId !== toId || change.outsideId !== outsideId)
      wrong.push('the member was moved otherwise than the case says');
  }
  return wrong;
}

/**
 * Holds the registers against who came: each letter made one person, one member and one case, whoever entered it and how
 * often it was sent; and beside those who were here nobody else is.
 * @param members how many were here at the beginning
 * @returns what does not hold
 */
export async function comersOnce(
  { owner, keys }: Pick<AnyStack, 'owner' | 'keys'>,
  comers: Comer[],
  members: number,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { identityNumber, start } of comers) {
    const found = await owner.member.findMany({
      where: { identityHash: { in: identityHashes(keys, identityNumber) } },
      include: { person: true },
    });
    const say = (text: string) => void wrong.push(`${start.data.letterNumber}: ${text}`);
    const [member] = found;
    if (found.length !== 1 || !member) say(`${found.length} members`);
    else {
      const cases = await owner.case.findMany({ where: { memberId: member.id } });
      if (cases.length !== 1 || cases[0]?.variant !== 'incoming') say(`${cases.length} cases, or another kind`);
      if (member.person.name !== start.typed?.name || member.kind !== start.typed?.kind) say('not what was typed');
    }
  }
  const inAll = await owner.member.count();
  if (inAll !== members + comers.length) wrong.push(`${inAll} members, not ${members} and ${comers.length} who came`);
  const nobody = await owner.person.count({ where: { member: null, roles: { none: {} } } });
  if (nobody) wrong.push(`${nobody} persons who are no member and hold no role`);
  return wrong;
}
