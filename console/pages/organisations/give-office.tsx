import { type ReactNode, useMemo } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { SendForm } from '../../form/send-form';
import { officeFields } from '../people/fields';
import { officeName } from '../people/terms';
import { personTexts } from '../people/texts';
import { usePersonChanged } from '../people/use-changed';

interface Props {
  organisation: Schemas['Organisation'];
  onTold: (told: ReactNode) => void;
  onClose: () => void;
}

type Given = Omit<Schemas['RoleInput'], 'organisationId'> & { personId: string };

/** Gives somebody a role in this organisation: a member, or whoever holds a role already. */
export function GiveOffice({ organisation: { id: organisationId, kind }, onTold, onClose }: Props) {
  const changed = usePersonChanged();
  const schema = useMemo(() => officeFields(kind), [kind]);
  return (
    <SendForm
      schema={schema}
      call={(key, { personId: id, ...role }: Given) =>
        answerOf(
          client.POST('/people/{id}/roles', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: { ...role, organisationId },
          }),
        )
      }
      onDone={(role) => {
        onTold(personTexts.given(officeName(role)));
        onClose();
        changed();
      }}
      submit={personTexts.giveSave}
      onCancel={onClose}
    />
  );
}
