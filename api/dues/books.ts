import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand } from '../../access/may';
import { bookItems, expenditureItems, incomeItems, isUse } from '../../domain/book/items';
import { codes } from '../../domain/people/member-codes';
import { day, line } from '../../lists/inputs';
import { named, titled } from '../../lists/schemas';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { leastBalanceFrom } from '../../registers/book/balance';
import { counterInBook, enterInBook, lockBook } from '../../registers/book/enter';
import { BookEntry, bookColumns, bookEntries, bookFilters, bookKinds } from '../../registers/book/entries';
import { closeYear, yearOfBook } from '../../registers/book/years';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';

const MOST_FEN = 1_000_000_000;
const byCommittee = z.object({ committeeId: z.uuid() });
const year = z.int().min(1950).max(2199);

const Year = z
  .strictObject({
    committee: named,
    year: z.int(),
    opening: z.int().meta({ description: 'Carried over from the year before.' }),
    income: z.int(),
    expenditure: z.int(),
    balance: z.int(),
    closed: z.boolean(),
    items: z.array(z.strictObject({ item: titled, kind: titled, fen: z.int() })),
  })
  .meta({ id: 'BookOfYear', description: 'Sums in fen.' });

const Done = z.strictObject({ number: z.int() });

const entry = {
  fen: z.int().min(1).max(MOST_FEN),
  onDate: day,
  voucher: line(50).optional(),
  what: line(200).optional(),
};

const Entered = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('income'),
      item: z.enum(['from-above', 'interest', 'care', 'brought-in']),
      ...entry,
    }),
    z.strictObject({
      kind: z.literal('expenditure'),
      item: z.enum(codes(expenditureItems)),
      decidedOn: day.optional(),
      ...entry,
    }),
  ])
  .meta({ id: 'BookEntered', description: 'A use is decided together and rests on a voucher: both are needed.' });

/** 党费收支台账 of a committee. */
export function booksRoutes(api: Api): void {
  api.route({
    method: 'get',
    path: '/books/{committeeId}',
    tag: 'dues',
    summary: 'What came in and went out in a year, and what is left',
    params: byCommittee,
    query: z.strictObject({ year: bookFilters.year }),
    answers: { 200: Year },
    problems: ['not-found'],
    async handler(c) {
      const committee = await seenCommittee(c, 'book.read');
      const found = await yearOfBook(c.deps.db, committee.id, Number(c.query.year ?? c.today.slice(0, 4)));
      const items = Object.entries(found.items).map(([item, fen]) => {
        const kind = item in incomeItems ? 'income' : 'expenditure';
        return {
          item: { id: item, title: bookItems[item as keyof typeof bookItems] },
          kind: { id: kind, title: bookKinds[kind] },
          fen,
        };
      });
      return { status: 200, body: { ...found, items, committee: { id: committee.id, name: committee.name } } };
    },
  });

  listRoute(api, {
    path: '/books/{committeeId}/entries',
    tag: 'dues',
    summary: 'Its rows in the order of days, each with the balance after it',
    params: byCommittee,
    filters: bookFilters,
    item: BookEntry,
    problems: ['not-found'],
    page: async (c, query) => bookEntries(c, (await seenCommittee(c, 'book.read')).id, query),
    file: {
      id: 'book-entries',
      title: '党费收支台账',
      columns: bookColumns,
      words: { kind: bookKinds, item: bookItems },
    },
  });

  api.route({
    method: 'post',
    path: '/books/{committeeId}/entries',
    tag: 'dues',
    summary: 'Enter income, or what was spent',
    description: 'What branches hand over enters by itself. Nothing is ever edited: a mistake is countered.',
    idempotent: true,
    params: byCommittee,
    body: Entered,
    answers: { 201: Done.meta({ id: 'BookEntryNumber' }) },
    problems: [
      'not-allowed',
      'not-found',
      'date-out-of-range',
      'book-year-closed',
      'book-too-little',
      'book-decision-needed',
    ],
    async handler(c) {
      const committee = await seenCommittee(c, 'book.write');
      const { body } = c;
      const { kind, item, fen, onDate, voucher, what } = body;
      const decidedOn = body.kind === 'expenditure' ? body.decidedOn : undefined;
      if (onDate > c.today || (decidedOn && decidedOn > onDate)) throw new Problem('date-out-of-range');
      if (isUse(item) && !(decidedOn && voucher)) throw new Problem('book-decision-needed');
      return await once(c, async (tx) => {
        await lockBook(tx, committee.id);
        if (kind === 'expenditure' && (await leastBalanceFrom(tx, committee.id, onDate)) < fen)
          throw new Problem('book-too-little');
        const { id, number } = await enterInBook(tx, {
          ...{ committeeId: committee.id, kind, item, fen, onDate, voucher, decidedOn },
          ...(what && { what: { text: what, keys: c.deps.keys } }),
          enteredBy: c.actor.personId,
          at: c.at,
        });
        await audited(c, tx, 'created', id, { kind, item, fen });
        return { status: 201 as const, body: { number } };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/books/{committeeId}/entries/{id}/counter',
    tag: 'dues',
    summary: 'Take a row back by one that names it, with the reason',
    idempotent: true,
    params: byCommittee.extend({ id: z.uuid() }),
    body: z.strictObject({ reason: line(200), onDate: day }).meta({ id: 'BookCounter' }),
    answers: { 201: Done },
    problems: ['not-allowed', 'not-found', 'date-out-of-range', 'book-countered', 'book-year-closed'],
    async handler(c) {
      const committee = await seenCommittee(c, 'book.write');
      const { reason, onDate } = c.body;
      if (onDate > c.today) throw new Problem('date-out-of-range');
      return await once(c, async (tx) => {
        const by = { by: c.actor.personId, at: c.at, keys: c.deps.keys };
        const { number } = await counterInBook(tx, {
          committeeId: committee.id,
          id: c.params.id,
          reason,
          onDate,
          ...by,
        });
        await audited(c, tx, 'countered', c.params.id, {});
        return { status: 201 as const, body: { number } };
      });
    },
  });

  api.route({
    method: 'post',
    path: '/books/{committeeId}/close',
    tag: 'dues',
    summary: 'Close a year: its balance is carried over, and nothing is entered in it any more',
    idempotent: true,
    params: byCommittee,
    body: z.strictObject({ year }).meta({ id: 'BookClosing' }),
    answers: { 204: 'Closed' },
    problems: ['not-allowed', 'not-found', 'book-year-not-over', 'book-year-closed'],
    async handler(c) {
      const committee = await seenCommittee(c, 'book.write');
      return await once(c, async (tx) => {
        const by = { by: c.actor.personId, at: c.at, today: c.today };
        await closeYear(tx, { committeeId: committee.id, year: c.body.year, ...by });
        await audited(c, tx, 'set', committee.id, { year: c.body.year });
        return { status: 204 as const };
      });
    },
  });
}

/** A committee whose book one may read, or keep. @throws Problem `not-found`, `not-allowed` */
async function seenCommittee(c: Context<{ committeeId: string }>, permission: 'book.read' | 'book.write') {
  const found = await c.deps.db.organisation.findUnique({ where: { id: c.params.committeeId } });
  if (!found?.mayApproveProbationary) throw new Problem('not-found');
  demand(c.actor, permission, { paths: [found.path] });
  return found;
}

async function audited(c: Context, tx: Transaction, action: string, objectId: string, detail: Record<string, unknown>) {
  const { personId: actorId } = c.actor;
  await recordAudit(tx, { actorId, at: c.at, action, objectKind: 'book-entry', objectId, detail });
}
