import { useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { useVotesChanged } from './matters-query';
import { votesTexts as texts } from './texts';
import { VoteDeed } from './vote-deed';

interface Props {
  sittingId: string;
  all: Schemas['SittingMatters'];
}

/** Who is left out of those who are due, with the basis, for the committee there and above. */
export function LeftOut({ sittingId, all }: Props) {
  const changed = useVotesChanged(sittingId);
  return (
    <section className="stack" aria-labelledby="left-out">
      <h3 id="left-out">{texts.leftOut}</h3>
      <p className="quiet prose">{texts.leftOutIntro}</p>
      {all.leftOut.length === 0 && <p className="quiet">{texts.leftOutNone}</p>}
      <ul className="lines">
        {all.leftOut.map(({ memberId, name, kind, basis }) => (
          <li key={memberId} className="row between">
            <span>
              <strong>{name}</strong>
              <small className="small quiet">
                {kind.title}；{basis}
              </small>
            </span>
            <VoteDeed
              title={texts.countAgain}
              of={texts.countAgainOf(name)}
              hint={texts.countAgainHint}
              call={(key) =>
                answerOf(
                  client.POST('/sittings/{id}/left-out/{memberId}/end', {
                    params: { path: { id: sittingId, memberId }, header: { 'Idempotency-Key': key } },
                  }),
                )
              }
              onChanged={changed}
            />
          </li>
        ))}
      </ul>
      <div className="row">
        <Opened title={texts.leave}>{(close) => <LeavingOut {...{ sittingId, all }} onClose={close} />}</Opened>
      </div>
    </section>
  );
}

function LeavingOut({ sittingId, all, onClose }: Props & { onClose: () => void }) {
  const changed = useVotesChanged(sittingId);
  // As it was when the form opened: the page is read anew meanwhile.
  const [schema] = useState(() => fieldsOf(all));
  return (
    <SendForm
      schema={schema}
      call={(key, body: Schemas['NewLeftOut']) =>
        answerOf(
          client.POST('/sittings/{id}/left-out', {
            params: { path: { id: sittingId }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      onDone={() => {
        onClose();
        changed();
      }}
      submit={texts.leaveSave}
      onCancel={onClose}
    />
  );
}

const fieldsOf = ({ members, leftOut, leftOutKinds }: Props['all']): FieldSchema => {
  const there = members.filter(({ id }) => !leftOut.some(({ memberId }) => memberId === id));
  return {
    properties: {
      memberId: {
        type: 'string',
        title: texts.member,
        oneOf: there.map(({ id, name }) => ({ const: id, title: name })),
      },
      kind: {
        type: 'string',
        title: texts.leftOutKind,
        oneOf: leftOutKinds.map(({ id, title }) => ({ const: id, title })),
      },
      basis: { type: 'string', 'x-kind': 'long-text', title: texts.basis, maxLength: 500 },
    },
    required: ['memberId', 'kind', 'basis'],
  };
};
