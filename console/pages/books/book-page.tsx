import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { dayText, todayHere } from '../../app/dates';
import { Facts } from '../../app/facts';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { Failure } from '../../app/states/failure';
import { Loading } from '../../app/states/loading';
import { useHolds } from '../../app/use-holds';
import { yuanText } from '../dues/yuan';
import { BookActs } from './book-acts';
import { yearFilter } from './books-page';
import { CounterEntry } from './counter-entry';
import { booksTexts as texts } from './texts';

const filters: ListFilter[] = [
  yearFilter,
  { kind: 'choice', key: 'kind', title: texts.kind, choices: Object.entries(texts.kinds) },
];

/** A committee's book: what came in and went out in a year, row by row, and what is left after each. */
export function BookPage() {
  const { committeeId } = useParams({ from: '/books/$committeeId' });
  const { year: chosen } = useSearch({ strict: false }) as { year?: string };
  const year = chosen ?? todayHere().slice(0, 4);
  const queries = useQueryClient();
  const keeps = useHolds('secretary', 'deputy-secretary', 'organisation-commissioner', 'organisation-officer');
  const path = { committeeId };
  const found = useQuery({
    queryKey: ['book', committeeId, year],
    queryFn: () => answerOf(client.GET('/books/{committeeId}', { params: { path, query: { year } } })),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} onRetry={() => found.refetch()} />;
  const book = found.data;
  const changed = () => {
    queries.invalidateQueries({ queryKey: ['book', committeeId] });
    queries.invalidateQueries({ queryKey: ['books'] });
  };
  const sums: [string, string][] = book.items.map(({ item, fen }) => [item.title, yuanText(fen)]);
  return (
    <ListPage
      title={texts.book(book.committee.name)}
      above={
        <>
          <Facts
            rows={[
              [texts.year, texts.yearOf(book.year)],
              [texts.opening, yuanText(book.opening)],
              [texts.income, yuanText(book.income)],
              [texts.expenditure, yuanText(book.expenditure)],
              [texts.balance, yuanText(book.balance)],
              [texts.state, book.closed ? texts.closed : texts.open],
              ...sums,
            ]}
          />
          {keeps && <BookActs committeeId={committeeId} year={book.year} closed={book.closed} onDone={changed} />}
        </>
      }
      queryKey={['book', committeeId, 'entries', year]}
      filters={filters}
      read={(query) =>
        answerOf(client.GET('/books/{committeeId}/entries', { params: { path, query: { ...query, year } as never } }))
      }
      exportPath={`/books/${committeeId}/entries/export`}
      exportAlso={{ year }}
      heads={[texts.item, texts.number, texts.day, texts.in, texts.out, texts.left, texts.rests, texts.by, texts.act]}
      nothing={texts.noRows}
      keyOf={({ id }) => id}
      row={(one) => [
        one.kind.id === 'countered' ? texts.counters(one.counters ?? 0) : one.item.title,
        one.number,
        dayText(one.onDate),
        one.change > 0 && yuanText(one.change),
        one.change < 0 && yuanText(-one.change),
        yuanText(one.balance),
        <span key="rests">
          {one.what}
          <small className="small quiet">
            {[one.voucher && texts.voucher(one.voucher), one.decidedOn && texts.decided(dayText(one.decidedOn))]
              .filter(Boolean)
              .join('，')}
          </small>
        </span>,
        one.enteredBy.name,
        one.counteredBy !== null
          ? texts.counteredBy(one.counteredBy)
          : keeps &&
            one.kind.id !== 'countered' && (
              <CounterEntry key="act" committeeId={committeeId} entry={one} onDone={changed} />
            ),
      ]}
    >
      <Link to="/books">{texts.all}</Link>
    </ListPage>
  );
}
