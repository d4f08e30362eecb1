import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../access/audit';
import type { Reader } from '../../access/reader';
import type { ReviewView, releaseCauses } from '../../domain/registrants/openings';
import type { LocalDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import { demandOpeningKeeper, demandState, lockCommitment } from './commitment-of';
import { moveHolder, releaseHolder } from './leave';
import { sealOpeningText } from './sealed-texts';
import type { OpeningTelling } from './telling';

/** What is said of somebody on a post, and what follows from it. */
export interface Reviewing {
  result: 'stays' | 'moved' | 'released';
  ownerView?: ReviewView | undefined;
  peersView?: ReviewView | undefined;
  residentsView?: ReviewView | undefined;
  /** 述岗, in few words. */
  text?: string | undefined;
  /** Released: why. */
  cause?: (typeof releaseCauses)[number] | undefined;
  /** MovedCommitment: to which post, and when he said yes. */
  toOpeningId?: string | undefined;
  yesOn?: LocalDate | undefined;
}

const invalid = (pointer: string, detail: string) => new Problem('invalid-input', { errors: [{ pointer, detail }] });

/**
 * 评岗: what the owner, his peers and residents say of somebody on a post; he stays, is moved with his yes, or released.
 * @throws Problem as `releaseHolder` and `moveHolder`
 */
export async function reviewHolder(
  tx: Transaction,
  c: Reader,
  id: string,
  given: Reviewing,
): Promise<OpeningTelling[]> {
  const { result, text, cause, toOpeningId, yesOn } = given;
  const locked = await lockCommitment(tx, c, id);
  demandOpeningKeeper(locked);
  demandState(locked, 'held');
  if (locked.opening.kind !== 'post') throw new Problem('not-allowed');
  if (result === 'moved' && (!toOpeningId || !yesOn))
    throw invalid('/toOpeningId', '请选择调往的岗位，并填写本人同意的日期');
  if (result === 'released' && (!cause || !text)) throw invalid('/cause', '请选择撤岗的原因并说明');
  const reviewId = randomUUID();
  await tx.postReview.create({
    data: {
      ...{ id: reviewId, commitmentId: id, result, by: c.actor.personId, on: toDbDate(c.today), at: new Date(c.at) },
      ownerView: given.ownerView ?? null,
      peersView: given.peersView ?? null,
      residentsView: given.residentsView ?? null,
      text: text ? sealOpeningText(c.deps.keys, `post-review.text:${reviewId}`, text) : null,
    },
  });
  const entry = { actorId: c.actor.personId, at: c.at, action: 'noted', objectKind: 'commitment', objectId: id };
  await recordAudit(tx, { ...entry, detail: { result } });
  if (result === 'released')
    return await releaseHolder(tx, c, id, { cause: cause as string as 'wish', why: text as string });
  if (result === 'stays') return [];
  const to = { toOpeningId: toOpeningId as string, yesOn: yesOn as LocalDate, why: text ?? '评岗后调岗' };
  return await moveHolder(tx, c, id, to);
}
