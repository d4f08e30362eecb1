import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import { nameFields } from './fields';
import { personTexts as texts } from './texts';
import { usePersonChanged } from './use-changed';

/** Mends how somebody's name is written; a member's with it. */
export function Rename({ person: { id, name, version } }: { person: Schemas['Person'] }) {
  const changed = usePersonChanged();
  return (
    <div className="row">
      <OpenedForm
        title={texts.rename}
        schema={nameFields}
        initial={{ '/name': name }}
        call={(key, body: { name: string }) =>
          answerOf(
            client.PATCH('/people/{id}', {
              params: { path: { id }, header: { 'Idempotency-Key': key } },
              body: { version, ...body },
            }),
          )
        }
        onDone={changed}
        onRefused={changed}
        submit={texts.save}
      />
    </div>
  );
}
