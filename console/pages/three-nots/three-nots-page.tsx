import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { monthText } from '../../app/dates';
import { chosenOf, type ListFilter } from '../../app/list/filter';
import { Filters } from '../../app/list/filters';
import { meQuery } from '../../app/session';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { Board } from './board';
import { BoardLines } from './board-lines';
import { BoardNames } from './board-names';
import { OpenDryRuns } from './open-dry-runs';
import { threeNotsTexts as texts } from './texts';
import './three-nots.css';

const filters: readonly ListFilter[] = [{ kind: 'organisation', key: 'organisationId', title: texts.organisation }];
const READERS = [
  'organisation-officer',
  'secretary',
  'deputy-secretary',
  'organisation-commissioner',
  'discipline-commissioner',
];

/** 三不 by months, down the tree; each number opens to its names. */
export function ThreeNotsPage() {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const first = READERS.flatMap((wanted) => me?.roles.filter(({ role }) => role === wanted) ?? [])[0];
  const id = chosenOf(filters, search).organisationId ?? first?.organisation.id;
  const found = useQuery({
    queryKey: ['three-nots', id],
    queryFn: () => answerOf(client.GET('/organisations/{id}/three-nots', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
  if (!me) return <Loading />;
  const open = (more: { organisationId?: string; duty?: string; level?: number }) =>
    navigate({ to: '.', search: { ...(id && { organisationId: id }), ...more } as never, resetScroll: false });
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <p className="prose quiet">{texts.intro}</p>
      <Filters
        filters={filters}
        values={id ? { organisationId: id } : {}}
        onChange={(values) => navigate({ to: '.', search: values as never, replace: true })}
      />
      {id === undefined ? (
        <Nothing title={texts.noRole} />
      ) : found.isPending ? (
        <Loading />
      ) : found.isError ? (
        <Failure error={found.error} onRetry={() => found.refetch()} />
      ) : (
        <>
          <p>{found.data.month ? texts.asOf(monthText(found.data.month)) : texts.none}</p>
          <OpenDryRuns runs={found.data.dryRuns} />
          <Board board={found.data} onOpen={open} />
          <BoardLines board={found.data} onOpen={open} />
          {search.duty && search.level ? (
            <BoardNames id={id} duty={String(search.duty)} level={String(search.level)} />
          ) : null}
        </>
      )}
    </div>
  );
}
