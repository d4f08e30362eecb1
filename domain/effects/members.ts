import type { Effect } from '../case/effect';
import type { CaseState } from '../case/state';
import { theMemberOf } from '../case/subject';

/** A member who moves: from a branch here or (null) from elsewhere, to a branch here or out of this system. */
export interface MemberMoved {
  memberId: string;
  from: string | null;
  to: string | null;
  groupId: string | null;
  outsideId: string | null;
}

/** What a member was here before a letter from elsewhere came, so that a letter that goes back leaves them as they were. */
export interface MemberBefore {
  standing: string;
  branchId: string;
}

/** A member whose record is put back to what it was before a letter from elsewhere came. */
export interface MemberGivenBack extends MemberBefore {
  memberId: string;
}

/** Moves the member of the case. Until this moment the old branch is responsible. 《中国共产党党员教育管理工作条例》第二十五条 */
export const moveMember = <State extends CaseState = CaseState>(
  move: (after: State) => Omit<MemberMoved, 'memberId' | 'groupId'>,
): Effect<State> => ({
  register: 'members',
  do: 'move',
  with: (after, { cause }) => {
    const groupId = (cause.kind === 'offer' ? cause.offer.data?.groupId : undefined) ?? null;
    return { memberId: theMemberOf(after), groupId, ...move(after) };
  },
});

/** A letter from elsewhere goes back: its bearer is as he was before. */
export const giveMemberBack = <State extends CaseState = CaseState>(
  was: (after: State) => MemberBefore | undefined,
): Effect<State> => ({
  register: 'members',
  do: 'give-back',
  with: (after) => {
    const before = was(after);
    return before && { memberId: theMemberOf(after), ...before };
  },
});
