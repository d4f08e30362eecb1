import { Button } from 'antd';
import { answerOf, client } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { memberDuesTexts as texts } from './dues-texts';

/** Confirms what he declared, or sends it back. */
export function AnswerDeclared({ id, onDone }: { id: string; onDone: () => void }) {
  const answer = (confirm: boolean) => (key: string) =>
    answerOf(
      client.POST('/dues-declarations/{id}/answer', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { confirm },
      }),
    );
  const confirming = useSend(answer(true), onDone);
  const refusing = useSend(answer(false), onDone);
  return (
    <div className="stack">
      <div className="row">
        <Button onClick={confirming.send} loading={confirming.phase !== 'idle'}>
          {texts.confirm}
        </Button>
        <Button type="text" onClick={refusing.send} loading={refusing.phase !== 'idle'}>
          {texts.sendBack}
        </Button>
      </div>
      <SendingState sending={confirming} />
      <SendingState sending={refusing} />
    </div>
  );
}
