import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { startsTexts as texts } from './texts';

/** Where a start stands; one that failed is tried again once what stood against it is mended. */
export function StartState({ start }: { start: Schemas['StartItem'] }) {
  const [again, setAgain] = useState<Schemas['StartItem']>();
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/starts/{id}/retry', {
          params: { path: { id: start.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    setAgain,
  );
  const { status, problem, attempts, caseId } = again ?? start;
  const failed = status.id === 'failed';
  return (
    <div className="stack">
      <span>
        <strong className={failed ? 'late' : ''}>{status.title}</strong>
        {problem && `：${problem.title}`}
        {attempts > 1 && <span className="quiet"> · {texts.tries(attempts)}</span>}
      </span>
      {again && <span role="status">{texts.again}</span>}
      {caseId && (
        <Link to="/cases/$id" params={{ id: caseId }}>
          {texts.open}
        </Link>
      )}
      <SendingState sending={sending} />
      {failed && (
        <span>
          <Button
            loading={sending.phase === 'sending' || sending.phase === 'confirming'}
            disabled={sending.phase === 'unknown'}
            aria-label={texts.retryOf(start.procedure.title, start.subject?.name ?? texts.unnamed)}
            onClick={sending.send}
          >
            {texts.retry}
          </Button>
        </span>
      )}
    </div>
  );
}
