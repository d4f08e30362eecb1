import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Progress } from 'antd';
import { answerOf, client, type Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { Facts } from '../../app/facts';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { isUnderWay } from '../imports/outcome';
import { ImportErrors } from './import-errors';
import { Remarks } from './remarks';
import { importTexts as texts } from './texts';

const SOON = 1_000;
const looks = { done: 'success', refused: 'error', failed: 'error' } as const;

const kindOf = ({ status }: Schemas['Import']) => looks[status as keyof typeof looks] ?? 'info';

/** How an import went, or goes. */
export function ImportPage() {
  const { id } = useParams({ from: '/imports/$id' });
  const found = useQuery({
    queryKey: ['import', id],
    queryFn: () => answerOf(client.GET('/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : SOON),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const one = found.data;
  const { status, checkOnly, total, done, lines } = one;
  const others = lines - total;
  const head = status === 'done' && checkOnly ? texts.heads.checked : texts.heads[status];
  return (
    <article className="stack">
      <div className="row between">
        <h1>{texts.title}</h1>
        <div className="row no-print">
          <Link to="/imports">{texts.all}</Link>
          {status === 'done' && <Link to="/members">{texts.members}</Link>}
          <Link to="/imports/new">{status === 'refused' ? texts.again : texts.another}</Link>
        </div>
      </div>
      <div aria-live="polite">
        <Alert type={kindOf(one)} showIcon title={head} />
      </div>
      {(status === 'checking' || status === 'writing') && total > 0 && (
        <div>
          <Progress percent={Math.floor((done / total) * 100)} aria-label={texts.progress} />
          <p className="quiet">{texts.soFar(texts.doing[status], done, total)}</p>
        </div>
      )}
      <Facts
        rows={[
          [texts.at, instantText(one.createdAt)],
          [texts.finished, one.finishedAt && instantText(one.finishedAt)],
          [texts.lines, lines > 0 ? texts.linesText(lines, total, others) : null],
          ...(status === 'done'
            ? ([
                [texts.created, texts.count(one.created)],
                [texts.changed, texts.count(one.changed)],
                [texts.unchanged, texts.count(one.unchanged)],
              ] as const)
            : []),
        ]}
      />
      {status === 'refused' && <ImportErrors found={one} />}
      <Remarks remarks={one.remarks} title={texts.remarks} />
    </article>
  );
}
