import { useQueryClient } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from '../../api/client';
import { ExcelLink } from '../../app/excel-link';
import { Opened } from '../../app/opened';
import { BatchStep } from './batch-step';
import { batchTexts as texts } from './texts';

interface Props {
  batch: Schemas['Batch'];
  /** Rows that are not to be started now. */
  leftOut: ReadonlySet<string>;
}

/** What can be done with a batch as it stands. */
export function BatchActs({ batch: { id, status, counts }, leftOut }: Props) {
  const queries = useQueryClient();
  const done = (now: Schemas['Batch']) => {
    queries.setQueryData(['batch', id], now);
    queries.invalidateQueries({ queryKey: ['batch-rows', id] });
    queries.invalidateQueries({ queryKey: ['batches'] });
  };
  const asked = (key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });
  const faulty = counts.refused + counts.failed;
  const ready = counts.checked - leftOut.size;
  const checking = status.id === 'checking' || counts.unchecked > 0;
  return (
    <div className="row">
      {!checking && ready > 0 && (
        <BatchStep
          primary
          title={texts.start(ready)}
          call={(key) =>
            answerOf(client.POST('/batches/{id}/start', { ...asked(key), body: { leaveOut: [...leftOut] } }))
          }
          onDone={done}
        />
      )}
      {!checking && ready <= 0 && status.id === 'preview' && <p className="quiet">{texts.nobody}</p>}
      {!checking && faulty > 0 && (
        <>
          <BatchStep
            title={texts.retry(faulty)}
            call={(key) => answerOf(client.POST('/batches/{id}/retry', { ...asked(key), body: {} }))}
            onDone={done}
          />
          <ExcelLink to={`/batches/${id}/rows/export?status=${counts.refused ? 'refused' : 'failed'}`}>
            {texts.wrongRows}
          </ExcelLink>
        </>
      )}
      {(status.id === 'preview' || status.id === 'checking') && (
        <Opened title={texts.discard}>
          {(close) => (
            <>
              <p>{texts.discardMore}</p>
              <BatchStep
                title={texts.discardYes}
                call={(key) => answerOf(client.POST('/batches/{id}/discard', asked(key)))}
                onDone={(now) => {
                  close();
                  done(now);
                }}
                onCancel={close}
              />
            </>
          )}
        </Opened>
      )}
    </div>
  );
}
