import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import type { CommitmentState } from '../../domain/registrants/openings';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { claimantOf, type ForWhom, type Holder } from './holder';
import { type Mover, noteStep, tellOfCommitment } from './move';
import { canBeTaken, type LockedOpening, lockOpening } from './opening-of';
import { countPosts, MOST_POSTS, placedState, takePlace } from './places';
import { onOpening } from './post-need';
import { sealOpeningText } from './sealed-texts';
import { chosenText, heldText, type OpeningTelling, waitingText } from './telling';

/** What is claimed, for whom, and how he will do it. */
export interface Claiming extends ForWhom {
  /** What he will do and when: an item demands it. */
  note?: string | undefined;
  /** A day that he has agreed. */
  agreedOn?: LocalDate | undefined;
  /** Of somebody else: when he said yes to it. */
  yesOn?: LocalDate | undefined;
}

/** What became of a claim. */
export interface Claimed {
  id: string;
  state: CommitmentState;
  /** His place on the waiting list; null: he has a place. */
  position: number | null;
  told: OpeningTelling[];
}

const invalid = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });

export const moverOf = ({ deps, actor, at, today }: Reader): Mover => ({
  keys: deps.keys,
  by: actor.personId,
  at,
  today,
});

/**
 * Takes an opening up, for oneself or, with his yes, for somebody whom one keeps. A place is a row and is given once; who
 * comes when none is free waits, in the order of time. Of a post the people of its place have to agree as well.
 * @throws Problem `not-found`, `not-allowed`, `opening-closed`, `opening-elsewhere`, `registrant-not-active`,
 * `already-claimed`, `posts-already-two`, `holder-exempt`, `invalid-input`
 */
export async function claimOpening(
  tx: Transaction,
  c: Reader,
  openingId: string,
  claiming: Claiming,
): Promise<Claimed> {
  const opening = await lockOpening(tx, openingId);
  const holder = await claimantOf(tx, c, opening, claiming);
  if (!canBeTaken(opening, c.today)) throw new Problem('opening-closed');
  const himself = holder.personId === c.actor.personId;
  checkWords(opening, claiming, himself, c.today);
  const before = await tx.commitment.findFirst({
    where: { openingId, personId: holder.personId, endedOn: null },
    select: { id: true },
  });
  if (before) throw new Problem('already-claimed');
  if (opening.kind === 'post') await checkPost(tx, holder, c.today);
  return await onOpening(tx, opening, c.at, () => enterClaim(tx, c, opening, holder, claiming));
}

function checkWords(opening: LockedOpening, { note, yesOn, agreedOn }: Claiming, himself: boolean, today: LocalDate) {
  if (opening.kind === 'item' && !note) throw invalid('/note', '请写明准备做什么、什么时间做');
  if (himself && yesOn) throw invalid('/yesOn', '本人认领不填此项');
  if (!himself && !yesOn) throw invalid('/yesOn', '请填写本人同意的日期：未经本人同意不能代为认领');
  if (yesOn && yesOn > today) throw invalid('/yesOn', '本人同意的日期不能晚于今天');
  if (agreedOn && agreedOn < today) throw invalid('/agreedOn', '约定的日期不能早于今天');
}

/** 每人不超过两个岗位；年老体弱、患病的不安排. */
async function checkPost(tx: Transaction, { personId, memberId }: Holder, today: LocalDate): Promise<void> {
  const [exempt] = memberId
    ? await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM exemption e
         WHERE e.member_id = ${memberId}::uuid AND e.from_date <= ${today}::date
           AND (e.to_date IS NULL OR e.to_date >= ${today}::date) AND (e.ended_on IS NULL OR e.ended_on > ${today}::date)
         LIMIT 1`
    : [];
  if (exempt) throw new Problem('holder-exempt');
  if ((await countPosts(tx, personId)) >= MOST_POSTS) throw new Problem('posts-already-two');
}

async function enterClaim(
  tx: Transaction,
  c: Reader,
  opening: LockedOpening,
  { personId, registrantId, memberId }: Holder,
  { note, agreedOn, yesOn }: Claiming,
): Promise<Claimed> {
  const id = randomUUID();
  const himself = personId === c.actor.personId;
  const at = new Date(c.at);
  const placed = await takePlace(tx, opening, id);
  const state = placed ? placedState(opening) : 'waiting';
  const last = await tx.commitment.aggregate({ where: { openingId: opening.id }, _max: { turn: true } });
  await tx.commitment.create({
    data: {
      ...{ id, openingId: opening.id, personId, registrantId, memberId, state, turn: (last._max.turn ?? 0) + 1 },
      note: note ? sealOpeningText(c.deps.keys, `commitment.note:${id}`, note) : null,
      agreedOn: agreedOn ? toDbDate(agreedOn) : null,
      yesOn: toDbDate(yesOn ?? c.today),
      ...{ madeBy: c.actor.personId, madeAt: at, stateAt: at },
    },
  });
  const mover = moverOf(c);
  await noteStep(tx, id, { state, cause: himself ? 'claimed' : 'proposed' }, mover);
  await tellOfCommitment(tx, { id, openingId: opening.id, registrantId, state: 'waiting' }, state, mover, agreedOn);
  const position = placed ? null : await positionOf(tx, opening.id, id);
  const entry = { actorId: c.actor.personId, at: c.at, action: 'claimed', objectKind: 'commitment', objectId: id };
  await recordAudit(tx, { ...entry, detail: { openingId: opening.id, state } });
  const text = placed ? (state === 'held' ? heldText : chosenText)(opening) : waitingText(opening, position as number);
  return { id, state, position, told: [{ personId, audience: 'member', text }] };
}

/** His place on the waiting list, from 1. */
async function positionOf(tx: Transaction, openingId: string, id: string): Promise<number> {
  const [row] = await tx.$queryRaw<[{ position: number }]>`
    SELECT count(*)::int AS position FROM commitment w
     WHERE w.opening_id = ${openingId}::uuid AND w.state = 'waiting'
       AND w.turn <= (SELECT turn FROM commitment WHERE id = ${id}::uuid)`;
  return row.position;
}
