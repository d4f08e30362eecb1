import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import { SendForm } from '../../form/send-form';
import { nameFields } from './fields';
import { personTexts as texts } from './texts';
import { usePersonChanged } from './use-changed';

/** Mends how somebody's name is written; a member's with it. */
export function Rename({ person: { id, name, version } }: { person: Schemas['Person'] }) {
  const changed = usePersonChanged();
  return (
    <div className="row">
      <Opened title={texts.rename}>
        {(close) => (
          <SendForm
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
            onDone={() => {
              close();
              changed();
            }}
            onRefused={changed}
            submit={texts.save}
            onCancel={close}
          />
        )}
      </Opened>
    </div>
  );
}
