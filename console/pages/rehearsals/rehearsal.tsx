import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Report } from './report';
import { rehearsalsTexts as texts } from './texts';

const EVERY = 1_000;
const OVER = ['done', 'failed'];

/** How one goes; when it is over, what happened in it. */
export function Rehearsal({ id }: { id: string }) {
  const found = useQuery({
    queryKey: ['rehearsals', id],
    queryFn: () => answerOf(client.GET('/rehearsals/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && OVER.includes(state.data.status) ? false : EVERY),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { status, daysPassed, failure, report } = found.data;
  if (status === 'failed') return <p role="alert">{texts.failed(failure?.title ?? '')}</p>;
  if (report) return <Report report={report} />;
  return <p role="status">{status === 'waiting' ? texts.waiting : texts.running(daysPassed)}</p>;
}
