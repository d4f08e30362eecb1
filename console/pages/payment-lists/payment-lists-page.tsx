import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { instantText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { yuanText } from '../dues/yuan';
import { paymentListsTexts as texts } from './texts';

const filters: ListFilter[] = [
  { kind: 'organisation', key: 'organisationId', title: texts.organisation },
  { kind: 'yes', key: 'unsettled', title: texts.unsettled },
];

/** Lists of bank and WeChat that were brought in, and how much of each still waits. */
export function PaymentListsPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['payment-lists']}
      filters={filters}
      read={(query) => answerOf(client.GET('/payment-lists', { params: { query: query as never } }))}
      exportPath="/payment-lists/export"
      heads={[texts.branch, texts.way, texts.given, texts.total, texts.open]}
      nothing={texts.nothing}
      keyOf={({ id }) => id}
      row={({ id, branch, way, givenAt, givenBy, total, outcomes }) => [
        <Link key="name" className="line-name" to="/payment-lists/$id" params={{ id }}>
          {branch.name}
        </Link>,
        way.title,
        `${instantText(givenAt)} ${givenBy.name}`,
        texts.count(total.lines, yuanText(total.fen)),
        outcomes.open.lines ? <strong key="open">{texts.openCount(outcomes.open.lines)}</strong> : texts.open0,
      ]}
    >
      <Link to="/payment-lists/new">{texts.bring}</Link>
    </ListPage>
  );
}
