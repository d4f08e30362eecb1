import type { Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { approvalsTexts as texts } from './texts';

/** Whether neither its yes nor its use can come any more. */
export const isExpired = ({ expiresAt }: Schemas['Approval']): boolean => Date.parse(expiresAt) <= Date.now();

/** Where a wish stands, in words. */
export function stateText(about: Schemas['Approval']): string {
  const by = about.decidedBy?.name ?? '';
  const until = instantText(about.expiresAt);
  switch (about.status) {
    case 'waiting':
      if (isExpired(about)) return texts.expired;
      return about.mayDecide ? texts.waitingMine(until) : texts.waiting(until);
    case 'approved':
      return isExpired(about) ? texts.approvedOld(by) : texts.approved(by, until);
    case 'refused':
      return texts.refused(by);
    default:
      return texts.used(by);
  }
}
