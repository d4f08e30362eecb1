import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { ListPage } from '../../app/list/list-page';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { Remarks } from '../import/remarks';
import { ComparisonFacts } from './comparison-facts';
import { differenceRow } from './difference-row';
import { differencesTexts as texts } from './texts';

const nothingAsked: FieldSchema = { properties: {} };

/** What differs, kind by kind, with the names; each reading is on record. */
export function DifferencesPage() {
  const { id } = useParams({ from: '/national/$id' });
  const path = { id };
  const navigate = useNavigate();
  const found = useQuery({
    queryKey: ['comparison', id],
    queryFn: () => answerOf(client.GET('/national/differences/{id}', { params: { path } })),
    staleTime: 300_000,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const counts = found.data.counts.filter(({ count }) => count > 0);
  const choices = counts.map(({ kind, title, count }) => [kind, texts.kindCount(title, count)] as const);
  const drop = (key: string) =>
    answerOf(client.DELETE('/national/differences/{id}', { params: { path, header: { 'Idempotency-Key': key } } }));
  return (
    <div className="stack">
      <ListPage
        title={texts.found}
        intro={<ComparisonFacts comparison={found.data} />}
        queryKey={['comparison', id, 'rows']}
        filters={counts.length ? [{ kind: 'choice', key: 'kind', title: texts.kind, choices }] : []}
        read={(query) =>
          answerOf(client.GET('/national/differences/{id}/rows', { params: { path, query: query as never } }))
        }
        exportPath={`/national/differences/${id}/export`}
        heads={[texts.name, texts.kind, texts.identity, texts.here, texts.there, texts.note, texts.row]}
        nothing={counts.length ? texts.nothing : texts.agreed}
        keyOf={({ kind, row, memberId, here, there }) => [kind.id, row, memberId, here, there].join()}
        row={differenceRow}
      >
        <Link to="/national/differences">{texts.another}</Link>
      </ListPage>
      <Remarks remarks={found.data.remarks} title={texts.remarks} />
      <div className="row no-print">
        <OpenedForm
          title={texts.remove}
          schema={nothingAsked}
          call={drop}
          onDone={() => navigate({ to: '/national/differences' })}
        >
          <p>{texts.removeMore}</p>
        </OpenedForm>
      </div>
    </div>
  );
}
