import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { FirstOnes } from '../../app/list/first-ones';
import { Done } from '../../app/states/done';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { claimedText } from '../openings/claimed-text';
import { spanText } from '../openings/openings-page';
import { useOpeningsChanged } from '../openings/use-openings-changed';
import { nearMeQuery } from './queries';
import { myServicesTexts as texts } from './texts';

const note = (title: string): FieldSchema => ({ type: 'string', title, maxLength: 500, 'x-kind': 'long-text' });
const WITH_NOTE: FieldSchema = { properties: { note: note(texts.note) }, required: ['note'] };
const MAYBE_NOTE: FieldSchema = { properties: { note: note(texts.noteMaybe) } };
const OWN: FieldSchema = {
  properties: {
    title: { type: 'string', title: texts.ownName, maxLength: 50 },
    details: { type: 'string', title: texts.ownDetails, maxLength: 500, 'x-kind': 'long-text' },
  },
  required: ['title', 'details'],
};

/** What I could take up near me, what suits me first; or something of my own. */
export function NearMe() {
  const changed = useOpeningsChanged();
  const [told, setTold] = useState<string>();
  const found = useQuery(nearMeQuery);
  if (found.isError) return null;
  const items = (found.data?.items ?? []).filter(({ mine }) => mine === null);
  return (
    <section className="stack" aria-labelledby="near">
      <h2 id="near">{texts.near}</h2>
      <Done told={told} />
      {found.data && items.length === 0 && <p className="quiet">{texts.nothingNear}</p>}
      <FirstOnes items={items} what={texts.claimable}>
        {(item) => <NearOpening key={item.id} item={item} onClaimed={(claimed) => setTold(claimedText(claimed))} />}
      </FirstOnes>
      <div className="row">
        <OpenedForm
          title={texts.own}
          schema={OWN}
          submit={texts.send}
          call={(key, body: Schemas['OwnProposal']) =>
            answerOf(client.POST('/openings/own', { params: { header: { 'Idempotency-Key': key } }, body }))
          }
          onDone={changed}
        >
          <p className="quiet">{texts.ownHow}</p>
        </OpenedForm>
      </div>
    </section>
  );
}

interface NearProps {
  item: Schemas['OpeningForMe'];
  onClaimed: (claimed: Schemas['Commitment']) => void;
}

function NearOpening({ item, onClaimed }: NearProps) {
  const changed = useOpeningsChanged();
  const { id, title, details, kind, organisation, times, fits, status } = item;
  return (
    <article className="sheet paper stack">
      <div>
        <h3>{title}</h3>
        <p className="quiet">
          {[kind.title, organisation.name, times.map((one) => one.title).join('、'), spanText(item)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>{details}</p>
        {fits && <strong>{texts.fits}</strong>}
        {status.id === 'full' && <p className="quiet">{texts.full}</p>}
      </div>
      <div className="row">
        <OpenedForm
          title={texts.claim}
          of={texts.of(texts.claim, title)}
          schema={kind.id === 'item' ? WITH_NOTE : MAYBE_NOTE}
          primary
          call={(key, body: Schemas['Claiming']) =>
            answerOf(
              client.POST('/openings/{id}/claims', {
                params: { path: { id }, header: { 'Idempotency-Key': key } },
                body,
              }),
            )
          }
          onDone={(claimed: Schemas['Commitment']) => {
            changed();
            onClaimed(claimed);
          }}
        >
          {status.id === 'full' && <p>{texts.fullMeans}</p>}
          {kind.id === 'post' && <p>{texts.claimPost}</p>}
        </OpenedForm>
      </div>
    </article>
  );
}
