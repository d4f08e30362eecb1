import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answerOf, apiBase, client } from '../../api/client';
import { ExcelLink } from '../../app/excel-link';
import { chosenOf, type ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Result, type Scope } from './result';
import { checkUpTexts as texts } from './texts';
import './check-up.css';

const filters: readonly ListFilter[] = [{ kind: 'organisation', key: 'organisationId', title: texts.organisation }];

/** 体检: what is missing, over or contradictory in the registers; each count opens to its names, each name to what mends it. */
export function CheckUpPage() {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const { organisationId } = chosenOf(filters, search);
  const scope: Scope = organisationId ? { organisationId } : {};
  const found = useQuery({
    queryKey: ['check-up', scope],
    queryFn: () => answerOf(client.GET('/check-up', { params: { query: scope } })),
  });
  const open = (symptom?: string) =>
    navigate({
      to: '.',
      search: { ...scope, ...(symptom && { symptom }) } as never,
      replace: true,
      resetScroll: false,
    });
  const query = new URLSearchParams({ ...scope });
  return (
    <div className="stack">
      <div className="row between">
        <h1>{texts.title}</h1>
        <div className="row no-print">
          <ExcelLink to={`/check-up/found/export?${query}`}>{texts.excel}</ExcelLink>
          <a href={`${apiBase}/check-up/print?${query}`} target="_blank" rel="noreferrer">
            {texts.print}
          </a>
        </div>
      </div>
      <p className="prose quiet">{texts.intro}</p>
      <Filters
        filters={filters}
        values={{ ...scope }}
        onChange={(values) => navigate({ to: '.', search: values as never, replace: true })}
      />
      {found.isPending ? (
        <Loading />
      ) : found.isError ? (
        <Failure error={found.error} onRetry={() => found.refetch()} />
      ) : (
        <Result found={found.data} scope={scope} chosen={String(search.symptom ?? '')} onOpen={open} />
      )}
    </div>
  );
}
