import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { PaperCard } from './paper-card';
import { paperPageTexts as texts } from './texts';

/** The papers of a case to show on a phone, those that hold first. */
export function PapersPage() {
  const { id } = useParams({ from: '/papers/$id' });
  const path = { caseId: id };
  const found = useQuery({
    queryKey: ['case', id, 'papers'],
    queryFn: () => answerOf(client.GET('/cases/{caseId}/documents', { params: { path } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const newest = found.data.items.toReversed();
  const ordered = [
    ...newest.filter(({ status }) => status.id === 'valid'),
    ...newest.filter(({ status }) => status.id !== 'valid'),
  ];
  return (
    <div className="stack prose">
      <div>
        <h1>{texts.title}</h1>
        <Link to="/cases/$id" params={{ id }}>
          {texts.toCase}
        </Link>
      </div>
      {ordered.length === 0 && <Nothing title={texts.nothing} more={texts.nothingMore} />}
      {ordered.map((paper) => (
        <PaperCard key={paper.id} paper={paper} />
      ))}
    </div>
  );
}
