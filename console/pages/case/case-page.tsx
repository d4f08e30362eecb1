import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { useEvery } from '../../app/live/live-state';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { RoundOfCase } from '../dues/round-of-case';
import { Acts } from './acts';
import { Attachments } from './attachments';
import { Ballots } from './ballots';
import { CaseFile } from './case-file';
import { CaseHead } from './case-head';
import { CaseSideTasks } from './case-side-tasks';
import { Contacts } from './contacts';
import { DutyFacts } from './duty-facts';
import { Happened } from './happened';
import { National } from './national';
import { Papers } from './papers';
import { Proposal } from './proposal';
import { StageBar } from './stage-bar';
import './case.css';
import { procedureQuery } from '../../api/procedure';

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
  const about = found.data;
  // To who may know only how it ended nothing else is there.
  const whole = about !== undefined && about.startedAt !== null;
  const timeline = useQuery({
    // With each step that is on record there is a line more.
    queryKey: ['case', id, 'timeline', about?.seq],
    queryFn: () => answerOf(client.GET('/cases/{caseId}/timeline', { params: { path } })),
    enabled: whole,
    placeholderData: keepPreviousData,
  });
  const procedure = useQuery({ ...procedureQuery(about?.procedure.id ?? ''), enabled: whole });
  if (found.isPending) return <Loading />;
  if (!about) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  if (!whole) return <CaseHead about={about} />;
  const items = timeline.data?.items ?? [];
  return (
    <article className="stack">
      <CaseHead about={about} />
      <StageBar about={about} happened={items} procedure={procedure.data} />
      <div className="case-parts">
        <div className="case-acts" id="act">
          <Acts about={about} />
        </div>
        <div className="stack case-told">
          <Happened about={about} timeline={timeline.data} failed={timeline.isError} />
          <RoundOfCase about={about} />
          <DutyFacts about={about} />
          <National about={about} />
          <Ballots caseId={id} seq={about.seq} />
          <Proposal about={about} />
        </div>
        <div className="stack case-more">
          <Papers caseId={id} seq={about.seq} />
          <Attachments caseId={id} />
          <CaseSideTasks about={about} />
          <Contacts sides={about.sides} parties={about.parties} />
          <CaseFile caseId={id} seq={about.seq} steps={items.length} />
        </div>
      </div>
    </article>
  );
}
