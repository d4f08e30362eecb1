import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../../app/session';
import { membersTexts as texts } from './texts';

const KEEPERS: readonly string[] = ['organisation-officer', 'administrator'];

/** Whether somebody enters members, and gives them out in clear; the API refuses everybody else. */
export function useKeepsRegister(): boolean {
  const { data: me } = useQuery(meQuery);
  return me?.roles.some(({ role }) => KEEPERS.includes(role)) ?? false;
}

/** How members come into the register besides by a letter: one by one, or many by a file. */
export function MemberWays() {
  if (!useKeepsRegister()) return null;
  return (
    <>
      <Link to="/members/new">{texts.enter}</Link>
      <Link to="/imports/new">{texts.import}</Link>
    </>
  );
}
