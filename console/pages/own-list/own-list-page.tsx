import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { listPath, rowsPath } from '../../api/own-paths';
import { procedureQuery } from '../../api/procedure';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Missing } from '../../app/states/missing';
import { RowCell } from './row-cell';
import { RowSummary } from './row-summary';
import { RowWays } from './row-ways';
import { ownListTexts as texts } from './texts';

type Column = Schemas['ListView']['columns'][number];

/** Columns that stand beside each other on a screen; a row of more says them one after the other. */
const MOST_COLUMNS = 7;

/** A list that a procedure has of its own, as the API describes it: its columns, its filters, and what mends each row. */
export function OwnListPage() {
  const { procedure: id, list: name } = useParams({ from: '/own-lists/$procedure/$list' });
  const found = useQuery(procedureQuery(id));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const list = found.data.lists.find((one) => one.id === name);
  if (!list) return <Missing />;
  const { title, columns } = list;
  const [first] = columns as [Column, ...Column[]];
  const long = columns.length > MOST_COLUMNS;
  return (
    <ListPage<Schemas['ShownRow']>
      key={name}
      title={title}
      intro={texts.source(found.data.title)}
      queryKey={['own-list', id, name]}
      filters={list.filters.map(toFilter)}
      read={(query) => answerOf(client.GET(rowsPath(id, name), { params: { query: query as never } }))}
      exportPath={`${listPath(id, name)}/export`}
      heads={long ? [texts.name, texts.about, texts.what] : [...columns.map((column) => column.title), texts.what]}
      nothing={texts.nothing}
      keyOf={({ key }) => key}
      row={(row) => [
        ...(long
          ? [
              <RowCell
                key="name"
                column={first}
                value={row.member?.name ?? row.cells[0] ?? null}
                member={row.member}
              />,
              <RowSummary key="about" columns={columns} row={row} />,
            ]
          : columns.map((column, at) => (
              <RowCell key={column.title} column={column} value={row.cells[at] ?? null} member={row.member} />
            ))),
        <RowWays key="ways" row={row} />,
      ]}
    />
  );
}

const toFilter = ({ kind, key, title, choices }: Schemas['ListView']['filters'][number]): ListFilter =>
  kind === 'choice'
    ? { kind, key, title, choices: choices.map((one) => [one.id, one.title] as const) }
    : { kind, key, title };
