import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { useEvery } from '../../app/live/live-state';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Acts } from './acts';
import { CaseHead } from './case-head';
import { Happened } from './happened';
import { Papers } from './papers';
import { Proposal } from './proposal';
import { StageBar } from './stage-bar';

/** 这件事到哪了. */
export function CasePage() {
  const { id } = useParams({ from: '/cases/$id' });
  const path = { caseId: id };
  const every = useEvery();
  const found = useQuery({
    queryKey: ['case', id],
    queryFn: () => answerOf(client.GET('/cases/{caseId}', { params: { path } })),
    refetchInterval: every,
  });
  const seq = found.data?.seq;
  const timeline = useQuery({
    // With each step that is on record there is a line more.
    queryKey: ['case', id, 'timeline', seq],
    queryFn: () => answerOf(client.GET('/cases/{caseId}/timeline', { params: { path } })),
    enabled: seq !== undefined,
    placeholderData: (before) => before,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const about = found.data;
  const items = timeline.data?.items ?? [];
  return (
    <article className="stack">
      <CaseHead about={about} />
      <StageBar about={about} happened={items} />
      <div className="case">
        <div className="stack">
          <Happened about={about} timeline={timeline.data} failed={timeline.isError} />
          <Proposal about={about} />
        </div>
        <div className="stack case-acts" id="act">
          <Acts about={about} />
          <Papers caseId={id} seq={about.seq} />
        </div>
      </div>
    </article>
  );
}
