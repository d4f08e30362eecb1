import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import type { ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { useFilters } from '../../app/list/use-filters';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { OneKind } from './one-kind';
import { templatesTexts as texts } from './texts';

const filters: ListFilter[] = [{ kind: 'organisation', key: 'organisationId', title: texts.organisation }];

/** An office's own Word templates, a section a kind of paper. */
export function TemplatesPage() {
  const filtered = useFilters(filters);
  const { values } = filtered;
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      <Filters {...filtered} />
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
