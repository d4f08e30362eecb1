import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { SendForm } from '../../form/send-form';
import { type Reached, reachedBody, reachedFields, reachedOf } from './outside-fields';
import { outsideTexts as texts } from './texts';

interface Props {
  outside: Schemas['OutsideOrganisation'];
  onDone: () => void;
}

/** Changes how an organisation of another system is reached. */
export function ChangeOutside({ outside, onDone }: Props) {
  const { id, version } = outside;
  return (
    <Opened title={texts.change}>
      {(close) => (
        <SendForm
          schema={reachedFields}
          initial={reachedOf(outside)}
          call={(key, body: Reached) =>
            answerOf(
              client.PATCH('/outside-organisations/{id}', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
                body: { ...reachedBody(body), version },
              }),
            )
          }
          onDone={() => {
            close();
            onDone();
          }}
          submit={texts.save}
          onCancel={close}
        />
      )}
    </Opened>
  );
}
