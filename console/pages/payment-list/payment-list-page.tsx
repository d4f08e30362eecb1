import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Radio } from 'antd';
import { answerOf, client, type Schemas } from '../../api/client';
import { instantText } from '../../app/dates';
import { ExcelLink } from '../../app/excel-link';
import { Facts } from '../../app/facts';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { yuanText } from '../dues/yuan';
import { Remarks } from '../import/remarks';
import { ClearLines } from './clear-lines';
import { LinesShown } from './lines-shown';
import { type Show, shows } from './shown';
import { paymentListTexts as texts } from './texts';
import './payment-list.css';

type List = Schemas['PaymentListWithRemarks'];

/** A list of a bank or of WeChat: what can be confirmed together, what is settled one by one, and what became of the rest. */
export function PaymentListPage() {
  const { id } = useParams({ from: '/payment-lists/$id' });
  const { show } = useSearch({ strict: false }) as { show?: Show };
  const navigate = useNavigate();
  const found = useQuery({
    queryKey: ['payment-list', id],
    queryFn: () => answerOf(client.GET('/payment-lists/{id}', { params: { path: { id } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const list = found.data;
  const open = list.outcomes.open.lines;
  const chosen = show && shows.includes(show) ? show : open ? 'clear' : 'paid';
  return (
    <article className="stack">
      <div className="row between">
        <h1>{texts.title(list.branch.name, list.way.title)}</h1>
        <span className="row">
          <ExcelLink to={`/payment-lists/${id}/lines/export`} />
          <Link to="/payment-lists">{texts.all}</Link>
        </span>
      </div>
      <p role="status">{open ? texts.waiting(open) : texts.allDone}</p>
      <Sums list={list} />
      <Radio.Group
        aria-label={texts.show}
        optionType="button"
        value={chosen}
        options={shows.map((one) => ({ value: one, label: texts.shows[one] }))}
        onChange={({ target }) => navigate({ to: '.', search: { show: target.value } as never, replace: true })}
      />
      {chosen === 'clear' ? <ClearLines list={list} /> : <LinesShown key={chosen} list={list} show={chosen} />}
      <Remarks remarks={list.remarks} title={texts.remarks} />
    </article>
  );
}

/** As many lines as the file has, by what became of them. */
function Sums({ list: { givenAt, givenBy, total, outgoing, outcomes } }: { list: List }) {
  const of = ({ lines, fen }: { lines: number; fen: number }) => lines > 0 && texts.outcome(lines, yuanText(fen));
  return (
    <Facts
      rows={[
        [texts.given, `${instantText(givenAt)} ${givenBy.name}`],
        [texts.total, texts.outcome(total.lines, yuanText(total.fen))],
        [texts.open, of(outcomes.open)],
        [texts.paid, of(outcomes.paid)],
        [texts['not-dues'], of(outcomes['not-dues'])],
        [texts.again, of(outcomes.again)],
        [texts.outgoing, outgoing > 0 && texts.outgoingText(outgoing)],
      ]}
    />
  );
}
