import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantDay } from '../../app/dates';
import { useEvery } from '../../app/live/live-state';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { MyCase } from './my-case';
import { mineTexts as texts } from './texts';

/** Where my matters are: those under way in full, those that ended by name. */
export function MyCases({ memberId }: { memberId: string }) {
  const found = useQuery({
    queryKey: ['cases', 'mine', memberId],
    queryFn: () => answerOf(client.GET('/cases', { params: { query: { memberId, limit: 50 } } })),
    refetchInterval: useEvery(),
  });
  const items = found.data?.items ?? [];
  const open = items.filter(({ closedAt }) => closedAt === null);
  const past = items.filter(({ closedAt }) => closedAt !== null);
  return (
    <section className="stack" aria-labelledby="mine">
      <h2 id="mine">{texts.cases}</h2>
      {found.isPending && <Loading />}
      {found.isError && <Failure error={found.error} onRetry={() => found.refetch()} />}
      {found.data && open.length === 0 && <Nothing title={texts.nothingOpen} />}
      {open.map(({ id }) => (
        <MyCase key={id} id={id} />
      ))}
      {past.length > 0 && (
        <>
          <h3>{texts.past}</h3>
          <ul className="lines">
            {past.map(({ id, procedure, ending, closedAt }) => (
              <li key={id}>
                <Link className="line-name" to="/cases/$id" params={{ id }}>
                  {procedure.title}
                </Link>
                <small className="small quiet">
                  {texts.ended(ending?.title ?? texts.closed, closedAt ? instantDay(closedAt) : '')}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
