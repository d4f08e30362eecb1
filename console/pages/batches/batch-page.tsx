import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { BatchActs } from './batch-acts';
import { BatchProgress } from './batch-progress';
import { BatchRows } from './batch-rows';
import { batchTexts as texts } from './texts';
import './batches.css';

/** Milliseconds after which a page asks again how far the worker is. */
const SOON = 1_500;

const isMoving = ({ status, counts }: Schemas['Batch']) =>
  status.id === 'checking' || counts.unchecked > 0 || counts.waiting > 0;

/** One batch: how far it is, what can be done with it, and its rows with what stands against each. */
export function BatchPage() {
  const { id } = useParams({ from: '/batches/$id' });
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const found = useQuery({
    queryKey: ['batch', id],
    queryFn: () => answerOf(client.GET('/batches/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? SOON : false),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const batch = found.data;
  return (
    <article className="stack">
      <div className="row between">
        <div>
          <h1>{batch.title}</h1>
          <p className="quiet">
            {batch.procedure.title}，{batch.kind.title}，{batch.status.title}
          </p>
        </div>
        <Link to="/batches">{texts.title}</Link>
      </div>
      <BatchProgress batch={batch} />
      {batch.status.id !== 'discarded' && (
        <>
          <BatchActs batch={batch} leftOut={leftOut} />
          <BatchRows
            batch={batch}
            leftOut={leftOut}
            onLeaveOut={(row, out) => {
              const now = new Set(leftOut);
              if (out) now.add(row);
              else now.delete(row);
              setLeftOut(now);
            }}
          />
        </>
      )}
    </article>
  );
}
