import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { TabList } from '../../app/tab-list';
import { MemberCard } from './member-card';
import { MemberHead } from './member-head';
import { StartFor } from './start-for';
import type { MemberShown } from './tabs';
import { memberTexts as texts } from './texts';
import { useTabs } from './use-tabs';
import './member.css';

/** 这个人怎么样. */
export function MemberPage() {
  const { id } = useParams({ from: '/members/$id' });
  const { card } = useSearch({ strict: false }) as { card?: string };
  const found = useQuery({
    queryKey: ['member', id],
    queryFn: () => answerOf(client.GET('/members/{id}', { params: { path: { id } } })),
    // Each reading is on record.
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  if (card) return <MemberCard member={found.data} />;
  return (
    <article className="stack">
      <MemberHead member={found.data} />
      <StartFor member={found.data} />
      <MemberTabs member={found.data} />
    </article>
  );
}

function MemberTabs({ member }: { member: MemberShown }) {
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const navigate = useNavigate();
  const tabs = useTabs(member);
  const open = tabs.find(({ key }) => key === tab) ?? tabs[0];
  if (!open) return null;
  const Page = open.page;
  return (
    <TabList
      label={texts.tabList}
      items={tabs}
      open={open.key}
      onOpen={(key) => navigate({ to: '.', search: { tab: key } as never, replace: true })}
    >
      <Suspense fallback={<Loading />}>
        <Page member={member} />
      </Suspense>
    </TabList>
  );
}
