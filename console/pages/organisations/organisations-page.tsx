import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { allPages } from '../../api/all-pages';
import { answerOf, client } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { Office } from './office';
import { organisationsTexts as texts } from './texts';

/** 我管的这些组织怎么样: the tree of my reach at the left, the one chosen beside it. */
export function OrganisationsPage() {
  const { id } = useParams({ strict: false });
  const found = useQuery({
    queryKey: ['organisations'],
    queryFn: () =>
      allPages((cursor) => answerOf(client.GET('/organisations', { params: { query: { limit: 100, cursor } } }))),
    staleTime: 60_000,
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const items = found.data;
  const depth = (path: string) => items.filter((one) => one.path !== path && path.startsWith(one.path)).length;
  const chosen = items.find((one) => one.id === id) ?? (id === undefined ? items[0] : undefined);
  if (items.length === 0) return <Nothing title={texts.nothing} />;
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <div className="tree-beside">
        <nav className="tree" aria-label={texts.below}>
          {items.map((one) => (
            <Link
              key={one.id}
              to="/organisations/$id"
              params={{ id: one.id }}
              style={{ paddingLeft: 12 + depth(one.path) * 20 }}
              className={one.id === chosen?.id ? 'tree-line chosen' : 'tree-line'}
              resetScroll={false}
            >
              {one.name}
            </Link>
          ))}
        </nav>
        {chosen ? <Office key={chosen.id} organisation={chosen} /> : <Nothing title={texts.choose} />}
      </div>
    </div>
  );
}
