import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
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
      <OpenedForm
        title={texts.forward}
        of={texts.forwardOf(member.name)}
        schema={form}
        call={(key, body) =>
          answerOf(client.POST('/large-gifts/{id}/forward', { params: params(key), body: body as never }))
        }
        onDone={onDone}
        primary
      />
      <OpenedForm
        title={texts.counter}
        of={texts.counterOf(member.name)}
        schema={{ properties: {} }}
        call={(key) => answerOf(client.POST('/large-gifts/{id}/counter', { params: params(key), body: {} }))}
        onDone={onDone}
      >
        <p>{texts.counterMore}</p>
      </OpenedForm>
    </div>
  );
}
