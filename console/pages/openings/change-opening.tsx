import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { openingChangeFields } from './opening-fields';
import { openingsTexts as texts } from './texts';
import { useOpeningsChanged } from './use-openings-changed';

const NOTHING: FieldSchema = {};

/** Changes it, or closes what is no post: a post is closed by its case. */
export function ChangeOpening({ opening }: { opening: Schemas['Opening'] }) {
  const changed = useOpeningsChanged();
  const { id, version, kind, title, details, capacity, openUntil, talents, times } = opening;
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
      <OpenedForm
        title={texts.change}
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
        onDone={changed}
      />
      {kind.id !== 'post' && (
        <OpenedForm
          title={texts.close}
          schema={NOTHING}
          call={(key) =>
            answerOf(
              client.POST('/openings/{id}/close', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
            )
          }
          onDone={changed}
        >
          <p>{texts.closeSure}</p>
        </OpenedForm>
      )}
    </div>
  );
}
