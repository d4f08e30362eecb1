import { Button } from 'antd';
import { answerOf, client } from '../../api/client';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
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
        <Opened title={texts.take}>
          {(close) => (
            <SendForm
              schema={schema}
              submit={texts.take}
              primary
              call={(key, body: object) =>
                answerOf(client.POST('/registrant-lists/{id}/take', { params: params(key), body: body as never }))
              }
              onDone={onDone}
              onCancel={close}
            />
          )}
        </Opened>
      )}
      <Opened title={texts.layAside}>
        {(close) => (
          <SendForm
            schema={NOTHING}
            submit={texts.layAside}
            call={(key) => answerOf(client.POST('/registrant-lists/{id}/lay-aside', { params: params(key) }))}
            onDone={onDone}
            onCancel={close}
          >
            <p>{texts.layAsideSure}</p>
          </SendForm>
        )}
      </Opened>
    </div>
  );
}
