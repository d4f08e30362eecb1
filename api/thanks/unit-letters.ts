import { z } from 'zod';
import { unitLetterStates } from '../../domain/registrants/unit-letters';
import { byId, day, paragraph } from '../../lists/inputs';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import type { Direct } from '../../prisma/direct';
import { letterSheets } from '../../procedures/unit-letters/sheets';
import {
  handLetter,
  leaveOutLetter,
  lockLetter,
  receivedLetter,
  reviewLetter,
  wordLetter,
} from '../../registers/unit-letters/change-letter';
import { unitLetterColumns } from '../../registers/unit-letters/letter-columns';
import { listUnitLetters, unitLetterOf } from '../../registers/unit-letters/letter-list';
import {
  letterCause,
  letterHanding,
  UnitLetterItem,
  unitLetterFilters,
} from '../../registers/unit-letters/letter-schemas';
import { openLetterWord } from '../../registers/unit-letters/sealed-words';
import type { Api } from '../http/api';
import type { Context } from '../http/context';
import { once } from '../http/idempotency';
import { listRoute } from '../http/list-routes';
import { disposition, INLINE, rendered } from '../http/rendered';

const words = z
  .strictObject({
    honours: paragraph(200).nullable().meta({ description: '荣誉；null：没有' }),
    merits: paragraph(200).nullable().meta({ description: '贡献，用自己的话；null：用通用的一句' }),
  })
  .meta({ id: 'LetterWords', description: 'Kept sealed.' });

/** What is done to one letter, once; answered with the letter as it stands then. */
const done = (c: Context<{ id: string }>, act: (tx: Transaction) => Promise<void>) =>
  once(c, async (tx) => {
    await act(tx);
    // It is read in the same transaction: what was just done is in it.
    const run: Direct = (statement) => tx.$queryRaw(statement);
    return { status: 200 as const, body: await unitLetterOf(c, c.params.id, run) };
  });

/** One 感谢信 or 反馈函: reviewed, left out with the reason, worded, looked at, received. */
export function unitLettersRoutes(api: Api): void {
  listRoute(api, {
    path: '/unit-letters',
    tag: 'units',
    summary: '感谢信 and 反馈函; the keepers of a unit see those that were sent to it',
    filters: unitLetterFilters,
    item: UnitLetterItem,
    page: (c, query) => listUnitLetters(c, query),
    file: {
      id: 'unit-letters',
      title: '感谢信和反馈函清单',
      words: { sending: unitLetterStates, stuck: { true: '系统未能发出' } },
      columns: unitLetterColumns,
    },
  });

  const one = { tag: 'units', params: byId, answers: { 200: UnitLetterItem } } as const;

  api.route({
    ...one,
    method: 'post',
    path: '/unit-letters/{id}/review',
    summary: 'Agree to one letter by itself',
    idempotent: true,
    problems: ['not-found', 'not-allowed', 'letter-fixed', 'letter-held'],
    handler: (c) => done(c, (tx) => reviewLetter(tx, c, c.params.id)),
  });

  api.route({
    ...one,
    method: 'post',
    path: '/unit-letters/{id}/leave-out',
    summary: 'Leave one out, or hold it for now, with the reason',
    idempotent: true,
    body: z
      .strictObject({
        state: z.enum(['held', 'left-out']),
        because: letterCause,
        why: paragraph(300).optional().meta({ description: '具体原因；“其他原因”必填；加密保存' }),
      })
      .meta({ id: 'LetterLeftOut' }),
    problems: ['not-found', 'not-allowed', 'letter-fixed', 'reason-needed'],
    handler: (c) => done(c, (tx) => leaveOutLetter(tx, c, c.params.id, c.body)),
  });

  api.route({
    ...one,
    method: 'post',
    path: '/unit-letters/{id}/words',
    summary: '荣誉 and 贡献, in words of one’s own',
    idempotent: true,
    body: words,
    problems: ['not-found', 'not-allowed', 'letter-fixed'],
    handler: (c) => done(c, (tx) => wordLetter(tx, c, c.params.id, c.body)),
  });

  api.route({
    ...one,
    method: 'post',
    path: '/unit-letters/{id}/hand',
    summary:
      'Have one reviewed letter sent by the program, once more too; print it instead; or say that it has arrived',
    description: 'Refused while a mail server has it. `went` only where it may have gone out without an answer.',
    idempotent: true,
    body: z.strictObject({ as: letterHanding }).meta({ id: 'LetterHanded' }),
    problems: [
      ...(['not-found', 'not-allowed', 'letter-not-reviewed', 'letter-on-its-way'] as const),
      ...(['letter-without-unit', 'letter-not-unclear'] as const),
    ],
    handler: (c) => done(c, (tx) => handLetter(tx, c, c.params.id, c.body.as)),
  });

  api.route({
    ...one,
    method: 'post',
    path: '/unit-letters/{id}/received',
    summary: 'Note that the unit has it',
    idempotent: true,
    body: z.strictObject({ on: day }).meta({ id: 'LetterReceived' }),
    problems: ['not-found', 'not-allowed', 'letter-not-reviewed', 'date-out-of-range'],
    handler(c) {
      if (c.body.on > c.today) throw new Problem('date-out-of-range');
      return done(c, (tx) => receivedLetter(tx, c, c.params.id, c.body.on));
    },
  });

  api.route({
    method: 'get',
    path: '/unit-letters/{id}/words',
    tag: 'units',
    summary: 'Its 荣誉 and 贡献, for those who write it',
    params: byId,
    answers: { 200: words },
    problems: ['not-found', 'not-allowed'],
    async handler(c) {
      const row = await seenToWrite(c);
      const reading = { keys: c.deps.keys, log: c.log };
      const word = (name: 'honours' | 'merits') => openLetterWord(reading, name, row.id, row[name]);
      return { status: 200 as const, body: { honours: word('honours'), merits: word('merits') } };
    },
  });

  api.route({
    method: 'get',
    path: '/unit-letters/{id}/sheet',
    tag: 'units',
    summary: 'The letter as PDF, to look at; it counts as no print',
    limit: 'sensitive',
    params: byId,
    answers: { 200: { media: 'application/pdf', description: 'Sheets of A4' } },
    problems: ['not-found', 'unavailable'],
    async handler(c) {
      const { kind } = await unitLetterOf(c, c.params.id);
      if (c.request.method === 'HEAD') return { status: 200 as const, body: Buffer.alloc(0) };
      const letters = await letterSheets(c.deps.db, { keys: c.deps.keys, log: c.log }, [c.params.id]);
      const { bytes } = await rendered({ make: 'letters', title: kind.title, letters, at: c.at });
      return {
        status: 200 as const,
        body: Buffer.from(bytes),
        headers: {
          'Content-Security-Policy': INLINE,
          'Content-Disposition': disposition('inline', 'letter.pdf', `${kind.title}.pdf`),
        },
      };
    },
  });
}

async function seenToWrite(c: Context<{ id: string }>) {
  await c.deps.db.$transaction((tx) => lockLetter(tx, c, c.params.id, 'unit-letter.write'));
  const row = await c.deps.db.unitLetter.findUnique({ where: { id: c.params.id } });
  if (!row) throw new Problem('not-found');
  return row;
}
