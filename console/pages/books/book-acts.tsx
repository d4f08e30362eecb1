import { answerOf, client } from '../../api/client';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { booksTexts as texts } from './texts';

const choicesOf = (items: Readonly<Record<string, string>>) =>
  Object.entries(items).map(([value, title]) => ({ const: value, title }));

const shared: Record<string, FieldSchema> = {
  fen: { type: 'integer', 'x-kind': 'money', title: texts.fen, minimum: 1 },
  onDate: { type: 'string', format: 'date', title: texts.onDate },
};
const rests: Record<string, FieldSchema> = {
  voucher: { type: 'string', title: texts.voucherField, maxLength: 50 },
  what: { type: 'string', title: texts.what, maxLength: 200 },
};

const forms: Record<'income' | 'expenditure', FieldSchema> = {
  income: {
    properties: { item: { title: texts.item, oneOf: choicesOf(texts.incomeItems) }, ...shared, ...rests },
    required: ['item', 'fen', 'onDate'],
  },
  expenditure: {
    properties: {
      item: { title: texts.item, oneOf: choicesOf(texts.expenditureItems) },
      ...shared,
      decidedOn: { type: 'string', format: 'date', title: texts.decidedOn },
      ...rests,
    },
    required: ['item', 'fen', 'onDate'],
  },
};

interface Props {
  committeeId: string;
  year: number;
  closed: boolean;
  onDone: () => void;
}

/** Entering income and what was spent, and closing the year. */
export function BookActs({ committeeId, year, closed, onDone }: Props) {
  const path = { committeeId };
  const enter = (kind: 'income' | 'expenditure') => (key: string, body: object) =>
    answerOf(
      client.POST('/books/{committeeId}/entries', {
        params: { path, header: { 'Idempotency-Key': key } },
        body: { kind, ...body } as never,
      }),
    );
  return (
    <div className="stack no-print">
      <p className="quiet">{texts.handOverNote}</p>
      <div className="row">
        {(['income', 'expenditure'] as const).map((kind) => (
          <OpenedForm
            key={kind}
            title={kind === 'income' ? texts.enterIncome : texts.enterExpenditure}
            schema={forms[kind]}
            call={enter(kind)}
            onDone={onDone}
            submit={texts.save}
            primary
          />
        ))}
        {!closed && (
          <OpenedForm
            title={texts.close}
            schema={{ properties: {} }}
            call={(key) =>
              answerOf(
                client.POST('/books/{committeeId}/close', {
                  params: { path, header: { 'Idempotency-Key': key } },
                  body: { year },
                }),
              )
            }
            onDone={onDone}
          >
            <p>{texts.closeMore(year)}</p>
          </OpenedForm>
        )}
      </div>
    </div>
  );
}
