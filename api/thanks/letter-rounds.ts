import { z } from 'zod';
import { recordAudit } from '../../access/audit';
import { demand, demandSomewhere } from '../../access/may';
import { unitLetterKinds } from '../../domain/registrants/unit-letters';
import { byId } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import { letterSheets, MOST_LETTERS } from '../../procedures/unit-letters/sheets';
import { sendLetters } from '../../registers/unit-letters/change-letter';
import { letterRoundOf, listLetterRounds, roundOf } from '../../registers/unit-letters/letter-list';
import { LetterRoundItem, letterRoundFilters, letterWay } from '../../registers/unit-letters/letter-schemas';
import type { Api } from '../http/api';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { disposition, INLINE, rendered } from '../http/rendered';

const number = z.int().min(1).max(1_000_000);
const numbers = z.strictObject({
  from: z.coerce.number().pipe(number).default(1).meta({ description: 'From this number of the round on.' }),
});

/** 感谢信 and 反馈函 by community and period: printed in hundreds, and said to have gone out. */
export function letterRoundsRoutes(api: Api): void {
  listRoute(api, {
    path: '/letter-rounds',
    tag: 'units',
    summary: 'Rounds of 感谢信 and 反馈函, the newest first, with how many letters stand where',
    filters: letterRoundFilters,
    item: LetterRoundItem,
    problems: ['not-allowed'],
    page(c, query) {
      demandSomewhere(c.actor, 'unit-letter.read');
      return listLetterRounds(c, query);
    },
    file: {
      id: 'letter-rounds',
      title: '感谢信和反馈函',
      words: { roundKind: unitLetterKinds },
      columns: [
        { title: '种类', value: ({ kind }) => kind.title },
        { title: '时段', width: 16, value: ({ period }) => period.title },
        { title: '社区', width: 30, value: ({ community }) => community.name },
        { title: '起草日期', as: 'day', value: ({ draftedOn }) => draftedOn },
        { title: '待审阅', value: ({ letters }) => letters.drafted },
        { title: '暂缓', value: ({ letters }) => letters.held },
        { title: '不发', value: ({ letters }) => letters.leftOut },
        { title: '待发出', value: ({ letters }) => letters.reviewed },
        { title: '待系统发送', value: ({ onTheWay }) => onTheWay },
        { title: '系统未能发出', value: ({ stuck }) => stuck },
        { title: '已发出', value: ({ letters }) => letters.sent },
      ],
    },
  });

  api.route({
    method: 'get',
    path: '/letter-rounds/{id}',
    tag: 'units',
    summary: 'One round of 感谢信 or 反馈函',
    params: byId,
    answers: { 200: LetterRoundItem },
    problems: ['not-found'],
    handler: async (c) => ({ status: 200 as const, body: await letterRoundOf(c, c.params.id) }),
  });

  api.route({
    method: 'get',
    path: '/letter-rounds/{id}/print',
    tag: 'units',
    summary: `Reviewed letters of a round as one PDF, at most ${MOST_LETTERS} from a number on; each print is on record`,
    description: 'X-Next-From tells from which number on the next file goes; without it this was the last.',
    limit: 'sensitive',
    params: byId,
    query: numbers,
    answers: { 200: { media: 'application/pdf', description: 'Letters, each on sheets of its own' } },
    problems: ['not-found', 'not-allowed', 'letters-none-to-print', 'unavailable'],
    async handler(c) {
      const round = await roundOf(c, c.params.id);
      demand(c.actor, 'unit-letter.write', { paths: [round.path] });
      if (c.request.method === 'HEAD') return { status: 200 as const, body: Buffer.alloc(0) };
      const rows = await c.deps.db.unitLetter.findMany({
        where: { roundId: round.id, state: { in: ['reviewed', 'sent'] }, number: { gte: c.query.from } },
        orderBy: { number: 'asc' },
        take: MOST_LETTERS + 1,
        select: { id: true, number: true },
      });
      const ids = rows.slice(0, MOST_LETTERS).map(({ id }) => id);
      if (!ids.length) throw new Problem('letters-none-to-print');
      const letters = await letterSheets(c.deps.db, { keys: c.deps.keys, log: c.log }, ids);
      const title = unitLetterKinds[round.kind];
      const { bytes } = await rendered({ make: 'letters', title, letters, at: c.at });
      // What could not be made was not printed.
      await c.deps.db.$transaction(async (tx) => {
        await tx.unitLetter.updateMany({ where: { id: { in: ids } }, data: { printed: { increment: 1 } } });
        const entry = { actorId: c.actor.personId, at: c.at, action: 'printed', objectKind: 'letter-round' };
        await recordAudit(tx, { ...entry, objectId: round.id, detail: { from: c.query.from, letters: ids.length } });
      });
      const next = rows[MOST_LETTERS]?.number;
      return {
        status: 200 as const,
        body: Buffer.from(bytes),
        headers: {
          'Content-Security-Policy': INLINE,
          'Content-Disposition': disposition(
            'inline',
            'letters.pdf',
            `${title}-${round.community}-${c.query.from}.pdf`,
          ),
          ...(next ? { 'X-Next-From': String(next) } : {}),
        },
      };
    },
  });

  api.route({
    method: 'post',
    path: '/letter-rounds/{id}/send',
    tag: 'units',
    summary:
      'Send reviewed letters of some numbers, or all: on paper they have gone out, by mail and link the program does it',
    description: 'Letters that it has in hand stay with it; of one that may have gone out a person decides by itself.',
    idempotent: true,
    params: byId,
    body: z
      .strictObject({ way: letterWay, from: number.optional(), to: number.optional() })
      .meta({ id: 'LettersSent' }),
    answers: { 200: z.strictObject({ sent: z.int(), queued: z.int() }).meta({ id: 'LettersSentCount' }) },
    problems: ['not-found', 'not-allowed'],
    async handler(c) {
      const round = await roundOf(c, c.params.id);
      demand(c.actor, 'unit-letter.write', { paths: [round.path] });
      const { way, from = 1, to = 1_000_000 } = c.body;
      return await once(c, async (tx) => ({
        status: 200 as const,
        body: await sendLetters(tx, c, round.id, { way, from, to }),
      }));
    },
  });
}
