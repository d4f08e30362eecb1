import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { openingChangeFields } from './opening-fields';
import { openingsTexts as texts } from './texts';
import { useOpeningsChanged } from './use-openings-changed';

const NOTHING: FieldSchema = {};

/** Changes it, or closes what is no post: a post is closed by its case. */
export function ChangeOpening({ opening }: { opening: Schemas['Opening'] }) {
  const changed = useOpeningsChanged();
  const { id, version, kind, title, details, capacity, openUntil, talents, times } = opening;
  const after = (close: () => void) => () => {
    changed();
    close();
  };
  const initial = {
    '/title': title,
    '/details': details,
    ...(capacity !== null && { '/capacity': String(capacity) }),
    ...(openUntil !== null && { '/openUntil': openUntil }),
    '/talents': talents.map((one) => one.id),
    '/times': times.map((one) => one.id),
  };
  return (
    <div className="row no-print">
      <Opened title={texts.change}>
        {(close) => (
          <SendForm
            schema={openingChangeFields}
            initial={initial}
            submit={texts.save}
            call={(key, body: Omit<Schemas['OpeningChanging'], 'version'>) =>
              answerOf(
                client.PATCH('/openings/{id}', {
                  params: { path: { id }, header: { 'Idempotency-Key': key } },
                  body: { ...body, version },
                }),
              )
            }
            onDone={after(close)}
            onCancel={close}
          />
        )}
      </Opened>
      {kind.id !== 'post' && (
        <Opened title={texts.close}>
          {(close) => (
            <SendForm
              schema={NOTHING}
              submit={texts.close}
              call={(key) =>
                answerOf(
                  client.POST('/openings/{id}/close', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
                )
              }
              onDone={after(close)}
              onCancel={close}
            >
              <p>{texts.closeSure}</p>
            </SendForm>
          )}
        </Opened>
      )}
    </div>
  );
}
