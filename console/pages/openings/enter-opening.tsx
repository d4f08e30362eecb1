import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import { openingFields } from './opening-fields';
import { openingsTexts as texts } from './texts';
import { useOpeningsChanged } from './use-openings-changed';

type Kind = 'post' | 'item' | 'wish';

const names: Record<Kind, string> = { post: texts.enterPost, item: texts.enterItem, wish: texts.enterWish };

/** Enters an opening of a kind. */
export function EnterOpening({ kind }: { kind: Kind }) {
  const changed = useOpeningsChanged();
  return (
    <OpenedForm
      title={names[kind]}
      schema={openingFields[kind]}
      submit={texts.save}
      primary
      call={(key, body: Omit<Schemas['OpeningEntering'], 'kind'>) =>
        answerOf(client.POST('/openings', { params: { header: { 'Idempotency-Key': key } }, body: { ...body, kind } }))
      }
      onDone={changed}
    />
  );
}
