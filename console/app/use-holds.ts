import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { meQuery } from './session';

type Held = Schemas['Me']['roles'][number]['role'];

/** Whether I hold one of these roles somewhere: what is of no use to me is not offered. The API decides what I may. */
export function useHolds(...roles: Held[]): boolean {
  const { data } = useQuery(meQuery);
  return data?.roles.some(({ role }) => roles.includes(role)) ?? false;
}
