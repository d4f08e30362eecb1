import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useEffect, useState } from 'react';
import { allPages } from '../../api/all-pages';
import { answerOf, client } from '../../api/client';
import { organisationsQuery } from '../../app/list/filters';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { Chooser } from './chooser';
import { Office } from './office';
import { remember, remembered } from './remembered';
import { organisationsTexts as texts } from './texts';
import { Tree } from './tree';

const closedQuery = {
  queryKey: ['organisations', 'closed'],
  queryFn: () =>
    allPages((cursor) =>
      answerOf(client.GET('/organisations', { params: { query: { closed: 'true', limit: 100, cursor } } })),
    ),
} as const;

/** 我管的这些组织怎么样: the tree of my reach at the left, the one chosen beside it; without one the last one looked at. */
export function OrganisationsPage() {
  const { id } = useParams({ strict: false });
  const [closedToo, setClosedToo] = useState(false);
  const found = useQuery(organisationsQuery);
  const closed = useQuery({ ...closedQuery, enabled: closedToo });
  useEffect(() => {
    if (id) remember({ last: id });
  }, [id]);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const items = closedToo
    ? [...found.data, ...(closed.data ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1))
    : found.data;
  if (items.length === 0) return <Nothing title={texts.nothing} />;
  const { last } = remembered();
  const chosen = id ?? items.find((one) => one.id === last)?.id ?? items[0]?.id;
  return (
    <div className="stack">
      <h1>{texts.title}</h1>
      <div className="tree-beside">
        <div className="stack">
          <Chooser items={items} chosen={chosen} />
          <Tree items={items} chosen={chosen} />
          <Checkbox checked={closedToo} onChange={({ target }) => setClosedToo(target.checked)}>
            {texts.closedToo}
          </Checkbox>
        </div>
        {chosen && <Office key={chosen} id={chosen} />}
      </div>
    </div>
  );
}
