import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
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
    <OpenedForm
      title={texts.change}
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
      onDone={onDone}
      submit={texts.save}
    />
  );
}
