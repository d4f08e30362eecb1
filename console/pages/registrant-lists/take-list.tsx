import { Button } from 'antd';
import { answerOf, client } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { registrantListsTexts as texts } from './texts';

const schema: FieldSchema = {
  properties: {
    notify: { type: 'boolean', title: texts.notify },
    reportBy: { type: 'string', format: 'date', title: texts.reportBy },
  },
};
const NOTHING: FieldSchema = {};

/** Takes a list, or lays it aside. */
export function TakeList({ id, disabled, onDone }: { id: string; disabled: boolean; onDone: () => void }) {
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  return (
    <div className="row no-print">
      {disabled ? (
        <Button disabled>{texts.take}</Button>
      ) : (
        <OpenedForm
          title={texts.take}
          schema={schema}
          primary
          call={(key, body: object) =>
            answerOf(client.POST('/registrant-lists/{id}/take', { params: params(key), body: body as never }))
          }
          onDone={onDone}
        />
      )}
      <OpenedForm
        title={texts.layAside}
        schema={NOTHING}
        call={(key) => answerOf(client.POST('/registrant-lists/{id}/lay-aside', { params: params(key) }))}
        onDone={onDone}
      >
        <p>{texts.layAsideSure}</p>
      </OpenedForm>
    </div>
  );
}
