import { Link, useParams } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText, monthText } from '../../app/dates';
import { ListPage } from '../../app/list/list-page';
import { yuanText } from '../dues/yuan';
import { handOversTexts as texts } from './texts';

/** The payments of a hand-over: they come to its sum. */
export function HandOverPage() {
  const { id } = useParams({ from: '/hand-overs/$id' });
  return (
    <ListPage
      title={texts.listTitle}
      queryKey={['hand-overs', id]}
      read={(query) =>
        answerOf(client.GET('/hand-overs/{id}/payments', { params: { path: { id }, query: query as never } }))
      }
      exportPath={`/hand-overs/${id}/payments/export`}
      heads={[texts.name, texts.paidOn, texts.way, texts.receipt, texts.months, texts.sum]}
      nothing={texts.noPayments}
      keyOf={(one) => one.id}
      row={({ member, paidOn, way, receiptNo, months, fen }) => [
        member.name,
        dayText(paidOn),
        way.title,
        receiptNo,
        months.map(monthText).join('、'),
        fen < 0 ? `-${yuanText(-fen)}` : yuanText(fen),
      ]}
    >
      <Link to="/hand-overs">{texts.all}</Link>
    </ListPage>
  );
}
