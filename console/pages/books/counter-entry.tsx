import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
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
    <OpenedForm
      title={texts.counter}
      of={texts.counterOf(number)}
      schema={form}
      call={(key, body) =>
        answerOf(
          client.POST('/books/{committeeId}/entries/{id}/counter', {
            params: { path: { committeeId, id }, header: { 'Idempotency-Key': key } },
            body: body as never,
          }),
        )
      }
      onDone={onDone}
    />
  );
}
