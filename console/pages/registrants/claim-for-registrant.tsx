import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { Opened } from '../../app/opened';
import { Done } from '../../app/states/done';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { claimedText } from '../openings/claimed-text';
import { useOpeningsChanged } from '../openings/use-openings-changed';
import { registrantsTexts as texts } from './texts';

interface Props {
  registrantId: string;
  name: string;
}

/** With his yes, somebody who keeps or walks him claims something for him: what suits him stands first. */
export function ClaimForRegistrant({ registrantId, name }: Props) {
  const [told, setTold] = useState<string>();
  return (
    <>
      <Opened title={texts.claimFor} of={texts.of(texts.claimFor, name)}>
        {(close) => (
          <ClaimForm
            registrantId={registrantId}
            onDone={(claimed) => {
              setTold(claimedText(claimed));
              close();
            }}
            onCancel={close}
          />
        )}
      </Opened>
      <Done told={told} />
    </>
  );
}

interface FormProps {
  registrantId: string;
  onDone: (claimed: Schemas['Commitment']) => void;
  onCancel: () => void;
}

function ClaimForm({ registrantId, onDone, onCancel }: FormProps) {
  const changed = useOpeningsChanged();
  const found = useQuery({
    queryKey: ['openings', 'for', registrantId],
    queryFn: () => answerOf(client.GET('/registrants/{id}/openings', { params: { path: { id: registrantId } } })),
  });
  const items = found.data?.items;
  const schema = useMemo(
    (): FieldSchema => ({
      properties: {
        openingId: {
          type: 'string',
          title: texts.claimWhat,
          oneOf: (items ?? []).map(({ id, title, kind, fits, full }) => ({
            const: id,
            title: texts.choice(title, kind.title, fits, full),
          })),
        },
        note: { type: 'string', title: texts.claimNote, maxLength: 500, 'x-kind': 'long-text' },
        yesOn: { type: 'string', format: 'date', title: texts.yesOn },
      },
      required: ['openingId', 'yesOn'],
    }),
    [items],
  );
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  if (!items) return <Loading />;
  return (
    <SendForm
      schema={schema}
      initial={{ '/yesOn': todayHere() }}
      submit={texts.claimFor}
      call={(key, { openingId, ...body }: Schemas['Claiming'] & { openingId: string }) =>
        answerOf(
          client.POST('/openings/{id}/claims', {
            params: { path: { id: openingId }, header: { 'Idempotency-Key': key } },
            body: { ...body, registrantId },
          }),
        )
      }
      onDone={(claimed: Schemas['Commitment']) => {
        changed();
        onDone(claimed);
      }}
      onCancel={onCancel}
    >
      <p className="quiet">{items.length ? texts.claimHow : texts.nothingToClaim}</p>
    </SendForm>
  );
}
