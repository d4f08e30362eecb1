import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, client, type Schemas } from '../../api/client';
import { todayHere } from '../../app/dates';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { openingsTexts as texts } from './texts';
import { useOpeningsChanged } from './use-openings-changed';

/** 调岗: to another post that is open, with his yes. */
export function MoveHolder({ item }: { item: Schemas['Commitment'] }) {
  return (
    <Opened title={texts.move} of={texts.of(texts.move, item.person.name)}>
      {(close) => <MoveForm item={item} close={close} />}
    </Opened>
  );
}

function MoveForm({ item: { id, opening }, close }: { item: Schemas['Commitment']; close: () => void }) {
  const changed = useOpeningsChanged();
  const found = useQuery({
    queryKey: ['openings', 'posts-open'],
    queryFn: () =>
      answerOf(
        client.GET('/openings', { params: { query: { openingKind: 'post', openingStatus: 'open', limit: 100 } } }),
      ),
  });
  const posts = found.data?.items;
  const schema = useMemo(
    (): FieldSchema => ({
      properties: {
        toOpeningId: {
          type: 'string',
          title: texts.moveTo,
          oneOf: (posts ?? [])
            .filter((one) => one.id !== opening.id)
            .map((one) => ({ const: one.id, title: `${one.title}（${one.organisation.name}）` })),
        },
        yesOn: { type: 'string', format: 'date', title: texts.yesOn },
        why: { type: 'string', title: texts.why, maxLength: 500, 'x-kind': 'long-text' },
      },
      required: ['toOpeningId', 'yesOn', 'why'],
    }),
    [posts, opening.id],
  );
  if (!posts) return null;
  return (
    <SendForm
      schema={schema}
      initial={{ '/yesOn': todayHere() }}
      submit={texts.move}
      call={(key, body: Schemas['HolderMove']) =>
        answerOf(
          client.POST('/commitments/{id}/move', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }),
        )
      }
      onDone={() => {
        changed();
        close();
      }}
      onCancel={close}
    />
  );
}
