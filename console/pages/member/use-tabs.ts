import { useQueries } from '@tanstack/react-query';
import { type MemberShown, type MemberTab, memberTabs } from './tabs';

/** The tabs that have something of a member to show. What one may not see is not there. */
export function useTabs(member: MemberShown): MemberTab[] {
  const found = useQueries({
    queries: memberTabs.map(({ key, isThere }) => ({
      queryKey: ['member', member.id, 'tab', key],
      queryFn: () => (isThere ? isThere(member).catch(() => false) : true),
      staleTime: 60_000,
    })),
  });
  return memberTabs.filter(({ isThere }, at) => !isThere || found[at]?.data);
}
