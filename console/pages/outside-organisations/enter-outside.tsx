import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import { outsideFields } from './outside-fields';
import { outsideTexts as texts } from './texts';

/** Enters an organisation of another system; one that is known by that name stays as it is. */
export function EnterOutside({ onDone }: { onDone: (entered: Schemas['OutsideOrganisation']) => void }) {
  return (
    <OpenedForm
      title={texts.enter}
      schema={outsideFields}
      call={(key, body: Schemas['OutsideOrganisationInput']) =>
        answerOf(client.POST('/outside-organisations', { params: { header: { 'Idempotency-Key': key } }, body }))
      }
      onDone={onDone}
    />
  );
}
