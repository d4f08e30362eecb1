import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client';
import { monthText, todayHere } from '../../app/dates';
import { chosenOf, type ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { Opened } from '../../app/opened';
import { meQuery } from '../../app/session';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { Grid } from './grid';
import { Paste } from './paste';
import { duesTexts as texts } from './texts';
import './dues.css';

/** This year and those before it. */
const YEARS = 5;

const thisYear = () => Number(todayHere().slice(0, 4));

const filters: readonly ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.branch },
  {
    kind: 'choice',
    key: 'year',
    title: texts.year,
    choices: Array.from({ length: YEARS }, (_, index) => String(thisYear() + 1 - index)).map((year) => [
      year,
      texts.yearOf(Number(year)),
    ]),
  },
];

/** 党费收缴: the year of a branch, chosen in the address; my own at first. */
export function DuesPage() {
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const chosen = chosenOf(filters, useSearch({ strict: false }));
  const mine = me?.roles.find(({ organisation }) => organisation.kind === 'branch')?.organisation.id;
  const branchId = chosen.organisationId ?? mine;
  const year = Number(chosen.year ?? thisYear());
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      <Filters
        filters={filters}
        values={{ ...chosen, ...(branchId && { organisationId: branchId }), year: String(year) }}
        onChange={(values) => navigate({ to: '.', search: values as never, replace: true })}
      />
      <p className="row no-print">
        {(['arrears', 'bases-open', 'months'] as const).map((list) => (
          <Link key={list} to="/own-lists/$procedure/$list" params={{ procedure: 'dues-round', list }}>
            {{ arrears: texts.arrearsList, 'bases-open': texts.openBases, months: texts.monthsList }[list]}
          </Link>
        ))}
      </p>
      {branchId ? <Branch key={branchId} id={branchId} year={year} /> : me && <Nothing title={texts.choose} />}
    </div>
  );
}

function Branch({ id, year }: { id: string; year: number }) {
  const queries = useQueryClient();
  const [done, setDone] = useState<number>();
  const found = useQuery({
    queryKey: ['dues', id, year],
    queryFn: () => answerOf(client.GET('/organisations/{id}/dues', { params: { path: { id }, query: { year } } })),
    retry: false,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) {
    const isNone = 'type' in found.error && found.error.type === 'not-found';
    return isNone ? (
      <Nothing title={texts.notABranch} />
    ) : (
      <Failure error={found.error} onRetry={() => found.refetch()} />
    );
  }
  const { firstMonth, members, mayWrite, organisation } = found.data;
  return (
    <section className="stack" aria-label={organisation.name}>
      <p>{firstMonth ? texts.liveFrom(monthText(firstMonth)) : texts.notLive}</p>
      {done !== undefined && <Alert type="success" showIcon role="status" title={texts.paste.done(done)} />}
      {mayWrite && firstMonth && (
        <div className="row no-print">
          <Opened title={texts.paste.open}>
            {(close) => (
              <Paste
                branchId={id}
                onCancel={close}
                onDone={(count) => {
                  close();
                  setDone(count);
                  queries.invalidateQueries({ queryKey: ['dues'] });
                }}
              />
            )}
          </Opened>
        </div>
      )}
      {members.length === 0 ? (
        <Nothing title={texts.nobody} />
      ) : (
        <Grid year={year} firstMonth={firstMonth} members={members} />
      )}
    </section>
  );
}
