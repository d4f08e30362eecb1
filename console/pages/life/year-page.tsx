import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf, client } from '../../api/client';
import { todayHere } from '../../app/dates';
import { ExcelLink } from '../../app/excel-link';
import type { ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { listTexts } from '../../app/list/list-texts';
import { PlainTable } from '../../app/list/plain-table';
import { useFilters } from '../../app/list/use-filters';
import { meQuery } from '../../app/session';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { entriesOf, kindsOf } from './year-entries';
import { YearMonth } from './year-month';
import { yearTexts as texts } from './year-texts';
import './year.css';

const thisYear = Number(todayHere().slice(0, 4));

const filters: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  {
    kind: 'choice',
    key: 'year',
    title: texts.year,
    choices: [thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((year) => [String(year), texts.before(year)]),
  },
];

/** The year of a branch as a calendar: of one's own where none is chosen. */
export function YearPage() {
  const filtered = useFilters(filters);
  const me = useQuery(meQuery);
  const id = filtered.values.organisationId ?? me.data?.roles[0]?.organisation.id;
  const year = filtered.values.year ?? String(thisYear);
  const found = useQuery({
    queryKey: ['life', 'year', id, year],
    queryFn: () =>
      answerOf(
        client.GET('/organisations/{id}/life/{year}', {
          params: { path: { id: id ?? '', year: Number(year) as never } },
        }),
      ),
    enabled: id !== undefined,
  });
  if (me.isPending) return <Loading />;
  return (
    <div className="stack">
      <div className="row between">
        <h1>{found.data ? texts.title(found.data.organisation.name, found.data.year) : texts.whole}</h1>
        <div className="row no-print">
          {found.data && <ExcelLink to={`/organisations/${id}/life/${year}/export`}>{texts.book}</ExcelLink>}
          <Button onClick={() => window.print()}>{listTexts.print}</Button>
        </div>
      </div>
      <p className="prose quiet">{texts.more}</p>
      <Filters {...filtered} values={{ year, ...(id && { organisationId: id }) }} />
      {id === undefined && <p className="quiet">{texts.choose}</p>}
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.data && (
        <>
          <div className="year-months">
            {entriesOf(found.data).map((entries, at) => (
              <YearMonth
                // biome-ignore lint/suspicious/noArrayIndexKey: twelve months in their order.
                key={at}
                month={at + 1}
                year={found.data.year}
                entries={entries}
                organisationId={found.data.organisation.id}
                onChanged={() => found.refetch()}
              />
            ))}
          </div>
          <section className="stack">
            <h2>{texts.whole}</h2>
            <PlainTable
              heads={[texts.kind, texts.plannedCount, texts.held, texts.late, texts.notHeld, texts.ahead]}
              nothing={texts.noPlan}
              rows={kindsOf(found.data).map((one) => ({
                key: one.id,
                cells: [one.title, one.planned, one.held, one.late, one.notHeld, one.ahead],
              }))}
            />
          </section>
        </>
      )}
    </div>
  );
}
