import { randomUUID } from 'node:crypto';
import type { Deferral } from '../../domain/registrants/standings';
import { addMonths, type Instant, type LocalDate, localDate } from '../../domain/time/dates';
import { Problem } from '../../platform/problem';
import type { Transaction } from '../../prisma/client';
import { toDbDate } from '../../prisma/db-date';
import type { UsedLink } from './open-link';
import { ofLink } from './own-people';

/** The longest time after which somebody is looked at again. */
const LONGEST_MONTHS = 24;

/** What a unit says of one of its people: that he is to be left alone for a while, or that there is no reason for it. */
export interface LinkAnswer {
  registrantId: string;
  deferral: Deferral | null;
  reviewOn: LocalDate | null;
}

/**
 * Keeps what a unit says by its link, until the community has looked at it. Said again it takes the place of what was said.
 * @throws Problem `not-found` for everybody else's people, `date-out-of-range`
 */
export async function answerByLink(
  tx: Transaction,
  link: UsedLink,
  { registrantId, deferral, reviewOn }: LinkAnswer,
  at: Instant,
): Promise<void> {
  const own = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM registrant r WHERE r.id = ${registrantId}::uuid AND ${ofLink(link)} FOR SHARE`;
  if (!own.length) throw new Problem('not-found');
  const [from, latest] = [localDate(at), addMonths(localDate(at), LONGEST_MONTHS)];
  if (reviewOn && (reviewOn <= from || reviewOn > latest))
    throw new Problem('date-out-of-range', { extras: { from, latest } });
  const said = { linkId: link.id, deferral, reviewOn: reviewOn && toDbDate(reviewOn), at: new Date(at) };
  const { count } = await tx.unitAnswer.updateMany({ where: { registrantId, settledAt: null }, data: said });
  if (!count) await tx.unitAnswer.create({ data: { id: randomUUID(), registrantId, ...said } });
}
