import { answerOf, client, type Schemas } from '../../api/client';
import { SendForm } from '../../form/send-form';
import { roleFields } from './fields';
import { useRoleKnowing } from './role-knowing';
import { personTexts as texts } from './texts';
import { usePersonChanged } from './use-changed';

interface Props {
  personId: string;
  onGiven: (role: Schemas['HeldRole']) => void;
  onCancel: () => void;
}

/** Gives somebody a role. */
export function GiveRole({ personId: id, onGiven, onCancel }: Props) {
  const changed = usePersonChanged();
  return (
    <SendForm
      schema={roleFields}
      knowing={useRoleKnowing()}
      call={(key, body: Schemas['RoleInput']) =>
        answerOf(
          client.POST('/people/{id}/roles', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }),
        )
      }
      onDone={(role) => {
        onGiven(role);
        changed();
      }}
      submit={texts.giveSave}
      onCancel={onCancel}
    />
  );
}
