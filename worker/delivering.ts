import { GIVE_UP_AFTER, nextTry } from '../channels/backoff';
import type { Channel, Later, Message, Refused, Sent } from '../channels/channel';
import { endDelivery } from '../channels/end-delivery';
import type { Gate } from '../channels/gate';
import type { Unclear } from '../channels/mail';
import type { OpenChannel } from '../channels/open';
import { endPause, keepPause, readPauses } from '../channels/pauses';
import type { RelayReason } from '../channels/relay-lines';
import { linesOutside, matterOf } from '../channels/texts';
import { type Instant, localDate, MINUTE } from '../domain/time/dates';
import { isQuiet, outsideQuietHours, type QuietHours } from '../domain/time/quiet-hours';
import { faultPoint } from '../platform/fault-point';
import { tellOfMailed } from '../registers/news/tell-of-given';
import { addressOf, contactSelect } from '../registers/people/contacts';
import { quietHoursOf } from '../registers/settings/quiet-hours';
import type { Telling } from './telling';

/** Messages of a channel that one round takes, and how many are under way at once. */
const BATCH = 16;
const AT_ONCE = 4;
/** A message that a dead process had taken is taken up again after this. */
const LEASE = 5 * MINUTE;

/** A delivery in hand. `before`: the code of the try before. */
interface Claimed {
  id: string;
  noticeId: string;
  personId: string;
  audience: string;
  attempts: number;
  createdAt: Date;
  before: string | null;
  /** Sealed: goes there, whatever the person wishes today. */
  address: Uint8Array | null;
}

/**
 * Sends what is due on every channel, as fast as its gate lets it. No transaction is held while a provider is asked.
 * @returns whether something was sent, so that the next round may follow at once
 */
export async function deliverDue(telling: Telling, at: Instant): Promise<boolean> {
  if (telling.channels.size === 0) return false;
  const pauses = await readPauses(telling.db);
  for (const [name, { gate }] of telling.channels) gate.adopt(pauses.get(name));
  const counts = await Promise.all([...telling.channels.values()].map((open) => drain(telling, open, at)));
  return counts.some((count) => count > 0);
}

async function drain(telling: Telling, open: OpenChannel, at: Instant): Promise<number> {
  const most = Math.min(BATCH, open.gate.allowed(at));
  if (most === 0) return 0;
  const claimed = await claim(telling, open, most, at);
  const hoursOf = await quietHoursOf(telling.db, claimed, at);
  const queue = [...claimed];
  const began = performance.now();
  let sent = 0;
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const slow = performance.now() - began > LEASE / 2;
      const hours = hoursOf(next);
      if (isQuiet(at, hours)) await putBack(telling, next, outsideQuietHours(at, next.id, hours));
      else if (slow || open.gate.closed(at)) await putBack(telling, next, Math.max(at, open.gate.opensAt));
      else if (await attempt(telling, open, next, hours, at)) sent++;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, work));
  return sent;
}

async function claim({ db }: Telling, { channel }: OpenChannel, most: number, at: Instant): Promise<Claimed[]> {
  return await db.$queryRaw<Claimed[]>`
    WITH due AS (
      SELECT id, error FROM delivery
       WHERE status = 'waiting' AND next_at <= ${new Date(at)} AND channel = ${channel.name}
       ORDER BY next_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
    UPDATE delivery d
       SET attempts = attempts + 1, next_at = ${new Date(at + LEASE)}, error = 'in-hand'
      FROM due, notice n WHERE d.id = due.id AND n.id = d.notice_id
    RETURNING d.id, d.notice_id AS "noticeId", d.person_id AS "personId", n.audience, d.attempts,
              d.created_at AS "createdAt", due.error AS before, d.address`;
}

/** As it was before `claim`, until the provider may be tried again. */
async function putBack({ db }: Telling, { id, before }: Claimed, until: Instant): Promise<void> {
  const data = { attempts: { decrement: 1 }, nextAt: new Date(until), error: before };
  await db.delivery.updateMany({ where: { id, status: 'waiting' }, data });
}

async function attempt(
  telling: Telling,
  { channel, gate }: OpenChannel,
  one: Claimed,
  hours: QuietHours,
  at: Instant,
): Promise<boolean> {
  const { db, keys } = telling;
  const person = await db.person.findUniqueOrThrow({ where: { id: one.personId }, select: contactSelect });
  const notice = await db.notice.findUniqueOrThrow({ where: { id: one.noticeId } });
  const to = addressOf(keys, { ...one, channel: channel.name }, person);
  // He may have changed his mind, or his address, since it was routed.
  if (!one.address && person.optOut.includes(channel.name))
    return await end(telling, one, 'failed', 'opted-out', at, 'opted-out');
  if (to === undefined) return await end(telling, one, 'failed', 'no-contact', at, 'no-channel');
  const message: Message = {
    deliveryId: one.id,
    to,
    name: person.name,
    matter: matterOf(notice.caseId),
    lines: linesOutside(notice),
    since: one.createdAt.getTime(),
    at,
    repeated: one.attempts > 1,
  };
  gate.spent();
  const result = await channel.send(message);
  if (result.kind === 'sent') faultPoint('message-sent');
  await noteProvider(telling, { channel, gate }, one.id, result, at);
  await settle(telling, channel, one, hours, result, at);
  return result.kind === 'sent';
}

/** What an answer says of the provider as a whole: one that puts everybody off is said once, not with each who waits. */
export async function noteProvider(
  { db, log }: Pick<Telling, 'db' | 'log'>,
  { channel: { name }, gate }: { channel: Pick<Channel, 'name'>; gate: Gate },
  delivery: string,
  result: Sent | Refused | Later | Unclear,
  at: Instant,
): Promise<void> {
  if (result.kind === 'unclear' || (result.kind === 'later' && result.provider)) {
    if (gate.failed(at)) log.warn({ channel: name, code: result.code }, 'the provider takes nothing for now');
    if (gate.pause) await keepPause(db, name, gate.pause);
    return;
  }
  if (gate.worked()) {
    log.warn({ channel: name }, 'the provider answers again');
    await endPause(db, name);
  }
  if (result.kind !== 'sent') log.info({ channel: name, code: result.code, delivery }, 'not sent');
}

async function settle(
  telling: Telling,
  channel: Channel,
  one: Claimed,
  hours: QuietHours,
  result: Sent | Refused | Later,
  at: Instant,
): Promise<void> {
  const { db } = telling;
  if (result.kind === 'refused') {
    await end(telling, one, 'failed', result.code, at, 'failed');
  } else if (result.kind === 'later') {
    if (at - one.createdAt.getTime() >= GIVE_UP_AFTER) await end(telling, one, 'given-up', result.code, at, 'failed');
    else {
      const nextAt = new Date(nextTry(one.id, one.attempts, at, hours));
      await db.delivery.updateMany({ where: { id: one.id, status: 'waiting' }, data: { nextAt, error: result.code } });
    }
  } else {
    const sentAt = new Date(at);
    const askAt = new Date(at + (channel.reportAfter ?? MINUTE));
    const after = channel.report ? { nextAt: askAt } : { nextAt: null, finishedAt: sentAt };
    const data = { status: 'sent', providerId: result.providerId ?? null, error: null, sentAt, ...after };
    await db.$transaction(async (tx) => {
      const { count } = await tx.delivery.updateMany({ where: { id: one.id, status: 'waiting' }, data });
      if (count && channel.name === 'mail')
        await tx.$executeRaw(tellOfMailed([one.noticeId], { on: localDate(at), at }));
    });
  }
}

/** It will not be told this way: a member is told by a person, a role holder has his inbox and the digest. */
async function end(
  { db }: Telling,
  one: Pick<Claimed, 'id' | 'noticeId' | 'personId'>,
  status: 'failed' | 'given-up',
  code: string,
  at: Instant,
  reason: RelayReason,
): Promise<false> {
  await db.$transaction((tx) => endDelivery(tx, one, status, code, at, reason));
  return false;
}
