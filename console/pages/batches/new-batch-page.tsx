import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Radio } from 'antd';
import { procedureQuery, proceduresQuery } from '../../api/procedure';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { Nothing } from '../../app/states/nothing';
import { NewBatch } from './new-batch';
import { batchTexts as texts } from './texts';

/** Beginning a batch: of which procedure, then its file or its branch. */
export function NewBatchPage() {
  const { procedure } = useSearch({ strict: false }) as { procedure?: string };
  const navigate = useNavigate();
  const all = useQuery(proceduresQuery);
  const able = all.data?.items.filter(({ batches }) => batches) ?? [];
  const id = able.find((one) => one.id === procedure)?.id ?? able[0]?.id;
  const found = useQuery({ ...procedureQuery(id ?? ''), enabled: id !== undefined });
  const error = all.error ?? found.error;
  if (error) return <Failure error={error} onRetry={() => (all.error ? all.refetch() : found.refetch())} />;
  if (all.data && able.length === 0) return <Nothing title={texts.none} />;
  if (!found.data) return <Loading />;
  return (
    <div className="stack">
      <div className="row between">
        <h1>{texts.newTitle}</h1>
        <span className="row">
          <Link to="/start/$procedure" params={{ procedure: found.data.id }}>
            {texts.back}
          </Link>
          <Link to="/batches">{texts.title}</Link>
        </span>
      </div>
      {able.length > 1 ? (
        <Radio.Group
          aria-label={texts.what}
          value={id}
          options={able.map((one) => ({ value: one.id, label: one.title }))}
          onChange={({ target }) => navigate({ to: '.', search: { procedure: target.value } as never, replace: true })}
        />
      ) : (
        <p className="quiet">{found.data.title}</p>
      )}
      <NewBatch key={id} procedure={found.data} />
    </div>
  );
}
