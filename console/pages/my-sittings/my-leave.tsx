import { Button } from 'antd';
import { answerOf, client, type Schemas } from '../../api/client';
import { SendingState } from '../../app/states/sending-state';
import { useSend } from '../../app/use-send';
import { OpenedForm } from '../../form/opened-form';
import { leaveSchema } from '../sitting/schemas';
import { mySittingsTexts as texts } from './texts';

/** My leave: asked, what became of it, and taken back. */
export function MyLeave({ sitting: { id, mine, may }, onDone }: { sitting: Schemas['Sitting']; onDone: () => void }) {
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  const withdrawing = useSend(
    (key) => answerOf(client.POST('/sittings/{id}/leave/withdraw', { params: params(key), body: {} })),
    onDone,
    onDone,
  );
  const status = mine?.leave?.status;
  const closed = !may.askLeave && status !== 'granted';
  if (closed && !status) return null;
  return (
    <section className="stack" aria-label={texts.askLeave}>
      {status && <p>{texts[status]}</p>}
      {may.askLeave && status !== 'asked' && (
        <OpenedForm
          title={texts.askLeave}
          schema={leaveSchema}
          call={(key, body) => answerOf(client.POST('/sittings/{id}/leave', { params: params(key), body }))}
          onDone={onDone}
          onRefused={onDone}
          submit={texts.ask}
          primary
        />
      )}
      {(status === 'asked' || status === 'granted') && may.withdrawLeave && (
        <>
          <Button onClick={withdrawing.send} disabled={withdrawing.phase !== 'idle'}>
            {texts.withdraw}
          </Button>
          <SendingState sending={withdrawing} />
        </>
      )}
    </section>
  );
}
