import type { ReactNode } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { SendForm } from '../../form/send-form';
import { noFields } from './fields';
import { officeName } from './terms';
import { personTexts as texts } from './texts';
import { usePersonChanged } from './use-changed';

interface Props {
  personId: string;
  role: Schemas['HeldRole'];
  onTold: (told: ReactNode) => void;
  onClose: () => void;
}

/** Takes the last day of a role away. */
export function NoEnd({ personId, role, onTold, onClose }: Props) {
  const changed = usePersonChanged();
  return (
    <SendForm
      schema={noFields}
      call={(key) =>
        answerOf(
          client.PATCH('/people/{id}/roles/{roleId}', {
            params: { path: { id: personId, roleId: role.id }, header: { 'Idempotency-Key': key } },
            body: { toDate: null },
          }),
        )
      }
      onDone={() => {
        onTold(texts.datedOpen(officeName(role)));
        onClose();
        changed();
      }}
      submit={texts.noEnd}
    >
      <p className="quiet prose">{texts.noEndHint}</p>
    </SendForm>
  );
}
