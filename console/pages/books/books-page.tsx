import { Link } from '@tanstack/react-router';
import { answerOf, client } from '../../api/client';
import { todayHere } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { yuanText } from '../dues/yuan';
import { booksTexts as texts } from './texts';

const thisYear = Number(todayHere().slice(0, 4));

export const yearFilter: ListFilter = {
  kind: 'choice',
  key: 'year',
  title: texts.year,
  none: texts.thisYear,
  choices: [0, 1, 2, 3, 4].map((back) => [String(thisYear - back), texts.yearOf(thisYear - back)] as const),
};

const filters: ListFilter[] = [{ kind: 'organisation', key: 'organisationId', title: texts.organisation }, yearFilter];

/** Income and use of dues, a committee a line; each opens to its book. */
export function BooksPage() {
  return (
    <ListPage
      title={texts.title}
      intro={texts.intro}
      queryKey={['books']}
      filters={filters}
      read={(query) => answerOf(client.GET('/books', { params: { query: query as never } }))}
      exportPath="/books/export"
      heads={[texts.committee, texts.year, texts.opening, texts.income, texts.expenditure, texts.balance, texts.state]}
      nothing={texts.nothing}
      keyOf={({ committee }) => committee.id}
      row={({ committee, year, opening, income, expenditure, balance, closed }) => [
        <Link
          key="name"
          className="line-name"
          to="/books/$committeeId"
          params={{ committeeId: committee.id }}
          search={{ year: String(year) } as never}
        >
          {committee.name}
        </Link>,
        texts.yearOf(year),
        yuanText(opening),
        yuanText(income),
        yuanText(expenditure),
        yuanText(balance),
        closed ? texts.closed : texts.open,
      ]}
    />
  );
}
