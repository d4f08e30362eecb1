import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { booksTexts as texts } from './texts';

const form: FieldSchema = {
  properties: {
    reason: { type: 'string', title: texts.reason, maxLength: 200 },
    onDate: { type: 'string', format: 'date', title: texts.onDate },
  },
  required: ['reason', 'onDate'],
};

interface Props {
  committeeId: string;
  entry: Schemas['BookEntry'];
  onDone: () => void;
}

/** A mistake is taken back by a row that names it. */
export function CounterEntry({ committeeId, entry: { id, number }, onDone }: Props) {
  return (
    <Opened title={texts.counter} of={texts.counterOf(number)}>
      {(close) => (
        <SendForm
          schema={form}
          call={(key, body) =>
            answerOf(
              client.POST('/books/{committeeId}/entries/{id}/counter', {
                params: { path: { committeeId, id }, header: { 'Idempotency-Key': key } },
                body: body as never,
              }),
            )
          }
          onDone={() => {
            close();
            onDone();
          }}
          submit={texts.counter}
          onCancel={close}
        />
      )}
    </Opened>
  );
}
