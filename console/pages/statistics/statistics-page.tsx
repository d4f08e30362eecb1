import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf, client } from '../../api/client';
import { statisticsPath } from '../../api/own-paths';
import { procedureQuery } from '../../api/procedure';
import { dayText, instantText } from '../../app/dates';
import { ExcelLink } from '../../app/excel-link';
import { chosenOf, type FilterValues, type ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { listTexts } from '../../app/list/list-texts';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { FigureTable } from './figure-table';
import { statisticsTexts as texts } from './texts';
import { UpLink } from './up-link';
import './statistics.css';

const filters: ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'day', key: 'from', title: texts.from },
  { kind: 'day', key: 'to', title: texts.to },
];

/** The figures of a procedure, one level down the tree; each opens to its names. */
export function StatisticsPage() {
  const { procedure: id } = useParams({ from: '/statistics/$procedure' });
  const values = chosenOf(filters, useSearch({ strict: false }));
  const navigate = useNavigate();
  const procedure = useQuery(procedureQuery(id));
  const found = useQuery({
    queryKey: ['statistics', id, values],
    queryFn: () => answerOf(client.GET(statisticsPath(id), { params: { query: values as never } })),
    placeholderData: (before) => before,
  });
  const filter = (chosen: FilterValues) => navigate({ to: '.', search: chosen as never });
  if (found.isPending || procedure.isPending) return <Loading />;
  return (
    <div className="stack">
      <div className="row between">
        <h1>{procedure.data?.statistics}</h1>
        <div className="row no-print">
          {found.data?.exports && <ExcelLink to={`${statisticsPath(id)}/export?${new URLSearchParams(values)}`} />}
          <Button onClick={() => window.print()}>{listTexts.print}</Button>
        </div>
      </div>
      <Filters filters={filters} values={values} onChange={filter} />
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.data && !found.isError && (
        <>
          <p className="quiet">
            {texts.period(dayText(found.data.from), dayText(found.data.to))}。{texts.asOf(instantText(found.data.asOf))}
          </p>
          <UpLink procedure={id} id={found.data.organisation.id} values={values} />
          <FigureTable procedure={id} statistics={found.data} values={values} />
        </>
      )}
    </div>
  );
}
