import { z } from 'zod';
import { demandSomewhere } from '../../access/may';
import { byId } from '../../lists/inputs';
import { BookOfCommittee, bookOfCommitteeColumns, booksByCommittee } from '../../registers/book/by-committee';
import { bookFilters } from '../../registers/book/entries';
import { duesFigures } from '../../registers/dues/figures/figures';
import {
  DuesOfBranch,
  DuesOfMember,
  duesByBranch,
  duesFigureColumns,
  duesFigureFilters,
  duesNameColumns,
  duesNameFilters,
  duesNames,
} from '../../registers/dues/figures/lists';
import {
  HandedPayment,
  HandOver,
  handedPaymentColumns,
  handedPayments,
  handOverColumns,
  handOverFilters,
  handOvers,
} from '../../registers/hand-overs/lists';
import type { Api } from '../http/api';
import { listRoute } from '../http/list-routes';

/** Figures of dues: by branch, by hand-over, by committee, each with the names or rows behind it. */
export function duesFiguresRoutes(api: Api): void {
  listRoute(api, {
    path: '/dues-figures',
    tag: 'dues',
    summary: 'What was due, paid in time, late, waived and is owed, by branch, in a month or several',
    filters: duesFigureFilters,
    item: DuesOfBranch,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'dues.read');
      return duesByBranch(c, query);
    },
    file: { id: 'dues-figures', title: '党费收缴统计', columns: duesFigureColumns },
  });

  listRoute(api, {
    path: '/dues-figures/names',
    tag: 'dues',
    summary: 'The names behind one figure',
    filters: duesNameFilters,
    item: DuesOfMember,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'dues.read');
      return duesNames(c, query);
    },
    file: {
      id: 'dues-names',
      title: '党费收缴统计明细',
      columns: duesNameColumns,
      words: { figure: Object.fromEntries(Object.entries(duesFigures).map(([id, { title }]) => [id, title])) },
    },
  });

  listRoute(api, {
    path: '/hand-overs',
    tag: 'dues',
    summary: 'What branches have handed over, the newest quarter first',
    filters: handOverFilters,
    item: HandOver,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'dues.read');
      return handOvers(c, query);
    },
    file: { id: 'hand-overs', title: '党费上交统计', columns: handOverColumns },
  });

  listRoute(api, {
    path: '/hand-overs/{id}/payments',
    tag: 'dues',
    summary: 'Its payments one by one: they come to its sum',
    params: byId,
    filters: {},
    item: HandedPayment,
    problems: ['not-found'],
    page: (c, query) => handedPayments(c, c.params.id, query),
    file: { id: 'handed-payments', title: '党费上交清单', columns: handedPaymentColumns },
  });

  listRoute(api, {
    path: '/books',
    tag: 'dues',
    summary: 'Income and use by committee in a year',
    filters: {
      organisationId: z.uuid().optional().meta({ description: 'Of the committees at or below it.' }),
      year: bookFilters.year,
    },
    item: BookOfCommittee,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'book.read');
      return booksByCommittee(c, query);
    },
    file: { id: 'books', title: '党费收支统计', columns: bookOfCommitteeColumns },
  });
}
