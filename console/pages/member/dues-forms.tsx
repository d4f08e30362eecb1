import { answerOf, client, type Schemas } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { memberDuesTexts as texts } from './dues-texts';

const choices = (titles: Record<string, string>) => Object.entries(titles).map(([id, title]) => ({ const: id, title }));

const baseFields: FieldSchema = {
  properties: {
    fromMonth: { type: 'string', 'x-kind': 'month', title: texts.fromMonth },
    payerClass: { type: 'string', oneOf: choices(texts.classes), title: texts.payerClass },
    base: { type: 'integer', 'x-kind': 'money', title: texts.baseField },
    quarterly: { type: 'boolean', title: texts.quarterly },
    elsewhere: { type: 'boolean', title: texts.elsewhere },
  },
  required: ['fromMonth', 'payerClass'],
};

const paymentFields: FieldSchema = {
  properties: {
    fen: { type: 'integer', 'x-kind': 'money', title: texts.sumField },
    way: { type: 'string', oneOf: choices(texts.ways), title: texts.wayField },
    paidOn: { type: 'string', format: 'date', title: texts.day },
    proxy: { type: 'boolean', title: texts.proxyField },
    olderReason: { type: 'string', 'x-kind': 'long-text', title: texts.olderReason, maxLength: 500 },
    approvedOn: { type: 'string', format: 'date', title: texts.approvedOn },
  },
  required: ['fen', 'way', 'paidOn'],
};

const reasonField: FieldSchema = {
  properties: { reason: { type: 'string', 'x-kind': 'long-text', title: texts.reason, maxLength: 500 } },
  required: ['reason'],
};

const endFields: FieldSchema = {
  properties: {
    fromMonth: { type: 'string', 'x-kind': 'month', title: texts.endFrom },
    reason: { type: 'string', 'x-kind': 'long-text', title: texts.endWhy, maxLength: 500 },
  },
  required: ['fromMonth', 'reason'],
};

interface Props {
  id: string;
  onDone: () => void;
}

/** What somebody’s dues rest on: he declares it, or who may enters it. */
export function EnterBase({ id, title, onDone }: Props & { title: string }) {
  return (
    <OpenedForm
      title={title}
      schema={baseFields}
      call={(key, body: Schemas['DuesBaseInput']) =>
        answerOf(
          client.POST('/members/{id}/dues-bases', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      onDone={onDone}
      submit={texts.submitBase}
    />
  );
}

type Filled = Omit<Schemas['DuesPaymentInput'], 'older'> & { olderReason?: string; approvedOn?: string };

/** What is filled in flat, as the API takes it. */
const paymentOf = ({ olderReason, approvedOn, ...paid }: Filled): Schemas['DuesPaymentInput'] => ({
  ...paid,
  ...(olderReason && approvedOn && { older: { reason: olderReason, approvedOn } }),
});

/** A payment of his, by hand. */
export function EnterPayment({ id, onDone }: Props) {
  return (
    <OpenedForm
      title={texts.enterPayment}
      schema={paymentFields}
      call={(key, body: Filled) =>
        answerOf(
          client.POST('/members/{id}/dues-payments', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body: paymentOf(body),
          }),
        )
      }
      onDone={onDone}
      submit={texts.submitPayment}
      primary
    >
      <p className="prose quiet">{texts.paymentHint}</p>
    </OpenedForm>
  );
}

/** Takes back a payment that was entered by mistake. */
export function CounterPayment({ id, receipt, onDone }: Props & { receipt: string }) {
  return (
    <OpenedForm
      title={texts.counter}
      of={texts.counterOf(receipt)}
      schema={reasonField}
      call={(key, body: Schemas['DuesPaymentCounter']) =>
        answerOf(
          client.POST('/dues-payments/{id}/counter', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      onDone={onDone}
    >
      <p className="prose quiet">{texts.counterHint}</p>
    </OpenedForm>
  );
}

/** Ends a 少交免交 before its time. */
export function EndRelief({ id, title, onDone }: Props & { title: string }) {
  return (
    <OpenedForm
      title={texts.endRelief}
      of={title}
      schema={endFields}
      call={(key, body: Schemas['DuesReliefEnd']) =>
        answerOf(
          client.POST('/dues-reliefs/{id}/end', {
            params: { path: { id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
      onDone={onDone}
    >
      <p className="prose quiet">{texts.endHint}</p>
    </OpenedForm>
  );
}
