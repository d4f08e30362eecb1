import { GIVE_UP_AFTER, nextTry } from '../channels/backoff';
import type { Later, Refused, Sent } from '../channels/channel';
import { MailChannel, type Unclear } from '../channels/mail';
import type { OpenChannel } from '../channels/open';
import { letterMail } from '../channels/texts';
import { periodText, UNCLEAR, type UnitLetterKind, unitLetterKinds } from '../domain/registrants/unit-letters';
import { type Instant, MINUTE } from '../domain/time/dates';
import { isQuiet, outsideQuietHours, type QuietHours } from '../domain/time/quiet-hours';
import { RenderError, type Renderer } from '../papers/renderer';
import { faultPoint } from '../platform/fault-point';
import { letterSheets } from '../procedures/unit-letters/sheets';
import { quietHoursAt } from '../registers/settings/quiet-hours';
import { settingOf } from '../registers/settings/read';
import { letterAddress } from '../registers/unit-letters/letter-address';
import { noteProvider } from './delivering';
import type { Telling } from './telling';

/** Letters of one round, one after the other: one file at a time is in memory, and notices are not kept waiting. */
const BATCH = 4;
/** A letter that a dead process had taken is seen to after this. */
const LEASE = 5 * MINUTE;

/** What mailing letters takes from outside. */
export interface LetterMailing extends Telling {
  renderer: Renderer;
}

/** A letter in hand. `turn`: the number of this try; whoever has another has lost it. */
interface Taken {
  id: string;
  turn: number;
  kind: UnitLetterKind;
  period: string;
  communityId: string;
  community: string;
  unitId: string | null;
  personId: string | null;
  number: number;
  queuedAt: Date;
}

/**
 * Mails the letters that were given to the program, each as a PDF, and each at most once: before a mail server hears of one
 * that is put on record, so that after a death in between nobody sends it again, and a person is told that it may have
 * gone out. No transaction is held while a letter is set or a server is asked.
 * @returns whether there was something to do
 */
export async function mailLetters(mailing: LetterMailing, at: Instant): Promise<boolean> {
  await giveUpLost(mailing, at);
  const open = mailing.channels.get('mail');
  const mayLeave = open ? Math.min(BATCH, open.gate.allowed(at)) : BATCH;
  if (mayLeave === 0) return false;
  const taken = await take(mailing, mayLeave, at);
  if (!taken.length) return false;
  const hoursAt = await quietHoursAt(
    mailing.db,
    taken.map(({ communityId }) => communityId),
  );
  const began = performance.now();
  for (const one of taken) {
    // Those whose lease may run out before their turn are left for the next round.
    if (performance.now() - began > LEASE / 4) await putBack(mailing, one, at);
    else if (open) await mailOne(mailing, open, one, hoursAt(one.communityId), at);
    else await end(mailing, one, 'no-channel');
  }
  return taken.length === BATCH;
}

/** What a process that is gone had offered to a mail server may have gone out: a person finds out. */
const giveUpLost = ({ db }: LetterMailing, at: Instant) => db.$executeRaw`
  UPDATE unit_letter SET fault = ${UNCLEAR}, next_at = NULL, leased_until = NULL, offered_at = NULL, version = version + 1
   WHERE state = 'reviewed' AND way = 'mail' AND next_at IS NOT NULL AND offered_at IS NOT NULL
     AND leased_until <= ${new Date(at)}`;

const take = ({ db }: LetterMailing, most: number, at: Instant) => db.$queryRaw<Taken[]>`
  WITH due AS (
    SELECT id FROM unit_letter
     WHERE state = 'reviewed' AND way = 'mail' AND next_at <= ${new Date(at)} AND offered_at IS NULL
       AND (leased_until IS NULL OR leased_until <= ${new Date(at)})
     ORDER BY next_at, number LIMIT ${most} FOR UPDATE SKIP LOCKED)
  UPDATE unit_letter l SET leased_until = ${new Date(at + LEASE)}, attempts = l.attempts + 1
    FROM due, letter_round t, organisation k WHERE l.id = due.id AND t.id = l.round_id AND k.id = l.community_id
  RETURNING l.id::text, l.attempts AS turn, t.kind, t.period, k.id::text AS "communityId", k.name AS community,
            l.unit_id::text AS "unitId", l.person_id::text AS "personId", l.number, l.queued_at AS "queuedAt"`;

async function mailOne(
  mailing: LetterMailing,
  open: OpenChannel,
  one: Taken,
  hours: QuietHours,
  at: Instant,
): Promise<void> {
  const { channel, gate } = open;
  if (!(channel instanceof MailChannel)) throw new Error('letters leave by mail');
  if (isQuiet(at, hours)) return await putBack(mailing, one, outsideQuietHours(at, one.id, hours));
  if (gate.closed(at)) return await putBack(mailing, one, gate.opensAt);
  const to = await letterAddress(mailing.db, mailing.keys, one);
  if ('fault' in to) return await withoutAddress(mailing, one, to.fault, at);
  const bytes = await pdfOf(mailing, one, at);
  if (bytes === 'busy') return await putBack(mailing, one, at + MINUTE);
  if (!bytes) return await end(mailing, one, 'not-made');
  if (!(await offered(mailing, one, at))) return;
  gate.spent();
  const kind = unitLetterKinds[one.kind];
  const period = periodText(one.kind, one.period);
  const result = await channel.sendLetter({
    ...{ id: one.id, to: to.address, at, ...letterMail({ kind, period, community: one.community }) },
    file: { name: `${kind}${one.period}-${one.number}.pdf`, bytes },
  });
  if (result.kind === 'sent') faultPoint('message-sent');
  await noteProvider(mailing, open, one.id, result, at);
  await settle(mailing, one, hours, result, at);
}

/** The letter as PDF; `busy`: later. Nothing: it cannot be made. */
async function pdfOf({ db, keys, log, renderer }: LetterMailing, { id, kind }: Taken, at: Instant) {
  const letters = await letterSheets(db, { keys, log }, [id]);
  try {
    return (await renderer.render({ make: 'letters', title: unitLetterKinds[kind], letters, at })).bytes;
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    if (error.busy) return 'busy';
    log.warn({ letter: id }, 'a letter could not be set');
    return undefined;
  }
}

/** On record before the server hears of it; no when somebody else has it by now, or a person wishes it otherwise. */
async function offered({ db }: LetterMailing, { id, turn }: Taken, at: Instant): Promise<boolean> {
  const { count } = await db.unitLetter.updateMany({
    where: { id, attempts: turn, state: 'reviewed', way: 'mail', nextAt: { not: null }, offeredAt: null },
    data: { offeredAt: new Date(at), leasedUntil: new Date(at + LEASE) },
  });
  return count === 1;
}

async function settle(
  mailing: LetterMailing,
  one: Taken,
  hours: QuietHours,
  result: Sent | Refused | Later | Unclear,
  at: Instant,
): Promise<void> {
  const { db } = mailing;
  const { id, turn } = one;
  if (result.kind === 'sent') {
    // Also when it was meanwhile held for lost: now it is known.
    await db.unitLetter.updateMany({
      where: { id, attempts: turn, state: 'reviewed', way: 'mail' },
      data: { ...atRest, state: 'sent', sentAt: new Date(at), fault: null, version: { increment: 1 } },
    });
  } else if (result.kind === 'later' && at - one.queuedAt.getTime() < GIVE_UP_AFTER) {
    await putOff(mailing, one, nextTry(id, turn, at, hours));
  } else await end(mailing, one, result.kind === 'unclear' ? UNCLEAR : result.code);
}

const atRest = { nextAt: null, leasedUntil: null, offeredAt: null };

const inHand = ({ id, turn }: Taken) => ({ id, attempts: turn, state: 'reviewed', way: 'mail', nextAt: { not: null } });

async function putOff({ db }: LetterMailing, one: Taken, until: Instant): Promise<void> {
  const data = { nextAt: new Date(until), leasedUntil: null, offeredAt: null };
  await db.unitLetter.updateMany({ where: inHand(one), data });
}

/** It was not tried after all. */
async function putBack({ db }: LetterMailing, one: Taken, until: Instant): Promise<void> {
  const data = { nextAt: new Date(until), leasedUntil: null, attempts: { decrement: 1 } };
  await db.unitLetter.updateMany({ where: inHand(one), data });
}

/** The program does not try again: a person decides. */
async function end({ db }: LetterMailing, one: Taken, fault: string): Promise<void> {
  await db.unitLetter.updateMany({ where: inHand(one), data: { ...atRest, fault, version: { increment: 1 } } });
}

/** Where the community has set it, the unit finds the letter by its link instead. */
async function withoutAddress(mailing: LetterMailing, one: Taken, fault: string, at: Instant): Promise<void> {
  const byLink = one.unitId !== null && (await settingOf(mailing.db, one.communityId, 'letters-by-link'));
  if (!byLink) return await end(mailing, one, fault);
  await mailing.db.unitLetter.updateMany({
    where: inHand(one),
    data: { way: 'link', nextAt: new Date(at), leasedUntil: null, version: { increment: 1 } },
  });
}

/**
 * Letters by link have gone out where the unit has a link by which it can read them; where it has none that is said, and
 * they go out as soon as one is made.
 */
export async function offerLetters({ db }: Pick<Telling, 'db'>, at: Instant): Promise<void> {
  const now = new Date(at);
  await db.$executeRaw`
    WITH seen AS MATERIALIZED (
      SELECT l.id, l.next_at, EXISTS (
               SELECT 1 FROM unit_link k JOIN unit u ON u.id = k.unit_id
                WHERE k.unit_id = l.unit_id AND k.community_id = l.community_id AND k.purpose = 'feedback'
                  AND k.revoked_at IS NULL AND k.expires_at > ${now} AND u.ended_on IS NULL) AS open
        FROM unit_letter l WHERE l.state = 'reviewed' AND l.way = 'link'
         FOR UPDATE OF l SKIP LOCKED)
    UPDATE unit_letter l
       SET state = CASE WHEN seen.open THEN 'sent' ELSE l.state END,
           sent_at = CASE WHEN seen.open THEN ${now}::timestamptz END,
           fault = CASE WHEN seen.open THEN NULL ELSE 'no-link' END,
           next_at = NULL, version = version + 1
      FROM seen WHERE l.id = seen.id AND (seen.open OR seen.next_at IS NOT NULL)`;
}
