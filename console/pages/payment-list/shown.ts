import { allPages } from '../../api/all-pages';
import { answerOf, client, type Schemas } from '../../api/client';
import { monthText } from '../../app/dates';

/** What of a list is looked at. */
export const shows = ['clear', 'unclear', 'paid', 'not-dues', 'again'] as const;
export type Show = (typeof shows)[number];

export type ListLine = Schemas['PaymentLine'];

const queryOf = (show: Show) =>
  show === 'clear' || show === 'unclear'
    ? { clear: show === 'clear' ? ('true' as const) : ('false' as const) }
    : { outcome: show };

export const linesKey = (id: string, show: Show) => ['payment-list', id, 'lines', show];

/** A page of the lines of a list. */
export const readLines = (id: string, show: Show, cursor?: string) =>
  answerOf(
    client.GET('/payment-lists/{id}/lines', {
      params: { path: { id }, query: { ...queryOf(show), limit: 100, cursor } },
    }),
  );

/** All that is clear: what is confirmed together is seen together. */
export const clearLines = (id: string): Promise<ListLine[]> => allPages((cursor) => readLines(id, 'clear', cursor));

/** 2026年9月、10月: the year once. */
export function monthsText(months: readonly { month: string }[]): string {
  let year = '';
  return months
    .map(({ month }) => {
      const same = month.startsWith(year) && year !== '';
      year = month.slice(0, 4);
      return same ? monthText(month).replace(/^\d+年/, '') : monthText(month);
    })
    .join('、');
}
