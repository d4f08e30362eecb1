import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerOf, client } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import type { SentTask } from './sent';
import { todayTexts as texts } from './texts';

interface Props {
  sent: SentTask;
  /** It is its turn to be sent. */
  go: boolean;
  state: 'done' | 'refused' | undefined;
  onEnd: (state: 'done' | 'refused') => void;
}

/** What became of one decision: nothing is called done before it is on record. */
export function SentLine({ sent: { task }, go, state, onEnd }: Props) {
  const queries = useQueryClient();
  const again = () => {
    queries.invalidateQueries({ queryKey: ['tasks'] });
    queries.invalidateQueries({ queryKey: ['cases'] });
    queries.invalidateQueries({ queryKey: ['case', task.case.id] });
  };
  const { likeliest } = task;
  const sending = useSend(
    (key) =>
      answerOf(
        client.POST('/tasks/{taskId}/decision', {
          params: { path: { taskId: task.id }, header: { 'Idempotency-Key': key } },
          body: { outcome: likeliest?.id ?? '', data: {} },
        }),
      ),
    () => {
      again();
      onEnd('done');
    },
    () => {
      again();
      onEnd('refused');
    },
  );
  const { send } = sending;
  const begun = useRef(false);
  useEffect(() => {
    if (!go || begun.current) return;
    begun.current = true;
    send();
  }, [go, send]);
  const name = task.subject.name;
  return (
    <li>
      <p>{state === 'done' ? texts.sent(name, likeliest?.title ?? '') : texts.of(name, task.stage.title)}</p>
      {state === undefined && sending.phase !== 'confirming' && sending.phase !== 'unknown' && (
        <p className="quiet">{go ? texts.sending : texts.waits}</p>
      )}
      {state === 'refused' && <p className="late">{texts.refused}</p>}
      <SendingState sending={sending} />
    </li>
  );
}
