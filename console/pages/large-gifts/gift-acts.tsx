import { answerOf, client, type Schemas } from '../../api/client';
import { Opened } from '../../app/opened';
import type { FieldSchema } from '../../form/schema';
import { SendForm } from '../../form/send-form';
import { largeGiftsTexts as texts } from './texts';

const form: FieldSchema = {
  properties: {
    forwardedOn: { type: 'string', format: 'date', title: texts.day },
    receiptNo: { type: 'string', title: texts.receipt, maxLength: 50 },
  },
  required: ['forwardedOn'],
};

interface Props {
  gift: Schemas['LargeGift'];
  onDone: () => void;
}

/** That a gift went upward, or was entered by mistake. */
export function GiftActs({ gift: { id, member }, onDone }: Props) {
  const params = (key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
  return (
    <div className="row">
      <Opened title={texts.forward} of={texts.forwardOf(member.name)}>
        {(close) => (
          <SendForm
            schema={form}
            call={(key, body) =>
              answerOf(client.POST('/large-gifts/{id}/forward', { params: params(key), body: body as never }))
            }
            onDone={onDone}
            submit={texts.forward}
            primary
            onCancel={close}
          />
        )}
      </Opened>
      <Opened title={texts.counter} of={texts.counterOf(member.name)}>
        {(close) => (
          <SendForm
            schema={{ properties: {} }}
            call={(key) => answerOf(client.POST('/large-gifts/{id}/counter', { params: params(key), body: {} }))}
            onDone={onDone}
            submit={texts.counter}
            onCancel={close}
          >
            <p>{texts.counterMore}</p>
          </SendForm>
        )}
      </Opened>
    </div>
  );
}
