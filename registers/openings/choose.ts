import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { fromDbDate, toDbDate } from '../../prisma/db-date';
import { moverOf } from './claim';
import { demandOpeningKeeper, demandState, type LockedCommitment, lockCommitment } from './commitment-of';
import { type CommitmentMove, moveCommitment } from './move';
import { promoteNext } from './places';
import { onOpening } from './post-need';
import { assignedText, heldText, type OpeningTelling, objectedText, publicText, refusedText } from './telling';

// 双向选择: the people of the place agree or do not, the name is public for some days, and he signs his promise.

const invalid = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });

/** Moves a commitment on; who stands next takes a place that is let go. */
export async function moveOn(
  tx: Transaction,
  c: Reader,
  locked: LockedCommitment,
  move: CommitmentMove,
  text?: string,
): Promise<OpeningTelling[]> {
  const { row, opening } = locked;
  const mover = moverOf(c);
  return await onOpening(tx, opening, c.at, async () => {
    await moveCommitment(tx, row, move, mover);
    const entry = { actorId: c.actor.personId, at: c.at, action: 'moved', objectKind: 'commitment', objectId: row.id };
    await recordAudit(tx, { ...entry, detail: { state: move.state, cause: move.cause } });
    const own: OpeningTelling[] = text ? [{ personId: row.personId, audience: 'member', text }] : [];
    return [...own, ...(await promoteNext(tx, opening, mover))];
  });
}

/**
 * The people of the place agree to a claim of a post: it is public until a day. What somebody proposed of his own is his,
 * and open, at once.
 * @throws Problem `not-found`, `not-allowed`, `own-case`, `commitment-moved`
 */
export async function agreeToClaim(
  tx: Transaction,
  c: Reader,
  id: string,
  publicUntil: LocalDate,
): Promise<OpeningTelling[]> {
  const locked = await lockCommitment(tx, c, id);
  demandOpeningKeeper(locked);
  demandState(locked, 'chosen');
  const { opening } = locked;
  if (opening.kind === 'post') {
    const move: CommitmentMove = { state: 'posted', cause: 'agreed', data: { publicUntil: toDbDate(publicUntil) } };
    return await moveOn(tx, c, locked, move, publicText(opening, publicUntil));
  }
  await tx.opening.update({ where: { id: opening.id }, data: { openFrom: toDbDate(c.today) } });
  return await moveOn(tx, c, locked, { state: 'held', cause: 'agreed' }, heldText(opening));
}

/** They do not, and say why: the place goes to the next. @throws Problem as `agreeToClaim` */
export async function refuseClaim(tx: Transaction, c: Reader, id: string, why: string): Promise<OpeningTelling[]> {
  const locked = await lockCommitment(tx, c, id);
  demandOpeningKeeper(locked);
  demandState(locked, 'chosen', 'waiting');
  const { opening } = locked;
  if (opening.kind !== 'post' && opening.openFrom === null) {
    await tx.opening.update({
      where: { id: opening.id },
      data: { closedOn: toDbDate(c.today), closedWhy: 'refused' },
    });
  }
  return await moveOn(tx, c, locked, { state: 'refused', cause: 'refused', text: why }, refusedText(opening));
}

/** Somebody objects while the name is public: it is looked into anew. @throws Problem as `agreeToClaim` */
export async function objectToHolder(tx: Transaction, c: Reader, id: string, why: string): Promise<OpeningTelling[]> {
  const locked = await lockCommitment(tx, c, id);
  demandOpeningKeeper(locked);
  demandState(locked, 'posted');
  const move: CommitmentMove = { state: 'chosen', cause: 'objected', text: why, data: { publicUntil: null } };
  return await moveOn(tx, c, locked, move, objectedText(locked.opening));
}

/**
 * He signs his promise, here or on paper, after the days of 公示: from then on the post is his, and he is told so.
 * @param signedOn on paper: the day on it, which a keeper enters
 * @throws Problem `not-found`, `not-allowed`, `commitment-moved`, `post-still-public`, `invalid-input`
 */
export async function promisePost(
  tx: Transaction,
  c: Reader,
  id: string,
  signedOn?: LocalDate,
): Promise<OpeningTelling[]> {
  const locked = await lockCommitment(tx, c, id);
  demandState(locked, 'posted');
  const { row, opening, own } = locked;
  const until = fromDbDate(row.publicUntil as Date);
  if (own && signedOn) throw invalid('/signedOn', '本人在线签订不填日期');
  if (!own && !signedOn) throw invalid('/signedOn', '请填写纸质承诺书上的日期');
  if (c.today <= until) throw new Problem('post-still-public', { extras: { until } });
  const on = signedOn ?? c.today;
  if (on <= until || on > c.today) throw invalid('/signedOn', '日期应在公示结束之后，不晚于今天');
  const move: CommitmentMove = {
    state: 'held',
    cause: 'promised',
    data: {
      promisedOn: toDbDate(on),
      promisedWay: own ? 'self' : 'paper',
      assignedOn: toDbDate(c.today),
    },
  };
  return await moveOn(tx, c, locked, move, assignedText(opening, c.today));
}
