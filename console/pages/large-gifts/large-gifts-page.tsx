import { useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client';
import { dayText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { OpenedForm } from '../../form/opened-form';
import type { FieldSchema } from '../../form/schema';
import { yuanText } from '../dues/yuan';
import { GiftActs } from './gift-acts';
import { largeGiftsTexts as texts } from './texts';

const filters: ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'yes', key: 'open', title: texts.open },
];

const form: FieldSchema = {
  properties: {
    memberId: { type: 'string', 'x-kind': 'member', title: texts.member },
    fen: { type: 'integer', 'x-kind': 'money', title: texts.sum, minimum: 1 },
    paidOn: { type: 'string', format: 'date', title: texts.paidOn },
    way: { title: texts.way, oneOf: Object.entries(texts.ways).map(([value, title]) => ({ const: value, title })) },
  },
  required: ['memberId', 'fen', 'paidOn', 'way'],
};

/** 大额党费: what members gave at once, and whether it went upward. */
export function LargeGiftsPage() {
  const queries = useQueryClient();
  const changed = () => queries.invalidateQueries({ queryKey: ['large-gifts'] });
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['large-gifts']}
      filters={filters}
      read={(query) => answerOf(client.GET('/large-gifts', { params: { query: query as never } }))}
      exportPath="/large-gifts/export"
      heads={[texts.name, texts.branch, texts.sum, texts.paidOn, texts.way, texts.forwarded, texts.act]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={(gift) => [
        gift.member.name,
        gift.branch.name,
        yuanText(gift.fen),
        dayText(gift.paidOn),
        gift.way.title,
        gift.countered
          ? texts.countered
          : gift.forwardedOn
            ? texts.forwardedOn(dayText(gift.forwardedOn), gift.receiptNo)
            : texts.notYet,
        !gift.countered && !gift.forwardedOn && <GiftActs key="act" gift={gift} onDone={changed} />,
      ]}
    >
      <OpenedForm
        title={texts.enter}
        schema={form}
        call={(key, body) =>
          answerOf(client.POST('/large-gifts', { params: { header: { 'Idempotency-Key': key } }, body: body as never }))
        }
        onDone={changed}
        primary
      />
    </ListPage>
  );
}
