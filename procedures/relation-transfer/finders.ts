import type { Finder } from '../../cases/guard';
import { theMemberOf } from '../../domain/case/subject';
import { addMonths } from '../../domain/time/dates';
import { theLeavingMember } from '../../registers/members/leaving';
import { probationEnd } from '../../registers/members/obstacles';
import type { TransferState } from './data';
import { issue } from './letter';

/** What the procedure looks up for its outcomes, by name. */
export const relationTransferFinders: Record<string, Finder<TransferState>> = {
  /** What both sides are warned of with a letter: a probation that ends while it is in force, or within a month after. */
  'probation-ends': async (tx, state, offer, transition) => {
    if (state.data.warnings) return {};
    const { validUntil } = issue(state, offer, transition).letter;
    const member = await theLeavingMember(tx, theMemberOf(state));
    const ends = member.kind === 'probationary' && probationEnd(member.joinedOn) <= addMonths(validUntil, 1);
    return ends ? { warnings: ['probation-ends'] } : {};
  },
};
