import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { chosenOf, type ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { OneKind } from './one-kind';
import { templatesTexts as texts } from './texts';

const filters: ListFilter[] = [{ kind: 'organisation', key: 'organisationId', title: texts.organisation }];

/** An office's own Word templates, a section a kind of paper. */
export function TemplatesPage() {
  const navigate = useNavigate();
  const values = chosenOf(filters, useSearch({ strict: false }));
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      <Filters
        filters={filters}
        values={values}
        onChange={(chosen) => navigate({ to: '.', search: chosen as never, replace: true })}
      />
      {values.organisationId ? (
        <All key={values.organisationId} organisationId={values.organisationId} />
      ) : (
        <Nothing title={texts.choose} />
      )}
    </div>
  );
}

function All({ organisationId }: { organisationId: string }) {
  const found = useQuery({
    queryKey: ['templates', organisationId],
    queryFn: () => answerOf(client.GET('/templates', { params: { query: { organisationId } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  return found.data.kinds.map((kind) => (
    <OneKind
      key={kind.id}
      kind={kind}
      organisationId={organisationId}
      templates={found.data.items.filter((one) => one.kind.id === kind.id)}
    />
  ));
}
