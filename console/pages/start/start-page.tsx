import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { meQuery } from '../../app/session';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Refusal } from '../../app/states/refusal';
import type { FieldSchema } from '../../form/schema';
import { findDraft } from './draft';
import { StartWork } from './start-work';
import { startTexts as texts } from './texts';
import { useGiven } from './use-given';
import './start.css';
import { procedureQuery } from '../../api/procedure';

/** Starting a case: who, what, what stands against it, who will act, and off it goes. */
export function StartPage() {
  const { procedure: id } = useParams({ from: '/start/$procedure' });
  const { data: me } = useQuery(meQuery);
  const person = me?.id ?? '';
  const found = useQuery(procedureQuery(id));
  const draft = useQuery({
    queryKey: ['draft', person, id],
    queryFn: () => findDraft(person, id),
    enabled: person !== '',
    // Read once, when the page opens: from then on the form is what counts.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  const { given, waiting, error } = useGiven(found.data?.input as FieldSchema | undefined);
  if (found.isPending || draft.isPending || draft.isFetching || waiting) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const { title, source, batches } = found.data;
  return (
    <div className="stack">
      <div className="row between">
        <div>
          <h1>{texts.title(title)}</h1>
          <p className="quiet">
            {texts.source}：{source}
          </p>
        </div>
        {(batches.file || batches.wholeBranch) && (
          <Link to="/batches/new" search={{ procedure: id }}>
            {texts.many}
          </Link>
        )}
      </div>
      <Refusal error={error} />
      <StartWork
        key={`${id} ${given?.found.id}`}
        person={person}
        procedure={found.data}
        draft={draft.data ?? undefined}
        given={given}
      />
    </div>
  );
}
