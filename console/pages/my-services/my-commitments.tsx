import { useQuery } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { CommitmentStands } from '../openings/opening-people';
import { openingsTexts } from '../openings/texts';
import { useOpeningsChanged } from '../openings/use-openings-changed';
import { myCommitmentsQuery } from './queries';
import { RecordService } from './record-service';
import { myServicesTexts as texts } from './texts';

const NOTHING: FieldSchema = {};
const WHY: FieldSchema = {
  properties: { why: { type: 'string', title: texts.why, maxLength: 500, 'x-kind': 'long-text' } },
};

/** What I have claimed or hold. */
export function MyCommitments() {
  const found = useQuery(myCommitmentsQuery);
  if (found.isError) return null;
  const items = found.data?.items ?? [];
  return (
    <section className="stack" aria-labelledby="commitments">
      <h2 id="commitments">{texts.mine}</h2>
      {found.data && items.length === 0 && <p className="quiet">{texts.nothingMine}</p>}
      {items.map((item) => (
        <MyCommitment key={item.id} item={item} />
      ))}
    </section>
  );
}

function MyCommitment({ item }: { item: Schemas['Commitment'] }) {
  const changed = useOpeningsChanged();
  const { id, opening, organisation, choices, state, badgeOn } = item;
  const to = (key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });
  const badge = badgeOn ? texts.badgeNo : texts.badge;
  return (
    <article className="sheet paper stack">
      <div>
        <h3>{opening.title}</h3>
        <p className="quiet">{organisation.name}</p>
        <CommitmentStands item={item} />
        {state.id === 'waiting' && <p className="quiet">{openingsTexts.waitingMeans}</p>}
      </div>
      <div className="row">
        {choices.includes('record') && <RecordService commitmentId={id} name={opening.title} />}
        {choices.includes('promise') && (
          <OpenedForm
            title={texts.promise}
            of={texts.of(texts.promise, opening.title)}
            schema={NOTHING}
            primary
            call={(key) => answerOf(client.POST('/commitments/{id}/promise', { ...to(key), body: {} }))}
            onDone={changed}
          >
            <p>{texts.promiseText}</p>
          </OpenedForm>
        )}
        {state.id === 'held' && opening.kind.id === 'post' && (
          <OpenedForm
            title={badge}
            of={texts.of(badge, opening.title)}
            schema={NOTHING}
            call={(key) =>
              answerOf(client.POST('/commitments/{id}/badge', { ...to(key), body: { agrees: badgeOn === null } }))
            }
            onDone={changed}
          >
            <p>{texts.badgeHow}</p>
          </OpenedForm>
        )}
        {choices.includes('give-up') && (
          <OpenedForm
            title={texts.giveUp}
            of={texts.of(texts.giveUp, opening.title)}
            schema={WHY}
            call={(key, body: Schemas['GivingUp']) =>
              answerOf(client.POST('/commitments/{id}/give-up', { ...to(key), body }))
            }
            onDone={changed}
          >
            <p>{texts.giveUpSure}</p>
          </OpenedForm>
        )}
      </div>
    </article>
  );
}
