import type { Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import { roleTexts } from '../organisations/role-texts';
import { wishTexts as texts } from './texts';

/** What stands in a wish; which of it, its kind says. */
export interface WishDetail {
  name?: string;
  role?: Schemas['HeldRole']['role'];
  organisationId?: string;
  roleId?: string;
  fromDate?: string;
  toDate?: string | null;
  loginName?: string;
  disabled?: boolean;
  subject?: string;
  issuer?: string;
  what?: 'taken' | 'shut' | 'identity';
}

export const detailOf = ({ detail }: Schemas['Approval']): WishDetail => detail as WishDetail;

function roleText(about: Schemas['Approval'], who: string): string {
  const { name, role, roleId, fromDate = '', toDate } = detailOf(about);
  const title = (about.organisation?.name ?? '') + (role ? roleTexts[role] : '');
  if (roleId) return toDate ? texts.term(who, title, dayText(toDate)) : texts.noEnd(who, title);
  const term = toDate ? texts.until(dayText(fromDate), dayText(toDate)) : texts.from(dayText(fromDate));
  return name ? texts.enter(name, title, term) : texts.role(who, title, term);
}

/** What somebody wants to do, as a sentence; where it says no more than its kind, that. */
export function wishText(about: Schemas['Approval']): string {
  const { loginName, subject, what } = detailOf(about);
  const who = about.person?.name ?? '';
  switch (about.kind.id) {
    case 'role':
      return roleText(about, who);
    case 'sign-in':
      return loginName ? texts.signIn(who, loginName) : texts.open(who);
    case 'identity':
      return texts.identity(who, subject ?? '');
    case 'second-factor':
      return texts.factor(who);
    case 'sign-in-end':
      return what === 'identity' ? texts.unlink(who) : what === 'shut' ? texts.shut(who) : texts.taken(who);
    default:
      return about.kind.title;
  }
}
