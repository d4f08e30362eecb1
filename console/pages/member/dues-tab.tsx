import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { DuesShown } from './dues-shown';
import type { MemberShown } from './tabs';

/** 党费 of a member. */
export function DuesTab({ member: { id } }: { member: MemberShown }) {
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['dues', 'member', id],
    queryFn: () => answerOf(client.GET('/members/{id}/dues', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return <DuesShown dues={found.data} onChanged={() => queries.invalidateQueries({ queryKey: ['dues'] })} />;
}
