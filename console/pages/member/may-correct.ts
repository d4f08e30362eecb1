import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../app/session';

const KEEPERS: readonly string[] = [
  'secretary',
  'deputy-secretary',
  'organisation-commissioner',
  'organisation-officer',
  'administrator',
];

/** Whether somebody keeps members; of whom, the API knows. */
export function useMayCorrect(): boolean {
  const { data: me } = useQuery(meQuery);
  return me?.roles.some(({ role }) => KEEPERS.includes(role)) ?? false;
}
