import { lastDayOfQuarter } from '../../domain/dues/quarters';
import type { HandOverConfirmed, HandOverListed, HandOverReturned } from '../../domain/effects/hand-overs';
import { uuidOf } from '../../platform/hash';
import { Prisma } from '../../prisma/generated/client';
import { enterInBook } from '../book/enter';
import type { EffectWriter } from '../effect-writer';
import { counteredSince, freePayments } from './open-payments';

const { sql } = Prisma;

/** The hand-over of a branch for a quarter. */
export const handOverId = ({ branchId, quarter }: HandOverReturned): string =>
  uuidOf(`hand-over\n${branchId}\n${quarter}`);

/** Takes its payments. What came in or was countered since they were counted makes the step begin anew. */
const list: EffectWriter<HandOverListed> = {
  run: async (tx, { branchId, committeeId, quarter, way, handedOn, fen, payments }, { caseId, at }) => {
    const id = handOverId({ branchId, quarter });
    const branch = sql`${branchId}::uuid`;
    const taken = await tx.$queryRaw<{ fen: number }[]>`
      UPDATE dues_payment payment SET hand_over_id = ${id}::uuid
       WHERE ${freePayments(branch, sql`${lastDayOfQuarter(quarter)}`)} RETURNING fen`;
    const less = await tx.$queryRaw<{ fen: number }[]>`
      UPDATE dues_payment payment SET counter_hand_over_id = ${id}::uuid
       WHERE (${counteredSince(branch)}) AND payment.hand_over_id <> ${id}::uuid RETURNING fen`;
    const sum = (rows: { fen: number }[]) => rows.reduce((total, row) => total + row.fen, 0);
    if (taken.length !== payments || sum(taken) - sum(less) !== fen)
      throw new Error('payments came in while they were handed over');
    await tx.$executeRaw`
      INSERT INTO hand_over (id, branch_id, committee_id, quarter, case_id, fen, payments, way, handed_on, listed_at)
      VALUES (${id}::uuid, ${branch}, ${committeeId}::uuid, ${quarter}, ${caseId}, ${fen}, ${payments}, ${way},
              ${handedOn}::date, ${new Date(at)})
      ON CONFLICT (branch_id, quarter) DO UPDATE
         SET committee_id = excluded.committee_id, case_id = excluded.case_id, fen = excluded.fen,
             payments = excluded.payments, way = excluded.way, handed_on = excluded.handed_on,
             listed_at = excluded.listed_at
       WHERE hand_over.confirmed_at IS NULL`;
  },
};

/** Income of the committee's book, once. */
const confirm: EffectWriter<HandOverConfirmed> = {
  run: async (tx, values, { at, actorId }) => {
    const id = handOverId(values);
    const [row] = await tx.$queryRaw<{ committeeId: string; fen: number }[]>`
      UPDATE hand_over SET confirmed_at = ${new Date(at)} WHERE id = ${id}::uuid AND confirmed_at IS NULL
      RETURNING committee_id::text AS "committeeId", fen`;
    if (!row || actorId === null) throw new Error('there is no hand-over to confirm');
    const entry = { kind: 'income', item: 'hand-over', onDate: values.receivedOn, handOverId: id } as const;
    await enterInBook(tx, { ...entry, ...row, enteredBy: actorId, at });
  },
};

/** It goes back to the branch: its payments are of no hand-over. */
const giveBack: EffectWriter<HandOverReturned> = {
  statements: (values) => {
    const id = handOverId(values);
    return [
      sql`UPDATE dues_payment SET hand_over_id = NULL WHERE hand_over_id = ${id}::uuid`,
      sql`UPDATE dues_payment SET counter_hand_over_id = NULL WHERE counter_hand_over_id = ${id}::uuid`,
      sql`UPDATE hand_over SET fen = 0, payments = 0 WHERE id = ${id}::uuid AND confirmed_at IS NULL`,
    ];
  },
};

/** What a step can do to hand-overs. What the committee has confirmed is not taken back: its book counters it. */
export const handOverEffects = { list, confirm, return: giveBack };
